import { SANDBOX_ACCOUNT } from '../account.ts';
import { isSigned, type Fields } from './signature.ts';

/** Milliseconds after which a signed form is not taken any more. */
const LIFETIME = 15 * 60_000;

/** What every request has to sign. */
const REQUIRED = [
  'access_key',
  'profile_id',
  'transaction_uuid',
  'signed_field_names',
  'unsigned_field_names',
  'signed_date_time',
  'locale',
  'transaction_type',
  'reference_number',
  'amount',
  'currency',
];

/** Why a form that a buyer was sent with is not let in; undefined when it is. Nobody learns more than that it is wrong. */
export function refusalOf(fields: Fields, now: Date): string | undefined {
  const namesIn = (list: string) => (fields[list] ?? '').split(',').filter((name) => name !== '');
  const signed = namesIn('signed_field_names');
  const named = new Set([...signed, ...namesIn('unsigned_field_names'), 'signature']);
  const missing = REQUIRED.filter((name) => !signed.includes(name) || fields[name] === undefined);
  if (missing.length > 0) return `It does not sign ${missing.join(', ')}.`;
  const strays = Object.keys(fields).filter((name) => !named.has(name));
  if (strays.length > 0) return `It has fields that it does not name: ${strays.join(', ')}.`;
  const { accessKey, profileId } = SANDBOX_ACCOUNT;
  if (fields['access_key'] !== accessKey || fields['profile_id'] !== profileId)
    return 'Its profile is unknown.';
  if (!isSigned(fields)) return 'Its signature is wrong.';
  const date = fields['signed_date_time'] ?? '';
  const age = now.getTime() - Date.parse(date);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) || !(age < LIFETIME && age > -LIFETIME))
    return 'It was signed too long ago.';
  if (!['authorization', 'sale'].includes(fields['transaction_type'] ?? ''))
    return 'Its transaction type is unknown.';
  if (!/^\d+\.\d{2}$/.test(fields['amount'] ?? '')) return 'Its amount needs two decimals.';
  return undefined;
}
