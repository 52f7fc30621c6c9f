import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeParse } from '../../../src/contract/schema.ts';
import { StripeConfig } from '../../../src/providers/stripe/config.ts';
import { capturePayment, voidPayment } from '../../../demo/merchant/operations.ts';
import type { BankShop } from './bank-shop.ts';
import { decideChallenge } from './stripe-elements.ts';
import { deliver, eventsOf } from './stripe-events.ts';
import {
  COMPANY,
  confirmInBrowser,
  GUEST,
  openStripeShop,
  report,
  secretOf,
  typeCard,
} from './stripe-shop.ts';

const GOOD = '4242424242424242';
const BROKE = '4000000000009995';
const CHALLENGED = '4000002760003184';

const intentsOf = (shop: BankShop) =>
  Object.values(shop.stripeState.data.paymentIntents).map(({ object }) => object);

describe('an intent that the browser confirms', () => {
  const begin = (shop: BankShop) =>
    shop.pay(GUEST, 'stripe_client_20', { data: { paymentMethodType: 'card' } });

  it('is made when the buyer presses Pay, and paid when Stripe says so', async () => {
    const shop = openStripeShop();
    const payment = await begin(shop);
    assert.equal(payment.status, 'requires-action');
    assert.equal((await shop.ask(payment.id)).status, 'requires-action');
    assert.deepEqual(shop.movements, []);
    assert.equal(await confirmInBrowser(shop, payment, GOOD), 'succeeded');
    assert.equal((await report(shop, payment, 'completed')).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('is not believed to be paid because the widget says so', async () => {
    const shop = openStripeShop();
    const payment = await begin(shop);
    assert.equal((await report(shop, payment, 'completed')).status, 'requires-action');
    assert.deepEqual(shop.movements, []);
  });

  it('is declined with its reason, and the same intent is paid with another card', async () => {
    const shop = openStripeShop();
    const first = await begin(shop);
    assert.equal(await confirmInBrowser(shop, first, BROKE), 'card_declined');
    const declined = await report(shop, first, 'failed');
    assert.equal(declined.status, 'declined');
    assert.equal(declined.decline?.code, 'insufficient-funds');
    const second = await begin(shop);
    assert.equal(second.status, 'requires-action');
    assert.equal(secretOf(second), secretOf(first));
    assert.equal((await shop.ask(second.id)).status, 'requires-action');
    await confirmInBrowser(shop, second, GOOD);
    assert.equal((await report(shop, second, 'completed')).status, 'succeeded');
    assert.equal(intentsOf(shop).length, 1);
    for (const event of eventsOf(shop)) await deliver(shop, event);
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('is declined twice by the same card, and says so twice', async () => {
    const shop = openStripeShop();
    for (let time = 1; time <= 2; time++) {
      const payment = await begin(shop);
      await confirmInBrowser(shop, payment, BROKE);
      assert.equal((await report(shop, payment, 'failed')).decline?.code, 'insufficient-funds');
    }
  });

  it('asks for the card again when the page was reloaded and the form is empty', async () => {
    const shop = openStripeShop();
    const payment = await begin(shop);
    const declined = await report(shop, payment, 'failed');
    assert.equal(declined.status, 'declined');
    assert.deepEqual(declined.decline, { code: 'not-confirmed', retryable: true });
  });

  it('is paid by the webhook alone when the buyer closes the tab', async () => {
    const shop = openStripeShop();
    const payment = await begin(shop);
    await confirmInBrowser(shop, payment, GOOD);
    for (const event of eventsOf(shop)) await deliver(shop, event);
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('cannot be paid any more after the buyer has canceled', async () => {
    const shop = openStripeShop();
    const payment = await begin(shop);
    const canceled = await shop.ask(payment.id, '/cancel');
    assert.equal(canceled.status, 'canceled');
    assert.equal(canceled.reason, 'requested-by-customer');
    assert.equal(await confirmInBrowser(shop, payment, GOOD), 'payment_intent_unexpected_state');
  });
});

describe('the Card Element of OroCommerce’s older bundle', () => {
  it('a card without a challenge is charged at once', async () => {
    const shop = openStripeShop();
    const payment = await shop.pay(GUEST, 'stripe_card_21', { data: await typeCard(shop, GOOD) });
    assert.equal(payment.status, 'succeeded');
    assert.equal(intentsOf(shop)[0]?.confirmation_method, 'manual');
  });

  it('after the challenge nothing is charged until the backend has confirmed again', async () => {
    const shop = openStripeShop();
    const payment = await shop.pay(GUEST, 'stripe_card_21', { data: await typeCard(shop, CHALLENGED) });
    assert.equal(payment.status, 'requires-action');
    await decideChallenge(shop, payment, 'approve');
    assert.equal(intentsOf(shop)[0]?.status, 'requires_confirmation');
    assert.deepEqual(shop.movements, []);
    assert.equal((await report(shop, payment, 'completed')).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('a challenge that failed is declined, and another card pays on the same intent', async () => {
    const shop = openStripeShop();
    const payment = await shop.pay(GUEST, 'stripe_card_21', { data: await typeCard(shop, CHALLENGED) });
    await decideChallenge(shop, payment, 'fail');
    assert.equal((await report(shop, payment, 'failed')).status, 'declined');
    const again = await shop.pay(GUEST, 'stripe_card_21', { data: await typeCard(shop, GOOD) });
    assert.equal(again.status, 'succeeded');
    assert.equal(intentsOf(shop).length, 1);
  });

  it('a confirmation token is not what it takes', async () => {
    const shop = openStripeShop();
    const data = { confirmationToken: 'ctoken_1' };
    await assert.rejects(shop.pay(GUEST, 'stripe_card_21', { data }), /422.*\/data/);
  });
});

describe('a card that is saved first', () => {
  const save = async (shop: BankShop, number: string) =>
    shop.pay(GUEST, 'stripe_setup_22', { data: await typeCard(shop, number) });

  it('is not charged when the order is placed, and charged when it is captured', async () => {
    const shop = openStripeShop();
    const payment = await save(shop, GOOD);
    assert.equal(payment.status, 'pending');
    assert.equal(payment.reason, 'card-on-file');
    assert.deepEqual(shop.movements, []);
    const { status, reference } = await capturePayment(shop.backend, payment.id);
    assert.equal(status, 'succeeded');
    assert.match(reference ?? '', /^pi_/);
    assert.deepEqual(shop.movements, ['capture 150.90']);
    assert.equal(intentsOf(shop)[0]?.amount_received, 15090);
  });

  it('is authenticated by the buyer now, so that it can be charged without them', async () => {
    const shop = openStripeShop();
    const payment = await save(shop, '4000002500003155');
    assert.equal(payment.status, 'requires-action');
    assert.match(secretOf(payment), /^seti_/);
    await decideChallenge(shop, payment, 'approve');
    assert.equal((await report(shop, payment, 'completed')).status, 'pending');
    assert.equal((await capturePayment(shop.backend, payment.id)).status, 'succeeded');
  });

  it('that fails when it is charged leaves the order unpaid, and the merchant may try again', async () => {
    const shop = openStripeShop();
    const payment = await save(shop, CHALLENGED);
    await decideChallenge(shop, payment, 'approve');
    await report(shop, payment, 'completed');
    await assert.rejects(capturePayment(shop.backend, payment.id), /authentication/);
    await assert.rejects(capturePayment(shop.backend, payment.id), /authentication/);
    assert.equal((await shop.ask(payment.id)).status, 'pending');
    assert.deepEqual(shop.movements, []);
    await voidPayment(shop.backend, payment.id);
    assert.equal((await shop.ask(payment.id)).status, 'canceled');
  });

  it('that its bank refuses is declined at once', async () => {
    const shop = openStripeShop();
    assert.equal((await save(shop, BROKE)).status, 'declined');
  });
});

describe('what the backend sends for every way of Stripe’s', () => {
  it('is what the widget’s code for Stripe takes', async () => {
    const shop = openStripeShop();
    for (const checkout of [GUEST, COMPANY])
      for (const { id, config } of (await shop.quote(checkout)).methods) {
        const result = safeParse(StripeConfig, config);
        assert.ok(result.success, `${id}: ${result.success ? '' : result.error}`);
      }
  });
});
