import type { Invoice } from '../contract/invoice.ts';
import type { Money } from '../contract/money.ts';
import { readAmount } from './amount.ts';
import { faultOf, type AmountFault } from './limits.ts';

/** Reads what was typed for an invoice, within what the merchant lets pay of it at a time. */
export function readPart(text: string, invoice: Invoice, locale: string): Money | AmountFault {
  const amount = readAmount(text, invoice.balance.currency, locale);
  return typeof amount === 'string' ? { kind: amount } : (faultOf(amount, invoice) ?? amount);
}
