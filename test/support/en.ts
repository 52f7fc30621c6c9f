import { enMore } from '../../src/locales/en-more.ts';
import { en as core } from '../../src/locales/en.ts';
import type { Messages } from '../../src/locales/en.ts';

/** All English words, as a panel gets them. */
export const en: Messages = { ...core, ...enMore };
