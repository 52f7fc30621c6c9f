import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import type { Page } from 'playwright-core';
import { startStripe, type RunningStripe } from '../../../e2e/support/stripe-harness.ts';
import { drive, startShop, type Driver, type RunningShop } from '../../../e2e/support/stripe-harness-page.ts';

/** What a test of the sandbox’s Stripe.js has at hand. */
export interface ShopPage {
  readonly bank: RunningStripe;
  readonly shop: RunningShop;
  readonly page: Page;
  readonly drive: Driver;
}

/** Within a suite: hands each of its tests a new page of a strict shop, whose policy nothing may violate. */
export function withShopPage(hand: (opened: ShopPage) => void): void {
  let bank: RunningStripe;
  let shop: RunningShop;
  let page: Page;
  before(async () => {
    bank = await startStripe();
    shop = await startShop(bank);
  });
  after(async () => {
    await shop.stop();
    await bank.stop();
  });
  beforeEach(async () => {
    page = await shop.open();
    hand({ bank, shop, page, drive: drive(page, shop, bank) });
  });
  afterEach(async () => {
    assert.deepEqual(await page.evaluate(() => window.shop.violations), []);
    await page.close();
  });
}
