import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Stripe from 'stripe';
import { describeFailure } from '../../../demo/merchant/gateways/stripe/stripe-decline.ts';
import {
  fateUnknown,
  isStripeFailure,
  ordered,
  redact,
  sortFailure,
  type StripeFailure,
} from '../../../demo/merchant/gateways/stripe/stripe-failure.ts';

const { errors } = Stripe;
const raw = (message: string, more: object = {}) => ({ message, type: 'api_error' as const, ...more });
const asFailure = (error: Error): StripeFailure => {
  assert.ok(isStripeFailure(error));
  return error;
};

describe('what Stripe answers instead of an intent', () => {
  const cases: readonly [string, Error, ReturnType<typeof sortFailure>][] = [
    ['no connection', new errors.StripeConnectionError(raw('down')), 'unknown-fate'],
    ['a defect of Stripe’s', new errors.StripeAPIError(raw('oops')), 'unknown-fate'],
    ['a key used for something else', new errors.StripeIdempotencyError(raw('key')), 'unknown-fate'],
    ['too many requests', new errors.StripeRateLimitError(raw('slow down')), 'busy'],
    [
      'an object that another request holds',
      new errors.StripeRateLimitError(raw('held', { code: 'lock_timeout' })),
      'unknown-fate',
    ],
    ['a declined card', new errors.StripeCardError(raw('no', { code: 'card_declined' })), 'declined'],
    [
      'a challenge that failed',
      new errors.StripeInvalidRequestError(raw('no', { code: 'payment_intent_authentication_failure' })),
      'declined',
    ],
    [
      'an intent in another state',
      new errors.StripeInvalidRequestError(raw('no', { code: 'setup_intent_unexpected_state' })),
      'wrong-state',
    ],
    ['a wrong parameter', new errors.StripeInvalidRequestError(raw('no', { param: 'amount' })), 'refused'],
    ['a wrong key', new errors.StripeAuthenticationError(raw('Invalid API Key')), 'refused'],
    ['a key that may not', new errors.StripePermissionError(raw('no')), 'refused'],
  ];
  for (const [what, error, kind] of cases)
    it(`${what} is “${kind}”`, () => {
      assert.equal(sortFailure(asFailure(error)), kind);
    });

  it('a type that Stripe invents tomorrow is a refusal with general words', () => {
    const error = Object.assign(new Error('?'), { type: 'StripeQuantumError', code: 'entangled' });
    const { decline, message } = describeFailure(asFailure(error), 'en');
    assert.deepEqual(decline, { code: 'configuration', retryable: false });
    assert.match(message ?? '', /does not work at the moment/);
  });

  it('a code that Stripe invents tomorrow is the plain decline', () => {
    const error = asFailure(new errors.StripeCardError(raw('?', { code: 'card_entangled' })));
    assert.equal(describeFailure(error, 'en').decline?.code, 'card-declined');
    assert.match(describeFailure(error, 'de').message ?? '', /^Die Zahlung wurde abgelehnt/);
  });

  it('too many requests: nothing was done, and the buyer may try again', () => {
    const error = asFailure(new errors.StripeRateLimitError(raw('slow down')));
    assert.deepEqual(describeFailure(error, 'en').decline, { code: 'try-again-later', retryable: true });
  });

  it('an amount that Stripe does not take is told, and trying again would not help', () => {
    const error = new errors.StripeInvalidRequestError(raw('small', { code: 'amount_too_small' }));
    assert.deepEqual(describeFailure(asFailure(error), 'en').decline, {
      code: 'amount-too-small',
      retryable: false,
    });
  });
});

describe('secrets in what Stripe says', () => {
  const SECRETS =
    'No such key: sk_test_4eC39HqLyjWDarjtT1zdp7dc, pi_3Abc_secret_xyz, seti_1_secret_2 whsec_abc';

  it('are taken out of every text', () => {
    const text = redact(SECRETS);
    for (const secret of ['4eC39HqLyjWDarjtT1zdp7dc', 'xyz', 'seti_1_secret_2', 'whsec_abc'])
      assert.ok(!text.includes(secret), text);
  });

  it('reach neither the log nor the back office', async () => {
    const lost = asFailure(new errors.StripeConnectionError(raw(SECRETS)));
    assert.doesNotMatch(fateUnknown(lost).message, /4eC39|xyz|whsec_abc/);
    assert.equal(fateUnknown(lost).cause, undefined);
    const refused = new errors.StripeInvalidRequestError(raw(SECRETS));
    await assert.rejects(ordered(Promise.reject(refused)), (error: Error) => {
      assert.doesNotMatch(error.message, /4eC39|xyz|whsec_abc/);
      return error.cause === undefined;
    });
  });
});
