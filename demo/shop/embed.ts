import type { Page } from './layout.ts';

/** Ways a merchant's page may embed the widget, each a variant of the same checkout page. */
const EMBEDS = ['nested', 'nested-closed', 'two', 'twice', 'dark', 'rtl', 'narrow', 'themed'] as const;
export type Embed = (typeof EMBEDS)[number];

/** Reads the page's `embed` parameter; anything unknown is the plain page. */
export const readEmbed = (text: string | undefined): Embed | undefined =>
  EMBEDS.find((embed) => embed === text);

/** How a variant of the page looks and in which language it is, given the buyer's. */
export function dressPage(
  embed: Embed | undefined,
  buyerLanguage: string,
): Pick<Page, 'language' | 'scheme' | 'look'> {
  switch (embed) {
    case 'dark':
      return { language: buyerLanguage, scheme: 'dark' };
    case 'rtl':
      return { language: 'ar' };
    case 'narrow':
    case 'themed':
      return { language: buyerLanguage, look: embed };
    case 'nested':
    case 'nested-closed':
    case 'two':
    case 'twice':
    case undefined:
      return { language: buyerLanguage };
  }
}
