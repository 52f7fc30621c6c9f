import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

describe('A buyer who pays with a provider the widget has no code for', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async (scenario: string) => (buyer = await (await shop.buyer()).opens(scenario));
  const frame = () => buyer.page.frameLocator('iframe[title="Twelfth Pay"]');

  it('in a frame: reads what the backend wants said, is declined there, tries again and has paid once', async () => {
    await arrive('twelfth_frame_90');
    await buyer.chooses('Twelfth Pay');
    await buyer.reads('You pay at Twelfth Pay, a provider that the widget has never heard of.');
    await buyer.pays();
    await frame().getByRole('button', { name: 'Be declined' }).click();
    await buyer.reads(/The payment was declined/);
    await buyer.pays();
    await frame().getByRole('button', { name: 'Pay now' }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('in a frame: closes it, reads that nothing was charged, and pays by check', async () => {
    await arrive('twelfth_frame_90');
    await buyer.chooses('Twelfth Pay');
    await buyer.pays();
    await frame().getByRole('button', { name: 'Pay now' }).waitFor();
    await buyer.page.keyboard.press('Escape');
    await buyer.page.getByRole('button', { name: 'Cancel this payment' }).click();
    await buyer.reads(/canceled/i);
    await buyer.paysByCheck();
  });

  it('by redirect: goes back to the shop without paying, and pays by check', async () => {
    await arrive('twelfth_redirect_91');
    await buyer.chooses('Twelfth Pay');
    await buyer.pays();
    await buyer.page.getByRole('button', { name: 'Back to the shop' }).click();
    await buyer.page.waitForURL(/\/checkout\//);
    await buyer.reads(/canceled/i);
    await buyer.paysByCheck();
  });
});
