import * as z from 'zod/mini';
import { toMinor } from '../../../../src/contract/money.ts';
import { wordsIn } from '../../words.ts';
import type { News, ProviderAnswer, Sale } from '../gateway.ts';
import type { GpClient } from './gp-client.ts';

const Authentication = z.object({
  id: z.string(),
  status: z.string(),
  three_ds: z.object({
    server_trans_ref: z.string(),
    liability_shift: z.optional(z.string()),
    method_url: z.optional(z.string()),
    method_data: z.optional(z.object({ encoded_method_data: z.string() })),
    acs_challenge_url: z.optional(z.string()),
    acs_signed_content: z.optional(z.string()),
  }),
});
type Authentication = z.infer<typeof Authentication>;

/** What the widget reports of a fingerprint: whether it was in time, and perhaps what the browser is. */
const Report = z.object({
  threeDSCompInd: z.optional(z.enum(['Y', 'N', 'U'])),
  browser: z.optional(z.record(z.string(), z.string())),
});

const COMPLETION = { Y: 'YES', N: 'NO', U: 'UNAVAILABLE' } as const;

/** Name in a payment’s memory: the authentication. */
export const AUTHENTICATION = 'gpAuthentication';

/** Where a payment’s authentication has got to: `proof` allows the sale, an answer is for the buyer. */
export type Authenticated = { readonly proof: string } | { readonly answer: ProviderAnswer };

/** What a shop’s server says where nobody has told it what the browser is. */
const SOME_BROWSER = {
  accept_header: '*/*',
  color_depth: 'TWENTY_FOUR_BITS',
  ip: '127.0.0.1',
  java_enabled: 'FALSE',
  javascript_enabled: 'TRUE',
  language: 'en',
  screen_height: '1080',
  screen_width: '1920',
  challenge_window_size: 'FULL_SCREEN',
  timezone: '0',
  user_agent: 'Mozilla/5.0',
};

const fingerprintId = ({ payment }: Sale) => `${payment.id}-fingerprint`;
const challengeId = ({ payment }: Sale) => `${payment.id}-challenge`;

/** Each step has a nonce of its own, so that the end of one is not taken for the end of the other. */
const nonceOf = ({ payment }: Sale, step: 'f' | 'c') => `${payment.attempt}-${step}`;

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
    reference: `${sale.payment.attempt}-${step}`,
    payment_method: { entry_mode: 'ECOM', id: card },
    notifications: {
      challenge_return_url: sale.notification(nonceOf(sale, 'c')),
      three_ds_method_return_url: sale.notification(nonceOf(sale, 'f')),
    },
  });

  const begin = async (sale: Sale, card: string): Promise<Authenticated> => {
    const body = { ...common(sale, card, '3ds-check'), three_ds: { source: 'BROWSER' } };
    const found = await send({ method: 'POST', path: 'authentications', body }, Authentication);
    sale.payment.memory[AUTHENTICATION] = found.id;
    if (found.status === 'NOT_ENROLLED') return judge(sale, found);
    const { method_url: url, method_data: data } = found.three_ds;
    if (!url || !data) return initiate(sale, card, { threeDSCompInd: 'U' });
    return {
      answer: {
        status: 'requires-action',
        nextAction: {
          type: 'three-d-secure',
          id: fingerprintId(sale),
          nonce: nonceOf(sale, 'f'),
          fingerprint: { url, data: data.encoded_method_data },
        },
        note: 'The buyer’s bank looks at the browser.',
      },
    };
  };

  const initiate = async (
    sale: Sale,
    card: string,
    report: z.infer<typeof Report>,
  ): Promise<Authenticated> => {
    const body = {
      ...common(sale, card, '3ds'),
      three_ds: { source: 'BROWSER', server_trans_ref: sale.payment.memory[AUTHENTICATION] },
      method_url_completion_status: COMPLETION[report.threeDSCompInd ?? 'N'],
      order: { date_time_created: new Date().toISOString() },
      browser_data: { ...SOME_BROWSER, ...report.browser },
    };
    return judge(sale, await send({ method: 'POST', path: 'authentications', body }, Authentication));
  };

  const judge = (sale: Sale, { status, three_ds: found }: Authentication): Authenticated => {
    const { server_trans_ref: proof, acs_challenge_url: url, acs_signed_content: creq } = found;
    if (found.liability_shift === 'YES') return { proof };
    const note = `3-D Secure: ${status}.`;
    if (status === 'AVAILABLE') return { answer: waiting(sale, note) };
    if (status !== 'CHALLENGE_REQUIRED' || !url || !creq) return { answer: refused(sale, note) };
    const nextAction = {
      type: 'three-d-secure',
      id: challengeId(sale),
      nonce: nonceOf(sale, 'c'),
      challenge: { url, creq },
    } as const;
    return { answer: { status: 'requires-action', nextAction, note } };
  };

  const read = async (sale: Sale): Promise<Authenticated> => {
    const path = `authentications/${encodeURIComponent(sale.payment.memory[AUTHENTICATION] ?? '')}`;
    return judge(sale, await send({ path }, Authentication));
  };

  /** Goes on after the widget has reported how a step ended. */
  const resume = (sale: Sale, card: string, { report }: News): Promise<Authenticated> => {
    const isFingerprint = report?.action === fingerprintId(sale) && report.result === 'completed';
    if (!isFingerprint) return read(sale);
    return initiate(sale, card, Report.safeParse(report.data).data ?? {});
  };

  return { begin, read, resume };
}

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
