import { expect } from '@open-wc/testing';
import { anInvoice, InvoiceBackend } from '../support/invoice-backend.ts';
import { backendOf, openInvoices, openList, type Invoices } from '../support/invoices-fixture.ts';
import { aPayment, aQuote, cheque, usd } from '../support/samples.ts';
import { json, problem, ScriptedBackend } from '../support/scripted-backend.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const FEW = [
  anInvoice('1', { partPayment: {}, dueInDays: -3, status: 'overdue', poNumber: 'PO-1' }),
  anInvoice('2', { notice: 'Returned by the bank.', order: { number: 'SO-1', url: '/orders/1' } }),
  anInvoice('3', {
    balance: eur('5.00'),
    total: eur('9.00'),
    payable: { isAllowed: false, reason: 'Disputed.' },
  }),
  anInvoice('4', { balance: eur('5.00'), total: eur('9.00') }),
];
const books = () => new InvoiceBackend(FEW);
const payables = [{ id: 'invoice:1', label: 'INV-1', amount: usd('100.00') }];

async function paying(payment = aPayment({ payables: ['invoice:1'] })): Promise<Invoices> {
  const backend = backendOf(books())
    .on('GET /quotes', json(aQuote({ payables, methods: [cheque] })))
    .on('POST /payments', json(payment, 201));
  const invoices = await openList(backend);
  await invoices.selects('1');
  await invoices.pays();
  await invoices.shows(() => invoices.checkout!.state.step === 'ready');
  return invoices;
}

/** Every state that is drawn, and how a buyer gets there. */
const STATES: Readonly<Record<string, () => Promise<Invoices>>> = {
  loading: () =>
    openInvoices(new ScriptedBackend().on('GET /invoices', () => new Promise<Response>(() => undefined))),
  'no invoices': async () => {
    const invoices = await openInvoices(backendOf(new InvoiceBackend([])));
    await invoices.shows(() => invoices.text.includes('no invoices'));
    return invoices;
  },
  'nothing found': async () => {
    const invoices = await openList(backendOf(books()));
    invoices.filter('search', 'no such number');
    await invoices.shows(() => invoices.notices.includes('No invoice matches'));
    return invoices;
  },
  'an error on a further page': async () => {
    const long = new InvoiceBackend(Array.from({ length: 60 }, (_, index) => anInvoice(String(index))));
    const invoices = await openList(backendOf(long).on('GET /invoices', long.answer, problem({}, 500)));
    invoices.root.querySelector<HTMLButtonElement>('[data-more]')!.click();
    await invoices.shows(() => invoices.root.querySelector('[role=alert]'));
    return invoices;
  },
  'a guest’s pay link': async () => {
    const before = location.href;
    history.replaceState(null, '', '?invoice-token=secret');
    try {
      const invoices = await openList(backendOf(new InvoiceBackend(FEW.slice(0, 1))));
      await invoices.shows(() => invoices.bar.includes('1 invoice selected'));
      return invoices;
    } finally {
      history.replaceState(null, '', before);
    }
  },
  'the list': () => openList(backendOf(books())),
  'signed out': async () => {
    const invoices = await openInvoices(new ScriptedBackend().on('GET /invoices', problem({}, 401)));
    await invoices.shows(() => invoices.notices.includes('signed out'));
    return invoices;
  },
  'a selection in two currencies': async () => {
    const invoices = await openList(backendOf(books()));
    await invoices.selects('1', '4');
    return invoices;
  },
  'a wrong amount': async () => {
    const invoices = await openList(backendOf(books()));
    await invoices.selects('1');
    await invoices.types('1', '0');
    return invoices;
  },
  'one invoice open': async () => {
    const invoices = await openList(backendOf(books()));
    invoices.row('2').querySelector<HTMLButtonElement>('[data-open]')!.click();
    await invoices.shows(() => invoices.row('2').textContent.includes('Bolt'));
    return invoices;
  },
  paying: () => paying(),
  'a receipt': async () => {
    const invoices = await paying();
    await invoices.checkout!.pay();
    await invoices.shows(() => invoices.text.includes('Receipt'));
    return invoices;
  },
  'a receipt of what is pending': async () => {
    const invoices = await paying(aPayment({ payables: ['invoice:1'], status: 'pending' }));
    await invoices.checkout!.pay();
    await invoices.shows(() => invoices.text.includes('Payment in progress'));
    return invoices;
  },
  'a mistake in the tag': () => openInvoices(new ScriptedBackend(), { endpoint: '' }),
};

for (const scheme of ['light', 'dark'] as const) {
  describe(`Every state of the invoices can be read by everyone, in ${scheme} pages`, () => {
    before(() => {
      document.documentElement.lang = 'en';
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#101218' : '#fff';
    });
    after(() => {
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    });

    for (const [name, open] of Object.entries(STATES)) {
      it(name, async () => {
        const invoices = await open();
        await expect(invoices.element).to.be.accessible();
      });
    }
  });
}
