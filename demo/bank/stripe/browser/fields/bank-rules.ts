import { digitsOf } from './card-rules.ts';
import type { FieldRule } from './field.ts';

const need = (code: string, message: string, isGood: (text: string) => boolean): FieldRule['check'] => {
  return (text) => (isGood(text.trim()) ? undefined : { code, message });
};

/** Who owns the account. */
export const NAME: FieldRule = {
  name: 'name',
  label: 'Full name',
  autocomplete: 'name',
  check: need('incomplete_name', 'Please provide your full name.', (text) => text.length > 1),
};

/** Where the receipt and the mandate go. */
export const EMAIL: FieldRule = {
  name: 'email',
  label: 'Email',
  autocomplete: 'email',
  inputMode: 'email',
  check: need('email_invalid', 'Your email is incomplete.', (text) => /^\S+@\S+\.\S+$/.test(text)),
};

/** The bank’s number in the United States. */
export const ROUTING: FieldRule = {
  name: 'routing',
  label: 'Routing number',
  autocomplete: 'off',
  placeholder: '110000000',
  inputMode: 'numeric',
  format: (text) => digitsOf(text).slice(0, 9),
  check: need('incomplete_routing', 'Your routing number is incomplete.', (text) => text.length === 9),
};

/** The account’s number in the United States. */
export const ACCOUNT: FieldRule = {
  name: 'account',
  label: 'Account number',
  autocomplete: 'off',
  placeholder: '000123456789',
  inputMode: 'numeric',
  format: (text) => digitsOf(text).slice(0, 17),
  check: need('incomplete_account', 'Your account number is incomplete.', (text) => text.length >= 4),
};

/** The remainder check of an IBAN (ISO 13616). */
function isIban(text: string): boolean {
  const iban = text.replaceAll(' ', '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false;
  const numbers = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return BigInt(numbers) % 97n === 1n;
}

/** The account’s number in Europe. */
export const IBAN: FieldRule = {
  name: 'iban',
  label: 'IBAN',
  autocomplete: 'off',
  placeholder: 'DE89 3704 0044 0532 0130 00',
  format: (text) =>
    (
      text
        .replaceAll(' ', '')
        .toUpperCase()
        .match(/.{1,4}/g) ?? []
    ).join(' '),
  check: need('invalid_iban', 'The IBAN you entered is invalid.', isIban),
};
