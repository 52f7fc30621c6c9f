import type { Embed } from '../embed.ts';

/** Where somebody who reads the catalogue in a language shops. */
export interface Market {
  /** The price list. */
  readonly currency: string;
  /** The checkout of the seed whose buyer and addresses a new one gets. */
  readonly cart: string;
  readonly embed?: Embed;
}

const ENGLISH: Market = { currency: 'USD', cart: '1002' };

const MARKETS: Readonly<Record<string, Market>> = {
  en: ENGLISH,
  de: { currency: 'EUR', cart: '1003' },
  ja: { currency: 'JPY', cart: '1004' },
  ar: { currency: 'KWD', cart: '1005', embed: 'rtl' },
};

/** The market of one of the shop's languages. */
export const marketOf = (language: string): Market => MARKETS[language] ?? ENGLISH;
