import { expect } from '@open-wc/testing';
import { amountToPay, Quote, QuoteRequest } from '../../src/contract/quote.ts';
import { aboutMissing, complaint, read, without } from './border.ts';
import { fullQuote } from './full-examples.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const card = {
  id: 'stripe_payment_element_4',
  provider: 'stripe',
  label: 'Card',
  environment: 'test',
  config: {},
};
const smallQuote = { id: 'q_1', payables: [], total: usd('0.00'), methods: [] };

describe('a quote', () => {
  it('needs no more than an id, payables, a total and methods', () => {
    expect(read(Quote, smallQuote)).to.deep.equal(smallQuote);
  });

  it('needs no more of a method than who draws it, its label, its environment and its config', () => {
    const quote = { ...smallQuote, methods: [card] };
    expect(read(Quote, quote)).to.deep.equal(quote);
  });

  it('may have lines of a kind that this widget has never heard of', () => {
    const parts = [{ type: 'eco-levy', label: 'Eco levy', amount: usd('0.40') }];
    expect(read(Quote, { ...smallQuote, parts }).parts).to.deep.equal(parts);
  });

  it('may carry properties of a newer contract, at every depth', () => {
    const newer = {
      ...smallQuote,
      carbon: { grams: 12 },
      total: { ...smallQuote.total, rounded: true },
      methods: [{ ...card, badge: 'New' }],
    };
    expect(complaint(Quote, newer)).to.be.undefined;
  });

  it('hands a provider its config untouched, whatever it is', () => {
    for (const config of [{ deep: { er: [1, null] } }, 'text', null, []]) {
      const quote = read(Quote, { ...smallQuote, methods: [{ ...card, config }] });
      expect(quote.methods[0]?.config).to.deep.equal(config);
    }
  });

  const needed: readonly (readonly (string | number)[])[] = [
    ['id'],
    ['payables'],
    ['payables', 0, 'id'],
    ['payables', 0, 'amount'],
    ['total'],
    ['total', 'amount'],
    ['total', 'currency'],
    ['parts', 0, 'type'],
    ['parts', 0, 'label'],
    ['parts', 0, 'amount'],
    ['order', 'items', 0, 'name'],
    ['order', 'items', 0, 'quantity'],
    ['order', 'items', 0, 'price'],
    ['order', 'items', 0, 'total'],
    ['order', 'shippingMethod', 'label'],
    ['methods'],
    ['methods', 0, 'id'],
    ['methods', 0, 'provider'],
    ['methods', 0, 'label'],
    ['methods', 0, 'environment'],
    ['methods', 0, 'unavailable', 'reason'],
    ['methods', 0, 'fee', 'label'],
    ['methods', 0, 'fee', 'amount'],
    ['methods', 0, 'saved', 0, 'id'],
    ['methods', 0, 'saved', 0, 'label'],
    ['methods', 0, 'fields', 0, 'id'],
    ['methods', 0, 'fields', 0, 'label'],
    ['payment', 'id'],
  ];
  for (const path of needed) {
    it(`without ${path.join('.')} is refused, and the merchant is told that it is missing`, () => {
      expect(complaint(Quote, without(fullQuote, path))).to.match(aboutMissing(path));
    });
  }

  it('with a list where a word should be, or a word where a list should be, is refused by name', () => {
    expect(complaint(Quote, { ...smallQuote, id: ['q_1'] })).to.equal('id should be string');
    expect(complaint(Quote, { ...smallQuote, methods: 'card' })).to.equal('methods should be array');
    expect(complaint(Quote, { ...smallQuote, methods: {} })).to.equal('methods should be array');
    expect(complaint(Quote, { ...smallQuote, methods: [card, null] })).to.equal('methods.1 should be object');
  });

  it('that is no object at all is refused', () => {
    for (const answer of [undefined, null, 'a page', [], 200]) {
      expect(complaint(Quote, answer), JSON.stringify(answer)).to.equal('the whole value should be object');
    }
  });

  it('with a method of an environment that does not exist is refused', () => {
    const methods = [{ ...card, environment: 'staging' }];
    expect(complaint(Quote, { ...smallQuote, methods })).to.equal(
      'methods.0.environment should be live or test',
    );
  });
});

describe('the amount to pay', () => {
  const quote = read(Quote, { ...smallQuote, total: usd('135.49') });

  it('is the total while no method is chosen, and with a method that costs nothing', () => {
    expect(amountToPay(quote)).to.deep.equal(usd('135.49'));
    expect(amountToPay(quote, { ...card, environment: 'test' })).to.deep.equal(usd('135.49'));
  });

  it('has the fee of the chosen method in it, or its discount taken off', () => {
    const method = (amount: string) => ({
      ...card,
      environment: 'test' as const,
      fee: { label: 'Card', amount: usd(amount) },
    });
    expect(amountToPay(quote, method('2.03'))).to.deep.equal(usd('137.52'));
    expect(amountToPay(quote, method('-2.71'))).to.deep.equal(usd('132.78'));
  });
});

describe('a request for a quote', () => {
  it('may say what has changed on the page: an address, a currency, a part of an invoice', () => {
    const request = {
      payables: [{ id: 'invoice:42', amount: usd('50.00') }],
      locale: 'en-US',
      context: { billingAddress: { country: 'US' }, shippingAddress: { country: 'DE' }, currency: 'EUR' },
    };
    expect(read(QuoteRequest, request)).to.deep.equal(request);
  });

  it('without a language is refused', () => {
    expect(complaint(QuoteRequest, { payables: [{ id: 'invoice:42' }] })).to.match(aboutMissing(['locale']));
  });
});
