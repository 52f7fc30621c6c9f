import { expect } from '@open-wc/testing';
import { openCheckout, type Checkout } from '../support/checkout-fixture.ts';
import { aPayment, aQuote, cheque, paypal, terms, usd } from '../support/samples.ts';
import { json, lost, problem, ScriptedBackend } from '../support/scripted-backend.ts';
import { waitUntil } from '../support/wait-until.ts';

const never = () => new Promise<Response>(() => undefined);
const saved = [
  { id: 's1', label: 'Visa •••• 4242', expires: '2028-04', removable: true },
  { id: 's2', label: 'Mastercard •••• 4444', owner: 'company' as const },
];
const fields = [
  { id: 'po', label: 'PO number', required: true, hint: 'As your purchasing department writes it.' },
  { id: 'memo', label: 'Memo', type: 'multiline' as const },
];
const withFields = { ...cheque, fields };
const waiting = aPayment({ status: 'requires-action', nextAction: { type: 'sdk', id: 'a1', payload: {} } });

/** Every state that is drawn, and how a buyer gets there. */
const STATES: Readonly<Record<string, () => Promise<Checkout>>> = {
  loading: () => openCheckout(new ScriptedBackend().on('GET /quotes', never)),
  'no methods': () => at('choosing', new ScriptedBackend(aQuote({ methods: [] }))),
  'one method': () => at('ready', new ScriptedBackend(aQuote({ methods: [terms] }))),
  'many methods': () => at('choosing', new ScriptedBackend(aQuote())),
  'a method with fields': () => at('ready', new ScriptedBackend(aQuote({ methods: [withFields] }))),
  'an unavailable method': () =>
    at(
      'choosing',
      new ScriptedBackend(
        aQuote({ methods: [cheque, { ...terms, unavailable: { reason: 'Over your limit.' } }] }),
      ),
    ),
  'a method that failed to open': async () => {
    const broken = { ...terms, config: { dueDate: 'soon' } };
    const checkout = await at('choosing', new ScriptedBackend(aQuote({ methods: [broken, cheque] })));
    checkout.choose('Payment Terms');
    await waitUntil(() => checkout.text.includes('not set up correctly'));
    return checkout;
  },
  'saved methods': () => at('ready', new ScriptedBackend(aQuote({ methods: [{ ...paypal, saved }] }))),
  'deleting a saved method': async () => {
    const checkout = await at('ready', new ScriptedBackend(aQuote({ methods: [{ ...paypal, saved }] })));
    checkout.button('Delete').click();
    await checkout.element.updateComplete;
    return checkout;
  },
  'wrong fields': async () => {
    const checkout = await at('ready', new ScriptedBackend(aQuote({ methods: [withFields] })));
    checkout.payButton.click();
    await checkout.element.updateComplete;
    return checkout;
  },
  paying: () => press('paying', never),
  confirming: () => press('confirming', lost),
  'a payment to go on with': () => at('acting', new ScriptedBackend(aQuote({ payment: waiting }))),
  declined: () => press('ready', json(aPayment({ status: 'declined', message: 'Your card was declined.' }))),
  'amount changed': () =>
    press(
      'ready',
      problem(
        {
          type: 'urn:tender:problem:quote-changed',
          quote: aQuote({ methods: [cheque], total: usd('140.00') }),
        },
        409,
      ),
    ),
  succeeded: () => at('done', new ScriptedBackend(aQuote({ payment: aPayment() }))),
  pending: () =>
    at('done', new ScriptedBackend(aQuote({ payment: aPayment({ status: 'pending', reason: 'offline' }) }))),
  'partially paid': () => {
    const parts = [
      { id: '1', label: 'Seller A', amount: usd('100.00'), status: 'succeeded' },
      { id: '2', label: 'Seller B', amount: usd('31.40'), status: 'declined' },
    ];
    return at(
      'done',
      new ScriptedBackend(aQuote({ payment: aPayment({ status: 'partially-paid', parts }) })),
    );
  },
  'backend down': () => at('failed', new ScriptedBackend().on('GET /quotes', problem({}, 503))),
  'mistake in the tag': () => openCheckout(new ScriptedBackend(), { payable: '' }),
};

async function at(step: Parameters<Checkout['reaches']>[0], backend: ScriptedBackend): Promise<Checkout> {
  const checkout = await openCheckout(backend);
  await checkout.reaches(step);
  return checkout;
}

async function press(
  step: Parameters<Checkout['reaches']>[0],
  answer: Response | (() => Promise<Response>) | (() => never),
): Promise<Checkout> {
  const quote = aQuote({ methods: [cheque] });
  const backend = new ScriptedBackend(quote).on('POST /payments', answer).on('GET /payments', lost);
  const checkout = await at('ready', backend);
  checkout.payButton.click();
  await waitUntil(() => checkout.element.state.step !== 'ready');
  await checkout.reaches(step);
  return checkout;
}

for (const scheme of ['light', 'dark'] as const) {
  describe(`Every state can be read by everyone, in ${scheme} pages`, () => {
    before(() => {
      document.documentElement.lang = 'en';
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#101218' : '#fff';
    });

    for (const [name, open] of Object.entries(STATES)) {
      it(name, async () => {
        const checkout = await open();
        await expect(checkout.element).to.be.accessible();
      });
    }
  });
}
