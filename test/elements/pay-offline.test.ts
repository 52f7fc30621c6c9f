import { expect } from '@open-wc/testing';
import { openCheckout } from '../support/checkout-fixture.ts';
import { aPayment, aQuote, cheque, paypal, terms, usd } from '../support/samples.ts';
import { json, problem, ScriptedBackend } from '../support/scripted-backend.ts';

describe('A buyer pays with an offline method', () => {
  it('sees the methods in the order and with the labels of the backend', async () => {
    const checkout = await openCheckout(new ScriptedBackend(aQuote({ methods: [paypal, cheque, terms] })));
    await checkout.reaches('choosing');
    const names = [...checkout.root.querySelectorAll('.name')].map((name) => name.textContent);
    expect(names).to.deep.equal(['PayPal', 'Check/Money Order', 'Payment Terms']);
    expect(checkout.root.querySelectorAll('[role=radiogroup] input[type=radio]')).to.have.length(3);
    expect(checkout.told('tender-ready')).to.deep.equal([
      { methodIds: ['paypal_express_3', 'money_order_1', 'payment_term_2'] },
    ]);
  });

  it('chooses a check, is told where to send it, places the order and sees that it is pending', async () => {
    const pending = aPayment({ status: 'pending', reason: 'offline', order: { id: '12', number: 'SO-12' } });
    const backend = new ScriptedBackend(aQuote()).on('POST /payments', json(pending, 201));
    const checkout = await openCheckout(backend);
    await checkout.reaches('choosing');
    checkout.choose('Check/Money Order');
    await checkout.reaches('ready');
    expect(checkout.text).to.contain('Acme Supplies Inc.').and.contain('1 Main Street');
    expect(checkout.payButton.textContent).to.contain('Place order');

    checkout.payButton.click();
    await checkout.reaches('done');
    expect(checkout.text).to.contain('Order placed').and.contain('SO-12').and.contain('send your payment');
    expect(checkout.told('tender-finished')).to.deep.equal([{ outcome: 'pending', paymentId: 'pay_1' }]);
    const [request] = backend.requests('POST /payments');
    expect(request!.body).to.include({ quote: 'q_1', method: 'money_order_1', locale: 'en' });
    expect(request!.headers.get('Idempotency-Key')).to.match(/^[0-9a-f-]{36}$/);
    expect(request!.headers.has('X-CSRF-Header')).to.be.true;
  });

  it('pays invoices by transfer and reads that the payment is in progress, nothing about an order', async () => {
    const pending = aPayment({ status: 'pending', reason: 'offline', payables: ['invoice:1', 'invoice:2'] });
    const backend = new ScriptedBackend(aQuote()).on('POST /payments', json(pending, 201));
    const checkout = await openCheckout(backend);
    await checkout.reaches('choosing');
    checkout.choose('Check/Money Order');
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.reaches('done');
    const outcome = checkout.root.querySelector('[data-outcome]')!.textContent;
    expect(outcome).to.contain('Payment in progress').and.contain('not complete yet');
    expect(outcome).not.to.match(/your order|order placed/i);
  });

  it('needs no choice where there is one method: its panel is open', async () => {
    const checkout = await openCheckout(new ScriptedBackend(aQuote({ methods: [terms] })));
    await checkout.reaches('ready');
    expect(checkout.root.querySelector('input[type=radio]')).to.equal(null);
    expect(checkout.root.querySelector('[role=radiogroup]')).to.equal(null);
    expect(checkout.text).to.contain('net 30').and.contain('December 21, 2026').and.contain('$2.63 off');
  });

  it('presses Pay three times and Enter once, and pays once', async () => {
    let release: (answer: Response) => void = () => undefined;
    const slow = new Promise<Response>((resolve) => (release = resolve));
    const field = { id: 'memo', label: 'Memo' };
    const quote = aQuote({ methods: [{ ...cheque, fields: [field] }] });
    const backend = new ScriptedBackend(quote).on('POST /payments', () => slow);
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.click();
    checkout.payButton.click();
    checkout.payButton.click();
    checkout.root
      .querySelector('input')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    release(json(aPayment()));
    await checkout.reaches('done');
    expect(backend.requests('POST /payments')).to.have.length(1);
  });

  it('pays with Enter in a field, but not with Enter on a radio', async () => {
    const field = { id: 'memo', label: 'Memo' };
    const quote = aQuote({ methods: [{ ...cheque, fields: [field] }, terms], selected: cheque.id });
    const backend = new ScriptedBackend(quote).on('POST /payments', json(aPayment()));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    const press = (target: Element) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    press(checkout.radio('Check'));
    expect(checkout.element.state.step).to.equal('ready');
    press(checkout.root.querySelector('.field input')!);
    await checkout.reaches('done');
  });

  it('sees the fee of a method in the total and on the button', async () => {
    const fee = { label: 'Surcharge', amount: usd('1.97') };
    const checkout = await openCheckout(new ScriptedBackend(aQuote({ methods: [{ ...paypal, fee }] })));
    await checkout.reaches('ready');
    expect(checkout.payButton.textContent).to.contain('Pay $133.37');
    expect(checkout.root.querySelector('.totals')!.textContent)
      .to.contain('Surcharge')
      .and.contain('$133.37');
  });

  it('presses Pay before choosing: is led to the first method, and nothing is sent', async () => {
    const backend = new ScriptedBackend(aQuote());
    const checkout = await openCheckout(backend);
    await checkout.reaches('choosing');
    checkout.payButton.click();
    expect(checkout.root.activeElement).to.equal(checkout.radio('Check/Money Order'));
    expect(backend.requests('POST')).to.have.length(0);
  });

  it('cannot choose a method that is unavailable, and reads why', async () => {
    const reason = 'Over your credit limit by $230.00.';
    const checkout = await openCheckout(
      new ScriptedBackend(aQuote({ methods: [cheque, { ...terms, unavailable: { reason } }] })),
    );
    await checkout.reaches('choosing');
    const radio = checkout.radio('Payment Terms');
    expect(radio.disabled).to.be.true;
    const described = checkout.root.getElementById(radio.getAttribute('aria-describedby')!);
    expect(described!.textContent).to.contain(reason);
  });

  it('reads the backend’s sentence when there is no method', async () => {
    const message = 'No payment methods are available, please contact us.';
    const checkout = await openCheckout(new ScriptedBackend(aQuote({ methods: [], message })));
    await checkout.reaches('choosing');
    expect(checkout.notice).to.equal(message);
  });

  it('has to fill in what the backend requires before anything is sent', async () => {
    const fields = [
      {
        id: 'po',
        label: 'PO number',
        required: true,
        pattern: 'PO-\\d+',
        patternMessage: 'Use the form PO-12345.',
      },
    ];
    const backend = new ScriptedBackend(aQuote({ methods: [{ ...cheque, fields }] })).on(
      'POST /payments',
      json(aPayment()),
    );
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    const input = checkout.root.querySelector<HTMLInputElement>('.field input')!;

    checkout.payButton.click();
    await checkout.element.updateComplete;
    expect(checkout.text).to.contain('PO number: please fill this in.');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(checkout.root.activeElement).to.equal(input);

    input.value = 'nonsense';
    input.dispatchEvent(new Event('input'));
    checkout.payButton.click();
    await checkout.element.updateComplete;
    expect(checkout.text).to.contain('Use the form PO-12345.');
    expect(backend.requests('POST /payments')).to.have.length(0);

    input.value = ' PO-77 ';
    input.dispatchEvent(new Event('input'));
    checkout.payButton.click();
    await checkout.reaches('done');
    expect(backend.requests('POST /payments')[0]!.body).to.deep.include({ fields: { po: 'PO-77' } });
  });

  it('is shown at the field what the backend refuses', async () => {
    const fields = [{ id: 'po', label: 'PO number' }];
    const refusal = problem({ errors: [{ pointer: '/fields/po', detail: 'This PO is closed.' }] }, 422);
    const backend = new ScriptedBackend(aQuote({ methods: [{ ...cheque, fields }] })).on(
      'POST /payments',
      refusal,
    );
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.element.pay();
    await checkout.reaches('ready');
    expect(checkout.text).to.contain('This PO is closed.');
  });

  it('is not asked to pay when the shop’s listener holds the payment back, and keeps the form', async () => {
    const backend = new ScriptedBackend(aQuote({ methods: [cheque] })).on('POST /payments', json(aPayment()));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.element.addEventListener('tender-submit', (event) => {
      event.preventDefault();
    });
    await checkout.element.pay();
    expect(checkout.element.state.step).to.equal('ready');
    expect(backend.requests('POST /payments')).to.have.length(0);
  });

  it('reads German amounts, dates and words where the tag says so', async () => {
    const checkout = await openCheckout(new ScriptedBackend(aQuote({ methods: [terms] })), {
      locale: 'de-DE',
    });
    await checkout.reaches('ready');
    expect(checkout.payButton.textContent).to.contain('Zahlungspflichtig bestellen');
    expect(checkout.text).to.contain('131,40').and.contain('21. Dezember 2026');
  });
});
