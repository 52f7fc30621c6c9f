import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

describe('A buyer at the demo’s checkout', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async (scenario: string) => (buyer = await (await shop.buyer()).opens(scenario));

  it('pays on terms: has to give a PO number first', async () => {
    await arrive('terms');
    await buyer.pays();
    await buyer.reads('PO number: please fill this in.');
    await buyer.page.getByLabel('PO number').last().fill('PO-4711');
    await buyer.pays();
    await buyer.seesOutcome('pending');
    assert.deepEqual(buyer.defects, []);
  });

  it('pays with PayPal: approves there, comes back, has paid once', async () => {
    await arrive('paypal-approve');
    await buyer.chooses('PayPal');
    await buyer.pays();
    await buyer.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await buyer.page.waitForURL(/\/thanks\//);
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.doesNotMatch(buyer.page.url(), /tender-payment/);
  });

  it('cancels at PayPal, reads that nothing was charged, and pays by check instead', async () => {
    await arrive('paypal-cancel');
    await buyer.chooses('PayPal');
    await buyer.pays();
    await buyer.page.getByRole('button', { name: /Cancel/ }).click();
    await buyer.page.waitForURL(/\/checkout\//);
    await buyer.reads(/canceled/i);
    await buyer.paysByCheck();
  });

  it('presses Back at PayPal, is asked, goes on there and pays once', async () => {
    await arrive('paypal-approve');
    await buyer.chooses('PayPal');
    await buyer.pays();
    await buyer.page.waitForURL(/\/paypal\//);
    await buyer.page.goBack();
    await buyer.reads('You started to pay with PayPal.');
    await buyer.page.getByRole('button', { name: 'Continue' }).click();
    await buyer.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('presses Back at PayPal, cancels that payment and chooses another way', async () => {
    await arrive('paypal-approve');
    await buyer.chooses('PayPal');
    await buyer.pays();
    await buyer.page.waitForURL(/\/paypal\//);
    await buyer.page.goBack();
    await buyer.page.getByRole('button', { name: 'Cancel this payment' }).click();
    await buyer.reads(/canceled/i);
    await buyer.paysByCheck();
  });

  it('comes back from PayPal in another tab, and sees there that it is paid', async () => {
    await arrive('paypal-approve');
    await buyer.chooses('PayPal');
    await buyer.pays();
    await buyer.page.waitForURL(/\/paypal\//);
    const other = await buyer.context.newPage();
    await other.goto(buyer.page.url());
    await other.getByRole('button', { name: 'Approve', exact: true }).click();
    await other.locator('[part=outcome][data-outcome=succeeded]').waitFor();
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('presses the button three times fast and Enter once, and is charged once', async () => {
    await arrive('paypal-approve');
    await buyer.chooses('PayPal');
    await buyer.canPay();
    await buyer.payButton.click({ clickCount: 3, noWaitAfter: true });
    await buyer.page.keyboard.press('Enter').catch(() => undefined);
    await buyer.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('loses the answer to the payment, and still sees the truth', async () => {
    await arrive('lost-answer');
    await buyer.paysByCheck();
  });

  it('reloads while the answer is under way, goes on with what the shop has begun, and pays once', async () => {
    await arrive('paypal-approve');
    await buyer.chooses('PayPal');
    // The shop answers, and the answer never comes.
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    await buyer.page.route('**/payments/payments', async (route) => {
      await route.fetch();
      begin();
    });
    await buyer.pays();
    await buyer.reads('Paying…');
    await begun;
    await buyer.page.reload();
    await buyer.reads(/You started to pay with/);
    assert.deepEqual(await buyer.movements(), []);
    await buyer.page.getByRole('button', { name: 'Continue' }).click();
    await buyer.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('sees the new amount when the price has changed, and pays that', async () => {
    await arrive('price-changed');
    await buyer.chooses('PayPal');
    await buyer.pays();
    await buyer.reads(/The amount changed from/);
    await buyer.pays();
    await buyer.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });
});

describe('A buyer in trouble', () => {
  let shop: Shop;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  for (const [scenario, sentence] of [
    ['error-500', /can’t be reached right now/],
    ['html-answer', /in a way we don’t understand/],
    ['broken-schema', /in a way we don’t understand/],
    ['no-methods', /No payment methods are available/],
  ] as const) {
    it(`${scenario}: reads a sentence on a page that is otherwise alive`, async () => {
      const buyer = await (await shop.buyer()).opens(scenario);
      await buyer.reads(sentence);
      assert.deepEqual(buyer.defects, []);
    });
  }

  for (const scenario of ['javascript-redirect', 'foreign-redirect']) {
    it(`${scenario}: is not sent there, and can pay another way`, async () => {
      const buyer = await (await shop.buyer()).opens(scenario);
      await buyer.chooses('PayPal');
      await buyer.pays();
      await buyer.reads(/not set up correctly/);
      await buyer.paysByCheck();
      assert.notEqual(await buyer.page.title(), 'owned');
    });
  }

  it('offline: reads so, and pays when the network is back', async () => {
    const buyer = await (await shop.buyer()).opens('cheque');
    await buyer.chooses('Check/Money Order');
    await buyer.canPay();
    await buyer.context.setOffline(true);
    await buyer.pays();
    await buyer.reads(/You are offline/);
    await buyer.context.setOffline(false);
    await buyer.reads(/Nothing was charged/);
    await buyer.pays();
    await buyer.seesOutcome('pending');
  });
});
