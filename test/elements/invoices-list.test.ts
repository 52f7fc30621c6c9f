import { expect } from '@open-wc/testing';
import { formatMoney } from '../../src/contract/money.ts';
import { anInvoice, InvoiceBackend } from '../support/invoice-backend.ts';
import { backendOf, openInvoices, openList } from '../support/invoices-fixture.ts';
import { lost, problem, ScriptedBackend } from '../support/scripted-backend.ts';

const day = (index: number) => `2026-12-${String(index + 1).padStart(2, '0')}`;
const jpy = (amount: string) => ({ amount, currency: 'JPY' });

const FEW = [
  anInvoice('1', { dueOn: day(0), dueInDays: -3, status: 'overdue', poNumber: 'PO-77' }),
  anInvoice('2', { dueOn: day(1), dueInDays: 0, status: 'due', order: { number: 'SO-5', url: '/orders/5' } }),
  anInvoice('3', {
    dueOn: day(2),
    status: 'disputed',
    payable: { isAllowed: false, reason: 'Disputed: our team will call you.' },
  }),
  anInvoice('4', { dueOn: day(3), total: jpy('5000'), balance: jpy('5000') }),
  anInvoice('5', { dueOn: day(4), status: 'in-review', statusLabel: 'Being reviewed' }),
];
const MANY = Array.from({ length: 23 }, (_, index) => anInvoice(String(100 + index), { dueOn: day(index) }));

describe('A buyer looks at the invoices', () => {
  it('reads what is due, in words, and why one cannot be paid', async () => {
    const invoices = await openList(backendOf(new InvoiceBackend(FEW)));
    expect(invoices.row('1').textContent).to.contain('3 days overdue').and.contain('PO-77');
    expect(invoices.row('2').textContent).to.contain('due today').and.contain('SO-5');
    expect(invoices.row('3').textContent).to.contain('Disputed: our team will call you.');
    expect(invoices.box('3').disabled).to.equal(true);
    const described = invoices.box('3').getAttribute('aria-describedby')!;
    expect(invoices.root.getElementById(described)!.textContent).to.contain('our team will call you');
    expect(invoices.row('5').textContent).to.contain('Being reviewed');
    expect(invoices.text).to.contain('$400.00').and.contain('¥5,000').and.contain('5 invoices');
  });

  it('searches, filters and sorts; the column says how it is sorted', async () => {
    const backend = backendOf(new InvoiceBackend(FEW));
    const invoices = await openList(backend);
    invoices.filter('search', 'so-5');
    await invoices.shows(() => invoices.numbers.join() === '2');
    invoices.filter('search', '');
    invoices.filter('currency', 'JPY');
    await invoices.shows(() => invoices.numbers.join() === '4');
    invoices.filter('currency', '');
    invoices.filter('dueFrom', day(3));
    await invoices.shows(() => invoices.numbers.join() === '4,5');
    invoices.filter('dueFrom', '');
    invoices.filter('status', 'overdue');
    await invoices.shows(() => invoices.numbers.join() === '1');
    invoices.filter('status', '');
    await invoices.shows(() => invoices.numbers.length === 5);

    const head = (name: string) => invoices.root.querySelector(`th.${name}`)!;
    expect(head('due').getAttribute('aria-sort')).to.equal('ascending');
    head('number').querySelector('button')!.click();
    await invoices.shows(() => head('number').getAttribute('aria-sort') === 'ascending');
    head('number').querySelector('button')!.click();
    await invoices.shows(() => invoices.numbers.join() === '5,4,3,2,1');
    expect(head('number').getAttribute('aria-sort')).to.equal('descending');
    expect(head('due').getAttribute('aria-sort')).to.equal('none');
  });

  it('is told apart: no invoices at all, and none that match', async () => {
    const none = await openInvoices(backendOf(new InvoiceBackend([])));
    await none.shows(() => none.text.includes('You have no invoices.'));
    const invoices = await openList(backendOf(new InvoiceBackend(FEW)));
    invoices.filter('search', 'nonsense');
    await invoices.shows(() => invoices.text.includes('No invoice matches your search'));
    invoices.button('Clear filters').click();
    await invoices.shows(() => invoices.numbers.length === 5);
  });

  it('sees the answer to the last question only, however late the one before comes', async () => {
    const books = new InvoiceBackend(FEW);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const backend = new ScriptedBackend().on('GET /invoices', async (seen) => {
      if (seen.path.includes('search=so')) await held;
      return books.answer(seen);
    });
    const invoices = await openList(backend);
    invoices.filter('search', 'so');
    await invoices.shows(() => backend.requests('GET /invoices?search=so').length === 1);
    invoices.filter('search', 'PO-77');
    await invoices.shows(() => invoices.numbers.join() === '1');
    release();
    await held;
    await invoices.element.updateComplete;
    expect(invoices.numbers).to.deep.equal(['1']);
  });

  it('shows more, keeps the rows when the third page fails, and goes on where it stopped', async () => {
    const books = new InvoiceBackend(MANY);
    books.pageSize = 10;
    let isDown = false;
    const backend = new ScriptedBackend().on('GET /invoices', (seen) =>
      isDown && seen.path.includes('cursor=20') ? problem({}, 503) : books.answer(seen),
    );
    const invoices = await openList(backend);
    expect(invoices.numbers).to.have.length(10);
    invoices.button('Show more').click();
    await invoices.shows(() => invoices.numbers.length === 20);
    expect((invoices.root.activeElement as HTMLElement).getAttribute('aria-label')).to.contain('INV-110');

    isDown = true;
    invoices.button('Show more').click();
    await invoices.shows(() => invoices.notices.includes('can’t be reached'));
    expect(invoices.numbers).to.have.length(20);
    isDown = false;
    invoices.button('Try again').click();
    await invoices.shows(() => invoices.numbers.length === 23);
    expect(invoices.notices).to.equal('');
    expect(new Set(invoices.numbers).size).to.equal(23);
  });

  it('is offered to try again when nothing could be loaded', async () => {
    const books = new InvoiceBackend(FEW);
    const backend = new ScriptedBackend().on('GET /invoices', lost, books.answer);
    const invoices = await openInvoices(backend);
    await invoices.shows(() => invoices.button('Try again'));
    expect(invoices.told('tender-problem')).to.have.length(1);
    invoices.button('Try again').click();
    await invoices.shows(() => invoices.numbers.length === 5);
  });

  it('opens one invoice and reads its lines, payments and credit notes', async () => {
    const invoices = await openList(backendOf(new InvoiceBackend(FEW)));
    const button = invoices.row('1').querySelector<HTMLButtonElement>('[data-open]')!;
    button.click();
    await invoices.shows(() => invoices.row('1').textContent.includes('Bolt M8'));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(invoices.row('1').textContent).to.contain('ch_1').and.contain('CN-1').and.contain('1 Main Street');
    button.click();
    await invoices.shows(() => !invoices.row('1').textContent.includes('Bolt M8'));
  });

  it('follows no link that is not one', async () => {
    const books = new InvoiceBackend([anInvoice('1', { pdf: 'javascript:alert(1)' })]);
    const invoices = await openList(backendOf(books));
    expect(invoices.row('1').querySelector('a')).to.equal(null);
  });

  it('arrives by a deep link: the invoice is there and open, also when it is on another page', async () => {
    const books = new InvoiceBackend(MANY);
    books.pageSize = 10;
    const before = location.href;
    history.replaceState(null, '', '?invoice=122');
    try {
      const invoices = await openList(backendOf(books));
      await invoices.shows(() => invoices.numbers.includes('122'));
      await invoices.shows(() => invoices.row('122').textContent.includes('Bolt M8'));
      expect(invoices.numbers).to.have.length(11);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('comes by a pay link: the token goes along with every request, the checkout’s too', async () => {
    const before = location.href;
    history.replaceState(null, '', '?invoice-token=t0ken');
    try {
      const backend = backendOf(new InvoiceBackend([FEW[0]!])).on('GET /quotes', problem({}, 404));
      const invoices = await openList(backend, { headers: { 'X-Shop': 'a' } });
      await invoices.shows(() => invoices.bar.includes('1 invoice selected'));
      await invoices.pays();
      await invoices.shows(() => backend.requests('GET /quotes').length === 1);
      for (const { headers } of backend.seen) {
        expect(headers.get('X-Tender-Invoice-Token')).to.equal('t0ken');
        expect(headers.get('X-Shop')).to.equal('a');
      }
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('is somebody else after a pay link: nothing is known of the guest’s invoice, nor asked', async () => {
    const before = location.href;
    const books = new InvoiceBackend([FEW[0]!]);
    history.replaceState(null, '', '?invoice-token=t0ken');
    try {
      const guest = await openList(backendOf(books));
      await guest.shows(() => guest.bar.includes('1 invoice selected'));
      guest.element.remove();
    } finally {
      history.replaceState(null, '', before);
    }
    const backend = backendOf(new InvoiceBackend(FEW.slice(1)));
    const member = await openList(backend, { keepsMemory: true });
    await member.selects(FEW[1]!.number.slice(4));
    expect(member.bar).to.contain('1 invoice selected');
    expect(member.notices).to.equal('');
    expect(backend.requests('GET /invoices/')).to.have.length(0);
  });

  it('reads a currency’s sign behind its letters in Arabic too', async () => {
    const yen = { amount: '13410', currency: 'JPY' };
    const books = new InvoiceBackend([anInvoice('1', { balance: yen, total: yen })]);
    const invoices = await openInvoices(backendOf(books), { locale: 'ar' });
    await invoices.shows(() => /13,410|١٣٬٤١٠/.test(invoices.text));
    expect(invoices.row('1').querySelector('.balance')!.textContent.trim()).to.equal(formatMoney(yen, 'ar'));
  });

  it('reads German words, amounts and days where the tag says so', async () => {
    const invoices = await openInvoices(backendOf(new InvoiceBackend(FEW)), { locale: 'de' });
    await invoices.shows(() => invoices.text.includes('3 Tage überfällig'));
    expect(invoices.text).to.contain('100,00').and.contain('Rechnung');
  });
});
