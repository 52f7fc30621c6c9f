import { expect } from '@open-wc/testing';
import { Fault } from '../../src/contract/problem.ts';
import type { IngenicoConfig, IngenicoData } from '../../src/providers/ingenico/config.ts';
import { mountIngenico } from '../../src/providers/ingenico/panel.ts';
import type { Panel, PanelContext } from '../../src/providers/provider.ts';
import { ACH, aSession, CARDS, ConnectApi, SEPA } from '../support/connect-api.ts';
import { panelContext } from '../support/panel-context.ts';
import { waitUntil } from '../support/wait-until.ts';

describe('An Ingenico panel', () => {
  let api: ConnectApi;
  let box: HTMLElement;
  let panel: Panel<IngenicoConfig> | undefined;
  let refreshes: number;
  let completeness: boolean[];

  beforeEach(async () => {
    api = await ConnectApi.open();
    box = document.createElement('div');
    document.body.append(box);
    refreshes = 0;
    completeness = [];
  });
  afterEach(() => {
    panel?.unmount();
    panel = undefined;
    box.remove();
    api.close();
  });

  type More = Partial<PanelContext<IngenicoConfig>>;
  const contextOf = (config: IngenicoConfig, more: More = {}) =>
    panelContext(config, {
      refresh: () => refreshes++,
      changed: (isComplete) => completeness.push(isComplete),
      ...more,
    });
  const mount = async (config: IngenicoConfig, more: More = {}) =>
    (panel = await mountIngenico(box, contextOf(config, more)));
  const root = () => box.firstElementChild!.shadowRoot!;
  const input = (label: string) => {
    const labels = [...root().querySelectorAll('label')].filter(
      (found) => found.textContent.includes(label) && found.offsetParent,
    );
    return labels[0] && root().querySelector<HTMLInputElement>(`#${labels[0].htmlFor}`);
  };
  const type = (label: string, text: string) => {
    const found = input(label)!;
    found.value = text;
    found.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const typeCard = (number = '4567350000427977') => {
    type('Card number', number);
    type('Expiry date', '1234');
    type('Security code', '123');
  };
  const collect = async (saved?: string) =>
    (await panel!.collect({ save: saved === undefined, saved })) as IngenicoData;
  const faultOf = async (task: Promise<unknown>) => {
    try {
      await task;
    } catch (error) {
      if (error instanceof Fault) return error.problem;
      throw error;
    }
    throw new Error('Nothing was refused.');
  };
  const textOf = () => root().textContent.replace(/\s+/g, ' ');

  it('encrypts a card for Ingenico alone, with the product it found and the wish to keep it', async () => {
    await mount(CARDS);
    typeCard();
    const data = await collect();
    expect(Object.keys(data)).to.have.members([
      'ingenicoPaymentProduct',
      'ingenicoCustomerEncDetails',
      'ingenicoSaveForLaterUse',
    ]);
    expect(JSON.stringify(data)).not.to.contain('4567');
    const message = await api.read(data.ingenicoCustomerEncDetails);
    expect(message).to.deep.include({ clientSessionId: 's_1', paymentProductId: 1, tokenize: true });
    expect(message['paymentValues']).to.have.deep.members([
      { key: 'cardNumber', value: '4567350000427977' },
      { key: 'expiryDate', value: '1234' },
      { key: 'cvv', value: '123' },
    ]);
    expect(completeness.at(-1)).to.equal(true);
    const [asked] = api.asked;
    expect(asked?.searchParams.get('amount')).to.equal('13549');
    expect(asked?.searchParams.get('locale')).to.equal('en_US');
  });

  it('names the brand as soon as Ingenico has, without another key', async () => {
    await mount(CARDS);
    type('Card number', '4567350000427977');
    await waitUntil(() => textOf().includes('Visa'));
  });

  it('asks for the brand with the first eight digits and no more', async () => {
    let bodies: string[] = [];
    const answer = window.fetch.bind(window);
    window.fetch = async (request, init) => {
      bodies = [...bodies, typeof init?.body === 'string' ? init.body : ''];
      return answer(request, init);
    };
    await mount(CARDS);
    typeCard();
    await collect();
    const asked = bodies.filter((body) => body.includes('bin'));
    expect(asked).to.have.length(1);
    expect(JSON.parse(asked[0]!)).to.include({ bin: '45673500' });
  });

  for (const [kind, number] of [
    ['that the shop does not take', '371449635398431'],
    ['that Ingenico does not know', '6011111111111117'],
  ] as const) {
    it(`marks a card ${kind}, and hands nothing over`, async () => {
      await mount(CARDS);
      typeCard(number);
      expect(await faultOf(collect())).to.include({ code: 'invalid' });
      await waitUntil(() => textOf().includes('This kind of card is not accepted here.'));
      expect(input('Card number')?.getAttribute('aria-invalid')).to.equal('true');
    });
  }

  it('has no name on any input, so that a form around it sends nothing', async () => {
    await mount(SEPA);
    expect(root().querySelectorAll('input').length).to.be.above(2);
    expect(root().querySelectorAll('[name]')).to.have.length(0);
  });

  it('asks for the security code alone when a saved card is chosen, and names the account on file', async () => {
    const accounts = { saved_1: { product: '1', alias: '************7977' } };
    await mount({ ...CARDS, accounts }, { saved: 'saved_1' });
    expect(input('Card number')).to.equal(undefined);
    type('Security code', '987');
    const data = await collect('saved_1');
    expect(data.ingenicoToken).to.equal('saved_1');
    const message = await api.read(data.ingenicoCustomerEncDetails);
    expect(message).to.include({ accountOnFileId: 1001, paymentProductId: 1, tokenize: false });
    expect(message['paymentValues']).to.deep.equal([{ key: 'cvv', value: '987' }]);

    await panel!.update!({ ...contextOf({ ...CARDS, accounts }), saved: undefined });
    expect(completeness.at(-1)).to.equal(false);
    typeCard();
    await panel!.update!({ ...contextOf({ ...CARDS, accounts }), saved: 'saved_1' });
    expect(input('Card number')).to.equal(undefined);
    expect(input('Security code')?.value).to.equal('987');
  });

  it('says what the backend has to send for a saved card that the session does not list', async () => {
    const problem = await faultOf(mount(CARDS, { saved: 'saved_9' }));
    expect(problem.code).to.equal('configuration');
    expect(problem.detail)
      .to.contain('saved_9')
      .and.to.match(/config\.accounts|product/);
  });

  it('asks for the debtor’s surname only where the shop does not know it', async () => {
    await mount(SEPA);
    expect(textOf()).to.contain('M-1').and.to.contain('November 21, 2026');
    type('Debtor’s surname', 'Müller');
    type('Account holder', 'K. Müller');
    type('IBAN', 'de89370400440532013000');
    expect(await faultOf(collect())).to.include({ code: 'invalid' });
    root().querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    const data = await collect();
    expect(data.ingenicoPaymentProduct).to.equal(770);
    expect(JSON.stringify(data)).not.to.contain('DE89');
    const message = await api.read(data.ingenicoCustomerEncDetails);
    expect(message['paymentValues']).to.have.deep.members([
      { key: 'iban', value: 'DE89370400440532013000' },
      { key: 'accountHolderName', value: 'K. Müller' },
      { key: 'debtorSurname', value: 'Müller' },
    ]);

    panel!.unmount();
    await mount({ ...SEPA, debtorSurname: 'Müller' });
    expect(input('Debtor’s surname')).to.equal(undefined);
  });

  it('checks an account by Ingenico’s definition, or by the backend’s limits instead', async () => {
    await mount(ACH);
    type('Account holder', 'A. Cole');
    type('Routing number', '02100002');
    expect((await collect()).ingenicoPaymentProduct).to.equal(730);
    panel!.unmount();

    await mount({ ...ACH, limits: { bankCode: '^[0-9]{9}$' } });
    type('Account holder', 'A. Cole');
    type('Routing number', '02100002');
    expect(await faultOf(collect())).to.include({ code: 'invalid' });
    expect(textOf()).to.contain('Routing number: please check the format.');
  });

  it('keeps what was typed over a new session and uses that', async () => {
    await mount(CARDS);
    typeCard();
    await panel!.update!(contextOf({ ...CARDS, session: aSession('s_2') }));
    const { ingenicoCustomerEncDetails } = await collect();
    expect(await api.read(ingenicoCustomerEncDetails)).to.include({ clientSessionId: 's_2' });
  });

  it('asks for a new session when Ingenico does not know this one any more, and says so', async () => {
    await mount(CARDS);
    typeCard();
    api.ended.add('s_1');
    const problem = await faultOf(collect());
    expect(problem).to.include({ code: 'provider', next: 'retry' });
    expect(problem.message).to.match(/press the button again/);
    await waitUntil(() => refreshes === 1);
    await panel!.update!(contextOf({ ...CARDS, session: aSession('s_2') }));
    expect((await collect()).ingenicoCustomerEncDetails.split('.')).to.have.length(5);
  });

  it('opens with a session that has ended, and shows its inputs as soon as there is a new one', async () => {
    api.ended.add('s_1');
    await mount(CARDS);
    expect(refreshes).to.equal(1);
    expect(input('Card number')).to.equal(undefined);
    await panel!.update!(contextOf({ ...CARDS, session: aSession('s_2') }));
    expect(input('Card number')).not.to.equal(undefined);
  });

  it('does not ask for sessions for ever', async () => {
    api.ended.add('s_1').add('s_2');
    await mount(CARDS);
    const problem = await faultOf(
      Promise.resolve(panel!.update!(contextOf({ ...CARDS, session: aSession('s_2') }))),
    );
    expect(problem.code).to.equal('configuration');
    expect(refreshes).to.equal(1);
  });

  it('asks for a new session a minute before this one ends', async () => {
    const soon = new Date(Date.now() + 60_050).toISOString();
    await mount({ ...CARDS, session: aSession('s_1', { expires: soon }) });
    await waitUntil(() => refreshes === 1);
  });

  it('refuses sessions of the other environment with a sentence', async () => {
    const live = aSession('s', { clientApiUrl: 'https://ams1.api-ingenico.com/client' });
    const wrong = [
      mountIngenico(box, contextOf(CARDS, { environment: 'live' })),
      mountIngenico(box, contextOf({ ...CARDS, session: live })),
    ];
    for (const mounting of wrong) {
      const problem = await faultOf(mounting);
      expect(problem.code).to.equal('configuration');
      expect(problem.detail).to.match(/create the session with (live|preprod) credentials/);
    }
    expect(box.childElementCount).to.equal(0);
  });

  it('says that Ingenico does not offer the product for this payment', async () => {
    api.withheld.add(730);
    const problem = await faultOf(mount(ACH));
    expect(problem.code).to.equal('configuration');
    expect(problem.detail).to.contain('does not offer 730 for USD in US');
    expect(box.childElementCount).to.equal(0);
  });

  it('leaves the box and the document as they were', async () => {
    const before = document.documentElement.outerHTML;
    await mount(CARDS);
    typeCard();
    await collect();
    panel!.unmount();
    panel = undefined;
    expect(document.documentElement.outerHTML).to.equal(before);
  });
});
