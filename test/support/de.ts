import { deMore } from '../../src/locales/de-more.ts';
import { de as core } from '../../src/locales/de.ts';
import type { Messages } from '../../src/locales/en.ts';

/** All German words, as a panel gets them. */
export const de: Messages = { ...core, ...deMore };
