import { enInvoicesMore, type InvoiceMoreMessages } from '../../locales/en-invoices-more.ts';
import { loadWords } from './load-words.ts';

/** What comes after looking at the list: amounts, the pay bar, one invoice, paying, the receipt. */
export { readPart } from '../../invoices/read-part.ts';
export { renderAmount } from './amount-field.ts';
export { arrive } from './arrive.ts';
export { renderDetails } from './details.ts';
export { note, verify } from './keep-up.ts';
export { renderPayBar, troubleOf } from './pay-bar.ts';
export { furnish, pay } from './pay-in-place.ts';
export { renderPayment } from './payment-view.ts';

/** Its words. Never rejects. */
export const loadMore = async (locale: string): Promise<InvoiceMoreMessages> =>
  (await loadWords(locale)) ?? enInvoicesMore;
