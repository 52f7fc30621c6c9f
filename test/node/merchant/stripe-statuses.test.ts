import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type Stripe from 'stripe';
import type { Sale } from '../../../demo/merchant/gateways/gateway.ts';
import { readIntent } from '../../../demo/merchant/gateways/stripe/stripe-intent.ts';

const amount = { amount: '15.00', currency: 'USD' };
const sale = (settings: object = {}, locale = 'en') =>
  ({
    payment: { id: 'pay_1', amount, settings, locale, memory: {} },
    callback: 'https://shop.example/payments/return/pay_1',
  }) as unknown as Sale;
const intent = (more: object) =>
  ({
    id: 'pi_1',
    amount: 1500,
    currency: 'usd',
    client_secret: 'pi_1_secret_2',
    last_payment_error: null,
    latest_charge: null,
    next_action: null,
    cancellation_reason: null,
    setup_future_usage: null,
    customer: null,
    ...more,
  }) as unknown as Stripe.PaymentIntent;

describe('what an intent of Stripe’s makes of a payment', () => {
  const cases: readonly [string, object, object][] = [
    ['succeeded', {}, { status: 'succeeded' }],
    ['requires_capture', {}, { status: 'authorized' }],
    ['processing', {}, { status: 'pending', reason: 'bank-debit' }],
    ['requires_action', {}, { status: 'requires-action' }],
    ['requires_confirmation', {}, { status: 'processing' }],
    ['requires_payment_method', {}, { status: 'declined' }],
    ['a_status_of_tomorrow', {}, { status: 'processing' }],
    ['canceled', {}, { status: 'canceled' }],
    ['canceled', { cancellation_reason: 'duplicate' }, { status: 'canceled', reason: 'duplicate' }],
    ['canceled', { cancellation_reason: 'fraudulent' }, { status: 'canceled', reason: 'fraudulent' }],
    [
      'canceled',
      { cancellation_reason: 'requested_by_customer' },
      { status: 'canceled', reason: 'requested-by-customer' },
    ],
    ['canceled', { cancellation_reason: 'abandoned' }, { status: 'expired', reason: 'abandoned' }],
    ['canceled', { cancellation_reason: 'automatic' }, { status: 'expired', reason: 'automatic' }],
    ['canceled', { cancellation_reason: 'expired' }, { status: 'expired', reason: 'expired' }],
  ];
  for (const [status, more, expected] of cases)
    it(`${status} ${Object.values(more).join()} is ${Object.values(expected).join(', ')}`, () => {
      const { status: now, reason } = readIntent(intent({ status, ...more }), sale());
      assert.deepEqual({ status: now, ...(reason !== undefined && { reason }) }, expected);
    });

  it('its day and page are told when small deposits are under way, in the buyer’s language', () => {
    const next_action = {
      type: 'verify_with_microdeposits',
      verify_with_microdeposits: {
        arrival_date: Date.UTC(2026, 10, 23) / 1000,
        hosted_verification_url: 'https://payments.stripe.com/verify/1',
        microdeposit_type: 'amounts',
      },
    };
    const answer = readIntent(intent({ status: 'requires_action', next_action }), sale({}, 'de'));
    assert.equal(answer.status, 'pending');
    assert.match(
      answer.message ?? '',
      /bis 23\. November 2026 .*https:\/\/payments\.stripe\.com\/verify\/1/i,
    );
  });

  it('the browser gets the address to come back to where it confirms', () => {
    const { nextAction } = readIntent(
      intent({ status: 'requires_payment_method' }),
      sale({ mode: 'client-confirm' }),
    );
    assert.deepEqual(nextAction, {
      type: 'sdk',
      id: 'pay_1-confirm',
      payload: {
        clientSecret: 'pi_1_secret_2',
        returnUrl: 'https://shop.example/payments/return/pay_1',
      },
    });
  });

  it('an intent over another amount is nobody’s payment', () => {
    assert.throws(() => readIntent(intent({ status: 'succeeded', amount: 1 }), sale()), /is for 1 usd/);
    assert.throws(() => readIntent(intent({ status: 'succeeded', currency: 'eur' }), sale()), /1500 eur/);
  });
});
