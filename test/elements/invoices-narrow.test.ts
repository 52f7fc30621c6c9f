import { expect } from '@open-wc/testing';
import { anInvoice, InvoiceBackend } from '../support/invoice-backend.ts';
import { backendOf, openList, type Invoices } from '../support/invoices-fixture.ts';
import { aPayment, aQuote, cheque } from '../support/samples.ts';
import { json } from '../support/scripted-backend.ts';

const kwd = (amount: string) => ({ amount, currency: 'KWD' });
const LONG = 'INV-2026-EXPORT-00000042';
const FEW = [
  anInvoice('1', {
    number: LONG,
    statusLabel: 'Teilweise bezahlt',
    balance: kwd('1234567.890'),
    total: kwd('2234567.890'),
  }),
  anInvoice('2', { balance: { amount: '5.00', currency: 'EUR' } }),
];

/** What a card of the page leaves to the list on a screen of 320 pixels. */
const PHONE = '254px';

async function onPhone(): Promise<Invoices> {
  const backend = backendOf(new InvoiceBackend(FEW))
    .on('GET /quotes', json(aQuote({ payables: [ALLOCATED], methods: [cheque] })))
    .on('POST /payments', json(PAID, 201));
  const invoices = await openList(backend);
  invoices.element.parentElement!.style.inlineSize = PHONE;
  return invoices;
}

const ALLOCATED = {
  id: 'invoice:1',
  label: LONG,
  amount: kwd('1234567.890'),
  discount: kwd('34567.890'),
  due: kwd('1200000.000'),
};
const PAID = aPayment({
  payables: ['invoice:1'],
  parts: [{ id: 'invoice:1', label: LONG, amount: kwd('1200000.000'), status: 'succeeded' }],
});

/** How many lines a text takes. */
function linesOf(element: Element): number {
  // WebKit lays out what is out of sight when an element is measured, not for a range.
  element.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(element);
  return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
}

/** Nothing has to be scrolled sideways, and nothing is cut off. */
function fits({ root }: Invoices): void {
  const wide = [...root.querySelectorAll<HTMLElement>('.box, .wrap, .list, .payment')].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  expect(wide.map(({ className }) => className)).to.deep.equal([]);
}

const overlap = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('Invoices on a phone', () => {
  it('long number, status and amount: each is in one line, and none lies on another', async () => {
    const invoices = await onPhone();
    const row = invoices.row('1');
    const [number, status, balance, due, pdf] = [
      '[data-open] b',
      '.tag',
      '.balance b',
      '.due div',
      '.pdf a',
    ].map((selector) => row.querySelector(selector)!);
    for (const one of [status, balance, due, pdf]) expect(linesOf(one!), one!.textContent).to.equal(1);
    expect(linesOf(number!)).to.be.below(3);
    expect(overlap(status!.getBoundingClientRect(), balance!.getBoundingClientRect())).to.equal(false);
    expect(overlap(status!.getBoundingClientRect(), pdf!.getBoundingClientRect())).to.equal(false);
    fits(invoices);
  });

  it('filters: both dates have room for a day', async () => {
    const invoices = await onPhone();
    for (const field of invoices.root.querySelectorAll('input[type=date]')) {
      expect(field.getBoundingClientRect().width).to.be.above(150);
    }
  });

  it('details: what was bought can be read without scrolling sideways, also by those who see nothing', async () => {
    const invoices = await onPhone();
    invoices.row('1').querySelector<HTMLButtonElement>('[data-open]')!.click();
    await invoices.shows(() => invoices.row('1').textContent.includes('Bolt'));
    fits(invoices);
    expect(linesOf(invoices.root.querySelector('.plain tbody td')!)).to.be.below(3);
    await expect(invoices.element).to.be.accessible();
  });

  it('paying and receipt: the number has the whole width, every amount is in one line', async () => {
    const invoices = await onPhone();
    await invoices.selects('1');
    await invoices.pays();
    await invoices.shows(() => invoices.checkout!.state.step === 'ready');
    const parts = () => [...invoices.root.querySelectorAll<HTMLElement>('[part=allocation] tbody tr > *')];
    for (const part of parts()) expect(linesOf(part), part.textContent).to.equal(1);
    fits(invoices);
    await invoices.checkout!.pay();
    await invoices.shows(() => invoices.text.includes('Receipt'));
    for (const part of parts()) expect(linesOf(part), part.textContent).to.equal(1);
    fits(invoices);
    await expect(invoices.element).to.be.accessible();
  });
});
