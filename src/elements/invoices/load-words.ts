import type { InvoiceMessages } from '../../locales/en-invoices.ts';

/** All words in a locale's language. Undefined for English, and where they cannot be fetched. Never rejects. */
export async function loadWords(locale: string): Promise<InvoiceMessages | undefined> {
  const [code = ''] = locale.toLowerCase().split('-');
  if (code === 'en') return undefined;
  try {
    const { INVOICE_LANGUAGES } = await import('../../locales/invoice-languages.ts');
    return await INVOICE_LANGUAGES[code]?.();
  } catch {
    return undefined;
  }
}
