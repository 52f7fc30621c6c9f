import { Fault } from '../../contract/problem.ts';
import type { AcceptResponse } from './response.ts';

/** Something that the buyer can correct: which part of a card or an account, whoever has an input for it. */
export type Slip =
  | 'number'
  | 'expiry'
  | 'expired'
  | 'cvv'
  | 'cardHolder'
  | 'account'
  | 'routing'
  | 'accountHolder'
  | 'accountType'
  | 'something';

/** Source: https://developer.authorize.net/api/reference/features/acceptjs.html, "Error codes". */
const SLIPS: Readonly<Record<string, Slip>> = {
  E_WC_04: 'something',
  E_WC_05: 'number',
  E_WC_06: 'expiry',
  E_WC_07: 'expiry',
  E_WC_08: 'expired',
  E_WC_15: 'cvv',
  E_WC_16: 'something',
  E_WC_17: 'cardHolder',
  E_WC_24: 'account',
  E_WC_25: 'routing',
  E_WC_26: 'accountHolder',
  E_WC_27: 'accountType',
};

/** What the developer has to change. */
const ADVICE: Readonly<Record<string, string>> = {
  E_WC_01: 'load it from Authorize.Net with a script tag whose src has no query',
  E_WC_02: 'serve the page over HTTPS',
  E_WC_10: 'check the apiLoginID',
  E_WC_13: 'reload the page, and do not cache or copy the script',
  E_WC_18: 'send the clientKey',
  E_WC_21:
    'check apiLoginID and clientKey: test keys work with environment="test" only, live keys with "live"',
};

/** They pass when the script has had a little more time. */
const EARLY: readonly string[] = ['E_WC_03', 'E_WC_14'];

const codesOf = ({ messages }: AcceptResponse) => messages.message.map(({ code }) => code);

/** Whether the script was asked before it was ready. */
export const isTooEarly = (response: AcceptResponse): boolean =>
  codesOf(response).some((code) => EARLY.includes(code));

/** What the buyer has to correct; nothing when it is not the buyer’s business. */
export const slipsOf = (response: AcceptResponse): readonly Slip[] =>
  codesOf(response).flatMap((code) => SLIPS[code] ?? []);

/** The fault for what is not the buyer’s business. */
export function troubleOf(response: AcceptResponse): Fault {
  const codes = codesOf(response);
  const advice = codes.flatMap((code) => ADVICE[code] ?? []);
  const detail = `Authorize.Net answered ${codes.join(', ')}${advice.length ? `: ${advice.join('; ')}` : ''}.`;
  return advice.length
    ? new Fault({ code: 'configuration', next: 'choose-another', detail })
    : new Fault({ code: 'provider', next: 'retry', detail });
}
