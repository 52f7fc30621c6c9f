import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';
import {
  CARDS,
  confirmsInTheWholeWindow,
  entersCode,
  issuerPage,
  typesOroPayCard,
} from './support/card-holder.ts';

const NOT_CONFIRMED = /could not confirm that it is you/;

describe('A verification by the bank that does not go as it should', () => {
  let shop: Shop;
  let buyer: Buyer;
  /** Whose bank takes its time while the others are busy. */
  let patient: Buyer;
  before(async () => {
    shop = await Shop.open();
    patient = await shop.buyer({});
    buyer = await shop.buyer();
    await arrives(CARDS.silentMethod, patient);
  });
  after(() => shop.close());

  const pays = async (card: string, who: Buyer) => {
    await typesOroPayCard(who, card);
    await who.pays();
  };
  const arrives = async (card: string, who = buyer) => {
    await who.opens('oropay_authorize_41');
    await who.chooses(/^OroPay/);
    await pays(card, who);
  };
  const code = (who = buyer) => issuerPage(who).getByLabel('Code from our text message');
  const hasReserved = async (who = buyer) => {
    await who.seesOutcome('authorized');
    assert.deepEqual(await who.movements(), ['authorize']);
    assert.deepEqual(who.defects, []);
  };

  it('reloads the page in the middle of it, goes on, and is asked again: reserved once', async () => {
    await arrives(CARDS.challenge);
    await entersCode(buyer, '1111');
    await issuerPage(buyer).getByText('2 more times').waitFor();
    await buyer.page.reload();
    await buyer.reads(/You started to pay with/);
    await buyer.page.getByRole('button', { name: 'Continue' }).click();
    // The bank has not forgotten.
    await issuerPage(buyer).getByText('2 more times').waitFor();
    await entersCode(buyer);
    await hasReserved();
  });

  it('presses Back, comes back, cancels, and pays with another card: reserved once', async () => {
    await arrives(CARDS.challenge);
    await code().waitFor();
    const { page } = buyer;
    await page.goBack();
    await page.goForward();
    await buyer.reads(/You started to pay with/);
    await page.getByRole('button', { name: 'Cancel this payment' }).click();
    await buyer.reads(/canceled/i);
    await pays(CARDS.frictionless, buyer);
    await hasReserved();
  });

  it('meets the bank’s error page, returns to the shop, and pays with another card', async () => {
    await arrives(CARDS.error);
    await issuerPage(buyer).getByText('We cannot verify you now').waitFor();
    await issuerPage(buyer).getByRole('button', { name: 'Return to the shop' }).click();
    await buyer.reads(NOT_CONFIRMED);
    assert.deepEqual(await buyer.movements(), []);
    await pays(CARDS.frictionless, buyer);
    await hasReserved();
  });

  it('lets the bank’s page have the whole window, and finds back to the shop from there', async () => {
    await confirmsInTheWholeWindow(buyer, () => arrives(CARDS.leavesFrame));
    await buyer.page.waitForURL((url) => url.origin === shop.demo.shopOrigin);
    await hasReserved();
  });

  it('does not wait for a look at the browser that never ends: the amount is reserved all the same', async () => {
    await hasReserved(patient);
    await patient.context.close();
  });

  describe('with a clock that runs fast', () => {
    let hasty: Buyer;
    before(async () => {
      hasty = await shop.buyer({});
      await hasty.page.clock.install();
    });

    it('waits for a slow look at the browser, as long as it is no longer than ten seconds', async () => {
      const isLooking = hasty.page.waitForResponse(/\/send-late\.js$/);
      await arrives(CARDS.slowMethod, hasty);
      await (await isLooking).finished();
      await hasty.page.clock.fastForward(6_000);
      await entersCode(hasty);
      await hasReserved(hasty);
    });

    it('never sees the bank’s page, tries again, gives up, and pays with another card', async () => {
      await arrives(CARDS.silent, hasty);
      const { page } = hasty;
      await page.locator('iframe[title="Verification by your bank"]').waitFor();
      await page.clock.fastForward(16_000);
      await hasty.reads('This takes unusually long.');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('This takes unusually long.').waitFor({ state: 'detached' });
      await page.clock.fastForward(16_000);
      await page.getByRole('button', { name: 'Cancel verification' }).click();
      await hasty.reads(NOT_CONFIRMED);
      assert.deepEqual(await hasty.movements(), []);
      await pays(CARDS.frictionless, hasty);
      await hasReserved(hasty);
    });

    it('lets ten minutes pass: is told that time is short, then that it is over; nothing is reserved', async () => {
      await arrives(CARDS.challenge, hasty);
      await code(hasty).waitFor();
      await hasty.page.clock.fastForward('08:00');
      await hasty.reads('2 minutes left.');
      await hasty.page.clock.fastForward('02:01');
      await hasty.reads(NOT_CONFIRMED);
      assert.deepEqual(await hasty.movements(), []);
      assert.deepEqual(hasty.defects, []);
    });
  });
});
