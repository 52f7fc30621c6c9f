import { expect } from '@open-wc/testing';
import { isChargeable, toStripeAmount } from '../../../demo/merchant/gateways/stripe/stripe-amount.ts';
import { describeDecline } from '../../../demo/merchant/gateways/stripe/stripe-decline.ts';

describe('amounts at Stripe', () => {
  const cases: readonly (readonly [string, string, number | undefined])[] = [
    ['131.40', 'USD', 13140],
    ['131', 'JPY', 131],
    ['87.470', 'KWD', 87470],
    ['87.473', 'KWD', undefined],
    ['1500', 'UGX', 150000],
    ['1500', 'ISK', 150000],
    ['12.00', 'MGA', 12],
    ['12.50', 'MGA', undefined],
    ['175.50', 'HUF', 17550],
    ['999999.99', 'USD', 99999999],
    ['1000000.00', 'USD', undefined],
  ];
  for (const [amount, currency, expected] of cases)
    it(`${amount} ${currency} is ${expected ?? 'not possible'}`, () => {
      expect(toStripeAmount({ amount, currency })).to.equal(expected);
    });

  it('what is too little to charge is not offered', () => {
    expect(isChargeable({ amount: '0.49', currency: 'USD' })).to.equal(false);
    expect(isChargeable({ amount: '0.50', currency: 'USD' })).to.equal(true);
    expect(isChargeable({ amount: '49', currency: 'JPY' })).to.equal(false);
    expect(isChargeable({ amount: '0', currency: 'XOF' })).to.equal(false);
  });
});

describe('declines at Stripe', () => {
  it('a reason the buyer can do something about is told', () => {
    const told = describeDecline({ code: 'card_declined', decline_code: 'insufficient_funds' }, 'en');
    expect(told.decline?.code).to.equal('insufficient-funds');
    expect(told.message).to.equal('There is not enough money on the card or account. Use another one.');
  });

  it('who holds a lost, stolen or suspicious card hears what everybody hears', () => {
    const plain = describeDecline({ code: 'card_declined', decline_code: 'generic_decline' }, 'en');
    for (const secret of ['lost_card', 'stolen_card', 'fraudulent', 'pickup_card', 'merchant_blacklist'])
      expect(describeDecline({ code: 'card_declined', decline_code: secret }, 'en')).to.deep.equal(plain);
    expect(describeDecline({}, 'en')).to.deep.equal(plain);
    expect(describeDecline({ code: 'constructor' }, 'en')).to.deep.equal(plain);
  });

  it('the words are in the buyer’s language', () => {
    expect(describeDecline({ code: 'expired_card' }, 'de-AT').message).to.include('abgelaufen');
  });
});
