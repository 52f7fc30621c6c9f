import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { InvoiceDetails } from '../../../src/contract/invoice-details.ts';
import type { Invoice } from '../../../src/contract/invoice.ts';
import { fromMinor, toMinor } from '../../../src/contract/money.ts';
import type { Payment } from '../../../src/contract/payment.ts';
import type { TenderCheckout } from '../../../src/elements/tender-checkout.ts';
import type { Buyer, Shop } from './buyer.ts';

/** Who has invoices in the demo, by what its sign-in calls them. */
export const PEOPLE = { amanda: 1, ben: 5, muller: 3, sato: 4, continental: 6 } as const;

/** "-00042", the end of the seed's number: it begins with the year in which it was issued. */
export const numberOf = (number: number): string => `-${String(number).padStart(5, '0')}`;

/** Somebody on the Invoices page; what they do, in their words. */
export class InvoicePayer {
  readonly shop: Shop;
  readonly buyer: Buyer;
  readonly page: Page;

  private constructor(shop: Shop, buyer: Buyer) {
    this.shop = shop;
    this.buyer = buyer;
    this.page = buyer.page;
  }

  /** Signs somebody in and shows them their invoices. */
  static async arrives(
    shop: Shop,
    who: keyof typeof PEOPLE,
    path = '/invoices?language=en',
  ): Promise<InvoicePayer> {
    const payer = new InvoicePayer(shop, await shop.buyer({}));
    await payer.goesTo(who, path);
    return payer;
  }

  /** The same window, perhaps somebody else. */
  async goesTo(who: keyof typeof PEOPLE, path = '/invoices?language=en'): Promise<void> {
    const query = new URLSearchParams({ as: String(PEOPLE[who]), to: path });
    await this.page.goto(`${this.shop.demo.shopOrigin}/demo/sign-in?${query.toString()}`);
    await this.page.locator('tr[data-id]').first().waitFor();
  }

  row(number: number): Locator {
    return this.page.locator('tr[data-id]', { hasText: numberOf(number) });
  }

  amount(number: number): Locator {
    return this.row(number).locator('input[inputmode=decimal]');
  }

  get payBar(): Locator {
    return this.page.locator('tender-invoices [part=pay-bar]');
  }

  async finds(number: number): Promise<void> {
    await this.page.getByRole('searchbox').fill(numberOf(number));
    const only = this.page.locator('tbody:only-of-type > tr[data-id]:only-child');
    await only.filter({ hasText: numberOf(number) }).waitFor();
  }

  /** Finds an invoice by its number and selects it; what was selected before stays. */
  async selects(...numbers: readonly number[]): Promise<void> {
    for (const number of numbers) {
      await this.finds(number);
      await this.row(number).getByRole('checkbox').check();
    }
  }

  async choosesToPay(method: string | RegExp): Promise<void> {
    await this.page.locator('tender-invoices [data-pay]').click();
    await this.buyer.chooses(method);
  }

  async pays(): Promise<void> {
    await this.buyer.pays();
  }

  async seesOutcome(outcome: string): Promise<void> {
    await this.page.locator(`tender-checkout [data-outcome=${outcome}]`).waitFor();
  }

  /** Presses the button below a receipt. */
  async goesBack(): Promise<void> {
    await this.page.locator('tender-invoices .primary[data-back]').click();
    await this.page.locator('tender-invoices .list:not([hidden])').waitFor();
  }

  /** What the backend says of an invoice, asked from the buyer’s page. */
  read(number: number): Promise<Invoice> {
    return this.page.evaluate(async (id) => {
      const answer = await fetch(`/payments/invoices/${encodeURIComponent(id)}`);
      return ((await answer.json()) as InvoiceDetails).invoice;
    }, `invoice:${number}`);
  }

  /** The ledger’s lines about an invoice: "charge 12.00 USD". */
  async movements(number: number): Promise<string[]> {
    const entries = await this.shop.ledger(`invoice:${number}`);
    return entries.map(({ type, amount }) => `${type} ${amount.amount} ${amount.currency}`);
  }

  /** The payment in the checkout, as the page knows it. */
  async payment(): Promise<Payment> {
    const payment = await this.page
      .locator('tender-checkout')
      .evaluate((element) => (element as TenderCheckout).payment);
    assert.ok(payment, 'There is a payment.');
    return payment;
  }

  /**
   * Does something that pays these invoices, and compares: what the ledger says was charged, without the method's fee,
   * is by what their balances have gone down.
   */
  async paysToTheCent(numbers: readonly number[], pay: () => Promise<void>): Promise<void> {
    const sum = async () => {
      const invoices = await Promise.all(numbers.map((number) => this.read(number)));
      return invoices.reduce((all, { balance }) => all + toMinor(balance), 0n);
    };
    const { currency } = (await this.read(numbers[0]!)).balance;
    const before = await sum();
    await pay();
    const { id, amount, parts = [] } = await this.payment();
    const fee = parts.reduce((rest, part) => rest - toMinor(part.amount), toMinor(amount));
    const paid = before - (await sum()) + fee;
    const entries = await this.shop.ledger(`invoice:${numbers[0]!}`);
    const own = entries.filter(({ payment }) => payment === id);
    assert.deepEqual(
      own.map(({ type, amount }) => ({ type, amount })),
      [{ type: 'charge', amount: fromMinor(paid, currency) }],
    );
    assert.deepEqual([...own[0]!.payables].sort(), numbers.map((number) => `invoice:${number}`).sort());
    assert.ok(paid > 0n);
  }
}
