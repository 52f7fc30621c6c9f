import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { InvoiceDetails } from '../../src/contract/invoice-details.ts';
import type { InvoicePage } from '../../src/contract/invoice.ts';
import type { TenderInvoices } from '../../src/elements/tender-invoices.ts';
import { Shop, type Buyer } from './support/buyer.ts';
import { isOn, movesFocus } from './support/keyboard.ts';

const CHALLENGE = '4012001038488884';

const numberOf = (number: number) => `-${String(number).padStart(5, '0')}`;
const row = (page: Page, number: number) => page.locator('tr[data-id]', { hasText: numberOf(number) });
const field = (page: Page, name: string) =>
  page.frameLocator(`iframe[name="${name}"]`).locator('#secure-payment-field');

/** Finds an invoice by its number and selects it; what was selected before stays. */
async function selects(page: Page, number: number): Promise<void> {
  await page.getByRole('searchbox').fill(numberOf(number));
  await page.locator('tender-invoices .foot', { hasText: /^1 / }).waitFor();
  await row(page, number).getByRole('checkbox').check();
}

/** What the backend says of an invoice, asked from the buyer’s page. */
const read = (page: Page, number: number) =>
  page.evaluate(async (search) => {
    const answer = await fetch(`/payments/invoices?search=${search}`);
    return ((await answer.json()) as InvoicePage).invoices[0]!;
  }, numberOf(number));

describe('A buyer who pays invoices in the demo', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrives = async (who: number) => {
    buyer = await shop.buyer({});
    await buyer.page.goto(`${shop.demo.shopOrigin}/demo/sign-in?as=${who}&to=/invoices`);
    await buyer.page.locator('tr[data-id]').first().waitFor();
    return buyer.page;
  };
  const movements = async (number: number) =>
    (await shop.ledger(`invoice:${number}`)).map(
      ({ type, amount }) => `${type} ${amount.amount} ${amount.currency}`,
    );
  const choosesToPay = async (page: Page, method: RegExp) => {
    await page.locator('tender-invoices [data-pay]').click();
    // A form that opens moves what is below it: a hand waits, too.
    await page.locator('tender-checkout [part=pay-button][aria-disabled=false]').waitFor();
    await page.getByRole('radio', { name: method }).first().check();
  };

  it('searches, selects two, changes one amount, pays by card with a challenge: ledger and balances agree', async () => {
    const page = await arrives(1);
    const before = await read(page, 6);
    const other = await read(page, 36);
    await selects(page, 6);
    await row(page, 6).locator('input[inputmode=decimal]').fill('1,000.01');
    await selects(page, 36);
    await choosesToPay(page, /^OroPay/);
    await field(page, 'card-number').fill(CHALLENGE);
    await field(page, 'card-expiration').fill('12/2034');
    await field(page, 'card-cvv').fill('123');
    await field(page, 'card-holder-name').fill('Jane Smith');
    await page.locator('tender-checkout [part=pay-button]').click();
    const bank = page.frameLocator('iframe[title="Verification by your bank"]');
    await bank.getByLabel('Code from our text message').fill('1234');
    await bank.getByRole('button', { name: 'Confirm' }).click();
    await page.locator('tender-checkout [data-outcome=succeeded]').waitFor();
    const receipt = await page.locator('tender-invoices [part=allocation]').innerText();
    assert.match(receipt, /1,000\.01/);

    const cents = (amount: string) => Math.round(Number(amount) * 100);
    const paid = 100_001 + cents(other.balance.amount);
    assert.deepEqual(await movements(6), [`charge ${(paid / 100).toFixed(2)} USD`]);
    assert.equal(cents((await read(page, 6)).balance.amount), cents(before.balance.amount) - 100_001);
    assert.equal((await read(page, 36)).status, 'paid');
    await page.locator('tender-invoices').getByRole('button', { name: 'Back to invoices' }).last().click();
    await row(page, 36).getByText('Paid').first().waitFor();
    assert.deepEqual(buyer.defects, []);
  });

  it('pays dinars by bank transfer with the keyboard alone, and the invoice is in progress', async () => {
    const page = await arrives(1);
    const { keyboard } = page;
    await page.getByRole('searchbox').focus();
    await keyboard.type(numberOf(46));
    await keyboard.press('Enter');
    await page.locator('tender-invoices .foot', { hasText: /^1 / }).waitFor();
    const tabsTo = async (selector: string) => {
      for (let presses = 0; presses < 60 && !(await isOn(page, selector)); presses++) await movesFocus(page);
      assert.ok(await isOn(page, selector), `Tab should lead to ${selector}.`);
    };
    await tabsTo('tr[data-id] input[type=checkbox]');
    await keyboard.press('Space');
    await page.locator('tender-invoices [data-pay]').waitFor();
    await tabsTo('[data-pay]');
    await keyboard.press('Enter');
    await page.locator('tender-checkout [part=methods]').waitFor();
    await tabsTo('input[type=radio]');
    const transfer = page.getByRole('radio', { name: /Bank transfer/ });
    for (let presses = 0; presses < 6 && !(await transfer.isChecked()); presses++) {
      await keyboard.press('ArrowDown');
    }
    assert.ok(await transfer.isChecked());
    await buyer.canPay();
    await tabsTo('[part=pay-button]');
    await keyboard.press('Enter');
    await page.locator('tender-checkout [data-outcome=pending]').waitFor();
    await tabsTo('.primary[data-back]');
    await keyboard.press('Enter');
    await page.locator('tender-invoices .list:not([hidden])').waitFor();
    const invoice = await read(page, 46);
    assert.equal(invoice.payable.isAllowed, false);
    assert.equal(invoice.inProgress?.amount.amount, '10.294');
    assert.deepEqual(buyer.defects, []);
  });

  it('selects row by row over two pages with the mouse: the sum is that of both', async () => {
    const page = await arrives(6);
    await page.locator('select[name=currency]').selectOption('USD');
    await page.locator('select[name=status]').selectOption('overdue');
    await page.locator('tender-invoices .foot', { hasText: /^\s*50 of/ }).waitFor();
    const boxes = page.locator('tr[data-id] input[type=checkbox]:enabled');
    await boxes.first().check();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('tender-invoices .foot', { hasText: /^\s*100 of/ }).waitFor();
    await boxes.last().check();
    await page.getByText('2 invoices selected').waitFor();
    const sum = await page.locator('tender-invoices').evaluate(async (element) => {
      const { selection } = element as TenderInvoices;
      const amounts = selection.map(async ({ id }) => {
        const answer = await fetch(`/payments/invoices/${encodeURIComponent(id)}`);
        return Number(((await answer.json()) as InvoiceDetails).invoice.balance.amount) * 100;
      });
      return (await Promise.all(amounts)).reduce((all, amount) => all + Math.round(amount), 0);
    });
    const text = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' }).format(sum / 100);
    await page.locator('tender-invoices [data-pay]', { hasText: `Pay ${text}` }).waitFor();
    assert.deepEqual(buyer.defects, []);
  });

  it('pays by ACH: the payment is in progress, and nobody can pay the invoice again meanwhile', async () => {
    const page = await arrives(1);
    await selects(page, 38);
    await choosesToPay(page, /ACH/);
    await page.getByLabel('Account holder').fill('Jane Smith');
    await page.getByLabel('Routing number').fill('021000021');
    await page.getByLabel('Account number', { exact: true }).fill('1234567890');
    await page.getByLabel('Repeat the account number').fill('1234567890');
    await page.getByLabel('I have read this and agree.').check();
    await page.locator('tender-checkout [part=pay-button]').click();
    await page.locator('tender-checkout [data-outcome=pending]').waitFor();
    await page.goBack();
    await page.locator('tender-invoices .list:not([hidden])').waitFor();
    assert.equal((await read(page, 38)).payable.isAllowed, false);
    assert.deepEqual(await movements(38), []);
  });
});
