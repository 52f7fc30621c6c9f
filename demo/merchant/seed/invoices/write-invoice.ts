import { fromMinor, toMinor, type Money } from '../../../../src/contract/money.ts';
import { addDays } from '../../invoices/calendar.ts';
import type { CreditNote, InvoiceDocument } from '../../invoices/document.ts';
import { multiply, takePercent } from '../../pricing/decimal.ts';
import { seedProducts, seedShippingMethods, seedTaxes } from '../catalogue.ts';

/** What an invoice is made of. Days are counted from the day of the seed. */
export interface InvoicePlan {
  readonly id: number;
  readonly companyId?: number;
  readonly buyerId: number;
  readonly currency: string;
  /** Days until it is due; negative when it is late. */
  readonly dueIn: number;
  /** Days it gives to pay; 30 unless told. */
  readonly term?: number;
  /** Positions in the catalogue, and quantities. */
  readonly lines: readonly (readonly [product: number, quantity: number])[];
  readonly hasNoPo?: boolean;
  readonly mark?: NonNullable<InvoiceDocument['mark']>;
  readonly partPayment?: { readonly minimum?: string; readonly maximum?: string; readonly step?: string };
  /** Percent off for paying within so many days from the seed's. */
  readonly discount?: { readonly percent: string; readonly days: number };
  readonly credit?: { readonly amount: string; readonly isApplied: boolean };
  /** What came in already; the rest of the total if `all`. */
  readonly received?: string;
  readonly token?: string;
}

const PRODUCTS = seedProducts();
const [SHIPPING] = seedShippingMethods();
const TAX_PLACES: Readonly<Record<string, string>> = { USD: 'US', EUR: 'DE', JPY: 'JP' };
const TAXES = seedTaxes();

/** Writes an invoice as it was sent. */
export function writeInvoice(plan: InvoicePlan, today: string): InvoiceDocument {
  const { id, currency, dueIn, term = 30, mark, companyId, token, partPayment, discount } = plan;
  const money = (minor: bigint) => fromMinor(minor, currency);
  const dueOn = addDays(today, dueIn);
  const issuedOn = addDays(dueOn, -term);
  const items = plan.lines.map(([position, count]) => toItem(position, String(count), currency));
  const subtotal = items.reduce((sum, item) => sum + toMinor(item.total), 0n);
  const shipping = toMinor({ amount: SHIPPING?.costs[currency] ?? '0', currency });
  const tax = TAXES.find(({ country }) => country === TAX_PLACES[currency]);
  const taxes = tax ? takePercent(subtotal, tax.percent) : 0n;
  const total = subtotal + shipping + taxes;
  const creditNotes = toCreditNotes(plan, addDays(issuedOn, 3));
  const applied = creditNotes
    .filter(({ isApplied }) => isApplied)
    .reduce((sum, { amount }) => sum + toMinor(amount), 0n);
  const received =
    plan.received === 'all' ? total - applied : toMinor({ amount: plan.received ?? '0', currency });
  return {
    id: String(id),
    number: `INV-${issuedOn.slice(0, 4)}-${String(id).padStart(5, '0')}`,
    buyerId: plan.buyerId,
    issuedOn,
    dueOn,
    items,
    parts: [
      { label: SHIPPING?.label ?? { en: 'Shipping' }, amount: money(shipping) },
      ...(tax ? [{ label: tax.label, amount: money(taxes) }] : []),
    ],
    total: money(total),
    creditNotes,
    received:
      received > 0n
        ? [
            {
              id: `receipt-${id}`,
              on: addDays(issuedOn, 12),
              amount: money(received),
              label: { en: 'Bank transfer', de: 'Überweisung' },
              reference: `BT-${70_000 + id}`,
            },
          ]
        : [],
    orderNumber: `SO-${String(20_000 + id).padStart(6, '0')}`,
    ...(companyId !== undefined && { companyId }),
    ...(!plan.hasNoPo && companyId !== undefined && { poNumber: `PO-${String(7000 + id)}` }),
    ...(mark && { mark }),
    ...(partPayment && { partPayment: toAmounts(partPayment, currency) }),
    ...(discount && {
      discount: {
        percent: discount.percent,
        amount: money(takePercent(total, discount.percent)),
        until: addDays(today, discount.days),
      },
    }),
    ...(token !== undefined && { token }),
  };
}

function toItem(position: number, quantity: string, currency: string): InvoiceDocument['items'][number] {
  const product = PRODUCTS[position % PRODUCTS.length];
  if (!product) throw new Error('The catalogue is empty.');
  const { sku, name, unit, prices } = product;
  const price = { amount: prices[currency] ?? '0', currency };
  return { sku, name, quantity, unit, price, total: fromMinor(multiply(toMinor(price), quantity), currency) };
}

function toCreditNotes({ id, currency, credit }: InvoicePlan, on: string): readonly CreditNote[] {
  if (!credit) return [];
  return [
    {
      id: `credit-${id}`,
      number: `CN-${String(id).padStart(5, '0')}`,
      on,
      amount: { amount: credit.amount, currency },
      reason: { en: 'Goods returned', de: 'Ware zurückgesandt' },
      isApplied: credit.isApplied,
    },
  ];
}

const toAmounts = (
  rule: Readonly<Record<string, string>>,
  currency: string,
): Readonly<Record<string, Money>> =>
  Object.fromEntries(Object.entries(rule).map(([name, amount]) => [name, { amount, currency }]));
