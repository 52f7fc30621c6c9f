import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

const GOOD = '4263970000005262';
const DECLINED = '4000120000001154';

describe('A buyer who pays with OroPay on Global Payments’ own page', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async (scenario: string) => {
    buyer = await (await shop.buyer()).opens(scenario);
    await buyer.chooses(/^OroPay/);
  };

  const typesThere = async (place: Pick<Buyer['page'], 'getByLabel'>, number: string) => {
    await place.getByLabel('Card number').fill(number);
    await place.getByLabel('Expiry date').fill('12/34');
    await place.getByLabel('Security code').fill('123');
  };
  const frame = () => buyer.page.frameLocator('iframe[title="Global Payments"]');

  it('in a frame: closes it, and nobody can pay on that page any more', async () => {
    await arrive('oropay_frame_43');
    await buyer.pays();
    await frame().getByRole('button', { name: 'Pay now' }).waitFor();
    const address = await frame()
      .locator('body')
      .evaluate(() => location.href);
    await buyer.page.keyboard.press('Escape');
    await buyer.page.getByRole('button', { name: 'Cancel this payment' }).click();
    await buyer.reads(/canceled/i);
    await buyer.page.goto(address);
    await buyer.reads('This page is closed');
    assert.deepEqual(await buyer.movements(), []);
  });

  it('by redirect: is declined there, comes back, reads so, and pays', async () => {
    await arrive('oropay_redirect_44');
    await buyer.pays();
    await typesThere(buyer.page, DECLINED);
    await buyer.page.getByRole('button', { name: 'Pay now' }).click();
    await buyer.page.waitForURL(/\/checkout\//);
    await buyer.reads(/not enough money/);
    await buyer.pays();
    await typesThere(buyer.page, GOOD);
    await buyer.page.getByRole('button', { name: 'Pay now' }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('by redirect: cancels there and reads that nothing was charged', async () => {
    await arrive('oropay_redirect_44');
    await buyer.pays();
    await buyer.page.getByRole('button', { name: 'Cancel' }).click();
    await buyer.page.waitForURL(/\/checkout\//);
    await buyer.reads(/canceled/i);
    assert.deepEqual(await buyer.movements(), []);
  });
});
