import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';
import { CARDS, entersCode, issuerPage } from './support/card-holder.ts';

const NOT_CONFIRMED = /could not confirm that it is you/;

let shop: Shop;
let buyer: Buyer;

const hasPaid = async () => {
  await buyer.page.waitForURL(/\/thanks\//);
  await buyer.seesOutcome('succeeded');
  assert.deepEqual(await buyer.movements(), ['charge']);
  assert.deepEqual(buyer.defects, []);
};
const hasNotPaid = async (sentence: RegExp) => {
  await buyer.reads(sentence);
  assert.deepEqual(await buyer.movements(), []);
};

describe('3-D Secure of several providers', () => {
  before(async () => {
    shop = await Shop.open();
    buyer = await shop.buyer();
  });
  after(() => shop.close());

  describe('A buyer who pays with CyberSource, and whose bank is asked', () => {
    const field = (part: string, label: string) =>
      buyer.page
        .frameLocator(`iframe[title^="secure payment field: ${part}"]`)
        .getByRole('textbox', { name: label });
    const pays = async (card: string) => {
      await field('number', 'Card number').fill(card);
      await buyer.page.getByLabel('Expiry date').fill('12 / 34');
      await field('security', 'Security code').fill('123');
      await buyer.pays();
    };

    it('confirms in Cardinal’s window and has paid once, with the browser looked at before', async () => {
      await buyer.opens('cybersource_34');
      const collected = buyer.page.waitForResponse(/\/Cruise\/Collect$/);
      await pays(CARDS.stepUp);
      const request = (await collected).request();
      assert.deepEqual([...new URLSearchParams(request.postData() ?? '').keys()], ['JWT']);
      await entersCode(buyer);
      await hasPaid();
    });

    it('is known to the bank, and is not asked', async () => {
      await buyer.opens('cybersource_34');
      await pays('4000000000002701');
      await hasPaid();
    });

    it('has a card that takes no part, and has paid', async () => {
      await buyer.opens('cybersource_34');
      await pays('4111111111111111');
      await hasPaid();
    });

    it('cancels at the bank, is refused with another card, closes the window with a third, and pays', async () => {
      await buyer.opens('cybersource_34');
      await pays(CARDS.stepUp);
      await issuerPage(buyer).getByRole('button', { name: 'Cancel' }).click();
      await hasNotPaid(NOT_CONFIRMED);
      await pays('4000000000002537');
      await hasNotPaid(NOT_CONFIRMED);
      await pays(CARDS.stepUp);
      await issuerPage(buyer).getByLabel('Code from our text message').waitFor();
      await buyer.page.keyboard.press('Escape');
      await buyer.page.getByRole('button', { name: 'Cancel verification' }).click();
      await hasNotPaid(/canceled/i);
      await pays('4000000000002719');
      await hasPaid();
    });

    it('reloads the page while the bank asks, goes on, and has paid once', async () => {
      await buyer.opens('cybersource_34');
      await pays(CARDS.stepUp);
      await issuerPage(buyer).getByLabel('Code from our text message').waitFor();
      await buyer.page.reload();
      await buyer.page.getByRole('button', { name: 'Continue' }).click();
      await entersCode(buyer);
      await hasPaid();
    });
  });

  describe('A buyer who pays with Ingenico in a window on the shop’s page', () => {
    const frame = () => buyer.page.frameLocator('iframe[title="Payment page"]');
    const pays = async (card: string) => {
      const field = (label: string) => buyer.page.getByLabel(label).locator('visible=true').first();
      await field('Card number').fill(card);
      await field('Expiry date').fill('12/34');
      await field('Security code').fill('123');
      await buyer.pays();
    };

    it('closes it first, and then confirms: has paid once', async () => {
      await buyer.opens('ingenico_54');
      await pays('4012000033330026');
      await frame().getByLabel('Code from our text message').waitFor();
      await buyer.page.keyboard.press('Escape');
      await buyer.page.getByRole('button', { name: 'Cancel this payment' }).click();
      await hasNotPaid(/canceled/i);
      await pays('4012000033330026');
      await entersCode(buyer, '1234', frame());
      await hasPaid();
    });
  });

  describe('A buyer whose backend alone knows the provider', () => {
    it('is asked by the bank, with a request that the widget makes, and has paid once', async () => {
      await buyer.opens('twelfth_3ds_92');
      await buyer.pays();
      await entersCode(buyer);
      await hasPaid();
    });

    it('is asked in the shape of 3-D Secure 1, in a window: refuses, then confirms', async () => {
      await buyer.opens('twelfth_3ds1_frame_93');
      await buyer.pays();
      await issuerPage(buyer).getByRole('button', { name: 'It is not me' }).click();
      await hasNotPaid(/declined/);
      await buyer.pays();
      await issuerPage(buyer).getByRole('button', { name: 'Confirm' }).click();
      await hasPaid();
    });

    it('is asked in the shape of 3-D Secure 1, in the whole window, and has paid once', async () => {
      await buyer.opens('twelfth_3ds1_redirect_94');
      await buyer.pays();
      await buyer.page.waitForURL(/\/acs\/pareq/);
      await buyer.page.getByRole('button', { name: 'Confirm' }).click();
      await hasPaid();
    });
  });
});
