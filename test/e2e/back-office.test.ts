import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveDemo } from '../../demo/serve.ts';
import { Shop } from './support/buyer.ts';

describe('The merchant’s back office', () => {
  let shop: Shop;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const payByCard = async (scenario: string, method: RegExp) => {
    const buyer = await (await shop.buyer()).opens(scenario);
    await buyer.chooses(method);
    await buyer.typesCard('4242424242424242');
    await buyer.pays();
    await buyer.page.waitForURL(/\/thanks\//);
    return buyer;
  };

  it('captures an authorized payment, refunds a part, and the buyer’s page follows', async () => {
    const buyer = await payByCard('authorize-only', /reserv|autoris|authorize/i);
    await buyer.seesOutcome('authorized');
    const [authorized] = await shop.ledger(buyer.payable);
    const office = await buyer.context.newPage();
    await office.goto(`${shop.demo.shopOrigin}/back-office/payments/${authorized!.payment}`);
    await office.getByRole('button', { name: /capture/i }).click();
    await office
      .getByText(/captured/i)
      .first()
      .waitFor();
    await buyer.page.reload();
    await buyer.seesOutcome('succeeded');

    await office
      .getByLabel(/amount/i)
      .first()
      .fill('1.00');
    await office
      .getByRole('button', { name: /refund/i })
      .first()
      .click();
    await office.waitForLoadState();
    await buyer.page.reload();
    await buyer.seesOutcome('partially-refunded');
    const types = await buyer.movements();
    assert.deepEqual(types, ['authorize', 'capture', 'refund']);
  });

  it('switches a rule’s integration off while a buyer has the checkout open: the buyer is told on paying', async () => {
    const buyer = await (await shop.buyer()).opens('paypal-approve');
    await buyer.chooses('PayPal');
    await buyer.canPay();
    const office = await buyer.context.newPage();
    await office.goto(`${shop.demo.shopOrigin}/back-office/integrations`);
    const row = office.locator('tr', { hasText: 'paypal_express_3' });
    await row.getByRole('button', { name: /switch off|disable|off/i }).click();
    await office.waitForLoadState();
    await buyer.pays();
    await buyer.reads(/PayPal is no longer available/);
    await buyer.paysByCheck();
  });
});

describe('The demo', () => {
  it('remembers orders, payments and the bank’s side over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tender-restart-'));
    const read = async (origin: string) =>
      ((await (await fetch(`${origin}/demo/ledger.json`)).json()) as { entries: unknown[] }).entries;
    try {
      const first = await serveDemo({ port: 0, dataFolder: folder });
      const started = await fetch(`${first.shopOrigin}/demo/new?scenario=cheque`, { redirect: 'manual' });
      const checkout = started.headers.get('location')!;
      const before = await read(first.shopOrigin);
      await first.close();
      const second = await serveDemo({ port: 0, dataFolder: folder });
      const page = await fetch(`${second.shopOrigin}${checkout}`, { headers: { Accept: 'text/html' } });
      assert.equal(page.status, 200);
      assert.deepEqual(await read(second.shopOrigin), before);
      await second.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
