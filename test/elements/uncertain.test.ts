import { expect } from '@open-wc/testing';
import { openCheckout } from '../support/checkout-fixture.ts';
import { aPayment, aQuote, cheque, paypal, usd } from '../support/samples.ts';
import { json, lost, problem, ScriptedBackend, type Seen } from '../support/scripted-backend.ts';

const keyOf = (seen: Seen | undefined) => seen?.headers.get('Idempotency-Key');
const one = aQuote({ methods: [cheque] });
const gone = () => problem({ title: 'No such payment' }, 404);

describe('When nobody knows what became of a payment', () => {
  it('a lost answer is asked for by its attempt, and what had succeeded is shown as paid', async () => {
    const backend = new ScriptedBackend(one)
      .on('POST /payments', lost)
      .on('GET /payments?attempt=', json(aPayment()));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.reaches('done');
    const [sent] = backend.requests('POST /payments');
    expect(backend.requests('POST /payments')).to.have.length(1);
    expect(backend.requests('GET /payments')[0]!.path).to.contain(keyOf(sent));
  });

  it('a payment that never arrived is paid again under the same attempt, also with another method', async () => {
    const backend = new ScriptedBackend(aQuote({ methods: [cheque, paypal], selected: cheque.id }))
      .on('POST /payments', lost, json(aPayment()))
      .on('GET /payments?attempt=', gone);
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.reaches('confirming');
    await checkout.reaches('ready');
    expect(checkout.notice).to.contain('Nothing was charged');
    checkout.choose('PayPal');
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.reaches('done');
    const [first, second] = backend.requests('POST /payments');
    expect(keyOf(second)).to.equal(keyOf(first));
    expect(second!.body).to.include({ method: paypal.id });
  });

  it('an answer of 500 is not believed to mean that nothing happened', async () => {
    const backend = new ScriptedBackend(one)
      .on('POST /payments', problem({ title: 'Oops' }, 500))
      .on('GET /payments?attempt=', json(aPayment({ status: 'authorized' })));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.reaches('done');
    expect(checkout.element.state.outcome).to.equal('authorized');
  });

  it('a payment that is still processing is asked about until it is settled', async () => {
    const processing = json(aPayment({ status: 'processing' }));
    const backend = new ScriptedBackend(one)
      .on('POST /payments', processing)
      .on('GET /payments/pay_1', processing, json(aPayment()));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.reaches('done');
    expect(backend.requests('GET /payments/pay_1')).to.have.length(2);
  });

  it('after a reload it asks for the attempt that was under way before it shows anything to pay', async () => {
    const backend = new ScriptedBackend(one)
      .on('POST /payments', () => new Promise<Response>(() => undefined))
      .on('GET /payments?attempt=', json(aPayment()));
    const before = await openCheckout(backend);
    await before.reaches('ready');
    before.payButton.click();
    await before.reaches('paying');
    before.element.remove();
    await Promise.resolve();

    const again = document.createElement('tender-checkout');
    Object.assign(again, {
      endpoint: '/payments',
      payable: 'checkout:1001',
      environment: 'test',
      fetch: backend.fetch,
    });
    document.body.append(again);
    await new Promise<void>((resolve) => {
      again.addEventListener('tender-finished', () => {
        resolve();
      });
    });
    expect(again.state.outcome).to.equal('succeeded');
    expect(backend.requests('POST /payments')).to.have.length(1);
    expect(backend.requests('GET /quotes')).to.have.length(1);
    again.remove();
  });

  it('a quote that says the order is paid leaves nothing to pay', async () => {
    const checkout = await openCheckout(new ScriptedBackend(aQuote({ payment: aPayment() })));
    await checkout.reaches('done');
    expect(checkout.text).to.contain('Payment received');
    expect(checkout.payButton).to.equal(null);
  });

  it('a status that a newer backend invented is shown as pending, in the backend’s words', async () => {
    const payment = aPayment({ status: 'on-escrow', statusLabel: 'Held in escrow' });
    const checkout = await openCheckout(new ScriptedBackend(aQuote({ payment })));
    await checkout.reaches('done');
    expect(checkout.element.state.outcome).to.equal('pending');
    expect(checkout.text).to.contain('Held in escrow');
  });
});

describe('When the payment comes to nothing', () => {
  const declined = aPayment({
    status: 'declined',
    message: 'Your card was declined.',
    decline: { code: 'card_declined', retryable: true },
  });

  it('a decline keeps the form, says why, and the next try is a new attempt', async () => {
    const backend = new ScriptedBackend(one).on('POST /payments', json(declined), json(aPayment()));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.element.pay();
    expect(checkout.element.state.step).to.equal('ready');
    await checkout.element.updateComplete;
    expect(checkout.notice).to.equal('Your card was declined.');
    checkout.payButton.click();
    await checkout.reaches('done');
    const [first, second] = backend.requests('POST /payments');
    expect(keyOf(second)).not.to.equal(keyOf(first));
  });

  it('a method that refuses for good cannot be chosen again; the others can', async () => {
    const refused = aPayment({
      status: 'declined',
      message: 'Not available for this order.',
      decline: { code: 'credit_refused', retryable: false },
    });
    const backend = new ScriptedBackend(aQuote({ methods: [cheque, paypal], selected: cheque.id })).on(
      'POST /payments',
      json(refused),
    );
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.reaches('choosing');
    expect(checkout.radio('Check').disabled).to.be.true;
    checkout.choose('PayPal');
    await checkout.reaches('ready');
  });

  it('a changed amount is shown and asked for, not charged', async () => {
    const dearer = aQuote({ id: 'q_2', methods: [cheque], total: usd('140.00') });
    const conflict = problem({ type: 'urn:tender:problem:quote-changed', quote: dearer }, 409);
    const backend = new ScriptedBackend(one).on('POST /payments', conflict, json(aPayment()));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.element.pay();
    await checkout.reaches('ready');
    expect(checkout.notice).to.contain('from $131.40 to $140.00');
    checkout.payButton.click();
    await checkout.reaches('done');
    expect(backend.requests('POST /payments')[1]!.body).to.include({ quote: 'q_2' });
  });
});
