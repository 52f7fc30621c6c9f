import type { NameValues } from '../../support/name-values.ts';
import { Refusal } from './refusal.ts';
import { hundredthsOf, newId, type PayflowState } from './state.ts';

/** Thirty minutes, as PayPal says. */
const LIFETIME = 30 * 60_000;

const isWebAddress = (address: string | undefined) => /^https?:\/\//.test(address ?? '');

/** Makes a secure token for transparent redirect. @throws Refusal when something is missing or wrong */
export function createSecureToken(state: PayflowState, values: NameValues, now: Date): NameValues {
  const { SECURETOKENID: id = '', TRXTYPE: type = '', AMT: amount } = values;
  const wrong = (name: string) => new Refusal(7, `${name} is missing or not valid`);
  if (!/^[\w-]{1,36}$/.test(id)) throw wrong('SECURETOKENID');
  if (Object.hasOwn(state.tokens, id)) throw new Refusal(7, 'Secure Token Id already being used');
  if (type !== 'S' && type !== 'A') throw wrong('TRXTYPE');
  if (values['TENDER'] !== 'C') throw wrong('TENDER');
  if (values['SILENTTRAN'] !== 'TRUE') throw wrong('SILENTTRAN (this sandbox has no hosted pages)');
  const hundredths = hundredthsOf(amount);
  // Nothing can be verified by an authorization only.
  if (hundredths === undefined || (hundredths === 0n && type !== 'A')) throw new Refusal(4);
  for (const name of ['RETURNURL', 'ERRORURL'] as const) {
    if (!isWebAddress(values[name])) throw wrong(name);
  }
  const token = newId(25);
  state.tokens[id] = { id, token, values, expires: now.getTime() + LIFETIME, isUsed: false };
  return { RESULT: '0', SECURETOKEN: token, SECURETOKENID: id, RESPMSG: 'Approved' };
}
