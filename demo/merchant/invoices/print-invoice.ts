import { formatMoney, type Money } from '../../../src/contract/money.ts';
import type { Backend } from '../backend.ts';
import type { InvoiceAccount } from './account.ts';
import { formatDay } from './calendar.ts';
import { describeInvoice } from './invoice-details.ts';
import { invoiceWordsIn } from './invoice-words.ts';
import type { Payer } from './payer.ts';
import { writePdf, type PdfText } from './pdf.ts';

const LEFT = 56;
const RIGHT = 539;
const TOP = 780;
const BOTTOM = 70;
const LINE = 15;

/** A row of the document; `amount` stands at the right edge. */
interface Row {
  readonly text: string;
  readonly amount?: Money;
  readonly isBold?: boolean;
  readonly size?: number;
}

/** The invoice as a PDF, for whoever files it. */
export function printInvoice(
  backend: Backend,
  account: InvoiceAccount,
  payer: Payer,
  locale: string,
): Uint8Array {
  const { pdf: say } = invoiceWordsIn(locale);
  const {
    invoice,
    items = [],
    parts = [],
    creditNotes = [],
    billTo = '',
  } = describeInvoice(backend, account, payer, locale);
  const day = (text: string | undefined) => (text === undefined ? '' : formatDay(text, locale));
  const title = `${say.invoice} ${invoice.number}`;
  const rows: readonly Row[] = [
    { text: 'Tender Tools Inc., 120 Harbor Drive, San Diego, CA 92101, US', size: 8 },
    { text: '' },
    { text: title, isBold: true, size: 18 },
    { text: '' },
    ...billTo.split('\n').map((text) => ({ text })),
    { text: '' },
    { text: `${say.issued}: ${day(invoice.issuedOn)}` },
    { text: `${say.due}: ${day(invoice.dueOn)}` },
    ...(invoice.poNumber === undefined ? [] : [{ text: `${say.po}: ${invoice.poNumber}` }]),
    ...(invoice.order ? [{ text: `${say.order}: ${invoice.order.number}` }] : []),
    { text: '' },
    ...items.map(({ quantity, name, total }) => ({ text: `${quantity} × ${name}`, amount: total })),
    ...parts.map(({ label, amount }) => ({ text: label, amount })),
    { text: say.total, amount: invoice.total, isBold: true },
    { text: '' },
    ...creditNotes.map(({ number, reason = '', amount }) => ({ text: `${number} ${reason}`, amount })),
    { text: say.balance, amount: invoice.balance, isBold: true },
  ];
  const perPage = Math.floor((TOP - BOTTOM) / LINE);
  const pages = Array.from({ length: Math.ceil(rows.length / perPage) }, (_, at) =>
    rows
      .slice(at * perPage, (at + 1) * perPage)
      .flatMap((row, line) => place(row, TOP - line * LINE, locale)),
  );
  return writePdf(title, pages);
}

function place(
  { text, amount, isBold = false, size = 10 }: Row,
  y: number,
  locale: string,
): readonly PdfText[] {
  const line = { y, size, isBold };
  return [
    { ...line, x: LEFT, text },
    ...(amount ? [{ ...line, x: RIGHT, text: formatMoney(amount, locale), isRight: true }] : []),
  ];
}
