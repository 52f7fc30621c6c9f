import { expect } from '@open-wc/testing';
import { openCheckout } from '../support/checkout-fixture.ts';
import { aPayment, aQuote, cheque, paypal, terms } from '../support/samples.ts';
import { json, lost, problem, ScriptedBackend } from '../support/scripted-backend.ts';

const withoutQuote = () => new ScriptedBackend();

describe('When the backend is in trouble', () => {
  for (const [trouble, answer, code] of [
    ['answers 500', problem({ title: 'Oops' }, 500), 'unreachable'],
    ['cannot be reached', lost, 'unreachable'],
    [
      'answers a web page',
      new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'bad-answer',
    ],
    [
      'answers broken JSON',
      new Response('{', { headers: { 'Content-Type': 'application/json' } }),
      'bad-answer',
    ],
    ['has signed the buyer out', problem({ title: 'Sign in' }, 401), 'signed-out'],
  ] as const) {
    it(`a backend that ${trouble} leaves a sentence and a Retry that works`, async () => {
      const backend = withoutQuote().on('GET /quotes', answer, json(aQuote()));
      const checkout = await openCheckout(backend);
      await checkout.reaches('failed');
      expect(checkout.told('tender-problem')[0]).to.include({ code });
      expect(checkout.notice).to.have.length.above(20);
      checkout.button('Try again').click();
      await checkout.reaches('choosing');
    });
  }

  it('an answer that breaks the contract is reported with the path of the field', async () => {
    const broken = { ...aQuote(), methods: [{ ...cheque, label: 7 }] };
    const checkout = await openCheckout(withoutQuote().on('GET /quotes', json(broken)));
    await checkout.reaches('failed');
    expect(checkout.told('tender-problem')[0]!.detail).to.contain('methods.0.label should be string');
  });

  it('an unknown payable says so and offers no Retry', async () => {
    const checkout = await openCheckout(withoutQuote().on('GET /quotes', problem({ title: 'Unknown' }, 404)));
    await checkout.reaches('failed');
    expect(checkout.text).to.contain('nothing to pay here');
    expect(checkout.button('Try again')).to.equal(undefined);
  });

  it('a provider that this version does not know is left out and reported; the rest works', async () => {
    const quote = aQuote({ methods: [{ ...cheque, id: 'x_1', provider: 'x-pay' }, terms, paypal] });
    const checkout = await openCheckout(new ScriptedBackend(quote));
    await checkout.reaches('choosing');
    expect(checkout.root.querySelectorAll('input[type=radio]')).to.have.length(2);
    expect(checkout.told('tender-problem')[0]!.detail).to.contain('x_1').and.contain('x-pay');
  });

  it('a method of the other environment is left out and reported', async () => {
    const quote = aQuote({ methods: [{ ...cheque, environment: 'live' }, terms, paypal] });
    const checkout = await openCheckout(new ScriptedBackend(quote));
    await checkout.reaches('choosing');
    expect(checkout.told('tender-problem')[0]!.detail).to.contain('environment="live"');
  });

  it('a broken provider config marks that method; another can be paid with', async () => {
    const broken = { ...terms, config: { dueDate: 'soon' } };
    const backend = new ScriptedBackend(aQuote({ methods: [broken, cheque] })).on(
      'POST /payments',
      json(aPayment()),
    );
    const checkout = await openCheckout(backend);
    await checkout.reaches('choosing');
    checkout.choose('Payment Terms');
    await checkout.reaches('choosing');
    expect(checkout.text).to.contain('not set up correctly');
    expect(checkout.told('tender-problem')[0]!.detail).to.contain('dueDate should be like “2026-12-21”');
    checkout.choose('Check');
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.reaches('done');
  });

  for (const [what, url, origins] of [
    ['a javascript: address', 'javascript:alert(1)', undefined],
    ['an address outside the method’s origins', 'https://evil.example/pay', ['https://www.paypal.com']],
  ] as const) {
    it(`${what} is not followed: the payment is canceled and another method can be used`, async () => {
      const action = { type: 'redirect' as const, id: 'a1', url };
      const quote = aQuote({ methods: [{ ...paypal, ...(origins && { origins: [...origins] }) }, cheque] });
      const backend = new ScriptedBackend(quote)
        .on('POST /payments/pay_1/cancel', json(aPayment({ status: 'canceled' })))
        .on(
          'POST /payments',
          json(
            aPayment({
              status: 'requires-action',
              method: { id: paypal.id, label: 'PayPal' },
              nextAction: action,
            }),
          ),
        );
      const checkout = await openCheckout(backend);
      await checkout.reaches('choosing');
      checkout.choose('PayPal');
      await checkout.reaches('ready');
      checkout.payButton.click();
      await checkout.element.pay();
      expect(checkout.element.state.step).to.equal('ready');
      expect(checkout.told('tender-problem')[0]!.detail).to.contain(url);
      expect(backend.requests('POST /payments/pay_1/cancel')).to.have.length(1);
    });
  }
});

describe('When the tag is not written as it should be', () => {
  for (const [mistake, attributes, sentence] of [
    ['a missing payable', { payable: '' }, 'needs the attribute payable'],
    ['a malformed payable', { payable: 'just 1001' }, 'payable="checkout:1001"'],
    ['an unknown environment', { environment: 'production' }, 'write “live” or “test”'],
    ['a malformed locale', { locale: 'not a locale' }, 'BCP 47'],
    ['a return-url on another origin', { returnUrl: 'https://evil.example/' }, 'own origin'],
  ] as const) {
    it(`${mistake} gives the developer a sentence and the buyer plain words`, async () => {
      const errors: string[] = [];
      const { error } = console;
      console.error = (text: string) => errors.push(text);
      try {
        const backend = new ScriptedBackend(aQuote());
        const checkout = await openCheckout(backend, attributes);
        expect(errors.join()).to.contain(sentence);
        expect(checkout.notice).to.contain('not set up correctly');
        expect(backend.seen).to.have.length(0);
      } finally {
        console.error = error;
      }
    });
  }
});
