import { en, type CoreMessages, type Messages } from './en.ts';
import type { MoreMessages } from './en-more.ts';

/** A language: the words that every widget needs, and the way to the others. */
export interface Language {
  readonly core: CoreMessages;
  readonly more: () => Promise<MoreMessages>;
}

/** The core of English is always there: the words for "you are offline" cannot be fetched offline. */
const ENGLISH: Language = {
  core: en,
  more: () => import('./en-more.ts').then(({ enMore }) => enMore),
};

/** The language of a BCP 47 locale, else English. Rejects when it cannot be fetched. */
async function languageOf(locale: string): Promise<Language> {
  const [code = ''] = locale.toLowerCase().split('-');
  if (code === 'en') return ENGLISH;
  const { LANGUAGES } = await import('./languages.ts');
  return (await LANGUAGES[code]?.())?.language ?? ENGLISH;
}

/** The words that every widget needs, in English where the language’s cannot be fetched. Never rejects. */
export const loadMessages = (locale: string): Promise<CoreMessages> =>
  languageOf(locale).then(
    ({ core }) => core,
    () => en,
  );

/** All words. Rejects when they cannot be fetched. */
export async function loadAllMessages(locale: string): Promise<Messages> {
  const { core, more } = await languageOf(locale);
  return { ...core, ...(await more()) };
}
