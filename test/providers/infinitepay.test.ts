import { expect } from '@open-wc/testing';
import { Fault } from '../../src/contract/problem.ts';
import { safeParse } from '../../src/contract/schema.ts';
import { InfinitePayConfig } from '../../src/providers/infinitepay/config.ts';
import { mountInfinitePay } from '../../src/providers/infinitepay/panel.ts';
import type { Panel, PanelContext } from '../../src/providers/provider.ts';
import { panelContext } from '../support/panel-context.ts';
import { waitUntil } from '../support/wait-until.ts';

const TOKEN_URL = 'https://pay.infinitepay.example/bank-accounts';
const IBAN = 'DE89370400440532013000';

const euro = (amount: string) => ({ amount, currency: 'EUR' });
const plan = (count: number, each: string, total: string) => ({
  id: `plan_${count}`,
  count,
  each: euro(each),
  total: euro(total),
});

const all: InfinitePayConfig = {
  products: [
    { type: 'invoice' },
    { type: 'direct-debit', tokenUrl: TOKEN_URL, mandate: { text: 'I authorize the debit.' } },
    { type: 'installments' },
  ],
  session: { key: 'key-1', plans: [plan(3, '100.00', '300.00'), plan(6, '51.00', '306.01')] },
};

describe('InfinitePay’s panel', () => {
  const fetch = window.fetch.bind(window);
  let box: HTMLElement;
  let panel: Panel<InfinitePayConfig>;
  let sent: { url: string; headers: Headers; body: unknown; init: RequestInit }[];
  let answer: () => Response | Promise<Response>;
  let completeness: boolean[];
  let refreshes: number;

  beforeEach(() => {
    [sent, completeness, refreshes] = [[], [], 0];
    answer = () => Response.json({ token: 'bat_1' });
    window.fetch = async (input, init = {}) => {
      const { url, headers } = new Request(input, init);
      sent.push({ url, headers, body: JSON.parse(init.body as string), init });
      return answer();
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    panel.unmount();
    box.remove();
  });

  const open = (config: InfinitePayConfig = {}, more: Partial<PanelContext<InfinitePayConfig>> = {}) => {
    box = document.createElement('div');
    document.body.append(box);
    panel = mountInfinitePay(
      box,
      panelContext(config, {
        order: { customer: { email: 'buyer@example.com' } },
        changed: (is) => completeness.push(is),
        refresh: () => refreshes++,
        ...more,
      }),
    );
  };
  const root = () => box.firstElementChild!.shadowRoot!;
  const control = (label: string) =>
    [...root().querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))!
      .control as HTMLInputElement;
  const set = (label: string, value: string) => {
    control(label).value = value;
    control(label).dispatchEvent(new Event('input', { bubbles: true }));
  };
  const collect = () => Promise.resolve(panel.collect({ save: false, saved: undefined }));
  const refusal = async (): Promise<Fault> => {
    const error: unknown = await collect().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(Fault);
    return error as Fault;
  };
  const fillAccount = () => {
    set('Legal form', 'gmbh');
    control('Direct debit').click();
    set('Account holder', 'Katrin Müller');
    set('IBAN', IBAN);
    control('I have read this').click();
  };

  it('hands over the e-mail of the order and the chosen legal form, and nothing else', async () => {
    open();
    expect(completeness.at(-1)).to.equal(false);
    set('Legal form', 'gmbh_co_kg');
    expect(completeness.at(-1)).to.equal(true);
    expect(await collect()).to.deep.equal({ email: 'buyer@example.com', legalForm: 'gmbh_co_kg' });
  });

  it('offers the nineteen documented legal forms, spelled as InfinitePay spells them', () => {
    open();
    const options = [...root().querySelectorAll('option')].slice(1);
    expect(options).to.have.length(19);
    const texts = options.map((option) => `${option.value} ${option.text}`);
    expect(texts).to.include('gmbh_co_kg GmbH & Co. KG');
    expect(texts).to.include('einzel Einzelunternehmen, Kleingewerbe, Handelsvetreter');
    expect(texts).to.include('offtl_einrichtung öffl. Einrichtung');
  });

  it('asks what the backend wants asked, with the choices of the backend', async () => {
    open({ fields: ['legalForm'], legalForms: [{ value: 'srl', label: 'S.r.l.' }] });
    expect(root().querySelectorAll('input')).to.have.length(0);
    set('Legal form', 'srl');
    expect(await collect()).to.deep.equal({ legalForm: 'srl' });
  });

  it('marks what is missing, with the focus on the first, and sends nothing', async () => {
    open(all);
    set('E-mail', 'buyer@');
    control('Direct debit').click();
    expect((await refusal()).problem.code).to.equal('invalid');
    expect(root().activeElement).to.equal(control('E-mail'));
    expect(root().querySelectorAll('[aria-invalid=true]')).to.have.length(5);
    expect(sent).to.deep.equal([]);
  });

  it('sends a bank account to InfinitePay only, and hands the shop a token', async () => {
    open(all);
    fillAccount();
    expect(await collect()).to.deep.equal({
      email: 'buyer@example.com',
      legalForm: 'gmbh',
      product: 'direct-debit',
      bankToken: 'bat_1',
      mandateAccepted: true,
    });
    expect(sent).to.have.length(1);
    const [{ url, headers, body, init }] = sent as [(typeof sent)[0]];
    expect(url).to.equal(TOKEN_URL);
    expect(body).to.deep.equal({ iban: IBAN, holder: 'Katrin Müller' });
    expect(headers.get('Authorization')).to.equal('Bearer key-1');
    expect(init).to.include({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
  });

  it('shows what InfinitePay says of the IBAN at the IBAN', async () => {
    open(all);
    fillAccount();
    answer = () => Response.json({ field: 'iban', message: 'This account is closed.' }, { status: 422 });
    expect((await refusal()).problem.code).to.equal('invalid');
    expect(root().textContent).to.include('This account is closed.');
    expect(root().activeElement).to.equal(control('IBAN'));
  });

  it('asks for a new key when the old one does not count any more, and uses that', async () => {
    open(all);
    fillAccount();
    answer = () => new Response(null, { status: 401 });
    expect((await refusal()).problem.message).to.match(/press the button again/);
    await waitUntil(() => refreshes === 1);
    const session = { ...all.session, key: 'key-2' };
    void panel.update!({
      config: { ...all, session },
      saved: undefined,
      amount: euro('300.00'),
      order: undefined,
    });
    expect(root().querySelector('[role=status]')!.textContent).to.match(/press the button again/);
    answer = () => Response.json({ token: 'bat_2' });
    expect(await collect()).to.include({ bankToken: 'bat_2' });
    expect(sent.at(-1)!.headers.get('Authorization')).to.equal('Bearer key-2');
    expect(root().querySelector('[role=status]')!.textContent).to.equal('');
  });

  it('does not send an account with a key that is over', async () => {
    open({ ...all, session: { ...all.session, expires: '2020-01-01T00:00:00Z' } });
    fillAccount();
    await refusal();
    expect(sent).to.deep.equal([]);
  });

  it('says so when InfinitePay cannot be reached or makes no sense, without the account', async () => {
    open(all);
    fillAccount();
    for (const wrong of [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => new Response('<html>'),
    ]) {
      answer = wrong;
      const { problem } = await refusal();
      expect(problem.code).to.equal('provider');
      expect(JSON.stringify(problem)).not.to.include(IBAN);
    }
  });

  it('forgets the account when it is taken away', () => {
    open(all);
    fillAccount();
    const input = control('IBAN');
    panel.unmount();
    expect(input.value).to.equal('');
    expect(box.childNodes).to.have.length(0);
  });

  it('shows installments to the cent, and new ones when the amount has changed, with the choice kept', async () => {
    open(all);
    set('Legal form', 'ag');
    control('Installments').click();
    const select = root().querySelectorAll('select')[1]!;
    const texts = () => [...select.options].map(({ text }) => text);
    expect(texts()).to.deep.equal(['3 payments of €100.00', '6 payments of €51.00']);
    select.value = 'plan_6';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(root().textContent).to.include('In total €306.01.');
    const session = { plans: [plan(3, '110.00', '330.00'), plan(6, '56.10', '336.61')] };
    void panel.update!({
      config: { ...all, session },
      saved: undefined,
      amount: euro('330.00'),
      order: undefined,
    });
    expect(texts()).to.deep.equal(['3 payments of €110.00', '6 payments of €56.10']);
    expect(root().textContent).to.include('In total €336.61.');
    expect(await collect()).to.include({ product: 'installments', plan: 'plan_6' });
  });

  it('leaves products out that this version does not know', () => {
    const newer = { type: 'barter' } as never;
    open({ products: [newer, { type: 'invoice' }] });
    expect(root().querySelectorAll('[type=radio]')).to.have.length(1);
  });

  for (const [what, config] of [
    ['on the shop’s own origin', { tokenUrl: `${location.origin}/bank-accounts` }],
    ['that is not encrypted', { tokenUrl: 'http://pay.infinitepay.example/bank-accounts' }],
    ['that is none', { tokenUrl: 'bank-accounts' }],
  ] as const) {
    it(`refuses an address for bank accounts ${what}`, () => {
      const debit = { type: 'direct-debit' as const, mandate: { text: 'I agree.' }, ...config };
      const mount = () => {
        open({ products: [debit] });
      };
      expect(mount).to.throw(Fault, config.tokenUrl);
      expect(box.childNodes).to.have.length(0);
    });
  }

  it('refuses an address for bank accounts outside the method’s origins', () => {
    const method = { id: 'ip', label: 'InfinitePay', origins: ['https://other.example'] };
    expect(() => {
      open(all, { method });
    }).to.throw(Fault, /not among the method’s origins/);
  });
});

describe('InfinitePay’s config', () => {
  it('may be empty', () => {
    expect(safeParse(InfinitePayConfig, {}).success).to.equal(true);
  });

  it('needs the plans when installments are offered', () => {
    const parsed = safeParse(InfinitePayConfig, { products: [{ type: 'installments' }] });
    expect(parsed.success ? '' : parsed.error).to.match(/with session.plans/);
  });

  it('needs the mandate and the address when direct debit is offered', () => {
    const parsed = safeParse(InfinitePayConfig, { products: [{ type: 'direct-debit' }] });
    expect(parsed.success ? '' : parsed.error).to.match(/products.0.(tokenUrl|mandate)/);
  });
});
