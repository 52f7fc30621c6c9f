import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StripePaymentElement } from '@stripe/stripe-js';
import { elementIn, typeCard } from '../../../e2e/support/stripe-harness-page.ts';
import { withShopPage, type ShopPage } from './shop-page.ts';

const TERMS = { mode: 'payment', amount: 1099, currency: 'usd' } as const;

describe('The sandbox’s Elements on a shop’s page', { timeout: 120_000 }, () => {
  let page: ShopPage['page'];
  let drive: ShopPage['drive'];

  withShopPage((opened) => {
    ({ page, drive } = opened);
  });

  it('shows what is missing inside the frame when the form is not complete', async () => {
    await drive.open(TERMS);
    await elementIn(page).getByLabel('Card number').pressSequentially('4242424242424241');
    const { error } = await drive.submit();
    assert.equal(error?.type, 'validation_error');
    assert.equal(error.code, 'invalid_number');
    const frame = elementIn(page);
    assert.equal(await frame.getByText('Your card number is invalid.').isVisible(), true);
    assert.equal(await frame.getByText("Your card's security code is incomplete.").isVisible(), true);
    assert.equal(await frame.getByLabel('Card number').getAttribute('aria-invalid'), 'true');
  });

  it('refuses to mount in a shadow root, in a detached node, and where nothing is', async () => {
    await page.evaluate(async () => {
      window.shop.stripe = await window.loadStripe('pk_test_acme');
      document.querySelector('#other')!.attachShadow({ mode: 'open' }).append(document.createElement('div'));
    });
    const create = `const element = shop.stripe.elements(${JSON.stringify(TERMS)}).create('payment');`;
    const inShadow = 'Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM.';
    const shadow = await drive.thrown(
      `${create} element.mount(document.querySelector('#other').shadowRoot.firstChild)`,
    );
    assert.deepEqual(shadow, { name: 'IntegrationError', message: inShadow });
    const detached = await drive.thrown(`${create} element.mount(document.createElement('div'))`);
    assert.deepEqual(detached, { name: 'IntegrationError', message: inShadow });
    assert.match(
      (await drive.thrown(`${create} element.mount('#nowhere')`)).message!,
      /applies to no DOM elements/,
    );
  });

  it('mounts in a light node that a shadow root shows through a slot', async () => {
    await page.evaluate(() => {
      const root = document.querySelector('#other')!.attachShadow({ mode: 'closed' });
      root.append(document.createElement('slot'));
      document.querySelector('#other')!.append(document.querySelector('#payment')!);
    });
    await drive.open(TERMS);
    await typeCard(page);
    assert.equal((await drive.charge(await drive.token())).status, 'succeeded');
  });

  it('cannot read a form that was moved under a shadow root', async () => {
    await drive.open(TERMS);
    await page.evaluate(() => {
      const root = document.querySelector('#other')!.attachShadow({ mode: 'open' });
      window.shop.events.length = 0;
      root.append(document.querySelector('#payment')!);
    });
    await page.evaluate(() => window.shop.until('ready'));
    const code = 'await shop.stripe.createConfirmationToken({ elements: shop.elements })';
    assert.match((await drive.thrown(code)).message!, /could not retrieve data from the specified Element/);
  });

  it('loses what was typed when the page moves the form', async () => {
    await drive.open(TERMS);
    await typeCard(page);
    await page.evaluate(async () => {
      window.shop.events.length = 0;
      document.querySelector('#other')!.append(document.querySelector('#payment')!);
      await window.shop.until('ready');
    });
    assert.equal(await elementIn(page).getByLabel('Card number').inputValue(), '');
  });

  it('refuses to work with a form that is not mounted any more, or was not submitted', async () => {
    await drive.open(TERMS);
    const create = 'await shop.stripe.createConfirmationToken({ elements: shop.elements })';
    assert.match((await drive.thrown(create)).message!, /elements\.submit\(\) must be called before/);
    await typeCard(page);
    await drive.submit();
    await elementIn(page).getByLabel('Security code').fill('124');
    assert.match((await drive.thrown(create)).message!, /elements\.submit\(\) must be called before/);
    await page.evaluate(() => {
      window.shop.element.unmount();
    });
    assert.deepEqual(await drive.thrown(create), {
      name: 'IntegrationError',
      message:
        'Invalid value for stripe.createConfirmationToken(): elements should have a mounted Payment Element or Express Checkout Element.',
    });
  });

  it('keeps what was typed when the amount changes, and the token is for the new amount', async () => {
    await drive.open(TERMS);
    await typeCard(page);
    await page.evaluate(() => window.shop.elements.update({ amount: 2000 }));
    assert.equal(await elementIn(page).getByLabel('Card number').inputValue(), '4242 4242 4242 4242');
    const id = await drive.token();
    await assert.rejects(
      drive.charge(id),
      /provided amount \(1099\) does not match the expected amount \(2000\)/,
    );
    assert.equal((await drive.charge(id, { amount: 2000 })).status, 'succeeded');
  });

  it('offers what suits the currency, and changes the offer with it', async () => {
    await drive.open(TERMS);
    const names = () =>
      elementIn(page)
        .getByRole('radio')
        .evaluateAll((all) => all.map((one) => one.closest('label')!.textContent));
    assert.deepEqual(await names(), ['Card', 'US bank account', 'Klarna']);
    await page.evaluate(() => window.shop.elements.update({ currency: 'eur' }));
    assert.deepEqual(await names(), ['Card', 'iDEAL', 'SEPA Direct Debit', 'Klarna']);
  });

  it('wears the merchant’s colours inside the frame, and changes them without losing a digit', async () => {
    await drive.open({
      ...TERMS,
      appearance: { theme: 'night', rules: { '.Input': { borderRadius: '12px' } } },
    });
    const number = elementIn(page).getByLabel('Card number');
    await number.pressSequentially('4242');
    const look = (property: string) =>
      number.evaluate((input, name) => getComputedStyle(input).getPropertyValue(name), property);
    assert.equal(await look('background-color'), 'rgb(48, 49, 61)');
    assert.equal(await look('border-radius'), '12px');
    await page.evaluate(() =>
      window.shop.elements.update({ appearance: { variables: { colorBackground: '#ffeecc' } } }),
    );
    assert.equal(await look('background-color'), 'rgb(255, 238, 204)');
    assert.equal(await number.inputValue(), '4242');
  });

  it('gives the frame the height of what is in it', async () => {
    await drive.open(TERMS);
    const height = () =>
      page.locator('#payment iframe').evaluate((frame) => frame.getBoundingClientRect().height);
    await page.waitForFunction(
      () => document.querySelector('#payment iframe')!.getBoundingClientRect().height > 200,
    );
    const before = await height();
    await drive.submit();
    await page.waitForFunction(
      (least) => document.querySelector('#payment iframe')!.getBoundingClientRect().height > least,
      before,
    );
  });

  it('refuses what Stripe.js refuses', async () => {
    await page.evaluate(async () => {
      window.shop.stripe = await window.loadStripe('pk_test_acme');
    });
    const refusals: [string, RegExp][] = [
      ["Stripe('sk_test_acme')", /should not use your secret key/],
      ["Stripe('acme')", /publishable key/],
      ["Stripe('pk_live_acme')", /must use HTTPS/],
      ["shop.stripe.elements({ mode: 'payment', currency: 'usd' })", /amount should be/],
      ["shop.stripe.elements({ mode: 'payment', amount: 1 })", /currency should be/],
      ["shop.stripe.elements({ mode: 'payment', amount: 10.5, currency: 'usd' })", /amount should be/],
      ["shop.stripe.elements({ mode: 'payment', amount: 100, currency: 'USD' })", /lower case/],
      ["shop.stripe.elements({ mode: 'pay', amount: 100, currency: 'usd' })", /mode should be/],
      ["shop.stripe.elements({ ...terms, paymentMethodTypes: ['card'] })", /allowedPaymentMethodTypes/],
      ["shop.stripe.elements({ ...terms, appearance: { theme: 'dark' } })", /theme should be/],
      ["shop.stripe.elements({ ...terms, clientSecret: 'pi_1_secret_2' })", /both clientSecret and mode/],
      ["shop.stripe.elements({ clientSecret: 'pi_1' })", /client secret of the form/],
      ["shop.stripe.elements().create('payment')", /must pass a clientSecret or mode/],
      ["shop.stripe.elements(terms).create('paymentRequestButton')", /Express Checkout Element/],
      [
        "const group = shop.stripe.elements(terms); group.create('payment'); group.create('payment')",
        /Can only create one Element of type payment/,
      ],
      ["shop.stripe.handleCardPayment('x')", /removed/],
      ["await shop.stripe.retrievePaymentIntent('pi_1')", /client secret of the form/],
    ];
    for (const [code, text] of refusals) {
      const { name, message } = await drive.thrown(`const terms = ${JSON.stringify(TERMS)}; ${code}`);
      assert.equal(name, 'IntegrationError', code);
      assert.match(message!, text);
    }
  });

  it('tells the page when the form cannot be loaded', async () => {
    await drive.open({ clientSecret: 'pi_unknown_secret_unknown' });
    const event = await page.evaluate(() => window.shop.events.find(({ type }) => type === 'loaderror'));
    assert.equal((event?.detail['error'] as { code: string }).code, 'resource_missing');
  });

  it('keeps the first of two Stripe scripts on a page and warns', async () => {
    await drive.open(TERMS);
    const warning = page.waitForEvent('console', (message) => message.text().includes('more than one time'));
    const kept = await page.evaluate(async () => {
      const first = window.Stripe;
      const script = document.createElement('script');
      script.src = 'https://js.stripe.com/endive/stripe.js?again';
      await new Promise((resolve) => {
        script.addEventListener('load', resolve);
        document.head.append(script);
      });
      return window.Stripe === first;
    });
    assert.equal(kept, true);
    await warning;
  });

  it('asks for what Elements were told never to ask for', async () => {
    await drive.open(TERMS, { fields: { billingDetails: { address: 'never' } } });
    assert.equal(await elementIn(page).getByLabel('Country').count(), 0);
    await typeCard(page);
    await drive.submit();
    const create = (params: string) =>
      drive.thrown(
        `await shop.stripe.createConfirmationToken({ elements: shop.elements, params: ${params} })`,
      );
    assert.match(
      (await create('{}')).message!,
      /You specified "never" for fields.billing_details.address.country/,
    );
    const address = {
      country: 'US',
      postal_code: '10001',
      state: 'NY',
      city: 'New York',
      line1: '1 Way',
      line2: '',
    };
    const params = JSON.stringify({ payment_method_data: { billing_details: { address } } });
    assert.equal((await create(params)).name, 'nothing');
  });

  it('goes to the card number when the shop’s label is clicked, and reports Escape', async () => {
    await drive.open(TERMS);
    await page.getByText('Payment', { exact: true }).click();
    await page.evaluate(() => window.shop.until('focus'));
    await elementIn(page).locator('input[name="number"]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.shop.until('escape'));
  });

  it('asks American buyers for their ZIP code', async () => {
    await drive.open(TERMS);
    await typeCard(page);
    await elementIn(page).getByLabel('Country').selectOption('United States');
    assert.equal((await drive.submit()).error?.code, 'incomplete_zip');
    await elementIn(page).getByLabel('ZIP code').fill('10001');
    assert.deepEqual(await drive.submit(), { selectedPaymentMethod: 'card' });
  });

  it('collapses to the list of methods, and pays only once one is chosen again', async () => {
    await drive.open(TERMS);
    await page.evaluate(() => {
      (window.shop.element as StripePaymentElement).collapse();
    });
    assert.equal((await drive.submit()).error?.type, 'validation_error');
    await elementIn(page).getByRole('radio', { name: 'Card' }).check();
    await typeCard(page);
    assert.equal((await drive.charge(await drive.token())).status, 'succeeded');
  });
});
