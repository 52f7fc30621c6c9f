import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TenderInvoices } from '../../src/elements/tender-invoices.ts';
import { Shop } from './support/buyer.ts';
import { CARDS, issuerPage, seesOroPayFields } from './support/card-holder.ts';
import { KeyboardPayer } from './support/invoice-keyboard.ts';
import { InvoicePayer, numberOf } from './support/invoice-payer.ts';

const DAY = 86_400_000;

/** A day so many from today's, as it is typed into an American date field. */
function typedDay(fromToday: number): string {
  const [year, month, day] = new Date(Date.now() + fromToday * DAY).toISOString().slice(0, 10).split('-');
  return `${month!}${day!}${year!}`;
}

describe('A buyer who pays invoices with the keyboard alone', () => {
  let shop: Shop;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrives = async (who: 'amanda' | 'continental') => {
    const payer = await InvoicePayer.arrives(shop, who);
    return { payer, page: payer.page, hands: new KeyboardPayer(payer) };
  };
  const leaves = async ({ buyer }: InvoicePayer) => {
    assert.deepEqual(buyer.defects, []);
    await buyer.context.close();
  };

  it('filters by status, currency and days, selects all over two pages but one, pays them by Stripe', async () => {
    const { payer, page, hands } = await arrives('continental');
    for (const [name, text] of [
      ['status', 'Overdue'],
      ['currency', 'USD'],
      ['dueFrom', typedDay(-20)],
      ['dueTo', typedDay(-1)],
    ] as const) {
      await hands.tabsTo(`[name=${name}]`);
      await page.keyboard.type(text);
    }
    const foot = page.locator('tender-invoices .foot', { hasText: /^\s*50 of \d\d / });
    await foot.waitFor();
    const count = Number(/of (\d+)/.exec(await foot.innerText())?.[1]);
    for (const status of await page.locator('tr[data-id] .tag').allTextContents())
      assert.equal(status.trim(), 'Overdue');
    for (const balance of await page.locator('tr[data-id] .balance b').allTextContents())
      assert.match(balance, /^\$/);

    await hands.tabsTo('[data-all]');
    await hands.presses('Space');
    await payer.payBar.getByText(`${count} invoices selected`).waitFor();
    await hands.tabsTo('[data-more]');
    await hands.presses('Enter');
    await page.locator('tender-invoices .foot', { hasText: new RegExp(`^\\s*${count} invoices`) }).waitFor();
    const first = page.locator('tr[data-id]').nth(50);
    await first.locator('[data-open]:focus').waitFor();
    await hands.presses('Shift+Tab');
    assert.ok(await first.locator('input:focus').isChecked(), 'What came later is selected as well.');
    await hands.presses('Space');
    await payer.payBar.getByText(`${count - 1} invoices selected`).waitFor();

    const ids = await page
      .locator('tender-invoices')
      .evaluate((element) => (element as TenderInvoices).selection.map(({ id }) => id));
    assert.equal(ids.length, count - 1);
    const numbers = ids.map((id) => Number(id.split(':')[1]));
    await payer.paysToTheCent(numbers, async () => {
      await hands.choosesToPay(page.getByRole('radio', { name: 'Card by Stripe' }));
      const card = page.locator('iframe[src*="/frames/payment#"]').contentFrame();
      await card.getByLabel('Card number').waitFor();
      await hands.tabsTo('iframe');
      for (const [label, text] of [
        ['Card number', '4242424242424242'],
        [/Expiration/, '1234'],
        ['Security code', '123'],
      ] as const) {
        const field = card.getByLabel(label).and(card.locator(':focus'));
        for (let presses = 0; presses < 4 && !(await field.count()); presses++) await hands.presses('Tab');
        await field.waitFor();
        await page.keyboard.type(text);
      }
      await hands.pays();
      await payer.seesOutcome('succeeded');
    });
    await leaves(payer);
  });

  it('changes one amount, pays two by OroPay with a code of the bank: ledger and balances agree', async () => {
    const { payer, page, hands } = await arrives('amanda');
    const { balance } = await payer.read(6);
    await hands.tabsTo('[name=search]');
    await hands.selects(numberOf(6));
    await hands.tabsTo('[inputmode=decimal]');
    await hands.types('1,000.01');
    await hands.selects(numberOf(36));
    await payer.payBar.getByText('2 invoices selected').waitFor();
    await payer.paysToTheCent([6, 36], async () => {
      await hands.choosesToPay(page.getByRole('radio', { name: /^OroPay/ }));
      await seesOroPayFields(payer.buyer);
      await hands.fills(
        ['iframe[name="card-number"]', CARDS.challenge],
        ['iframe[name="card-expiration"]', '122034'],
        ['iframe[name="card-cvv"]', '123'],
        ['iframe[name="card-holder-name"]', 'Jane Smith'],
      );
      await hands.pays();
      await hands.entersCode(issuerPage(payer.buyer), '1234');
      await payer.seesOutcome('succeeded');
    });
    const cents = (amount: string) => Math.round(Number(amount) * 100);
    assert.equal(cents((await payer.read(6)).balance.amount), cents(balance.amount) - 100_001);
    assert.equal((await payer.read(36)).status, 'paid');
    await hands.goesBack();
    await payer.row(36).getByText('Paid').first().waitFor();
    await leaves(payer);
  });

  it('pays by ACH: no money has moved, the invoice is in progress, and no key selects it', async () => {
    const { payer, page, hands } = await arrives('amanda');
    await hands.tabsTo('[name=search]');
    await hands.selects(numberOf(38));
    await hands.choosesToPay(page.getByRole('radio', { name: /ACH/ }));
    await page.getByLabel('Account holder').waitFor();
    for (const [label, text] of [
      ['Account holder', 'Jane Smith'],
      ['Routing number', '021000021'],
      [/^Account number/, '1234567890'],
      ['Repeat the account number', '1234567890'],
    ] as const) {
      const field = page.getByLabel(label).and(page.locator(':focus'));
      for (let presses = 0; presses < 6 && !(await field.count()); presses++) await hands.presses('Tab');
      await field.waitFor();
      await page.keyboard.type(text);
    }
    await hands.tabsTo('input[type=checkbox]');
    await hands.presses('Space');
    await hands.pays();
    await payer.seesOutcome('pending');
    await page.locator('tender-invoices [part=allocation]').getByText('In progress').first().waitFor();
    await hands.goesBack();

    await payer.row(38).getByText('We wait for the bank').waitFor();
    assert.ok(await payer.row(38).getByRole('checkbox').isDisabled());
    const { balance, inProgress } = await payer.read(38);
    assert.deepEqual(inProgress?.amount, balance);
    assert.deepEqual(await payer.movements(38), []);
    await hands.tabsTo('[name=search]', 'Shift+Tab');
    await hands.tabsTo('[data-open]');
    await hands.presses('Space');
    assert.equal(await payer.payBar.count(), 0, 'Space opened the details, and selected nothing.');
    await leaves(payer);
  });
});
