import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

const SCRIPT = 'https://test.apruve.com/js/v4/apruve.js';

describe('A company’s buyer who pays with Apruve', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async () => (buyer = await (await shop.buyer()).opens('apruve_80'));
  const overlay = () => buyer.page.frameLocator('iframe[title="Apruve"]');
  const opensOverlay = async () => {
    await buyer.reads('You will be asked to sign in with your company’s Apruve account');
    await buyer.pays();
    await overlay().getByRole('button', { name: 'Authorize payment' }).waitFor();
    // Then its script is there, and hears keys.
    await overlay().getByRole('button', { name: 'Close', disabled: false }).waitFor();
  };

  it('gets an overlay that nothing of the shop’s page covers, wherever one looks', async () => {
    await arrive();
    await opensOverlay();
    const onTop = await buyer.page.evaluate(() => {
      const found = new Set<string>();
      for (let x = 20; x < innerWidth; x += 100)
        for (let y = 20; y < innerHeight; y += 100)
          found.add(document.elementFromPoint(x, y)?.localName ?? 'nothing');
      return [...found, `${document.querySelectorAll('dialog[open]').length} dialogs`];
    });
    assert.deepEqual(onTop, ['iframe', '0 dialogs']);
    const inFrame = await buyer.page.evaluate(() => document.activeElement?.localName);
    assert.equal(inFrame, 'iframe');
  });

  it('closes the overlay, is back at the button, reads that nothing was charged, and pays by check', async () => {
    await arrive();
    await opensOverlay();
    await overlay().getByRole('button', { name: 'Close' }).click();
    await buyer.reads(/canceled/i);
    await buyer.canPay();
    const focused = await buyer.widget.evaluate((widget) =>
      widget.shadowRoot?.activeElement?.getAttribute('part'),
    );
    assert.equal(focused, 'pay-button');
    await buyer.paysByCheck();
  });

  it('closes it with Escape, thinks again, and authorizes: reserved once', async () => {
    await arrive();
    await opensOverlay();
    // The frame may be gone before the key is up; then nobody says that it was pressed.
    const pressed = overlay().getByLabel('Corporate account').press('Escape');
    await Promise.race([pressed, buyer.reads(/canceled/i)]);
    await buyer.reads(/canceled/i);
    await opensOverlay();
    await overlay().getByRole('button', { name: 'Authorize payment' }).click();
    await buyer.seesOutcome('authorized');
    assert.deepEqual(await buyer.movements(), ['authorize']);
  });

  it('cannot pay less than the order: Apruve checks the hash of what the page hands over', async () => {
    await arrive();
    await buyer.page.route('**/payments/payments', async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({ response: answer, body: text.replace(/"amount_cents":\d+/, '"amount_cents":1') });
    });
    await buyer.reads('You will be asked to sign in');
    await buyer.pays();
    await overlay().getByText('The secure hash does not fit the order.').waitFor();
    await overlay().getByRole('button', { name: 'Close' }).click();
    await buyer.reads(/canceled/i);
    assert.deepEqual(await buyer.movements(), []);
  });

  it('has an ad blocker: the method says so, and others can be used', async () => {
    await arrive();
    const faults = { data: { [SCRIPT]: 'blocked' } };
    await buyer.page.request.post(`${shop.demo.shopOrigin}/demo/sandbox`, faults);
    await buyer.page.reload();
    await buyer.reads(/could not be loaded/);
    await buyer.paysByCheck();
  });

  it('loses the page after authorizing: the shop finds the order at Apruve by itself', async () => {
    await arrive();
    await buyer.page.route('**/payments/payments/*/result', (route) => route.abort());
    await opensOverlay();
    const reported = buyer.page.waitForRequest(/\/result$/);
    await overlay().getByRole('button', { name: 'Authorize payment' }).click();
    await reported;
    await buyer.page.unroute('**/payments/payments/*/result');
    await buyer.page.reload();
    await buyer.seesOutcome('authorized');
    assert.deepEqual(await buyer.movements(), ['authorize']);
  });

  it('is invoiced when the merchant captures, and gets money back when the merchant refunds', async () => {
    await arrive();
    await opensOverlay();
    await overlay().getByRole('button', { name: 'Authorize payment' }).click();
    await buyer.seesOutcome('authorized');
    await buyer.isRefundedAfterCapture();
  });
});
