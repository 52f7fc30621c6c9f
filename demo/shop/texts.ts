import { ar } from './texts/ar.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { ja } from './texts/ja.ts';

/** Everything the shop's own pages say, in one language. */
export interface ShopTexts {
  /** For `<html dir>`. */
  readonly direction: 'ltr' | 'rtl';
  readonly skip: string;
  readonly navigation: string;
  readonly scenarios: string;
  readonly invoices: string;
  readonly backOffice: string;
  readonly imprint: string;
  readonly buyingAs: string;
  readonly guest: string;
  readonly currency: string;
  readonly checkout: string;
  readonly order: (number: string) => string;
  readonly shippingAddress: string;
  readonly billingAddress: string;
  readonly edit: string;
  readonly address: Readonly<Record<AddressPart, string>>;
  readonly poNumber: string;
  readonly summary: string;
  readonly quantity: (name: string) => string;
  /** Labels of lines of the total, by type, where the backend has no words in this language. */
  readonly parts: Readonly<Record<string, string>>;
  readonly total: string;
  readonly payment: string;
  readonly needsScript: string;
  readonly notSaved: string;
  /** Why a change was refused: the order is being paid, or is placed. */
  readonly closed: string;
  readonly standings: Readonly<Record<OrderStanding, { readonly title: string; readonly text: string }>>;
  readonly backToCheckout: string;
  readonly paidWith: string;
  readonly fee: string;
  readonly notFound: string;
}

/** The parts of an address that the shop asks for, in the order of its form. */
export type AddressPart =
  'name' | 'company' | 'street' | 'street2' | 'postalCode' | 'city' | 'region' | 'country' | 'phone';

/** How an order stands, as its page tells it. */
export type OrderStanding = 'paid' | 'partly' | 'placed' | 'checking' | 'refunded' | 'unpaid';

const LANGUAGES: Readonly<Record<string, ShopTexts>> = { en, de, ja, ar };

/** The language of a locale if the shop speaks it, or English. */
export const languageOf = (locale: string): string => {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  return Object.hasOwn(LANGUAGES, language) ? language : 'en';
};

/** The shop's texts in the locale's language. */
export const textsIn = (locale: string): ShopTexts => LANGUAGES[languageOf(locale)] ?? en;
