import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Buyer } from './support/buyer.ts';
import { Shop } from './support/buyer.ts';
import { CARDS, issuerPage, seesOroPayFields } from './support/card-holder.ts';
import { movesFocus, tabsTo } from './support/keyboard.ts';

const TYPED = [
  [/iframe card-number/, CARDS.challenge],
  [/iframe card-expiration/, '122034'],
  [/iframe card-cvv/, '123'],
  [/iframe card-holder-name/, 'Jane Smith'],
] as const;

/** Types a card, pays, types the code and confirms, without a mouse. */
async function paysByKeyboard(buyer: Buyer): Promise<void> {
  const { page } = buyer;
  for (const [field, text] of TYPED) {
    await tabsTo(page, field);
    await page.keyboard.type(text);
  }
  await buyer.canPay();
  await tabsTo(page, /pay-button/);
  await page.keyboard.press('Enter');
}

describe('A buyer without a mouse', () => {
  let shop: Shop;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  for (const [screen, viewport] of [
    ['a wide screen', { width: 1280, height: 900 }],
    ['a screen of 320 pixels', { width: 320, height: 568 }],
  ] as const) {
    it(`on ${screen} types card and code, sees the bank’s page whole, and has paid once`, async () => {
      const buyer = await shop.buyer({ viewport });
      const { page } = buyer;
      await buyer.opens('oropay_authorize_41');
      await seesOroPayFields(buyer);
      await paysByKeyboard(buyer);

      const code = issuerPage(buyer).getByLabel('Code from our text message');
      await code.waitFor();
      const fits = await code.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth <= clientWidth;
      });
      assert.ok(fits, 'nothing has to be scrolled sideways');
      const box = await page.locator('iframe[title="Verification by your bank"]').boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= viewport.width, 'the frame is on the screen');
      assert.ok(viewport.width > 320 || box.width === 320, 'on a phone it has the whole width');

      await tabsTo(page, /iframe .*Verification by your bank/);
      for (const text of ['1111', '1234']) {
        await code.and(issuerPage(buyer).locator(':focus')).waitFor();
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
        if (text === '1111') {
          await issuerPage(buyer).getByRole('alert').waitFor();
          await tabsTo(page, /iframe .*Verification by your bank/);
          await movesFocus(page);
        }
      }
      await buyer.seesOutcome('authorized');
      const movements = await shop.ledger(buyer.payable);
      assert.deepEqual(
        movements.map(({ type }) => type),
        ['authorize'],
      );
      assert.deepEqual(buyer.defects, []);
      await buyer.context.close();
    });
  }

  it('closes the bank’s page with Escape, is asked, and gives up: nothing is reserved, focus is back', async () => {
    const buyer = await shop.buyer();
    const { page } = buyer;
    await buyer.opens('oropay_authorize_41');
    await seesOroPayFields(buyer);
    await paysByKeyboard(buyer);
    await issuerPage(buyer).getByLabel('Code from our text message').waitFor();
    await page.keyboard.press('Escape');
    await buyer.reads(/Cancel the verification\?/);
    await tabsTo(page, /Cancel verification/);
    await page.keyboard.press('Enter');
    await buyer.reads(/canceled/i);
    await page.locator('iframe[title="Verification by your bank"]').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'tender-checkout');
    assert.deepEqual(await shop.ledger(buyer.payable), []);
  });
});
