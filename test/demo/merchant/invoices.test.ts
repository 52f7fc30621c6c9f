import { expect } from '@open-wc/testing';
import { GUEST_TOKEN } from '../../../demo/merchant/seed/invoices/seed-invoices.ts';
import { addMoney, toMinor } from '../../../src/contract/money.ts';
import { InvoiceShop } from './invoice-shop.ts';
import { problem } from './test-shop.ts';

const words = new Set([
  'issued',
  'due',
  'overdue',
  'partially-paid',
  'paid',
  'disputed',
  'canceled',
  'in-collection',
]);

describe('the list of invoices', () => {
  it('shows a company its sixty, in three currencies and every status', async () => {
    const { amanda } = new InvoiceShop();
    const { invoices, count, currencies, totals } = await amanda.list({ limit: '100' });
    expect(count).to.equal(60);
    expect(currencies).to.deep.equal(['EUR', 'KWD', 'USD']);
    expect(new Set(invoices.map(({ status }) => status))).to.deep.equal(words);
    for (const { currency, open, payable } of totals) {
      const own = invoices.filter(({ total }) => total.currency === currency);
      const owed = own.filter(({ status }) => status !== 'canceled').map(({ balance }) => balance);
      expect(open).to.deep.equal(owed.reduce(addMoney));
      expect(payable).to.equal(own.filter((invoice) => invoice.payable.isAllowed).length);
    }
  });

  it('never shows a balance below zero, and a reason wherever something cannot be paid', async () => {
    const { amanda } = new InvoiceShop();
    for (const { balance, payable, credit, discount } of (await amanda.list({ limit: '100' })).invoices) {
      expect(toMinor(balance) >= 0n).to.equal(true);
      expect(payable.isAllowed ? '' : payable.reason).to.equal(payable.reason ?? '');
      for (const off of [credit, discount?.amount])
        if (off) expect(toMinor(off) < toMinor(balance)).to.equal(true);
    }
  });

  it('shows a word that this backend made up, with its label', async () => {
    const { amanda } = new InvoiceShop();
    const { invoice } = await amanda.open('invoice:3', 'de');
    expect(invoice.status).to.equal('in-collection');
    expect(invoice.statusLabel).to.equal('Im Inkasso');
  });

  it('finds by number, PO and order, and filters by status, currency and due date', async () => {
    const { amanda } = new InvoiceShop();
    const ids = async (query: Record<string, string>) =>
      (await amanda.list({ limit: '100', ...query })).invoices.map(({ id }) => id);
    expect(await ids({ search: '00042' })).to.deep.equal(['invoice:42']);
    expect(await ids({ search: 'po-7042' })).to.deep.equal(['invoice:42']);
    expect(await ids({ search: 'so-020042' })).to.deep.equal(['invoice:42']);
    expect(await ids({ status: 'disputed' })).to.deep.equal(['invoice:1']);
    expect(
      (await amanda.list({ currency: 'KWD' })).invoices.every(({ total }) => total.currency === 'KWD'),
    ).to.equal(true);
    expect(await ids({ dueFrom: '2026-11-01', dueTo: '2026-11-02' })).to.include.members([
      'invoice:13',
      'invoice:19',
    ]);
    // Paid in part and late is late.
    expect(await ids({ status: 'overdue' })).to.include('invoice:9');
  });

  it('sorts, both ways, and pages without losing or repeating one', async () => {
    const { grace } = new InvoiceShop();
    const query = { sort: '-balance', limit: '1000', status: 'overdue' };
    const seen: string[] = [];
    let previous = 10n ** 18n;
    let cursor: string | undefined;
    do {
      const page = await grace.list({ ...query, ...(cursor !== undefined && { cursor }) });
      for (const { id, balance } of page.invoices) {
        expect(toMinor(balance) <= previous).to.equal(true);
        previous = toMinor(balance);
        seen.push(id);
      }
      expect(page.count).to.be.greaterThan(2000);
      cursor = page.next;
      if (cursor === undefined) expect(seen.length).to.equal(page.count);
    } while (cursor !== undefined);
    expect(new Set(seen).size).to.equal(seen.length);
  });

  it('goes on behind the cursor also when a row before it is gone', async () => {
    const { amanda, ben } = new InvoiceShop();
    const first = await amanda.list({ payable: 'true', limit: '5' });
    const all = (await amanda.list({ payable: 'true', limit: '100' })).invoices.map(({ id }) => id);
    await ben.paid(await ben.quote(first.invoices[0]?.id ?? ''));
    const second = await amanda.list({ payable: 'true', limit: '5', cursor: first.next ?? '' });
    expect(second.invoices.map(({ id }) => id)).to.deep.equal(all.slice(5, 10));
  });

  it('knows ten thousand, and counts what can be paid of them', async () => {
    const { grace } = new InvoiceShop();
    const { count, invoices, totals } = await grace.list();
    expect(count).to.equal(10_000);
    expect(invoices.length).to.equal(50);
    expect(totals.reduce((sum, { payable }) => sum + payable, 0)).to.equal(2500);
  });

  it('refuses a query that means nothing', async () => {
    const { amanda } = new InvoiceShop();
    for (const query of [
      'limit=0',
      'limit=1001',
      'sort=color',
      'dueFrom=tomorrow',
      'cursor=x',
      'currency=us',
    ])
      expect((await problem(await amanda.send(`/invoices?${query}`))).status).to.equal(422);
  });

  it('counts days by the merchant’s calendar, as time goes by', async () => {
    const shop = new InvoiceShop();
    expect((await shop.amanda.open('invoice:13')).invoice).to.include({ status: 'due', dueInDays: 0 });
    // Midnight in San Diego, where it is still summer time for an hour.
    shop.now = new Date('2026-11-02T07:59:00Z');
    expect((await shop.amanda.open('invoice:13')).invoice.dueInDays).to.equal(0);
    shop.now = new Date('2026-11-02T08:01:00Z');
    expect((await shop.amanda.open('invoice:13')).invoice).to.include({ status: 'overdue', dueInDays: -1 });
  });
});

describe('who may see an invoice', () => {
  it('is nobody who is not signed in', async () => {
    const { stranger } = new InvoiceShop();
    for (const path of ['/invoices', '/invoices/invoice%3A42', '/invoices/invoice%3A42/pdf'])
      expect((await stranger.send(path)).status).to.equal(401);
    expect((await stranger.refusedQuote(['invoice:42'])).status).to.equal(401);
  });

  it('is its company, and to others it is not there', async () => {
    const { ben, katrin } = new InvoiceShop();
    expect((await ben.open('invoice:42')).billTo).to.contain('Acme Industrial');
    expect((await katrin.send('/invoices/invoice%3A42')).status).to.equal(404);
    expect((await katrin.refusedQuote(['invoice:42'])).status).to.equal(404);
    expect((await katrin.refusedQuote(['invoice:201', 'invoice:42'])).status).to.equal(404);
  });

  it('is whoever has its pay link, and for that one only', async () => {
    const shop = new InvoiceShop();
    const guest = shop.guest(GUEST_TOKEN);
    const { invoices, count } = await guest.list();
    expect(count).to.equal(1);
    expect(invoices[0]?.id).to.equal('invoice:301');
    expect((await guest.send('/invoices/invoice%3A42')).status).to.equal(404);
    expect((await guest.refusedQuote(['invoice:42'])).status).to.equal(404);
    const payment = await guest.paid(await guest.quote('invoice:301'));
    expect(payment.status).to.equal('succeeded');
    expect((await guest.payment(payment.id)).parts?.[0]).to.include({ id: 'invoice:301', status: 'paid' });
    const wrong = await problem(await shop.guest('pl-guess').send('/invoices'));
    expect(wrong.status).to.equal(403);
    expect(wrong.body.detail).to.contain('pay link');
  });

  it('decides who may read, finish and cancel its payments', async () => {
    const shop = new InvoiceShop();
    shop.card.mood = 'ask';
    const { id } = await shop.amanda.paid(await shop.amanda.quote('invoice:42'));
    expect((await shop.ben.payment(id)).status).to.equal('requires-action');
    expect((await shop.stranger.send(`/payments/${id}`)).status).to.equal(401);
    expect((await shop.katrin.send(`/payments/${id}`)).status).to.equal(404);
    expect((await shop.katrin.send(`/payments/${id}/cancel`, { method: 'POST' })).status).to.equal(404);
  });

  it('also decides who gets the PDF, whose link needs no header', async () => {
    const shop = new InvoiceShop();
    const { pdf = '' } = (await shop.guest(GUEST_TOKEN).open('invoice:301')).invoice;
    const answer = await shop.stranger.send(pdf.replace('/payments', ''));
    expect(answer.headers.get('content-type')).to.equal('application/pdf');
    const text = await answer.text();
    expect(text).to.match(/^%PDF-1\.4\n/);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).to.equal('xref');
    for (const [index, [, offset]] of [...text.matchAll(/^(\d{10}) 00000 n $/gm)].entries())
      expect(text.slice(Number(offset)).startsWith(`${index + 1} 0 obj`), `object ${index + 1}`).to.equal(
        true,
      );
  });
});

describe('who may pay an invoice', () => {
  it('is told by a reason: a dispute, a cancellation, a limit and who may pay instead', async () => {
    const { amanda, ben } = new InvoiceShop();
    expect((await amanda.open('invoice:1')).invoice.payable.reason).to.equal(
      'Disputed: our team will call you.',
    );
    expect((await amanda.open('invoice:2')).invoice.payable.reason).to.equal(
      'Canceled: nothing is to be paid.',
    );
    expect((await amanda.open('invoice:14')).invoice.payable).to.deep.equal({ isAllowed: true });
    const reason = 'Over your limit of $5,000.00. Amanda Cole may pay it.';
    expect((await ben.open('invoice:14')).invoice.payable).to.deep.equal({ isAllowed: false, reason });
    const refused = await ben.refusedQuote(['invoice:14']);
    expect(refused.status).to.equal(403);
    expect(refused.body.detail).to.contain(reason);
  });
});
