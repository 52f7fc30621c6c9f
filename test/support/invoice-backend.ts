import type { InvoiceDetails } from '../../src/contract/invoice-details.ts';
import type { Invoice, InvoicePage, InvoiceTotals } from '../../src/contract/invoice.ts';
import { addMoney, fromMinor, toMinor, type Money } from '../../src/contract/money.ts';
import { json, problem, type Seen } from './scripted-backend.ts';

/** An invoice that is due in ten days, but for what the test says. */
export const anInvoice = (number: string, changes: Partial<Invoice> = {}): Invoice => ({
  id: `invoice:${number}`,
  number: `INV-${number}`,
  status: 'issued',
  total: { amount: '100.00', currency: 'USD' },
  balance: { amount: '100.00', currency: 'USD' },
  payable: { isAllowed: true },
  issuedOn: '2026-11-01',
  dueOn: '2026-12-01',
  dueInDays: 10,
  pdf: `/invoices/${number}.pdf`,
  ...changes,
});

const sortKeys: Readonly<Record<string, (invoice: Invoice) => string>> = {
  due: ({ dueOn = '' }) => dueOn,
  number: ({ number }) => number,
  issued: ({ issuedOn = '' }) => issuedOn,
  balance: ({ balance }) => String(toMinor(balance)).padStart(20, '0'),
};

/** Lists invoices as a backend does: searches, filters, sorts, pages. */
export class InvoiceBackend {
  invoices: readonly Invoice[];
  /** What every page tells beside its rows. */
  extra: Partial<InvoicePage> = {};
  pageSize = 50;

  constructor(invoices: readonly Invoice[]) {
    this.invoices = invoices;
  }

  /** Answers `GET /invoices…`. */
  readonly answer = ({ path }: Seen): Response => {
    const url = new URL(path, location.origin);
    const [, , id] = url.pathname.split('/');
    return id ? this.#one(decodeURIComponent(id)) : json(this.page(url.searchParams));
  };

  page(query: URLSearchParams): InvoicePage {
    const get = (name: string) => query.get(name) ?? '';
    const sort = get('sort') || 'due';
    const keyOf = sortKeys[sort.replace('-', '')]!;
    const matching = this.invoices
      .filter(({ number, poNumber, order }) =>
        [number, poNumber, order?.number].join(' ').toLowerCase().includes(get('search').toLowerCase()),
      )
      .filter(({ status }) => !query.has('status') || query.getAll('status').includes(status))
      .filter(({ balance }) => !get('currency') || balance.currency === get('currency'))
      .filter(
        ({ dueOn = '' }) =>
          (!get('dueFrom') || dueOn >= get('dueFrom')) && (!get('dueTo') || dueOn <= get('dueTo')),
      )
      .filter(({ payable }) => get('payable') !== 'true' || payable.isAllowed)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1) * (sort.startsWith('-') ? -1 : 1));
    const start = Number(get('cursor') || 0);
    const limit = get('payable')
      ? Number(get('limit') || this.pageSize)
      : Math.min(this.pageSize, Number(get('limit') || 50));
    const next = start + limit;
    return {
      invoices: matching.slice(start, next),
      totals: totalsOf(matching),
      count: matching.length,
      currencies: [...new Set(this.invoices.map(({ balance }) => balance.currency))],
      ...(next < matching.length && { next: String(next) }),
      ...this.extra,
    };
  }

  #one(id: string): Response {
    const invoice = this.invoices.find((one) => one.id === id);
    if (!invoice) return problem({ title: 'No such invoice' }, 404);
    const details: InvoiceDetails = {
      invoice,
      items: [
        {
          name: 'Bolt M8',
          sku: 'B8',
          quantity: '10',
          unit: 'pcs',
          price: invoice.total,
          total: invoice.total,
        },
      ],
      payments: [
        {
          id: 'p1',
          on: '2026-11-10',
          label: 'Card',
          amount: invoice.total,
          status: 'succeeded',
          reference: 'ch_1',
        },
      ],
      creditNotes: [{ id: 'c1', number: 'CN-1', on: '2026-11-11', amount: invoice.total, reason: 'Damaged' }],
      billTo: 'Acme Industrial\n1 Main Street',
    };
    return json(details);
  }
}

function totalsOf(invoices: readonly Invoice[]): InvoiceTotals[] {
  const currencies = [...new Set(invoices.map(({ balance }) => balance.currency))];
  return currencies.map((currency) => {
    const own = invoices.filter(({ balance }) => balance.currency === currency);
    const sum = (some: readonly Invoice[]) =>
      some.reduce<Money>((total, { balance }) => addMoney(total, balance), fromMinor(0n, currency));
    return {
      currency,
      open: sum(own),
      overdue: sum(own.filter(({ status }) => status === 'overdue')),
      payable: own.filter(({ payable }) => payable.isAllowed).length,
    };
  });
}
