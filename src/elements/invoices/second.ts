/** What comes after looking at the list: amounts, the pay bar, one invoice, paying, the receipt, and their words. */
export { enInvoicesMore } from '../../locales/en-invoices-more.ts';
export { renderAmount } from './amount-field.ts';
export { arrive } from './arrive.ts';
export { renderDetails } from './details.ts';
export { correctChosen, preset, verify } from './keep-up.ts';
export { renderPayBar } from './pay-bar.ts';
export { furnish } from './pay-in-place.ts';
export { renderPayment } from './payment-view.ts';
export { readDetails } from './read-details.ts';
export { selectAll } from './select-all.ts';
