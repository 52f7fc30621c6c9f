import { expect } from '@open-wc/testing';
import type { Invoice } from '../../src/contract/invoice.ts';
import type { PayableRequest } from '../../src/contract/payable.ts';
import { anInvoice, InvoiceBackend } from '../support/invoice-backend.ts';
import { backendOf, openInvoices, openList } from '../support/invoices-fixture.ts';
import { usd } from '../support/samples.ts';
import { problem } from '../support/scripted-backend.ts';

const day = (index: number) => `2026-12-${String(index + 1).padStart(2, '0')}`;
const eur = (amount: string) => ({ amount, currency: 'EUR' });

const FEW = [
  anInvoice('1', { dueOn: day(0), partPayment: { minimum: usd('10.00') } }),
  anInvoice('2', { dueOn: day(1) }),
  anInvoice('3', { dueOn: day(2), total: eur('50.00'), balance: eur('50.00') }),
];
const MANY = Array.from({ length: 120 }, (_, index) =>
  anInvoice(String(100 + index), {
    dueOn: day(index % 28),
    ...(index % 10 === 0 && { payable: { isAllowed: false, reason: 'Disputed.' } }),
  }),
);

describe('A buyer selects invoices', () => {
  it('sees the exact total of what is selected, and the page is told', async () => {
    const invoices = await openList(backendOf(new InvoiceBackend(FEW)));
    await invoices.selects('1', '2');
    await invoices.shows(() => invoices.bar.includes('$200.00'));
    await invoices.types('1', '33.34');
    expect(invoices.bar).to.contain('2 invoices selected').and.contain('$133.34');
    expect(invoices.told('tender-selection').at(-1)).to.deep.equal({
      payables: [{ id: 'invoice:1', amount: usd('33.34') }, { id: 'invoice:2' }],
      totals: [usd('133.34')],
    });
    expect(invoices.element.selection).to.deep.equal(invoices.told('tender-selection').at(-1)!.payables);
    expect(invoices.amount('2')).to.equal(null);
  });

  for (const [text, sentence] of [
    ['0', 'above zero'],
    ['-1', 'can’t be negative'],
    ['100.01', 'more than the balance of $100.00'],
    ['12.345', 'more decimals'],
    ['9.99', 'at least $10.00'],
    ['1234567890123456', 'too long'],
    ['all of it', 'not an amount'],
    ['€20', 'another currency'],
    ['', 'Enter an amount'],
  ] as const) {
    it(`who types “${text}” reads why that cannot be paid, and cannot go on`, async () => {
      const invoices = await openList(backendOf(new InvoiceBackend(FEW)));
      await invoices.selects('1');
      await invoices.types('1', text);
      const field = invoices.amount('1');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      const error = invoices.root.getElementById(field.getAttribute('aria-describedby')!)!;
      expect(error.textContent).to.contain(sentence);
      invoices.button('Pay $').click();
      await invoices.element.updateComplete;
      expect(invoices.checkout).to.equal(null);
      expect(invoices.root.activeElement).to.equal(field);
    });
  }

  it('cannot pay two currencies together, reads so, and keeps one of them', async () => {
    const invoices = await openList(backendOf(new InvoiceBackend(FEW)));
    await invoices.selects('1', '2', '3');
    await invoices.shows(() => invoices.bar.includes('can’t be paid together'));
    expect(invoices.bar).to.contain('$200.00 and €50.00');
    expect(invoices.root.querySelector('[data-pay]')).to.equal(null);
    invoices.button('Keep only USD').click();
    await invoices.shows(() => invoices.bar.includes('Pay $200.00'));
    expect(invoices.box('3').checked).to.equal(false);
  });

  it('selects all that may be paid, on pages that were never loaded too, over filters', async () => {
    const books = new InvoiceBackend(MANY);
    const backend = backendOf(books);
    const invoices = await openList(backend);
    invoices.root.querySelector<HTMLInputElement>('[data-all]')!.click();
    await invoices.shows(() => invoices.bar.includes('108 invoices selected'));
    expect(invoices.bar).to.contain('$10,800.00');
    const [request] = backend.requests('GET /invoices').slice(-1);
    expect(request!.path).to.contain('payable=true').and.contain('limit=100');
    const all = () => invoices.root.querySelector<HTMLInputElement>('[data-all]')!;
    expect(all().checked).to.equal(true);
    invoices.filter('search', 'INV-101');
    await invoices.shows(() => invoices.numbers.join() === '101');
    expect(invoices.bar).to.contain('108 invoices selected');
    all().click();
    await invoices.shows(() => invoices.bar.includes('107 invoices selected'));
  });

  it('of more than a thousand selects the first: the box is not checked, and adds to them when it is pressed again', async () => {
    const books = new InvoiceBackend(Array.from({ length: 1010 }, (_, index) => anInvoice(String(index))));
    const backend = backendOf(books);
    const invoices = await openList(backend);
    const all = () => invoices.root.querySelector<HTMLInputElement>('[data-all]')!;
    all().click();
    await invoices.shows(() => invoices.bar.includes('1,000 invoices selected'));
    expect(invoices.bar).to.contain('Only the first 1,000');
    expect(invoices.text)
      .to.contain('50 of 1,010 invoices')
      .and.contain('Select all that you can pay (1,010)');
    expect([all().checked, all().indeterminate]).to.deep.equal([false, true]);
    all().click();
    await invoices.shows(() => backend.requests('GET /invoices').length === 21);
    await invoices.shows(() => invoices.root.querySelector('[data-all][aria-busy=false]'));
    expect(invoices.bar).to.contain('1,000 invoices selected');
    expect(invoices.bar).to.contain('Only the first 1,000');
    invoices.box(invoices.numbers[0]!).click();
    await invoices.shows(() => invoices.bar.includes('999 invoices selected'));
    expect(invoices.bar).to.not.contain('Only the first');
  });

  it('selects nothing when a further page of all cannot be read, reads so, and can press again', async () => {
    const books = new InvoiceBackend(MANY);
    const backend = backendOf(books).on(
      'GET /invoices',
      books.answer,
      books.answer,
      problem({}, 500),
      books.answer,
    );
    const invoices = await openList(backend);
    const all = () => invoices.root.querySelector<HTMLInputElement>('[data-all]')!;
    all().click();
    await invoices.shows(() => invoices.notices.includes('can’t be reached right now'));
    expect([all().checked, all().indeterminate]).to.deep.equal([false, false]);
    expect(invoices.element.selection).to.deep.equal([]);
    all().click();
    await invoices.shows(() => invoices.bar.includes('108 invoices selected'));
    expect(invoices.notices).not.to.contain('can’t be reached');
  });

  it('may not pay more at once than the merchant takes, nor newer ones before the oldest', async () => {
    const books = new InvoiceBackend(FEW.slice(0, 2));
    books.extra = { mostAtOnce: 1, oldestFirst: 'Please pay the oldest first.' };
    const invoices = await openList(backendOf(books));
    await invoices.selects('2');
    await invoices.shows(() => invoices.bar.includes('Please pay the oldest first.'));
    invoices.button('Add 1 older').click();
    await invoices.shows(() => invoices.bar.includes('At most 1 invoice can be paid at once'));
    expect(invoices.box('1').checked).to.equal(true);
  });

  it('keeps the selection over a reload and signing in again: ids and amounts, nothing else is stored', async () => {
    const books = new InvoiceBackend(FEW);
    const first = await openList(backendOf(books));
    await first.selects('1', '2');
    await first.types('1', '33.34');
    expect(JSON.parse(sessionStorage.getItem('tender-invoices:/payments')!)).to.deep.equal([
      { id: 'invoice:1', amount: usd('33.34') },
      { id: 'invoice:2', amount: usd('100.00') },
    ]);
    first.element.remove();

    const backend = backendOf(books).on('GET /invoices', problem({}, 401), books.answer);
    const second = await openInvoices(backend, { keepsMemory: true });
    await second.shows(() => second.notices.includes('You have been signed out'));
    second.button('Try again').click();
    await second.shows(() => second.numbers.length === 3);
    await second.shows(() => second.bar.includes('$133.34'));
    expect(second.box('2').checked).to.equal(true);
  });

  it('loses what was paid elsewhere or is gone, and reads so', async () => {
    const books = new InvoiceBackend(FEW);
    const first = await openList(backendOf(books));
    await first.selects('1', '2');
    first.element.remove();
    const paid: Invoice = anInvoice('1', {
      payable: { isAllowed: false, reason: 'Ben Ortiz is paying this now.' },
    });
    books.invoices = [paid, FEW[2]!];
    const second = await openList(backendOf(books), { keepsMemory: true });
    await second.shows(() => second.notices.includes('Ben Ortiz is paying this now.'));
    await second.shows(() => second.notices.includes('can’t be paid any more'));
    expect(second.bar).to.equal('');
  });

  it('finds selected what the page selected, and nothing that may not be paid', async () => {
    const selection: PayableRequest[] = [
      { id: 'invoice:1', amount: usd('20.00') },
      { id: 'invoice:2' },
      { id: 'invoice:404' },
    ];
    const invoices = await openList(backendOf(new InvoiceBackend(FEW)), { selection });
    await invoices.shows(() => invoices.bar.includes('$120.00'));
    invoices.element.selection = [];
    await invoices.shows(() => invoices.bar === '');
    expect(invoices.box('2').checked).to.equal(false);
  });
});
