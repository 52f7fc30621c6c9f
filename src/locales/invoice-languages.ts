import type { InvoiceMessages } from './en-invoices.ts';

/** The words of `tender-invoices` in every language but English, which comes with it, by its BCP 47 subtag. */
export const INVOICE_LANGUAGES: Readonly<Record<string, () => Promise<InvoiceMessages>>> = {
  ar: () => import('./ar-invoices.ts').then(({ arInvoices }) => arInvoices),
  de: () => import('./de-invoices.ts').then(({ deInvoices }) => deInvoices),
  es: () => import('./es-invoices.ts').then(({ esInvoices }) => esInvoices),
  fr: () => import('./fr-invoices.ts').then(({ frInvoices }) => frInvoices),
  ja: () => import('./ja-invoices.ts').then(({ jaInvoices }) => jaInvoices),
};
