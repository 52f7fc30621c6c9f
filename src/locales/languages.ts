import type { Language } from './load.ts';

/** Every language but English, which is in the core, by its BCP 47 subtag. */
export const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly language: Language }>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  ja: () => import('./ja.ts'),
};
