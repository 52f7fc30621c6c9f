import { createHmac, timingSafeEqual } from 'node:crypto';
import { fromMinor, toMinor } from '../../../../src/contract/money.ts';
import type { NextAction } from '../../../../src/contract/next-action.ts';
import type { ProviderAnswer, Sale } from '../gateway.ts';
import { approved, declined, failed, underReview } from './transaction.ts';

/** A profile of Secure Acceptance, and where its pages are. */
export interface Profile {
  /** `https://testsecureacceptance.cybersource.com`, or the sandbox bank's. */
  readonly pages: string;
  readonly profileId: string;
  readonly accessKey: string;
  readonly profileSecret: string;
}

type Fields = Record<string, string>;

const sign = (fields: Fields, names: string, secret: string): string =>
  createHmac('sha256', secret)
    .update(
      names
        .split(',')
        .map((name) => `${name}=${fields[name] ?? ''}`)
        .join(','),
    )
    .digest('base64');

/** Only what is there: CyberSource takes no empty address lines. */
const filled = (fields: Readonly<Record<string, string | undefined>>): Fields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));

function billTo({ buyer }: Sale): Fields {
  const [address] = buyer.addresses;
  return filled({
    bill_to_forename: buyer.firstName,
    bill_to_surname: buyer.lastName,
    bill_to_email: buyer.email,
    bill_to_phone: buyer.phone,
    bill_to_address_line1: address?.street,
    bill_to_address_line2: address?.street2,
    bill_to_address_city: address?.city,
    bill_to_address_state: address?.region?.replace(/^[A-Z]{2}-/, ''),
    bill_to_address_postal_code: address?.postalCode,
    bill_to_address_country: address?.country,
  });
}

/**
 * The signed form that takes the buyer to the hosted page. Signed anew each time, because CyberSource takes it for 15
 * minutes; always with the same `transaction_uuid`, with which CyberSource takes money once.
 * Source: Secure Acceptance Hosted Checkout Integration Guide, https://developer.cybersource.com
 */
export function sendToHostedPage(sale: Sale, profile: Profile, isFrame: boolean): NextAction {
  const { payment, callback, notification } = sale;
  const { currency } = payment.amount;
  // Not a secret, but hard to guess, and the same when this is asked twice.
  const nonce = payment.attempt;
  const unsigned: Fields = {
    access_key: profile.accessKey,
    profile_id: profile.profileId,
    transaction_uuid: payment.attempt,
    unsigned_field_names: '',
    signed_date_time: `${new Date().toISOString().slice(0, 19)}Z`,
    locale: /^de\b/.test(payment.locale) ? 'de-de' : 'en-us',
    transaction_type: payment.action === 'authorize' ? 'authorization' : 'sale',
    reference_number: payment.id,
    amount: fromMinor(toMinor(payment.amount), currency).amount,
    currency,
    ignore_avs: 'true',
    override_custom_receipt_page: isFrame ? notification(nonce) : callback,
    override_custom_cancel_page: isFrame ? notification(nonce) : callback,
    ...billTo(sale),
    line_item_count: String(payment.payables.length),
    ...Object.fromEntries(
      payment.payables.flatMap(({ label, amount }, index) => [
        [`item_${index}_name`, label],
        [`item_${index}_quantity`, '1'],
        [`item_${index}_unit_price`, amount.amount],
      ]),
    ),
  };
  const names = [...Object.keys(unsigned), 'signed_field_names'].join(',');
  const signed = { ...unsigned, signed_field_names: names };
  const fields = { ...signed, signature: sign(signed, names, profile.profileSecret) };
  const form = { id: `${payment.id}-pay`, method: 'POST', fields } as const;
  return isFrame
    ? { type: 'frame', ...form, url: `${profile.pages}/embedded/pay`, nonce, title: payment.method.label }
    : { type: 'redirect', ...form, url: `${profile.pages}/pay` };
}

/**
 * What the hosted page sent back with the buyer. Believed only with CyberSource's signature, and about this payment.
 * @returns undefined when it proves nothing: the API has to be asked
 */
export function readReply(
  { payment }: Sale,
  query: URLSearchParams,
  { profileSecret }: Profile,
): ProviderAnswer | undefined {
  const reply = Object.fromEntries(query);
  const names = reply['signed_field_names'] ?? '';
  const given = Buffer.from(reply['signature'] ?? '');
  const right = Buffer.from(sign(reply, names, profileSecret));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const signed = (name: string) => (names.split(',').includes(name) ? reply[name] : undefined);
  const isOurs =
    signed('req_reference_number') === payment.id && signed('req_transaction_uuid') === payment.attempt;
  if (!isOurs) return undefined;
  const id = signed('transaction_id') ?? '';
  const code = signed('reason_code') ?? '';
  switch (signed('decision')) {
    case 'ACCEPT':
      return approved(payment, id, { isTaken: false, approvalCode: signed('auth_code') });
    case 'REVIEW':
      return underReview(payment, id);
    case 'DECLINE':
      return declined(payment, code);
    case 'ERROR':
      // 104: this very payment was made before, so there is an answer to it.
      return code === '104' ? undefined : failed(payment, `CyberSource had an error: ${code}.`);
    default:
      return undefined;
  }
}
