import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TenderCheckout } from '../../src/elements/tender-checkout.ts';
import { Shop } from './support/buyer.ts';
import { InvoicePayer } from './support/invoice-payer.ts';

const ROUNDS = 50;
const INVOICE = 'invoice:41';

/** What a page saw of paying: the payment that stands, or what it was told instead. */
interface Seen {
  readonly payment?: string;
  readonly told?: string;
}

describe('Two colleagues who pay the same invoice at once', () => {
  let shop: Shop;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  /** Puts a checkout for the invoice on the page, ready to be paid by transfer. */
  const prepare = (page: Page) =>
    page.evaluate(async (id) => {
      document.querySelector('tender-checkout')?.remove();
      const checkout = document.createElement('tender-checkout');
      Object.assign(checkout, { endpoint: '/payments', environment: 'test', payables: [{ id }] });
      const isReady = new Promise((resolve) => {
        checkout.addEventListener('tender-ready', resolve, { once: true });
      });
      document.querySelector('main')?.append(checkout);
      await isReady;
      checkout.select('invoice_transfer_84');
      while (checkout.state.step !== 'ready') await new Promise(requestAnimationFrame);
    }, INVOICE);

  const press = (page: Page): Promise<Seen> =>
    page.evaluate(async () => {
      const checkout = document.querySelector<TenderCheckout>('tender-checkout');
      await checkout?.pay();
      await checkout?.updateComplete;
      const { payment } = checkout ?? {};
      const notice = checkout?.shadowRoot?.querySelector('[part=notice]')?.textContent.trim();
      return { ...(payment && { payment: payment.id }), ...(notice && { told: notice }) };
    });

  it(`${ROUNDS} times: one pays, the other reads who or what is paying, and money moves once`, async () => {
    const amanda = await InvoicePayer.arrives(shop, 'amanda', '/invoices?language=en');
    const ben = await InvoicePayer.arrives(shop, 'ben', '/invoices?language=en');
    const pages = [amanda.page, ben.page];
    const { balance } = await amanda.read(41);
    /** What the merchant does with a payment in the back office. */
    const manage = (payment: string, verb: 'capture' | 'void') =>
      amanda.page.evaluate(
        async ([path]) => {
          const token = /_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '';
          return (await fetch(path, { method: 'POST', headers: { 'X-CSRF-Header': token } })).ok;
        },
        [`/back-office/payments/${payment}/${verb}`] as const,
      );

    const payments = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      await Promise.all(pages.map(prepare));
      const seen = await Promise.all((round % 2 ? pages : pages.toReversed()).map(press));
      const standing = new Set(seen.flatMap(({ payment }) => payment ?? []));
      assert.equal(standing.size, 1, JSON.stringify(seen));
      for (const { payment, told = '' } of seen) if (!payment) assert.match(told, /paying|announced/);
      for (const id of standing) {
        assert.ok(!payments.has(id), 'Every round has a payment of its own.');
        payments.add(id);
        // The transfer never came, and the invoice is open again; the last one does come.
        assert.ok(await manage(id, round < ROUNDS - 1 ? 'void' : 'capture'));
      }
    }
    const taken = (await amanda.movements(41)).filter((line) => !line.startsWith('void'));
    assert.deepEqual(taken, [`capture ${balance.amount} ${balance.currency}`]);
    assert.equal((await amanda.read(41)).balance.amount, '0.00');
    const kept = JSON.parse(await shop.kept()) as { payments: { id: string; payables: { id: string }[] }[] };
    const made = kept.payments.filter(({ payables }) => payables.some(({ id }) => id === INVOICE));
    assert.deepEqual(new Set(made.map(({ id }) => id)), payments);
    assert.deepEqual([...amanda.buyer.defects, ...ben.buyer.defects], []);
  });
});
