import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { Shop, type Buyer } from './support/buyer.ts';

const GOOD = '4242424242424242';
const CHALLENGED = '4000000000003220';
const ALWAYS_CHALLENGED = '4000002760003184';
const DECLINED = '4000000000000002';

describe('A buyer pays with Stripe, as the shop has set it up', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async (scenario: string) => (buyer = await (await shop.buyer()).opens(scenario));
  const chooses = () => buyer.page.locator('tender-checkout input[type=radio]').first().check();
  const typesAndPays = async (number: string) => {
    await chooses();
    await buyer.typesCard(number);
    await buyer.pays();
  };
  const frameOf = (element: string): FrameLocator =>
    buyer.page.frameLocator(`iframe[src*="/frames/${element}#"]`);
  const wallets = () => frameOf('express');
  const typesCard = async (number: string) => {
    await frameOf('payment').getByLabel('Card number').fill(number);
    await frameOf('payment')
      .getByLabel(/Expiration/)
      .fill('12 / 34');
    await frameOf('payment').getByLabel('Security code').fill('123');
  };
  const control = (order: object) =>
    fetch(`${shop.demo.bankOrigin}/stripe/control`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(order),
    });

  it('confirmed in the browser: charged once, and the secret is nowhere to be seen', async () => {
    await arrive('stripe_client_20');
    await typesAndPays(GOOD);
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.doesNotMatch(buyer.page.url(), /secret|intent/);
    assert.deepEqual(buyer.defects, []);
  });

  it('confirmed in the browser: fails the challenge, then pays the same intent with another card', async () => {
    await arrive('stripe_client_20');
    await typesAndPays(CHALLENGED);
    await buyer.challenge.getByRole('button', { name: 'Fail' }).click();
    await buyer.page.locator('[part=notice]').waitFor();
    await buyer.typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('confirmed in the browser by a method that redirects: comes back paid, with a clean address', async () => {
    await arrive('stripe_client_confirm_41');
    await chooses();
    await buyer.card.getByRole('radio', { name: 'iDEAL' }).check();
    await buyer.pays();
    await buyer.page.getByRole('button', { name: 'Approve' }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.doesNotMatch(buyer.page.url(), /secret|intent|redirect_status/);
  });

  it('with the Card Element: is asked by the bank, and charged once', async () => {
    await arrive('stripe_card_21');
    await typesAndPays(ALWAYS_CHALLENGED);
    await buyer.challenge.getByRole('button', { name: 'Approve' }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.deepEqual(buyer.defects, []);
  });

  it('with the Card Element: is declined, reads so, and pays with another card', async () => {
    await arrive('stripe_card_21');
    await typesAndPays(DECLINED);
    await buyer.reads(/declined/i);
    await buyer.typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('is not asked again for what the shop knows: it is sent along', async () => {
    await arrive('stripe_options_45');
    await typesAndPays(GOOD);
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('with Google Pay, above the list: the amount is right, and nothing else was touched', async () => {
    await arrive('stripe_express_43');
    await wallets().getByRole('button', { name: 'Google Pay' }).click();
    await wallets()
      .getByText(/: \d+ USD/)
      .waitFor();
    await wallets().getByRole('button', { name: /4242/ }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.deepEqual(buyer.defects, []);
  });

  it('with a wallet whose card is declined: the card form opens, and another card pays', async () => {
    await arrive('stripe_express_43');
    await wallets().getByRole('button', { name: 'Link' }).click();
    await wallets()
      .getByRole('button', { name: /declined/ })
      .click();
    await buyer.reads(/declined/i);
    await typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('opens a wallet and closes it: nothing has happened', async () => {
    await arrive('stripe_express_43');
    await buyer.canPay();
    const before = await buyer.state;
    await wallets().getByRole('button', { name: 'Google Pay' }).click();
    await wallets().getByRole('button', { name: 'Cancel' }).click();
    await wallets().getByRole('button', { name: 'Google Pay' }).waitFor();
    assert.deepEqual(await buyer.state, before);
    assert.deepEqual(await buyer.movements(), []);
  });

  it('with a wallet and a challenge, where the browser confirms', async () => {
    await arrive('stripe_express_44');
    await wallets().getByRole('button', { name: 'Google Pay' }).click();
    await wallets().getByRole('button', { name: /3220/ }).click();
    await buyer.challenge.getByRole('button', { name: 'Approve' }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('has no wallet: there is no gap, and nothing moves', async () => {
    await control({ wallets: [] });
    await arrive('stripe_express_43');
    const place = buyer.page.locator('tender-checkout > div:has(iframe[src*="/frames/express#"])');
    await place.waitFor({ state: 'attached' });
    await chooses();
    await typesCard(GOOD);
    assert.equal((await place.evaluate((node) => node.getBoundingClientRect())).height, 0);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    await control({ wallets: ['google_pay', 'link'] });
  });

  it('in a page that goes dark and changes its colors meanwhile: the form follows, the card stays', async () => {
    await arrive('card');
    await buyer.chooses(/^Card/);
    await typesCard(GOOD);
    await frameOf('payment').locator('html[data-theme=stripe]').waitFor();
    await buyer.page.emulateMedia({ colorScheme: 'dark' });
    await frameOf('payment').locator('html[data-theme=night]').waitFor();
    await buyer.widget.evaluate((widget) => {
      widget.style.setProperty('--tender-color-accent', 'rgb(200, 1, 2)');
    });
    await frameOf('payment').locator('html[style*="--colorPrimary: rgb(200, 1, 2)"]').waitFor();
    assert.equal(await frameOf('payment').getByLabel('Card number').inputValue(), '4242 4242 4242 4242');
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
  });
});
