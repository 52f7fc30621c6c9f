import { createHmac, timingSafeEqual } from 'node:crypto';
import { SANDBOX_ACCOUNT } from '../account.ts';

/** A form’s fields by name; the order of those that are signed is in `signed_field_names`. */
export type Fields = Readonly<Record<string, string>>;

/** Base64 of the HMAC-SHA256 of `name=value,name=value`, as it stands, over the fields that say they are signed. */
export function signatureOf(fields: Fields): string {
  const names = (fields['signed_field_names'] ?? '').split(',');
  const text = names.map((name) => `${name}=${fields[name] ?? ''}`).join(',');
  return createHmac('sha256', SANDBOX_ACCOUNT.profileSecret).update(text).digest('base64');
}

/** Whether the fields carry the right signature. */
export function isSigned(fields: Fields): boolean {
  const given = Buffer.from(fields['signature'] ?? '');
  const right = Buffer.from(signatureOf(fields));
  return given.length === right.length && timingSafeEqual(given, right);
}
