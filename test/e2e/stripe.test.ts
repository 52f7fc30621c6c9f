import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

const GOOD = '4242424242424242';
const CHALLENGED = '4000000000003220';
const DECLINED = '4000000000000002';
const STOLEN = '4000000000009979';

describe('A buyer pays by card with Stripe', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async (scenario: string) => (buyer = await (await shop.buyer()).opens(scenario));
  const typesAndPays = async (number: string) => {
    await buyer.chooses(/^Card/);
    await buyer.typesCard(number);
    await buyer.pays();
  };

  for (const [place, scenario] of [
    ['in the document', 'card'],
    ['inside two nested foreign shadow roots', 'nested'],
    ['inside two closed ones', 'nested-closed'],
  ] as const) {
    it(`4242… ${place}: charged once, nothing wrong on the page`, async () => {
      await arrive(scenario);
      const root =
        scenario === 'nested-closed' ? undefined : buyer.page.getByRole('radio', { name: /^Card/ });
      if (root) await root.first().check();
      await buyer.card.getByLabel('Card number').waitFor();
      await buyer.typesCard(GOOD);
      if (root) await buyer.pays();
      else await pressClosed(buyer);
      await buyer.page.waitForURL(/\/thanks\//);
      await buyer.seesMovements('charge');
      assert.deepEqual(buyer.defects, []);
    });
  }

  it('with a 3-D Secure challenge that they approve', async () => {
    await arrive('three-d-secure');
    await typesAndPays(CHALLENGED);
    await buyer.challenge.getByRole('button', { name: 'Approve' }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('closes the challenge: not charged, the form is kept, and another card pays', async () => {
    await arrive('three-d-secure');
    await typesAndPays(CHALLENGED);
    await buyer.challenge.getByRole('button', { name: 'Close' }).click();
    await buyer.page.locator('[part=notice]').waitFor();
    assert.deepEqual(await buyer.movements(), []);
    await buyer.typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('fails the challenge: reads so, and is not charged', async () => {
    await arrive('three-d-secure');
    await typesAndPays(CHALLENGED);
    await buyer.challenge.getByRole('button', { name: 'Fail' }).click();
    await buyer.page.locator('[part=notice]').waitFor();
    assert.deepEqual(await buyer.movements(), []);
  });

  it('is declined, reads why, and pays with another card', async () => {
    await arrive('decline');
    await typesAndPays(DECLINED);
    await buyer.reads(/declined/i);
    await buyer.typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('is never told that a card is reported stolen', async () => {
    await arrive('decline');
    await typesAndPays(STOLEN);
    await buyer.page.locator('[part=notice]').waitFor();
    assert.doesNotMatch((await buyer.widget.textContent()) ?? '', /stolen|lost|fraud/i);
  });

  it('forgets the card number: the panel says so and nothing is sent', async () => {
    await arrive('card');
    await buyer.chooses(/^Card/);
    await buyer.card.getByLabel('Card number').waitFor();
    await buyer.pays();
    await buyer.page.locator('[part=notice]').waitFor();
    assert.equal((await buyer.state).step, 'ready');
    assert.deepEqual(await buyer.movements(), []);
  });

  it('with a method that redirects: approves there and comes back paid', async () => {
    await arrive('redirect-method');
    await buyer.chooses(/Karte|Card/);
    await buyer.card.getByRole('radio', { name: 'iDEAL' }).check();
    await buyer.pays();
    await buyer.page.getByRole('button', { name: 'Approve' }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.doesNotMatch(buyer.page.url(), /secret/);
  });

  it('with a method that redirects: fails there, comes back to the form, nothing is charged', async () => {
    await arrive('redirect-method');
    await buyer.chooses(/Karte|Card/);
    await buyer.card.getByRole('radio', { name: 'iDEAL' }).check();
    await buyer.pays();
    await buyer.page.getByRole('button', { name: 'Fail' }).click();
    await buyer.page.waitForURL(/\/checkout\//);
    await buyer.page.locator('[part=notice]').waitFor();
    assert.deepEqual(await buyer.movements(), []);
  });

  it('presses three times and Enter, and is charged once', async () => {
    await arrive('card');
    await buyer.chooses(/^Card/);
    await buyer.typesCard(GOOD);
    await buyer.canPay();
    await buyer.payButton.click({ clickCount: 3 });
    await buyer.page.keyboard.press('Enter').catch(() => undefined);
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('reloads during the challenge, is asked, goes on and has paid once', async () => {
    await arrive('three-d-secure');
    await typesAndPays(CHALLENGED);
    await buyer.challenge.getByRole('button', { name: 'Approve' }).waitFor();
    await buyer.page.reload();
    await buyer.reads(/You started to pay with/);
    await buyer.page.getByRole('button', { name: 'Continue' }).click();
    await buyer.challenge.getByRole('button', { name: 'Approve' }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('changes the cart while the card is typed: the amount follows, the card stays', async () => {
    await arrive('card');
    await buyer.chooses(/^Card/);
    await buyer.typesCard(GOOD);
    const before = await buyer.payButton.textContent();
    await buyer.page.getByLabel(/Quantity.*grinder/i).fill('2');
    await buyer.page.keyboard.press('Tab');
    await buyer.page.waitForFunction(
      (text) =>
        document
          .querySelector('tender-checkout')!
          .shadowRoot!.querySelector('[part=pay-button]')!
          .textContent.trim() !== text,
      before!.trim(),
    );
    assert.equal(await buyer.card.getByLabel('Card number').inputValue(), '4242 4242 4242 4242');
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
  });

  it('looks at another method and back: the card is still there', async () => {
    await arrive('card');
    await buyer.chooses(/^Card/);
    await buyer.typesCard(GOOD);
    await buyer.chooses('PayPal');
    await buyer.chooses(/^Card/);
    assert.equal(await buyer.card.getByLabel('Card number').inputValue(), '4242 4242 4242 4242');
  });

  it('pays with a saved card, deletes another after being asked', async () => {
    await arrive('saved-cards');
    await buyer.chooses(/^Card/);
    await buyer.page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click();
    await buyer.page.getByRole('button', { name: 'Keep' }).click();
    await buyer.page.getByLabel('PO number').last().fill('PO-4711');
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('authorizes only, where the method says so', async () => {
    await arrive('authorize-only');
    await buyer.chooses(/reserv|autoris|authorize/i);
    await buyer.typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('authorized');
    assert.deepEqual(await buyer.movements(), ['authorize']);
  });

  it('pays in yen, which have no decimals', async () => {
    await arrive('yen');
    await buyer.chooses(/カード|Card/);
    await buyer.typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    const [entry] = await shop.ledger(buyer.payable);
    assert.match(entry!.amount.amount, /^\d+$/);
  });

  it('has Stripe’s script blocked: that method is marked, another pays', async () => {
    await arrive('scripts-blocked');
    await buyer.page.getByRole('radio', { name: /^Card/ }).first().click();
    await buyer.reads(/could not be loaded/);
    await buyer.paysByCheck();
  });

  it('sees two widgets on one page that do not disturb each other', async () => {
    await arrive('two');
    const widgets = buyer.page.locator('tender-checkout');
    await widgets.nth(1).getByRole('radio', { name: 'Check/Money Order' }).press('Space');
    await widgets.nth(1).locator('[part=pay-button][aria-disabled=false]').click();
    await buyer.page.waitForURL(/\/thanks\//);
    assert.ok(!buyer.page.url().includes(buyer.payable.replace('checkout:', '/thanks/')));
    await buyer.seesOutcome('pending');
  });
});

/** Nobody can look into closed roots, but a finger finds the button: it is the last thing in the box. */
async function pressClosed(buyer: Buyer): Promise<void> {
  const portal = buyer.page.locator('acme-portal');
  await portal.scrollIntoViewIfNeeded();
  const box = await portal.boundingBox();
  await buyer.page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height - 45);
}
