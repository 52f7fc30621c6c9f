import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StripeCardElement } from '@stripe/stripe-js';
import { challengeIn, elementIn, typeCard, type Told } from '../../../e2e/support/stripe-harness-page.ts';
import { withShopPage, type ShopPage } from './shop-page.ts';

const TERMS = { mode: 'payment', amount: 1099, currency: 'usd' } as const;

describe('Paying through the sandbox’s Stripe.js', { timeout: 120_000 }, () => {
  let bank: ShopPage['bank'];
  let shop: ShopPage['shop'];
  let page: ShopPage['page'];
  let drive: ShopPage['drive'];

  withShopPage((opened) => {
    ({ bank, shop, page, drive } = opened);
  });

  it('pays with a card that the shop’s page never sees', async () => {
    await drive.open(TERMS);
    await typeCard(page);
    const intent = await drive.charge(await drive.token());
    assert.equal(intent.status, 'succeeded');
    assert.equal(await page.evaluate(() => window.Stripe && document.querySelectorAll('input').length), 0);
    const changes = await page.evaluate(() =>
      window.shop.events.filter(({ type }) => type === 'change').map(({ detail }) => detail),
    );
    assert.deepEqual(changes.at(-1), {
      elementType: 'payment',
      empty: false,
      complete: true,
      collapsed: false,
      value: { type: 'card' },
    });
    assert.ok(!JSON.stringify(await page.evaluate(() => window.shop.events)).includes('4242'));
  });

  for (const [decision, end] of [
    ['Approve', { status: 'succeeded' }],
    ['Fail', { code: 'payment_intent_authentication_failure' }],
    ['Close', { code: 'payment_intent_authentication_failure' }],
  ] as const) {
    it(`shows the bank’s challenge over the page, and ends as the buyer decides: ${decision}`, async () => {
      await drive.open(TERMS);
      await typeCard(page, '4000002760003184');
      const intent = await drive.charge(await drive.token());
      assert.equal(intent.status, 'requires_action');
      const { told } = await drive.startAction(intent.client_secret);
      await challengeIn(page).getByRole('button', { name: decision }).click();
      const { status, code } = await told;
      assert.deepEqual({ status, code }, { status: undefined, code: undefined, ...end });
      assert.equal(await page.locator('iframe[title="Bank authentication"]').count(), 0);
    });
  }

  it('says after the challenge that the issuer declined', async () => {
    await drive.open(TERMS);
    await typeCard(page, '4000008400001629');
    const { told } = await drive.startAction((await drive.charge(await drive.token())).client_secret);
    await challengeIn(page).getByRole('button', { name: 'Approve' }).click();
    assert.equal((await told).code, 'card_declined');
  });

  it('declines on the page with the issuer’s words, and takes another card after that', async () => {
    await drive.open(TERMS);
    await typeCard(page, '4000000000009995');
    const first = await drive.token();
    await assert.rejects(drive.charge(first), { code: 'card_declined', decline_code: 'insufficient_funds' });
    await elementIn(page).getByLabel('Card number').fill('4242424242424242');
    assert.equal((await drive.charge(await drive.token())).status, 'succeeded');
  });

  it('sends the buyer to the bank’s page and back for iDEAL', async () => {
    await drive.open({ ...TERMS, currency: 'eur' });
    await elementIn(page).getByRole('radio', { name: 'iDEAL' }).check();
    const intent = await drive.charge(await drive.token(), { currency: 'eur' });
    await page.evaluate((clientSecret) => {
      void window.shop.stripe.handleNextAction({ clientSecret });
    }, intent.client_secret!);
    await page.getByRole('heading', { name: 'iDEAL test payment page' }).waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.waitForURL(`${shop.returnUrl}?*`);
    const query = new URL(page.url()).searchParams;
    assert.equal(query.get('payment_intent'), intent.id);
    assert.equal(query.get('redirect_status'), 'succeeded');
    assert.equal((await bank.stripe.paymentIntents.retrieve(intent.id)).status, 'succeeded');
  });

  it('debits a US bank account, which takes its time', async () => {
    await drive.open(TERMS);
    const frame = elementIn(page);
    await frame.getByRole('radio', { name: 'US bank account' }).check();
    await frame.getByLabel('Full name').fill('Ada Lovelace');
    await frame.getByLabel('Email').fill('ada@example.com');
    await frame.getByLabel('Routing number').fill('110000000');
    await frame.getByLabel('Account number').fill('000123456789');
    assert.equal((await drive.charge(await drive.token())).status, 'processing');
  });

  it('confirms on the page, with the challenge, where the merchant leaves that to Stripe.js', async () => {
    await drive.open(TERMS);
    await typeCard(page, '4000000000003220');
    await drive.submit();
    const intent = await bank.stripe.paymentIntents.create({ amount: 1099, currency: 'usd' });
    const told = page.evaluate(
      async ([clientSecret, return_url]): Promise<Told> => {
        const { elements, stripe } = window.shop;
        const result = await stripe.confirmPayment({
          elements,
          clientSecret: clientSecret!,
          confirmParams: { return_url: return_url! },
          redirect: 'if_required',
        });
        return result.paymentIntent ?? { code: result.error.code };
      },
      [intent.client_secret, shop.returnUrl],
    );
    await challengeIn(page).getByRole('button', { name: 'Approve' }).click();
    assert.equal((await told).status, 'succeeded');
  });

  it('serves the Card Element of older integrations, with the server’s second confirmation', async () => {
    await drive.open({}, { hidePostalCode: true }, 'card');
    await typeCard(page, '4000002760003184');
    const method = await page.evaluate(() =>
      window.shop.stripe.createPaymentMethod({ type: 'card', card: window.shop.element as never }),
    );
    assert.match(method.paymentMethod!.id, /^pm_/);
    const intent = await bank.stripe.paymentIntents.create({
      amount: 1099,
      currency: 'usd',
      confirm: true,
      confirmation_method: 'manual',
      payment_method: method.paymentMethod!.id,
      allowed_payment_method_types: ['card'],
    });
    const told = page.evaluate(async (secret): Promise<Told> => {
      const { paymentIntent, error } = await window.shop.stripe.handleCardAction(secret);
      return paymentIntent ?? { code: error.code };
    }, intent.client_secret!);
    await challengeIn(page).getByRole('button', { name: 'Approve' }).click();
    assert.equal((await told).status, 'requires_confirmation');
    assert.equal((await bank.stripe.paymentIntents.confirm(intent.id)).status, 'succeeded');
  });

  it('lets the buyer save a card and pay with it next time', async () => {
    const customer = await bank.stripe.customers.create({ email: 'ada@example.com' });
    const session = () =>
      bank.stripe.customerSessions.create({
        customer: customer.id,
        components: {
          payment_element: {
            enabled: true,
            features: {
              payment_method_redisplay: 'enabled',
              payment_method_save: 'enabled',
              payment_method_save_usage: 'off_session',
            },
          },
        },
      });
    await drive.open({ ...TERMS, customerSessionClientSecret: (await session()).client_secret });
    await typeCard(page);
    await elementIn(page).getByLabel('Save payment details for future purchases').check();
    const first = await drive.charge(await drive.token(), { customer: customer.id });
    assert.equal(first.setup_future_usage, 'off_session');

    await page.goto(shop.origin);
    await drive.open({ ...TERMS, customerSessionClientSecret: (await session()).client_secret });
    const saved = elementIn(page).getByRole('radio', { name: 'Visa •••• 4242' });
    assert.equal(await saved.isChecked(), true);
    const second = await drive.charge(await drive.token(), { customer: customer.id });
    assert.equal(second.status, 'succeeded');
    assert.equal(second.payment_method, first.payment_method);
  });

  it('refuses to handle an action where none is asked for', async () => {
    await drive.open(TERMS);
    await typeCard(page);
    const { client_secret } = await drive.charge(await drive.token());
    const code = `await shop.stripe.handleNextAction({ clientSecret: ${JSON.stringify(client_secret)} })`;
    assert.match((await drive.thrown(code)).message!, /not in the requires_action state/);
  });

  it('takes the buyer to the return address itself when that is how the merchant confirms', async () => {
    await drive.open(TERMS);
    await typeCard(page);
    await drive.submit();
    const intent = await bank.stripe.paymentIntents.create({ amount: 1099, currency: 'usd' });
    await page.evaluate(
      ([clientSecret, return_url]) => {
        const { elements, stripe } = window.shop;
        void stripe.confirmPayment({
          elements,
          clientSecret: clientSecret!,
          confirmParams: { return_url: return_url! },
        });
      },
      [intent.client_secret, shop.returnUrl],
    );
    await page.waitForURL(`${shop.returnUrl}?payment_intent=${intent.id}&*`);
    assert.match(page.url(), /redirect_status=succeeded$/);
  });

  it('sets a card up for later without taking money', async () => {
    await drive.open({ mode: 'setup', currency: 'usd' });
    await typeCard(page, '4000002500003155');
    await drive.submit();
    const customer = await bank.stripe.customers.create({});
    const setup = await bank.stripe.setupIntents.create({ customer: customer.id });
    const told = page.evaluate(
      async ([clientSecret, return_url]): Promise<Told> => {
        const { elements, stripe } = window.shop;
        const result = await stripe.confirmSetup({
          elements,
          clientSecret: clientSecret!,
          confirmParams: { return_url: return_url! },
          redirect: 'if_required',
        });
        return result.setupIntent ?? { code: result.error.code };
      },
      [setup.client_secret, shop.returnUrl],
    );
    await challengeIn(page).getByRole('button', { name: 'Approve' }).click();
    assert.equal((await told).status, 'succeeded');
    assert.equal((await bank.stripe.paymentMethods.list({ customer: customer.id })).data.length, 1);
    assert.deepEqual(
      Object.values(bank.state.charges).filter(({ object }) => object.customer === customer.id),
      [],
    );
  });

  it('keeps the tokens of two sellers apart', async () => {
    await page.evaluate(async () => {
      const { shop } = window;
      shop.stripe = await window.loadStripe('pk_test_acme', { stripeAccount: 'acct_seller' });
      shop.elements = shop.stripe.elements({ mode: 'payment', amount: 1099, currency: 'usd' });
      const ready = new Promise((resolve) => {
        shop.elements.create('payment').once('ready', resolve).mount('#payment');
      });
      await ready;
    });
    await typeCard(page);
    const id = await drive.token();
    await assert.rejects(drive.charge(id), { code: 'resource_missing' });
    const seller = bank.connect('sk_test_acme', 'acct_seller');
    const intent = await seller.paymentIntents.create({
      amount: 1099,
      currency: 'usd',
      confirm: true,
      confirmation_token: id,
    });
    assert.equal(intent.status, 'succeeded');
  });

  it('says on the page that a card was declined where Stripe.js confirms', async () => {
    await drive.open({}, { hidePostalCode: true }, 'card');
    await typeCard(page, '4000000000009979');
    const intent = await bank.stripe.paymentIntents.create({
      amount: 1099,
      currency: 'usd',
      allowed_payment_method_types: ['card'],
    });
    const error = await page.evaluate(async (secret) => {
      const card = window.shop.element as StripeCardElement;
      return (await window.shop.stripe.confirmCardPayment(secret, { payment_method: { card } })).error;
    }, intent.client_secret!);
    assert.equal(error?.type, 'card_error');
    assert.equal(error.decline_code, 'stolen_card');
    assert.equal(error.message, 'Your card was declined.');
    assert.equal(error.payment_intent?.status, 'requires_payment_method');
    await page.evaluate(() => {
      window.shop.element.unmount();
    });
    const create = "await shop.stripe.createPaymentMethod({ type: 'card', card: shop.element })";
    assert.match((await drive.thrown(create)).message!, /make sure the Element .* is still mounted/);
  });
});
