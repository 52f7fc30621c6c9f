import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type Stripe from 'stripe';
import { listen, startStripe, type RunningStripe } from '../../../e2e/support/stripe-harness.ts';

const SECRET = 'whsec_sandbox';

/** A merchant’s webhook that notes what it gets. */
class Mailbox {
  readonly letters: { body: string; signature: string }[] = [];
  failures = 0;
  #waiting: { count: number; open: () => void }[] = [];

  async receive(request: Request): Promise<Response> {
    if (this.failures > 0) {
      this.failures--;
      return new Response('down', { status: 503 });
    }
    const body = await request.text();
    this.letters.push({ body, signature: request.headers.get('Stripe-Signature') ?? '' });
    this.#waiting = this.#waiting.filter(({ count, open }) => {
      if (this.letters.length >= count) open();
      return this.letters.length < count;
    });
    return new Response('ok');
  }

  /** Resolves when this many have come. */
  async until(count: number): Promise<string[]> {
    if (this.letters.length < count) {
      await new Promise<void>((open) => this.#waiting.push({ count, open }));
    }
    return this.letters.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  }
}

describe('Webhooks of the sandbox’s Stripe', () => {
  let bank: RunningStripe;
  let stripe: Stripe;
  let mailbox: Mailbox;
  let merchant: Awaited<ReturnType<typeof listen>>;
  // The sandbox’s own timers do not keep Node awake; this does while a test waits for one of them.
  let awake: NodeJS.Timeout;

  before(async () => {
    bank = await startStripe();
    stripe = bank.stripe;
    awake = setInterval(() => undefined, 1000);
  });
  after(async () => {
    clearInterval(awake);
    await bank.stop();
  });

  beforeEach(async () => {
    mailbox = new Mailbox();
    merchant = await listen('127.0.0.1', (request) => mailbox.receive(request));
    await bank.control({ webhook: { url: `http://127.0.0.1:${merchant.port}/hook`, secret: SECRET } });
    await bank.control({ deliver: 'normal' });
  });
  afterEach(() => merchant.stop());

  const pay = (payment_method = 'pm_card_visa', more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    stripe.paymentIntents.create({
      amount: 1099,
      currency: 'usd',
      confirm: true,
      payment_method,
      allowed_payment_method_types: ['card'],
      ...more,
    });

  it('tells the merchant of a payment, signed so that the merchant can be sure', async () => {
    const intent = await pay();
    assert.deepEqual(await mailbox.until(1), ['payment_intent.succeeded']);
    const [letter] = mailbox.letters;
    const event = stripe.webhooks.constructEvent(letter!.body, letter!.signature, SECRET);
    assert.equal((event.data.object as Stripe.PaymentIntent).id, intent.id);
    assert.throws(() => stripe.webhooks.constructEvent(`${letter!.body} `, letter!.signature, SECRET));
    assert.throws(() => stripe.webhooks.constructEvent(letter!.body, letter!.signature, 'whsec_other'));
  });

  it('tells of an authorization, its capture and the refund, in this order', async () => {
    const intent = await pay('pm_card_visa', { capture_method: 'manual' });
    await stripe.paymentIntents.capture(intent.id);
    await stripe.refunds.create({ payment_intent: intent.id });
    assert.deepEqual(await mailbox.until(4), [
      'payment_intent.amount_capturable_updated',
      'payment_intent.succeeded',
      'charge.refunded',
      'refund.updated',
    ]);
  });

  it('tells of a decline and a cancellation', async () => {
    await assert.rejects(pay('pm_card_chargeDeclined'));
    const [declined] = Object.values(bank.state.paymentIntents).slice(-1);
    await stripe.paymentIntents.cancel(declined!.object.id);
    assert.deepEqual(await mailbox.until(2), ['payment_intent.payment_failed', 'payment_intent.canceled']);
  });

  it('answers the merchant even while the webhook is down, and tries again', async () => {
    mailbox.failures = 1;
    assert.equal((await pay()).status, 'succeeded');
    assert.deepEqual(await mailbox.until(1), ['payment_intent.succeeded']);
  });

  it('can bring the same event twice', async () => {
    await bank.control({ deliver: 'twice' });
    await pay();
    await mailbox.until(2);
    assert.equal(mailbox.letters[0]!.body, mailbox.letters[1]!.body);
  });

  it('can bring events in the wrong order', async () => {
    await bank.control({ deliver: 'reversed' });
    const intent = await pay('pm_card_visa', { capture_method: 'manual' });
    await stripe.paymentIntents.capture(intent.id);
    assert.deepEqual(await mailbox.until(2), [
      'payment_intent.succeeded',
      'payment_intent.amount_capturable_updated',
    ]);
  });

  it('can bring an event late, after those that came later', async () => {
    await bank.control({ deliver: 'late', delay: 300 });
    const intent = await pay('pm_card_visa', { capture_method: 'manual' });
    await bank.control({ deliver: 'normal' });
    await stripe.paymentIntents.capture(intent.id);
    assert.deepEqual(await mailbox.until(2), [
      'payment_intent.succeeded',
      'payment_intent.amount_capturable_updated',
    ]);
  });

  it('refuses an order it does not understand', async () => {
    const answer = await bank.control({ deliver: 'sideways' });
    assert.equal(answer.status, 400);
  });
});
