import { expect } from '@open-wc/testing';
import { openCheckout, type Checkout } from '../support/checkout-fixture.ts';
import { FakeStripe, page, resetStripe, type FakeElement } from '../support/fake-stripe.ts';
import { aPayment, aQuote, cheque, usd } from '../support/samples.ts';
import { json, ScriptedBackend } from '../support/scripted-backend.ts';
import { waitUntil } from '../support/wait-until.ts';

const card = {
  id: 'card_1',
  provider: 'stripe',
  label: 'Card',
  environment: 'test',
  config: { publishableKey: 'pk_test_express', express: { buttonHeight: 44 } },
} as const;

const elementOf = (type: string): FakeElement | undefined =>
  page.elements.find((element) => element.type === type);

/** A press of a wallet's button, with what the page answered at once. */
function click(): string[] {
  const answers: string[] = [];
  elementOf('expressCheckout')!.say('click', {
    resolve: () => answers.push('resolve'),
    reject: () => answers.push('reject'),
  });
  return answers;
}

/** The buyer agrees in the wallet; what the wallet is told to have failed. */
function agree(): string[] {
  const failures: string[] = [];
  elementOf('expressCheckout')!.say('confirm', {
    expressPaymentType: 'google_pay',
    paymentFailed: ({ reason }: { reason: string }) => failures.push(reason),
  });
  return failures;
}

describe('Buttons above the list', () => {
  before(() => {
    Reflect.set(window, 'Stripe', FakeStripe);
  });
  after(() => Reflect.deleteProperty(window, 'Stripe'));
  beforeEach(() => {
    resetStripe();
    page.ready = { availablePaymentMethods: { googlePay: true } };
  });

  const paid = json(aPayment({ status: 'succeeded', method: { id: 'card_1', label: 'Card' } }), 201);
  const open = async (backend: ScriptedBackend): Promise<Checkout> => {
    const checkout = await openCheckout(backend);
    await checkout.reaches('choosing');
    return checkout;
  };
  const openWith = async (backend = new ScriptedBackend(aQuote({ methods: [cheque, card] }))) => {
    const checkout = await open(backend);
    await waitUntil(() => place(checkout)?.style.getPropertyValue('block-size') === 'auto', 'no buttons');
    return checkout;
  };
  /** The box above the list. */
  const place = ({ element }: Checkout) =>
    elementOf('expressCheckout')?.frame?.closest<HTMLElement>(`tender-checkout > div`) ??
    element.querySelector('div');

  it('are not even thought of where no method has some: no script, no box', async () => {
    const plain = { ...card, config: { publishableKey: 'pk_test_express' } };
    const checkout = await open(new ScriptedBackend(aQuote({ methods: [cheque, plain] })));
    expect(page.groups).to.have.length(0);
    expect(checkout.root.querySelector('slot')).to.equal(null);
  });

  it('take no room where this browser has no wallet', async () => {
    page.ready = { availablePaymentMethods: undefined };
    const checkout = await open(new ScriptedBackend(aQuote({ methods: [cheque, card] })));
    await waitUntil(() => elementOf('expressCheckout')?.frame);
    await new Promise(requestAnimationFrame);
    expect(place(checkout)!.getBoundingClientRect().height).to.equal(0);
  });

  it('come before the list, and pay like every method: one attempt, one event before it', async () => {
    const backend = new ScriptedBackend(aQuote({ methods: [cheque, card] })).on('POST /payments', paid);
    const checkout = await openWith(backend);
    const [slot] = checkout.root.querySelectorAll('slot');
    expect(slot!.nextElementSibling!.getAttribute('part')).to.equal('methods');
    expect(click()).to.deep.equal(['resolve']);
    const failures = agree();
    await checkout.reaches('done');
    const [seen] = backend.requests('POST /payments');
    expect(seen!.body).to.deep.include({
      method: 'card_1',
      data: { confirmationToken: 'ctoken_1', paymentMethodType: 'google_pay' },
    });
    expect(seen!.headers.get('Idempotency-Key')).to.have.length.above(20);
    expect(checkout.told('tender-submit')).to.deep.equal([{ methodId: 'card_1' }]);
    expect(failures).to.deep.equal([]);
    expect(elementOf('expressCheckout')!.frame).to.equal(undefined);
  });

  it('do nothing when the shop says no to the payment', async () => {
    const backend = new ScriptedBackend(aQuote({ methods: [cheque, card] }));
    const checkout = await openWith(backend);
    checkout.element.addEventListener('tender-submit', (event) => {
      event.preventDefault();
    });
    click();
    const failures = agree();
    await waitUntil(() => failures.length > 0, 'the wallet should be told');
    expect(backend.requests('POST /payments')).to.have.length(0);
    expect(checkout.element.state.step).to.equal('ready');
  });

  it('leave the choice as it was when the wallet is closed', async () => {
    const checkout = await openWith();
    click();
    elementOf('expressCheckout')!.say('cancel');
    expect(checkout.element.state.step).to.equal('choosing');
  });

  it('wait until the shop’s own questions are answered: the first of them is marked', async () => {
    const fields = [{ id: 'po_number', label: 'PO number', required: true }];
    const checkout = await openWith(new ScriptedBackend(aQuote({ methods: [cheque, { ...card, fields }] })));
    expect(click()).to.deep.equal(['reject']);
    await waitUntil(() => checkout.root.querySelector('[aria-invalid=true]'), 'nothing is marked');
    expect(checkout.element.state).to.include({ step: 'ready', methodId: 'card_1' });
  });

  it('follow the amount, and never charge another one than the wallet showed', async () => {
    const backend = new ScriptedBackend().on(
      'GET /quotes',
      json(aQuote({ methods: [cheque, card] })),
      json(aQuote({ methods: [cheque, card], total: usd('99.00') })),
    );
    const checkout = await openWith(backend);
    click();
    checkout.element.refresh();
    const group = page.groups[0]!;
    await waitUntil(() => group.updates.some(({ amount }) => amount === 9900), 'the amount did not follow');
    const failures = agree();
    await waitUntil(() => failures.length > 0, 'the wallet should be told');
    expect(backend.requests('POST /payments')).to.have.length(0);
  });

  it('tell in the form what went wrong with the wallet', async () => {
    const checkout = await openWith();
    click();
    page.answers['submit'] = { error: { type: 'card_error', code: 'expired_card' } };
    agree();
    await waitUntil(() => checkout.notice.includes('has expired'), 'the buyer is told nothing');
  });

  it('go away with the widget', async () => {
    const checkout = await openWith();
    checkout.element.remove();
    await waitUntil(() => elementOf('expressCheckout')!.frame === undefined, 'the frame is still there');
  });
});
