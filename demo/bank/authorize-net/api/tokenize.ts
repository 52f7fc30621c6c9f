import { randomBytes } from 'node:crypto';
import { isRoutingNumber } from '../../../../src/lib/aba.ts';
import { isLuhn } from '../../../../src/lib/luhn.ts';
import type { Means } from '../state.ts';
import { schemeOf } from '../test-cards.ts';
import { LIFETIME, type World } from '../world.ts';
import { ApiError } from './api-error.ts';
import type { Container } from './requests.ts';

/** What a nonce is called, whatever it stands for. */
export const DESCRIPTOR = 'COMMON.ACCEPT.INAPP.PAYMENT';

/** A nonce for a card or an account. @throws ApiError when it cannot be one */
export function tokenize({ state, now }: World, { data: { token } }: Container) {
  const means = 'cardNumber' in token ? readCard(token, now()) : readAccount(token);
  const dataValue = randomBytes(48).toString('base64');
  state.data.nonces[dataValue] = { means, expires: now().getTime() + LIFETIME, isUsed: false };
  return { opaqueData: { dataDescriptor: DESCRIPTOR, dataValue } };
}

type Token = Container['data']['token'];
type CardToken = Extract<Token, { cardNumber: string }>;

/** A card as far as the sandbox keeps it. @throws ApiError */
export function readCard(
  { cardNumber, expirationDate, zip, fullName }: Omit<CardToken, 'cardCode'>,
  now: Date,
): Means {
  if (!isLuhn(cardNumber)) throw new ApiError('E_WC_05', 'Please provide valid credit card number.');
  const expires = `20${expirationDate.slice(-2)}-${expirationDate.slice(0, 2)}`;
  if (expires < now.toISOString().slice(0, 7))
    throw new ApiError('E_WC_08', 'Expiration date must be in the future.');
  return {
    kind: 'card',
    ...schemeOf(cardNumber),
    last4: cardNumber.slice(-4),
    expires,
    holder: fullName,
    zip,
  };
}

function readAccount({ accountNumber, routingNumber, nameOnAccount }: Exclude<Token, CardToken>): Means {
  if (!isRoutingNumber(routingNumber)) throw new ApiError('E_WC_25', 'Please provide valid routing number.');
  return {
    kind: 'bank',
    type: 'eCheck',
    last4: accountNumber.slice(-4),
    routing4: routingNumber.slice(-4),
    holder: nameOnAccount,
    isTest: true,
  };
}
