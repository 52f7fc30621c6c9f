import { expect } from '@open-wc/testing';
import { Fault } from '../../src/contract/problem.ts';
import { safeParse } from '../../src/contract/schema.ts';
import { en } from '../support/en.ts';
import { AuthorizeNetConfig } from '../../src/providers/authorize-net/config.ts';
import { mountAuthorizeNet } from '../../src/providers/authorize-net/panel.ts';
import type { Panel, PanelContext } from '../../src/providers/provider.ts';
import { usd } from '../support/samples.ts';

const KEYS = { apiLoginID: 'login', clientKey: 'key' };
const CARD = { product: 'accept-js', ...KEYS } as const;
const NONCE = { dataDescriptor: 'COMMON.ACCEPT.INAPP.PAYMENT', dataValue: 'nonce-1' };
const OK = { messages: { resultCode: 'Ok', message: [{ code: 'I_WC_01', text: 'Successful.' }] } };
const error = (...codes: readonly string[]) => ({
  messages: { resultCode: 'Error', message: codes.map((code) => ({ code, text: code })) },
});

type Answer = (response: unknown) => void;

describe('The config of an Authorize.Net method', () => {
  const refusal = (config: unknown) => {
    const parsed = safeParse(AuthorizeNetConfig, config);
    return parsed.success ? undefined : parsed.error;
  };

  it('needs the two keys for Accept.js and AcceptUI, and none for Accept Hosted', () => {
    expect(refusal(CARD)).to.equal(undefined);
    expect(refusal({ product: 'accept-hosted' })).to.equal(undefined);
    expect(refusal({ product: 'accept-ui', apiLoginID: 'login' })).to.match(/a clientKey for accept-ui/);
  });

  it('needs a text to agree to for eCheck', () => {
    expect(refusal({ ...CARD, means: 'echeck' })).to.match(/confirmationText/);
  });

  it('names what is not known', () => {
    expect(refusal({ product: 'accept-mobile' })).to.match(/product should be accept-js or accept-ui/);
    expect(refusal({ ...CARD, means: 'echeck', confirmationText: 'Yes.', accountTypes: ['loan'] })).to.match(
      /accountTypes\.0/,
    );
  });
});

describe('A card that goes to Accept.js', () => {
  /** What Accept.js was asked, and how it answers next. */
  let asked: Record<string, unknown>[];
  let answers: unknown[];
  let box: HTMLElement;
  let panel: Panel;
  let completeness: boolean[];

  // Every test asks the same page-wide object: it is loaded once.
  const accept = {
    dispatchData: (data: Record<string, unknown>, callback: Answer) => {
      asked.push(data);
      callback(answers.shift() ?? { ...OK, opaqueData: NONCE });
    },
  };

  const mount = async (config: Partial<AuthorizeNetConfig> = {}, more = {}): Promise<void> => {
    const context: PanelContext<AuthorizeNetConfig> = {
      config: { ...CARD, ...config },
      saved: undefined,
      amount: usd('131.40'),
      order: { customer: { billingAddress: { name: 'Dana Whitfield', postalCode: '99501' } } },
      method: { id: 'authorize_net_1', label: 'Credit card', action: 'charge' },
      environment: 'test',
      locale: 'en',
      words: en,
      theme: () => Promise.reject(new Error('Nobody asks for the theme.')),
      changed: (isComplete) => completeness.push(isComplete),
      refresh: () => undefined,
      ...more,
    };
    panel = await mountAuthorizeNet(box, context);
  };

  beforeEach(() => {
    asked = [];
    answers = [];
    completeness = [];
    Reflect.set(window, 'Accept', accept);
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => {
    panel.unmount();
    expect(box.childElementCount).to.equal(0);
    box.remove();
  });

  const root = () => box.firstElementChild!.shadowRoot!;
  const type = (label: string, text: string) => {
    const found = [...root().querySelectorAll('label')].find((one) => one.textContent.includes(label));
    const input = root().querySelector<HTMLInputElement>(`#${found!.htmlFor}`)!;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const typeCard = () => {
    type('Card number', '4111 1111 1111 1111');
    type('Expiry date', '12/34');
    type('Security code', '123');
  };
  const collect = (saved?: string) => Promise.resolve(panel.collect({ save: false, saved }));
  const faultOf = async (promise: Promise<unknown>): Promise<Fault> => {
    const fault: unknown = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(fault).to.be.instanceOf(Fault);
    return fault as Fault;
  };
  const errors = () => [...root().querySelectorAll('.error')].map((one) => one.textContent).filter(Boolean);

  it('becomes a nonce, and nothing else is handed over', async () => {
    await mount();
    typeCard();
    expect(await collect()).to.deep.equal(NONCE);
    expect(asked).to.deep.equal([
      {
        authData: KEYS,
        cardData: {
          cardNumber: '4111111111111111',
          month: '12',
          year: '2034',
          cardCode: '123',
          zip: '99501',
          fullName: 'Dana Whitfield',
        },
      },
    ]);
    expect(completeness).to.deep.equal([true]);
  });

  it('becomes a fresh nonce each time', async () => {
    await mount();
    typeCard();
    await collect();
    await collect();
    expect(asked).to.have.length(2);
  });

  for (const code of ['E_WC_03', 'E_WC_14']) {
    it(`is tried once more when Accept.js was not ready (${code})`, async () => {
      await mount();
      typeCard();
      answers = [error(code)];
      expect(await collect()).to.deep.equal(NONCE);
    });

    it(`is not tried a third time (${code})`, async () => {
      await mount();
      typeCard();
      answers = [error(code), error(code)];
      expect((await faultOf(collect())).problem.code).to.equal('provider');
      expect(asked).to.have.length(2);
    });
  }

  for (const [code, words] of [
    ['E_WC_05', en.card.numberWrong],
    ['E_WC_06', en.card.expiryWrong],
    ['E_WC_07', en.card.expiryWrong],
    ['E_WC_08', en.card.expired],
    ['E_WC_15', en.card.cvvWrong(3)],
    ['E_WC_17', en.tooLong(en.card.holder, 64)],
  ] as const) {
    it(`is marked where Authorize.Net found a slip (${code})`, async () => {
      await mount({ askHolder: true });
      typeCard();
      type('Name on card', 'Dana Whitfield');
      answers = [error(code)];
      expect((await faultOf(collect())).problem.code).to.equal('invalid');
      expect(errors()).to.deep.equal([words]);
    });
  }

  for (const code of ['E_WC_01', 'E_WC_02', 'E_WC_10', 'E_WC_13', 'E_WC_18', 'E_WC_21']) {
    it(`tells the developer what to change (${code})`, async () => {
      await mount();
      typeCard();
      answers = [error(code)];
      const { problem } = await faultOf(collect());
      expect(problem.code).to.equal('configuration');
      expect(problem.detail).to.match(new RegExp(`${code}: \\w+`));
      expect(problem.detail).not.to.include('4111');
    });
  }

  it('may be tried again when Authorize.Net had trouble (E_WC_19)', async () => {
    await mount();
    typeCard();
    answers = [error('E_WC_19')];
    expect((await faultOf(collect())).problem).to.include({ code: 'provider', next: 'retry' });
  });

  it('is not paid with when the answer makes no sense', async () => {
    await mount();
    typeCard();
    answers = ['<html>'];
    expect((await faultOf(collect())).problem.code).to.equal('provider');
  });

  it('that is saved needs nothing, or its security code where the shop wants it', async () => {
    await mount({ savedCvv: true }, { saved: 'saved_1' });
    expect(panel.takesSaved).to.equal(true);
    expect((await faultOf(collect('saved_1'))).problem.code).to.equal('invalid');
    const input = root().children[1]!.querySelector('input')!;
    input.value = '123';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(await collect('saved_1')).to.deep.equal({ cvv: '123' });
    expect(asked).to.deep.equal([]);
  });

  it('has no name in its inputs, so that a form around it does not send it', async () => {
    await mount({ askHolder: true, savedCvv: true });
    expect(root().querySelectorAll('[name]')).to.have.length(0);
  });
});
