import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { GUEST_TOKEN } from '../../demo/merchant/seed/invoices/seed-invoices.ts';
import { Shop } from './support/buyer.ts';
import { InvoicePayer } from './support/invoice-payer.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the whole page, the shop's part included. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const found = await engine.run(document, { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  });
}

describe('The whole page of invoices can be read by everyone', () => {
  let shop: Shop;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  for (const [screen, width, euros] of [
    ['a wide screen', 1280, 9],
    ['a screen of 320 pixels', 320, 57],
  ] as const) {
    it(`on ${screen}: list, one invoice, a wrong amount, two currencies, paying, a receipt`, async () => {
      const payer = await InvoicePayer.arrives(shop, 'amanda');
      const { page } = payer;
      await page.setViewportSize({ width, height: 800 });
      const isFine = async (state: string) => {
        assert.deepEqual(await violations(page), [], state);
        const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
        assert.equal(await page.evaluate(beyond), 0, `${state}: nothing has to be scrolled sideways`);
      };
      await isFine('list');
      await payer.selects(7);
      await payer.amount(7).fill('999999');
      await payer.amount(7).press('Enter');
      await payer.row(7).getByText('more than the balance').waitFor();
      await payer.row(7).locator('[data-open]').click();
      await payer.row(7).getByText('Billed to').waitFor();
      await isFine('one invoice, and a wrong amount');
      await payer.amount(7).fill('200');
      await payer.amount(7).press('Enter');
      await payer.selects(euros);
      await payer.payBar.getByText('can’t be paid together').waitFor();
      await isFine('two currencies');
      await payer.payBar.getByRole('button', { name: 'Keep only EUR' }).click();
      await payer.choosesToPay(/Bank transfer/);
      await payer.buyer.canPay();
      await isFine('paying');
      await payer.pays();
      await payer.seesOutcome('pending');
      await isFine('a receipt');
      await payer.buyer.context.close();
    });
  }

  it('by a guest’s pay link, and in a list of the shop’s own', async () => {
    const { page } = await shop.buyer({});
    await page.goto(`${shop.demo.shopOrigin}/invoices?invoice-token=${GUEST_TOKEN}`);
    await page.locator('tender-invoices [data-pay]').waitFor();
    assert.deepEqual(await violations(page), []);
    const own = encodeURIComponent('/invoices/own-list?currency=USD');
    await page.goto(`${shop.demo.shopOrigin}/demo/sign-in?as=1&to=${own}`);
    await page.locator('#own-list tbody tr').first().waitFor();
    assert.deepEqual(await violations(page), []);
    await page.locator('#own-list input').first().check();
    await page.locator('tender-checkout [part=methods]').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
});
