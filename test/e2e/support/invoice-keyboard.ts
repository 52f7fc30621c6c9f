import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { isOn, movesFocus } from './keyboard.ts';
import type { InvoicePayer } from './invoice-payer.ts';

/** More stops than fifty rows have. */
const MOST_PRESSES = 400;

/** Somebody on the Invoices page without a mouse: whatever they do is a key that is pressed. */
export class KeyboardPayer {
  readonly page: Page;
  readonly #payer: InvoicePayer;

  constructor(payer: InvoicePayer) {
    this.#payer = payer;
    this.page = payer.page;
  }

  async presses(key: string): Promise<void> {
    if (key === 'Tab' || key === 'Shift+Tab') await movesFocus(this.page, key);
    else await this.page.keyboard.press(key);
  }

  /** Types instead of what the field has. */
  async types(text: string): Promise<void> {
    await this.presses('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until what has the focus, as deep as the page can see, is the wanted one. */
  async tabsTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      if (await isOn(this.page, selector)) return;
      await this.presses(key);
    }
    assert.fail(`${key} should lead to ${selector}.`);
  }

  /** Types into fields one after the other. */
  async fills(...fields: readonly (readonly [selector: string, text: string])[]): Promise<void> {
    for (const [selector, text] of fields) {
      await this.tabsTo(selector);
      await this.page.keyboard.type(text);
    }
  }

  /** Finds an invoice by its number, and selects it. */
  async selects(number: string): Promise<void> {
    await this.tabsTo('[name=search]', 'Shift+Tab');
    await this.types(number);
    await this.page.locator('tender-invoices .foot', { hasText: /^\s*1 / }).waitFor();
    const row = this.page.locator('tr[data-id]', { hasText: number });
    await row.waitFor();
    await this.tabsTo('tr[data-id] input[type=checkbox]');
    await this.presses('Space');
    await this.page.locator('tr[data-chosen]', { hasText: number }).waitFor();
  }

  /** Goes to pay, and through the methods to the wanted one. */
  async choosesToPay(method: Locator): Promise<void> {
    await this.page.locator('[data-pay]').waitFor();
    await this.tabsTo('[data-pay]');
    await this.presses('Enter');
    await this.page.locator('tender-checkout [part=methods]').waitFor();
    await this.tabsTo('input[type=radio]');
    for (let presses = 0; presses < 6 && !(await method.isChecked()); presses++) {
      await this.presses('ArrowDown');
    }
    assert.ok(await method.isChecked());
  }

  async pays(): Promise<void> {
    await this.#payer.buyer.canPay();
    await this.tabsTo('[part=pay-button]');
    await this.presses('Enter');
  }

  /** Types a code into the issuer's page, which has the focus in its field. */
  async entersCode(issuer: FrameLocator, code: string): Promise<void> {
    const field = issuer.getByLabel('Code from our text message');
    await field.waitFor();
    await this.tabsTo('iframe');
    await field.and(issuer.locator(':focus')).waitFor();
    await this.page.keyboard.type(code);
    await this.presses('Enter');
  }

  /** From a receipt to the list. */
  async goesBack(): Promise<void> {
    await this.tabsTo('.primary[data-back]');
    await this.presses('Enter');
    await this.page.locator('tender-invoices .list:not([hidden])').waitFor();
  }
}
