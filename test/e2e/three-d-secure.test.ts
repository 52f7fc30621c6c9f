import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';
import { CARDS, decidesInApp, entersCode, issuerPage, typesOroPayCard } from './support/card-holder.ts';

const NOT_CONFIRMED = /could not confirm that it is you/;

describe('A buyer whose bank wants to know that it is them', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
    buyer = await shop.buyer();
  });
  after(() => shop.close());

  const pays = async (card: string) => {
    await typesOroPayCard(buyer, card);
    await buyer.pays();
  };
  const arrives = async (card: string) => {
    await buyer.opens('oropay_authorize_41');
    await buyer.chooses(/^OroPay/);
    await pays(card);
  };
  const hasReserved = async () => {
    await buyer.seesOutcome('authorized');
    assert.deepEqual(await buyer.movements(), ['authorize']);
    assert.deepEqual(buyer.defects, []);
  };
  const hasNotPaid = async (sentence: RegExp = NOT_CONFIRMED) => {
    await buyer.reads(sentence);
    assert.deepEqual(await buyer.movements(), []);
  };

  it('mistypes the code, reads so, types the right one: the amount is reserved once', async () => {
    await arrives(CARDS.challenge);
    await entersCode(buyer, '1111');
    await issuerPage(buyer).getByText('This code is wrong. You can try 2 more times.').waitFor();
    await entersCode(buyer);
    await hasReserved();
  });

  it('mistypes it three times: nothing is reserved, and another card can be used', async () => {
    await arrives(CARDS.challenge);
    await entersCode(buyer, '1');
    await issuerPage(buyer).getByText('2 more times').waitFor();
    await entersCode(buyer, '2');
    await issuerPage(buyer).getByText('once more').waitFor();
    await entersCode(buyer, '3');
    await hasNotPaid();
    await pays(CARDS.frictionless);
    await hasReserved();
  });

  it('is never asked: the bank says no, cannot tell, and says yes to having tried', async () => {
    await arrives(CARDS.denied);
    await hasNotPaid();
    await pays(CARDS.unavailable);
    await hasNotPaid();
    await pays(CARDS.attempted);
    await hasReserved();
  });

  it('wants to cancel, thinks better of it, and confirms', async () => {
    await arrives(CARDS.noMethod);
    await issuerPage(buyer).getByLabel('Code from our text message').waitFor();
    await buyer.page.keyboard.press('Escape');
    await buyer.reads(/Cancel the verification\?/);
    await buyer.page.getByRole('button', { name: 'Go on' }).click();
    await entersCode(buyer);
    await hasReserved();
  });

  it('approves in the bank’s app, and need not come back to press anything', async () => {
    await arrives(CARDS.app);
    await issuerPage(buyer)
      .getByText(/Approve it in the app/)
      .waitFor();
    await decidesInApp(buyer, 'Approve');
    await hasReserved();
  });

  it('denies it in the bank’s app: nothing is reserved', async () => {
    await arrives(CARDS.app);
    await issuerPage(buyer)
      .getByText(/Approve it in the app/)
      .waitFor();
    await decidesInApp(buyer, 'Deny');
    await hasNotPaid();
  });

  it('waits while the bank asks elsewhere, and approves: the amount is reserved', async () => {
    await arrives(CARDS.decoupled);
    await buyer.reads('Open your bank’s app and approve the payment there.');
    await decidesInApp(buyer, 'Approve');
    await hasReserved();
  });

  it('waits, and denies: nothing is reserved', async () => {
    await arrives(CARDS.decoupled);
    await buyer.reads('Open your bank’s app and approve the payment there.');
    await decidesInApp(buyer, 'Deny');
    await hasNotPaid();
  });

  it('does not want to wait: what is approved later reserves nothing', async () => {
    await arrives(CARDS.decoupled);
    await buyer.reads('Open your bank’s app and approve the payment there.');
    await buyer.page.keyboard.press('Escape');
    await buyer.reads(/Stop waiting\?/);
    await buyer.page.getByRole('alertdialog').getByRole('button').last().click();
    await hasNotPaid(/canceled/i);
    await decidesInApp(buyer, 'Approve');
    await buyer.page.reload();
    await hasNotPaid(/Check\/Money Order/);
  });

  it('is asked twice, because the bank wants it so when the amount is reserved', async () => {
    await arrives(CARDS.twice);
    await issuerPage(buyer).getByLabel('Code from our text message').waitFor();
    // The first page is gone when the shop hears of its end.
    const told = buyer.page.waitForResponse(/\/result$/);
    await entersCode(buyer);
    await told;
    await entersCode(buyer);
    await hasReserved();
  });
});
