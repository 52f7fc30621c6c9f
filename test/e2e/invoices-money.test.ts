import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { Shop } from './support/buyer.ts';
import { CARDS, typesOroPayCard } from './support/card-holder.ts';
import { InvoicePayer, numberOf } from './support/invoice-payer.ts';

const IBAN = 'DE89370400440532013000';

describe('Invoices in four currencies', () => {
  let shop: Shop;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const stripe = ({ page }: InvoicePayer): FrameLocator =>
    page.locator('iframe[src*="/frames/payment#"]').contentFrame();
  const typesStripeCard = async (payer: InvoicePayer) => {
    await stripe(payer).getByLabel('Card number').fill('4242424242424242');
    await stripe(payer)
      .getByLabel(/Expiration/)
      .fill('12 / 34');
    await stripe(payer).getByLabel('Security code').fill('123');
  };
  /** The bank of the sandbox decides about a debit, in the back office. */
  const bankDecides = async ({ buyer, page }: InvoicePayer, payment: string, decision: string) => {
    const office = await buyer.context.newPage();
    await office.goto(`${shop.demo.shopOrigin}/back-office/payments/${payment}`);
    await office.getByRole('button', { name: decision }).click();
    await office.getByText('The bank has decided.').waitFor();
    await office.close();
    await page.reload();
    await page.locator('tr[data-id]').first().waitFor();
  };

  it('dollars and dinars: paid by Stripe with its fee and by OroPay in part, to the cent and to the fils', async () => {
    const payer = await InvoicePayer.arrives(shop, 'amanda');
    await payer.paysToTheCent([41, 44], async () => {
      await payer.selects(41, 44);
      await payer.choosesToPay('Card by Stripe');
      await typesStripeCard(payer);
      await payer.pays();
      await payer.seesOutcome('succeeded');
    });
    const { amount, parts = [] } = await payer.payment();
    assert.equal(amount.amount, '740.26', '729.32 and 1.5% for the card');
    assert.deepEqual(
      parts.map((part) => part.amount.amount),
      ['251.95', '477.37'],
    );
    await payer.goesBack();

    await payer.paysToTheCent([10], async () => {
      await payer.selects(10);
      await payer.amount(10).fill('7.505');
      await payer.choosesToPay(/^OroPay/);
      await typesOroPayCard(payer.buyer, CARDS.frictionless);
      await payer.pays();
      await payer.seesOutcome('succeeded');
    });
    assert.deepEqual(await payer.movements(10), ['charge 7.505 KWD']);
    assert.deepEqual(payer.buyer.defects, []);
    await payer.buyer.context.close();
  });

  it('euros: by SEPA one is settled by the bank, one is returned with a reason and open again', async () => {
    const payer = await InvoicePayer.arrives(shop, 'muller');
    for (const [invoice, decision] of [
      [201, 'The bank pays'],
      [202, 'The bank returns it'],
    ] as const) {
      const { balance } = await payer.read(invoice);
      await payer.selects(invoice);
      await payer.choosesToPay('SEPA direct debit');
      await stripe(payer).getByLabel('IBAN').fill(IBAN);
      await stripe(payer)
        .getByLabel(/Full name/)
        .fill('Jonas Müller');
      await stripe(payer).getByLabel(/Email/).fill('jonas@mueller.example');
      await payer.pays();
      await payer.seesOutcome('pending');
      const { id } = await payer.payment();
      await payer.goesBack();
      await payer.finds(invoice);
      await payer.row(invoice).getByText('We wait for the bank').waitFor();
      assert.ok(await payer.row(invoice).getByRole('checkbox').isDisabled());
      assert.deepEqual(await payer.movements(invoice), []);

      await bankDecides(payer, id, decision);
      const now = await payer.read(invoice);
      await payer.finds(invoice);
      if (decision === 'The bank pays') {
        assert.deepEqual(await payer.movements(invoice), [`charge ${balance.amount} EUR`]);
        assert.equal(now.balance.amount, '0.00');
        await payer.row(invoice).getByText('Paid').first().waitFor();
      } else {
        assert.deepEqual(await payer.movements(invoice), []);
        assert.deepEqual(now.balance, balance);
        await payer.row(invoice).getByText('Returned by the bank').waitFor();
        assert.ok(await payer.row(invoice).getByRole('checkbox').isEnabled());
      }
    }
    assert.deepEqual(payer.buyer.defects, []);
    await payer.buyer.context.close();
  });

  it('yen: the oldest first, without decimals, a part of the last', async () => {
    const payer = await InvoicePayer.arrives(shop, 'sato');
    const before = await payer.read(102);
    assert.match(before.balance.amount, /^\d+$/);
    await payer.selects(103);
    await payer.payBar.getByText('The oldest invoices are paid first.').waitFor();
    await payer.payBar.getByRole('button', { name: /Add 1 older/ }).click();
    await payer.amount(103).fill('1000.5');
    await payer.amount(103).press('Enter');
    await payer.row(103).getByText('more decimals').waitFor();
    await payer.amount(103).fill('1,234');
    await payer.paysToTheCent([102, 103], async () => {
      await payer.choosesToPay(/^OroPay/);
      await typesOroPayCard(payer.buyer, CARDS.frictionless);
      await payer.pays();
      await payer.seesOutcome('succeeded');
    });
    const parts = (await payer.payment()).parts ?? [];
    assert.deepEqual(
      new Map(parts.map(({ label, amount }) => [label.slice(-6), amount.amount])),
      new Map([
        [numberOf(103), '1234'],
        [numberOf(102), before.balance.amount],
      ]),
    );
    assert.deepEqual(payer.buyer.defects, []);
    await payer.buyer.context.close();
  });
});
