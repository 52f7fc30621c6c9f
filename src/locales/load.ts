import { en, type CoreMessages, type Messages } from './en.ts';

interface Language {
  readonly core: () => Promise<CoreMessages>;
  readonly more: () => Promise<Omit<Messages, keyof CoreMessages>>;
}

/** The core of English is always there: the words for "you are offline" cannot be fetched offline. */
const ENGLISH: Language = {
  core: () => Promise.resolve(en),
  more: () => import('./en-more.ts').then(({ enMore }) => enMore),
};

const LANGUAGES: Readonly<Record<string, Language>> = {
  de: {
    core: () => import('./de.ts').then(({ de }) => de),
    more: () => import('./de-more.ts').then(({ deMore }) => deMore),
  },
};

/** The language of a BCP 47 locale, else English. */
const languageOf = (locale: string): Language =>
  LANGUAGES[locale.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;

/** The words that every widget needs, in English where the language’s cannot be fetched. Never rejects. */
export const loadMessages = (locale: string): Promise<CoreMessages> =>
  languageOf(locale)
    .core()
    .catch(() => en);

/** All words. Rejects when they cannot be fetched. */
export async function loadAllMessages(locale: string): Promise<Messages> {
  const { core, more } = languageOf(locale);
  return { ...(await core()), ...(await more()) };
}
