import { aTimeout, expect } from '@open-wc/testing';
import { Fault } from '../../src/contract/problem.ts';
import { safeParse } from '../../src/contract/schema.ts';
import { en } from '../support/en.ts';
import { PayPalPayflowConfig } from '../../src/providers/paypal-payflow/config.ts';
import { mountPayPalPayflow } from '../../src/providers/paypal-payflow/panel.ts';
import type { Panel, PanelContext } from '../../src/providers/provider.ts';
import { usd } from '../support/samples.ts';
import { waitUntil } from '../support/wait-until.ts';

const LINK = 'https://pilot-payflowlink.paypal.com';
const payload = { formAction: LINK, secureToken: 'T25', secureTokenId: 'id-1' };

/** A form that left the page, as the browser would have sent it. */
interface Sent {
  readonly action: string;
  readonly method: string;
  readonly fields: Readonly<Record<string, string>>;
}

describe('A Payflow card panel', () => {
  let submit: PropertyDescriptor;
  let sent: Sent[];
  let box: HTMLElement;
  let panel: Panel;
  let completeness: boolean[];

  beforeEach(() => {
    sent = [];
    completeness = [];
    submit = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'submit')!;
    HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
      const fields = Object.fromEntries(
        [...new FormData(this)].map(([name, value]) => [name, value as string]),
      );
      sent.push({ action: this.action, method: this.method, fields });
    };
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => {
    Object.defineProperty(HTMLFormElement.prototype, 'submit', submit);
    panel.unmount();
    box.remove();
  });

  const open = (
    config: Partial<PayPalPayflowConfig> = {},
    more: Partial<PanelContext<PayPalPayflowConfig>> = {},
  ) => {
    const context: PanelContext<PayPalPayflowConfig> = {
      config: { mode: 'card', ...config },
      saved: undefined,
      amount: usd('131.40'),
      order: undefined,
      method: { id: 'payflow_1', label: 'Credit card', action: 'charge' },
      environment: 'test',
      locale: 'en',
      words: en,
      theme: () => Promise.reject(new Error('Nobody asks for the theme.')),
      changed: (isComplete) => completeness.push(isComplete),
      refresh: () => undefined,
      ...more,
    };
    panel = mountPayPalPayflow(box, context);
  };
  const root = () => box.firstElementChild!.shadowRoot!;
  const type = (label: string, text: string) => {
    const found = [...root().querySelectorAll('label')].find((one) => one.textContent.includes(label));
    const input = root().getElementById(found!.htmlFor) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const typeCard = () => {
    type('Card number', '4111111111111111');
    type('Expiry date', '0234');
    type('Security code', '123');
  };
  const faultOf = async (act: () => unknown): Promise<Fault> => {
    try {
      await act();
    } catch (error) {
      if (error instanceof Fault) return error;
      throw error;
    }
    throw new Error('Nothing was refused.');
  };
  const finish = (what: unknown, signal = new AbortController().signal) => panel.finish!(what, signal);

  it('posts the card to PayPal and keeps nothing of it', async () => {
    open();
    typeCard();
    expect(completeness).to.deep.equal([true]);
    expect(panel.collect({ save: false, saved: undefined })).to.equal(undefined);
    const ended = new AbortController();
    const left = finish(payload, ended.signal);
    expect(sent).to.deep.equal([
      {
        action: `${LINK}/`,
        method: 'post',
        fields: {
          ACCT: '4111111111111111',
          EXPDATE: '0234',
          CVV2: '123',
          SECURETOKEN: 'T25',
          SECURETOKENID: 'id-1',
        },
      },
    ]);
    expect([...root().querySelectorAll('input')].map(({ value }) => value).join('')).to.equal('');
    expect(document.querySelector('form')).to.equal(null);
    ended.abort(new Error('The widget is gone.'));
    expect(String(await left.catch((error: unknown) => error))).to.contain('The widget is gone.');
  });

  it('asks for no security code where the shop does not want one', () => {
    open({ requireCvv: false });
    expect(root().textContent).not.to.contain('Security code');
  });

  it('refuses to pay before the card can be taken, and says which ones can', async () => {
    open({ allowedCards: ['visa', 'mastercard'] });
    expect(root().textContent).to.contain('We accept Visa and Mastercard.');
    type('Card number', '378282246310005');
    const { problem } = await faultOf(() => panel.collect({ save: false, saved: undefined }));
    expect(problem.code).to.equal('invalid');
    expect(root().textContent).to.contain('American Express cards are not accepted here.');
    expect(sent).to.deep.equal([]);
  });

  it('asks for the card again when the page was loaded anew', async () => {
    open();
    const { problem } = await faultOf(() => finish(payload));
    expect(problem.message).to.equal('Please enter your card again, then press the button.');
    expect(sent).to.deep.equal([]);
  });

  for (const [what, formAction, environment, sentence] of [
    ['a stranger', 'https://payflowlink.paypal.com.evil.example/', 'live', /cards go only to/],
    ['an address without encryption', 'http://payflowlink.paypal.com', 'live', /cards go only to/],
    ['a script', 'javascript:alert(1)', 'live', /cards go only to/],
    ['the test host in a live shop', LINK, 'live', /host for the other environment/],
    ['the live host in a test', 'https://payflowlink.paypal.com', 'test', /host for the other environment/],
  ] as const) {
    it(`never sends a card to ${what}`, async () => {
      open({}, { environment });
      typeCard();
      const { problem } = await faultOf(() => finish({ ...payload, formAction }));
      expect(problem.code).to.equal('configuration');
      expect(problem.detail).to.match(sentence);
      expect(problem.detail).not.to.contain('4111');
      expect(sent).to.deep.equal([]);
    });
  }

  it('sends it to an origin that the method names', () => {
    const method = { id: 'p', label: 'Card', action: 'charge', origins: ['https://bank.example'] };
    open({}, { method });
    typeCard();
    void finish({ ...payload, formAction: 'https://bank.example/link' }).catch(() => undefined);
    expect(sent[0]?.action).to.equal('https://bank.example/link');
  });

  it('refuses a payload without a token', async () => {
    open();
    typeCard();
    const { problem } = await faultOf(() => finish({ formAction: LINK }));
    expect(problem.detail).to.contain('secureToken should be string');
  });

  it('says which directive to change when the page’s CSP holds the form back', async () => {
    open();
    typeCard();
    const fault = faultOf(() => finish(payload));
    await waitUntil(() => sent.length === 1);
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        effectiveDirective: 'form-action',
        violatedDirective: 'form-action',
        documentURI: location.href,
        blockedURI: LINK,
        originalPolicy: '',
        disposition: 'enforce',
        statusCode: 200,
      }),
    );
    expect((await fault).problem.detail).to.contain('add it to form-action');
  });

  it('goes without a trace', async () => {
    const before = document.documentElement.outerHTML;
    open();
    typeCard();
    panel.unmount();
    await aTimeout(0);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('shows where the buyer goes when the mode is express', () => {
    open({ mode: 'express' });
    expect(root().textContent).to.contain('You continue at Credit card');
    expect(root().querySelector('input')).to.equal(null);
  });

  it('does not take a config without a mode', () => {
    panel = { collect: () => undefined, unmount: () => undefined };
    const parsed = safeParse(PayPalPayflowConfig, { allowedCards: ['visa'] });
    expect(parsed.success ? '' : parsed.error).to.equal('mode should be card or express');
  });
});
