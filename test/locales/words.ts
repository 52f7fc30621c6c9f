import { ar } from '../../src/locales/ar.ts';
import { arInvoices } from '../../src/locales/ar-invoices.ts';
import { arMore } from '../../src/locales/ar-more.ts';
import { de } from '../../src/locales/de.ts';
import { deInvoices } from '../../src/locales/de-invoices.ts';
import { deMore } from '../../src/locales/de-more.ts';
import { en } from '../../src/locales/en.ts';
import { enInvoicesMore } from '../../src/locales/en-invoices-more.ts';
import { enInvoices } from '../../src/locales/en-invoices.ts';
import { enMore } from '../../src/locales/en-more.ts';
import { es } from '../../src/locales/es.ts';
import { esInvoices } from '../../src/locales/es-invoices.ts';
import { esMore } from '../../src/locales/es-more.ts';
import { fr } from '../../src/locales/fr.ts';
import { frInvoices } from '../../src/locales/fr-invoices.ts';
import { frMore } from '../../src/locales/fr-more.ts';
import { ja } from '../../src/locales/ja.ts';
import { jaInvoices } from '../../src/locales/ja-invoices.ts';
import { jaMore } from '../../src/locales/ja-more.ts';

/** Every word of every language, as one object each. */
export const WORDS = {
  ar: { core: ar, more: arMore, invoices: arInvoices },
  de: { core: de, more: deMore, invoices: deInvoices },
  en: { core: en, more: enMore, invoices: { ...enInvoices, ...enInvoicesMore } },
  es: { core: es, more: esMore, invoices: esInvoices },
  fr: { core: fr, more: frMore, invoices: frInvoices },
  ja: { core: ja, more: jaMore, invoices: jaInvoices },
} as const;

/** A message: a text, or a function of what it is about. */
export type Message = string | ((...values: (string | number | boolean)[]) => unknown);

/** Every message below an object, by its path: `problems.offline`. */
export function messagesOf(words: object, path = ''): [path: string, message: Message][] {
  return Object.entries(words).flatMap(([key, value]): [string, Message][] =>
    typeof value === 'object' && value !== null
      ? messagesOf(value as object, `${path}${key}.`)
      : [[path + key, value as Message]],
  );
}
