import { expect } from '@open-wc/testing';
import type { Quote } from '../../src/contract/quote.ts';
import { anInvoice, InvoiceBackend } from '../support/invoice-backend.ts';
import { backendOf, openInvoices, openList, type Invoices } from '../support/invoices-fixture.ts';
import { aPayment, aQuote, cheque, usd } from '../support/samples.ts';
import { json, problem, type ScriptedBackend } from '../support/scripted-backend.ts';

const day = (index: number) => `2026-12-${String(index + 1).padStart(2, '0')}`;
const eur = (amount: string) => ({ amount, currency: 'EUR' });

const FEW = [
  anInvoice('1', { dueOn: day(0), partPayment: { minimum: usd('10.00') } }),
  anInvoice('2', { dueOn: day(1) }),
  anInvoice('3', { dueOn: day(2), total: eur('50.00'), balance: eur('50.00') }),
];
const quoteFor = (...payables: Quote['payables']): Quote =>
  aQuote({ payables, total: usd('140.00'), parts: [], methods: [cheque] });
const QUOTE = quoteFor(
  { id: 'invoice:1', label: 'INV-1', amount: usd('40.00') },
  { id: 'invoice:2', label: 'INV-2', amount: usd('100.00') },
);
const PAID = aPayment({
  payables: ['invoice:1', 'invoice:2'],
  parts: [
    { id: 'invoice:1', label: 'INV-1', amount: usd('40.00'), status: 'succeeded' },
    { id: 'invoice:2', label: 'INV-2', amount: usd('100.00'), status: 'succeeded' },
  ],
});

/** A buyer who has selected the first two and is in the checkout. */
async function atCheckout(
  books: InvoiceBackend,
  quote: Response | Quote = QUOTE,
): Promise<{ invoices: Invoices; backend: ScriptedBackend }> {
  const answer = quote instanceof Response ? quote : json(quote);
  const backend = backendOf(books)
    .on('POST /quotes', answer)
    .on('GET /quotes', answer)
    .on('POST /payments', json(PAID, 201));
  const invoices = await openList(backend);
  await invoices.selects('1', '2');
  await invoices.types('1', '40');
  await invoices.pays();
  await invoices.shows(() => /ready|failed|done/.test(invoices.checkout!.state.step));
  return { invoices, backend };
}

describe('A buyer pays invoices in place', () => {
  it('is asked for exactly these amounts, sees them, and has the focus', async () => {
    const { invoices, backend } = await atCheckout(new InvoiceBackend(FEW));
    const [request] = backend.requests('POST /quotes');
    expect(request!.body).to.deep.include({
      payables: [{ id: 'invoice:1', amount: usd('40.00') }, { id: 'invoice:2' }],
    });
    expect(invoices.checkout!.parentElement).to.equal(invoices.element);
    expect(invoices.root.querySelector('[part=allocation]')!.textContent).to.contain('$40.00');
    expect(invoices.root.activeElement!.textContent).to.contain('Pay 2 invoices');
    const list = invoices.root.querySelector<HTMLElement>('.list')!;
    expect(list.checkVisibility()).to.equal(false);
  });

  it('sees discount and credit of each invoice before paying, and what has changed since the list', async () => {
    const changed = quoteFor(
      {
        id: 'invoice:1',
        label: 'INV-1',
        amount: usd('40.00'),
        credit: usd('5.00'),
        due: usd('35.00'),
      } as never,
      {
        id: 'invoice:2',
        label: 'INV-2',
        amount: usd('80.00'),
        discount: usd('2.00'),
        due: usd('78.00'),
      } as never,
    );
    const { invoices } = await atCheckout(new InvoiceBackend(FEW), changed);
    const table = invoices.root.querySelector('[part=allocation]')!.textContent;
    expect(table).to.contain('−$5.00').and.contain('−$2.00').and.contain('$78.00');
    expect(invoices.notices).to.contain('INV-2 has changed: it was $100.00, now it is $80.00');
  });

  it('reads a receipt for each invoice after paying, and comes back to a list that is read anew', async () => {
    const books = new InvoiceBackend(FEW);
    const { invoices, backend } = await atCheckout(books);
    await invoices.checkout!.pay();
    await invoices.shows(() => invoices.text.includes('Receipt'));
    const receipt = invoices.root.querySelector('[part=allocation]')!;
    expect(receipt.textContent).to.contain('INV-1').and.contain('$40.00').and.contain('$100.00');
    expect([...receipt.querySelectorAll('a')].map(({ pathname }) => pathname)).to.deep.equal([
      '/invoices/1.pdf',
      '/invoices/2.pdf',
    ]);
    expect(invoices.told('tender-finished')).to.deep.equal([{ outcome: 'succeeded', paymentId: 'pay_1' }]);
    expect(invoices.element.selection).to.deep.equal([]);
    expect(sessionStorage.getItem('tender-invoices:/payments')).to.equal(null);

    const asked = backend.requests('GET /invoices').length;
    books.invoices = FEW.slice(2);
    invoices.button('Back to invoices').click();
    await invoices.shows(() => !invoices.checkout);
    await invoices.shows(() => invoices.numbers.join() === '3');
    expect(backend.requests('GET /invoices')).to.have.length(asked + 1);
  });

  it('says of a bank debit that the payment is in progress', async () => {
    const { invoices, backend } = await atCheckout(new InvoiceBackend(FEW));
    const parts = PAID.parts!.map((part) => ({ ...part, status: 'pending' }));
    backend.on('POST /payments', json({ ...PAID, parts, status: 'pending', reason: 'bank-debit' }, 201));
    await invoices.checkout!.pay();
    await invoices.shows(() => invoices.text.includes('Payment in progress'));
    const receipt = invoices.root.querySelector('[part=allocation]')!.textContent;
    expect(receipt).to.contain('In progress').and.not.contain('Paid');
  });

  it('goes back to the list with the browser’s Back, forward again, and back with Escape; the selection is kept', async () => {
    const { invoices } = await atCheckout(new InvoiceBackend(FEW));
    history.back();
    await invoices.shows(() => !invoices.checkout);
    expect(invoices.bar).to.contain('$140.00');
    expect((invoices.root.activeElement as HTMLElement).hasAttribute('data-pay')).to.equal(true);
    history.forward();
    await invoices.shows(() => invoices.checkout?.state.step === 'ready');
    const left = new Promise((resolve) => {
      addEventListener('popstate', resolve, { once: true });
    });
    invoices.checkout!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
    await invoices.shows(() => !invoices.checkout);
    await left;
  });

  it('leaves the page’s own history alone: what it keeps in an entry stays, and its entries are not taken', async () => {
    history.replaceState({ router: 7 }, '');
    const { invoices } = await atCheckout(new InvoiceBackend(FEW));
    expect(history.state).to.include({ router: 7 });
    history.pushState({ router: 8 }, '');
    invoices.button('Back to invoices').click();
    await invoices.shows(() => !invoices.checkout);
    expect(history.state).to.deep.equal({ router: 8 });
    history.replaceState(null, '');
  });

  it('is told by the backend that somebody else pays; back in the list the selection is corrected', async () => {
    const books = new InvoiceBackend(FEW);
    const detail = 'Ben Ortiz is paying INV-1 now.';
    const { invoices } = await atCheckout(books, problem({ detail }, 409));
    expect(invoices.checkout!.shadowRoot!.textContent).to.contain(detail);
    books.invoices = [{ ...FEW[0]!, payable: { isAllowed: false, reason: detail } }, ...FEW.slice(1)];
    invoices.button('Back to invoices').click();
    await invoices.shows(() => invoices.notices.includes(detail));
    expect(invoices.bar).to.contain('1 invoice selected').and.contain('$100.00');
  });

  it('back from a bank’s page lands on the receipt', async () => {
    const before = location.href;
    history.replaceState(null, '', '?tender-payment=pay_1');
    try {
      const backend = backendOf(new InvoiceBackend(FEW)).on('GET /payments/pay_1', json(PAID));
      const invoices = await openInvoices(backend);
      await invoices.shows(() => invoices.text.includes('Receipt'));
      expect(invoices.text).to.contain('$40.00');
      invoices.button('Back to invoices').click();
      await invoices.shows(() => !invoices.checkout && invoices.numbers.length === 3);
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
