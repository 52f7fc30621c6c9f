import * as z from 'zod/mini';
import { toMinor } from '../../../../src/contract/money.ts';
import type { NextAction } from '../../../../src/contract/next-action.ts';
import { wordsIn } from '../../words.ts';
import { Browser } from '../browser.ts';
import type { News, ProviderAnswer, Sale, Seen } from '../gateway.ts';
import { toBrowserData } from './browser-data.ts';
import type { GpClient } from './gp-client.ts';
import { OroPaySettings } from './settings.ts';

const Authentication = z.object({
  id: z.string(),
  status: z.string(),
  three_ds: z.object({
    server_trans_ref: z.string(),
    liability_shift: z.optional(z.string()),
    eci: z.optional(z.string()),
    method_url: z.optional(z.string()),
    method_data: z.optional(z.object({ encoded_method_data: z.string() })),
    acs_challenge_url: z.optional(z.string()),
    acs_signed_content: z.optional(z.string()),
  }),
});
type Authentication = z.infer<typeof Authentication>;

/** What the widget reports of a fingerprint: whether it was in time, and what the browser is. */
const Report = z.object({ threeDSCompInd: z.enum(['Y', 'N', 'U']), browser: Browser });

const COMPLETION = { Y: 'YES', N: 'NO', U: 'UNAVAILABLE' } as const;

/** Names in a payment’s memory: the authentication, and which one it is. */
export const AUTHENTICATION = 'gpAuthentication';
const ROUND = 'gpAuthenticationRound';

/** How often a buyer is asked for one payment: again where the issuer, at the sale, wants it so. */
const ROUNDS = 2;

/** Which authentication of the payment this is: 1 or 2. */
export const roundOf = ({ payment }: Sale): number => Number(payment.memory[ROUND] ?? 1);

/** Where a payment’s authentication has got to: `proof` allows the sale, an answer is for the buyer. */
export type Authenticated = { readonly proof?: string } | { readonly answer: ProviderAnswer };

type Step = 'fingerprint' | 'challenge' | 'wait';

/** Each step has an id and a nonce of its own, so that the end of one is not taken for the end of the other. */
const idOf = (sale: Sale, step: Step) => `${sale.payment.id}-${step}-${roundOf(sale)}`;
const nonceOf = (sale: Sale, step: Step) => `${sale.payment.attempt}-${step.charAt(0)}${roundOf(sale)}`;

/**
 * EMV 3-D Secure 2 through `/authentications`: asks whether the card takes part, has the browser fingerprinted, asks
 * the issuer, and sends the buyer to a challenge when the issuer wants one.
 * Source: https://github.com/globalpayments-samples/online-card-payments
 */
export function createThreeDSecure({ send }: GpClient) {
  const common = (sale: Sale, card: string, step: string) => ({
    channel: 'CNP',
    amount: String(toMinor(sale.payment.amount)),
    currency: sale.payment.amount.currency,
    reference: `${sale.payment.attempt}-${step}${roundOf(sale)}`,
    payment_method: { entry_mode: 'ECOM', id: card },
    notifications: {
      challenge_return_url: sale.notification(nonceOf(sale, 'challenge')),
      three_ds_method_return_url: sale.notification(nonceOf(sale, 'fingerprint')),
    },
  });

  const begin = async (sale: Sale, card: string): Promise<Authenticated> => {
    const body = { ...common(sale, card, 'check'), three_ds: { source: 'BROWSER' } };
    const found = await send({ method: 'POST', path: 'authentications', body }, Authentication);
    sale.payment.memory[AUTHENTICATION] = found.id;
    if (found.status === 'NOT_ENROLLED') return judge(sale, found);
    const { method_url: url, method_data: data } = found.three_ds;
    const nextAction = {
      type: 'three-d-secure',
      id: idOf(sale, 'fingerprint'),
      nonce: nonceOf(sale, 'fingerprint'),
      ...(url && data && { fingerprint: { url, data: data.encoded_method_data } }),
    } as const;
    return { answer: { status: 'requires-action', nextAction, note: 'The issuer looks at the browser.' } };
  };

  /** The issuer, at the sale, wants the buyer asked whatever was agreed before. Undefined when that was done. */
  const beginAgain = async (sale: Sale, card: string): Promise<Authenticated | undefined> => {
    if (roundOf(sale) === ROUNDS) return undefined;
    sale.payment.memory[ROUND] = String(ROUNDS);
    return begin(sale, card);
  };

  const initiate = async (
    sale: Sale,
    card: string,
    { threeDSCompInd, browser }: z.infer<typeof Report>,
    seen: Seen,
  ): Promise<Authenticated> => {
    const body = {
      ...common(sale, card, 'initiate'),
      three_ds: {
        source: 'BROWSER',
        server_trans_ref: sale.payment.memory[AUTHENTICATION],
        challenge_request_indicator: roundOf(sale) === ROUNDS ? 'CHALLENGE_MANDATED' : 'NO_PREFERENCE',
      },
      method_url_completion_status: COMPLETION[threeDSCompInd],
      decoupled_flow_request: 'DECOUPLED_PREFERRED',
      order: { date_time_created: new Date().toISOString() },
      browser_data: toBrowserData(browser, seen),
    };
    return judge(sale, await send({ method: 'POST', path: 'authentications', body }, Authentication));
  };

  const judge = (sale: Sale, { status, three_ds: found }: Authentication): Authenticated => {
    const { server_trans_ref: proof, acs_challenge_url: url, acs_signed_content: creq } = found;
    if (found.liability_shift === 'YES') return { proof };
    const note = [`3-D Secure: ${status}`, found.eci && `ECI ${found.eci}`].filter(Boolean).join(', ');
    switch (status) {
      case 'AVAILABLE':
        return { answer: waiting(sale, note) };
      case 'CHALLENGE_REQUIRED':
        return { answer: { status: 'requires-action', nextAction: asking(sale, url, creq), note } };
      case 'FAILED':
        // The issuer could not say. The merchant who goes on bears the risk.
        return takesRisk(sale) ? {} : { answer: refused(sale, note) };
      default:
        return { answer: refused(sale, note) };
    }
  };

  const read = async (sale: Sale): Promise<Authenticated> => {
    const path = `authentications/${encodeURIComponent(sale.payment.memory[AUTHENTICATION] ?? '')}`;
    return judge(sale, await send({ path }, Authentication));
  };

  /** Goes on after the widget has reported how a step ended. */
  const resume = async (sale: Sale, card: string, { report, seen }: News): Promise<Authenticated> => {
    if (seen && report?.action === idOf(sale, 'fingerprint') && report.result === 'completed') {
      const told = Report.safeParse(report.data);
      return told.success ? initiate(sale, card, told.data, seen) : read(sale);
    }
    const state = await read(sale);
    const isOpen = 'answer' in state && state.answer.status === 'requires-action';
    // The issuer’s page was not reached, or its time is over: what has no end by now will get none.
    return isOpen && report?.result === 'failed'
      ? { answer: refused(sale, 'The issuer gave no answer.') }
      : state;
  };

  return { begin, beginAgain, read, resume };
}

const takesRisk = ({ payment }: Sale): boolean => OroPaySettings.parse(payment.settings).takesRisk ?? false;

/** A challenge in the issuer’s page; without a page it is decoupled, and the buyer is asked in the bank’s app. */
const asking = (sale: Sale, url: string | undefined, creq: string | undefined): NextAction =>
  url && creq
    ? {
        type: 'three-d-secure',
        id: idOf(sale, 'challenge'),
        nonce: nonceOf(sale, 'challenge'),
        challenge: { url, creq },
      }
    : { type: 'wait', id: idOf(sale, 'wait'), message: wordsIn(sale.payment.locale).approveInApp };

/** The step is the same as before: the widget asks the buyer before it starts it again. */
const waiting = ({ payment: { nextAction } }: Sale, note: string): ProviderAnswer => ({
  status: 'requires-action',
  ...(nextAction && { nextAction }),
  note,
});

const refused = ({ payment }: Sale, note: string): ProviderAnswer => ({
  status: 'declined',
  decline: { code: 'not-authenticated', retryable: true },
  message: wordsIn(payment.locale).notAuthenticated,
  note,
});
