import { en, type Messages } from './en.ts';

/** Languages other than English, which is always there: the words for "you are offline" cannot be fetched offline. */
const languages: Readonly<Record<string, () => Promise<Messages>>> = {
  de: () => import('./de.ts').then(({ de }) => de),
};

/** The words of a BCP 47 locale: its language's, else English. Never rejects. */
export async function loadMessages(locale: string): Promise<Messages> {
  const load = languages[locale.toLowerCase().split('-')[0] ?? ''];
  try {
    return (await load?.()) ?? en;
  } catch {
    return en;
  }
}
