import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop } from './support/buyer.ts';
import { CARDS, confirmsInTheWholeWindow, typesOroPayCard } from './support/card-holder.ts';
import { InvoicePayer, numberOf } from './support/invoice-payer.ts';

const faulty = (fault: string) => `/invoices?language=en&fault=${fault}`;

describe('Invoices, when something is in the way', () => {
  let shop: Shop;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  it('ten thousand: the list is there, a page that fails is asked for again, all selected are too many at once', async () => {
    const payer = await InvoicePayer.arrives(shop, 'continental', faulty('invoices-page-3'));
    const { page } = payer;
    const rows = page.locator('tr[data-id]');
    const shown = (count: number) =>
      page.locator('tender-invoices .foot', { hasText: new RegExp(`^\\s*${count} of 10,000`) }).waitFor();
    await shown(50);
    const more = page.getByRole('button', { name: 'Show more' });
    await more.click();
    await shown(100);
    await more.click();
    await page.locator('tender-invoices [role=alert]').waitFor();
    assert.equal(await rows.count(), 100, 'What was loaded stays.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await shown(150);

    await page.locator('tender-invoices [data-all]').click();
    await payer.payBar.getByText('1,000 invoices selected').waitFor();
    await page.getByText(/first 1,000/).waitFor();
    await payer.payBar.getByText(/can’t be paid together/).waitFor();
    await payer.payBar.getByRole('button', { name: 'Keep only USD' }).click();
    await page.locator('tender-invoices select[name=currency]').selectOption('USD');
    await page.locator('tender-invoices .foot', { hasText: /^\s*50 of \d+/ }).waitFor();
    for (const direction of ['ascending', 'descending']) {
      await page.locator('tender-invoices [data-sort=number]').click();
      await page.locator(`tender-invoices th.number[aria-sort=${direction}]`).waitFor();
    }
    await page.locator('tender-invoices table[aria-busy=false]').waitFor();
    await page.locator('tender-invoices [data-all]').click();
    await payer.payBar.getByText(/At most 1,000 invoices/).waitFor();
    assert.deepEqual(payer.buyer.defects, []);
    await payer.buyer.context.close();
  });

  it('signed out on going to pay: after signing in again the selection is there, and what was gone is told', async () => {
    const payer = await InvoicePayer.arrives(shop, 'amanda', faulty('invoices-signed-out'));
    const { page } = payer;
    await payer.selects(6, 36);
    await page.locator('tender-invoices [data-pay]').click();
    await page.getByText('Sign in to see your company’s invoices.').waitFor();
    await payer.goesTo('amanda', faulty('invoices-signed-out'));
    await payer.payBar.getByText('2 invoices selected').waitFor();
    await payer.choosesToPay(/Bank transfer/);
    await payer.buyer.canPay();
    await page.goBack();
    await payer.payBar.getByText('2 invoices selected').waitFor();

    await payer.goesTo('amanda', faulty('invoice-gone'));
    await page.locator('tr[data-id="invoice:0"]').getByRole('checkbox').check();
    await page.locator('tender-invoices [data-pay]').click();
    await page.locator('tender-checkout').getByText('We could not find this invoice.').waitFor();
    await page.getByRole('button', { name: 'Back to invoices' }).click();
    await payer.payBar.getByRole('button', { name: 'Clear selection' }).click();

    await payer.goesTo('amanda', faulty('balance-changed'));
    const { balance } = await payer.read(36);
    await payer.selects(36);
    await payer.choosesToPay(/Bank transfer/);
    await payer.pays();
    await page.locator('tender-checkout [part=notice]').getByText('$90.30').waitFor();
    assert.equal((await payer.read(36)).inProgress, undefined, 'Nothing was paid yet.');
    await payer.pays();
    await payer.seesOutcome('pending');
    assert.deepEqual((await payer.read(36)).inProgress?.amount, balance);
    assert.deepEqual(payer.buyer.defects, []);
    await payer.buyer.context.close();
  });

  it('sent to the bank’s own page: comes back to the receipt, and from there to the list', async () => {
    const payer = await InvoicePayer.arrives(shop, 'amanda');
    const { page } = payer;
    await payer.selects(49);
    await payer.choosesToPay(/^OroPay/);
    await typesOroPayCard(payer.buyer, CARDS.leavesFrame);
    const { balance } = await payer.read(49);
    await confirmsInTheWholeWindow(payer.buyer, () => payer.pays());
    await page.waitForURL((url) => url.pathname === '/invoices');
    await payer.seesOutcome('succeeded');
    const receipt = page.locator('tender-invoices [part=allocation]');
    await receipt.getByText(numberOf(49)).waitFor();
    assert.doesNotMatch(page.url(), /tender-payment/);
    assert.deepEqual(await payer.movements(49), [`charge ${balance.amount} USD`]);
    await payer.goesBack();
    await payer.payBar.waitFor({ state: 'detached' });
    await payer.finds(49);
    await payer.row(49).getByText('Paid').first().waitFor();
    assert.deepEqual(payer.buyer.defects, []);
    await payer.buyer.context.close();
  });
});
