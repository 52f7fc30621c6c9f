import type { InvoiceMessages } from '../../locales/en-invoices.ts';

const LANGUAGES: Readonly<Record<string, () => Promise<InvoiceMessages>>> = {
  ar: () => import('../../locales/ar-invoices.ts').then(({ arInvoices }) => arInvoices),
  de: () => import('../../locales/de-invoices.ts').then(({ deInvoices }) => deInvoices),
  es: () => import('../../locales/es-invoices.ts').then(({ esInvoices }) => esInvoices),
  fr: () => import('../../locales/fr-invoices.ts').then(({ frInvoices }) => frInvoices),
  ja: () => import('../../locales/ja-invoices.ts').then(({ jaInvoices }) => jaInvoices),
};

/** All words in a locale's language. Undefined for English, and where they cannot be fetched. Never rejects. */
export async function loadWords(locale: string): Promise<InvoiceMessages | undefined> {
  try {
    return await LANGUAGES[locale.toLowerCase().split('-')[0] ?? '']?.();
  } catch {
    return undefined;
  }
}
