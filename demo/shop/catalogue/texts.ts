import { languageOf } from '../texts.ts';
import { ar } from './texts/ar.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { ja } from './texts/ja.ts';

/** What the catalogue's pages say, in one language. */
export interface CatalogueTexts {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly allProducts: string;
  readonly itemNumber: string;
  readonly category: string;
  readonly price: string;
  readonly quantity: string;
  readonly buy: string;
  readonly notFound: string;
  readonly monitoring: {
    readonly title: string;
    readonly lead: string;
    readonly setup: string;
    readonly enabled: string;
    readonly respect: string;
    readonly askConsent: string;
    readonly apply: string;
    readonly newVisit: string;
    /** The shop's banner, and what it says after the visitor chose. */
    readonly question: string;
    readonly given: string;
    readonly withdrawn: string;
    readonly allow: string;
    readonly withdraw: string;
    readonly thisPage: string;
    readonly script: string;
    readonly isThere: string;
    readonly isNotThere: string;
    readonly decision: string;
    readonly on: string;
    readonly off: string;
    readonly open: string;
    readonly signals: string;
    readonly none: string;
  };
}

const LANGUAGES: Readonly<Record<string, CatalogueTexts>> = { en, de, ja, ar };

/** The catalogue's languages, each with its own name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  ja: '日本語',
  ar: 'العربية',
};

/** The catalogue's texts in the locale's language. */
export const catalogueTextsIn = (locale: string): CatalogueTexts => LANGUAGES[languageOf(locale)] ?? en;
