import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Letters and digits nobody guesses. */
export const randomText = (length: number): string =>
  Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length] ?? '0').join('');

/** An id as Stripe writes them, such as `pi_3Nk…`. */
export const newId = (prefix: string): string => `${prefix}_${randomText(24)}`;
