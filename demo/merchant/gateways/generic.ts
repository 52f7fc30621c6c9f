import * as z from 'zod/mini';
import { fromMinor, toMinor } from '../../../src/contract/money.ts';
import type { NextAction } from '../../../src/contract/next-action.ts';
import { wordsIn } from '../words.ts';
import { FateUnknown, ProviderRefusal, type Gateway, type ProviderAnswer, type Sale } from './gateway.ts';

/**
 * `frame` pays in a dialog on the shop's page, `redirect` in the whole window. `3ds2` has nothing but the buyer's bank
 * ask, in a dialog; `3ds1-frame` and `3ds1-redirect` the same in the shape of 3-D Secure 1.
 */
const Settings = z.object({ mode: z.enum(['frame', 'redirect', '3ds2', '3ds1-frame', '3ds1-redirect']) });
type Mode = z.infer<typeof Settings>['mode'];
const Session = z.object({
  id: z.string(),
  url: z.string(),
  fields: z.optional(z.record(z.string(), z.string())),
  status: z.enum(['open', 'paid', 'declined', 'canceled']),
});
type Session = z.infer<typeof Session>;
const Refund = z.object({ id: z.string() });

const SESSION = 'twelfthSession';

/** Where Twelfth Pay is, and who asks. */
export interface TwelfthAccount {
  readonly api: string;
  readonly secret: string;
  /** Origin of its pages. */
  readonly origin: string;
}

/**
 * A provider that the widget has no code for. All it takes is this: a backend that creates a session, sends the buyer
 * to its page, and asks how it went.
 */
export function createTwelfthGateway({ api, secret, origin }: TwelfthAccount): Gateway {
  const call = async <T>(path: string, schema: z.ZodMiniType<T>, body?: unknown): Promise<T> => {
    const response = await fetch(`${api}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new FateUnknown('Twelfth Pay could not be reached.', { cause: error });
    });
    const answer: unknown = await response.json();
    if (response.status === 409) throw new ProviderRefusal('Twelfth Pay refused: nothing was paid there.');
    if (!response.ok) throw new FateUnknown(`Twelfth Pay answered with status ${response.status}.`);
    return schema.parse(answer);
  };

  const read = async (sale: Sale): Promise<ProviderAnswer> => {
    const { memory } = sale.payment;
    return toAnswer(sale, await call(`sessions/${memory[SESSION] ?? ''}`, Session));
  };

  const cancel = async (sale: Sale): Promise<ProviderAnswer> => {
    const path = `sessions/${sale.payment.memory[SESSION] ?? ''}/cancel`;
    return toAnswer(sale, await call(path, Session, {}));
  };

  return {
    origins: [origin],
    config: ({ locale }) => ({
      text: /^de\b/.test(locale)
        ? 'Sie zahlen bei Twelfth Pay, einem Anbieter, den das Widget nicht kennt.'
        : 'You pay at Twelfth Pay, a provider that the widget has never heard of.',
      image: '/pages/nut.svg',
    }),
    isApplicable: ({ amount }) => toMinor(amount) > 0n,
    pay: async (sale) => {
      const { payment, callback, notification } = sale;
      const { mode } = Settings.parse(payment.settings);
      // Not a secret, but hard to guess, and the same when this is asked twice.
      const nonce = payment.attempt;
      const { currency } = payment.amount;
      const session = await call('sessions', Session, {
        reference: payment.attempt,
        amount: fromMinor(toMinor(payment.amount), currency).amount,
        currency,
        returnUrl: mode.endsWith('redirect') ? callback : notification(nonce),
        ...(mode.startsWith('3ds') && { verification: mode.slice(0, 4) }),
        ...(mode === '3ds1-redirect' && { termUrl: callback }),
      });
      const answer = toAnswer(sale, session);
      if (answer.status !== 'requires-action') return answer;
      return {
        ...answer,
        memory: { [SESSION]: session.id },
        nextAction: nextActionOf(mode, { id: `${payment.id}-pay`, nonce }, session),
      };
    },
    finish: async (sale, { report, query }) => {
      const PaRes = query?.get('PaRes');
      const path = `sessions/${sale.payment.memory[SESSION] ?? ''}/pares`;
      // Anybody can come back with anything: Twelfth Pay asks the bank, and what is not true changes nothing.
      if (PaRes) await call(path, Session, { PaRes }).catch(ignoreRefusal);
      const answer = await read(sale);
      // Closed by the buyer: the session must not be payable any more.
      return report?.result === 'canceled' && answer.status === 'requires-action' ? cancel(sale) : answer;
    },
    read,
    cancel,
    capture: read,
    void: cancel,
    refund: async ({ payment }, { amount, key }) => {
      const path = `sessions/${payment.memory[SESSION] ?? ''}/refunds`;
      const { id } = await call(path, Refund, { key, amount: amount.amount });
      return { id, status: 'succeeded' };
    },
  };
}

const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof ProviderRefusal)) throw error;
};

function nextActionOf(
  mode: Mode,
  { id, nonce }: { readonly id: string; readonly nonce: string },
  { url, fields = {} }: Session,
): NextAction {
  switch (mode) {
    case 'frame':
      return { type: 'frame', id, url, title: 'Twelfth Pay', nonce };
    case 'redirect':
      return { type: 'redirect', id, url };
    case '3ds2':
      return { type: 'three-d-secure', id, nonce, challenge: { url, ...fields } };
    case '3ds1-frame':
      return { type: 'three-d-secure', id, nonce, challenge: { url, fields } };
    case '3ds1-redirect':
      return { type: 'redirect', id, url, method: 'POST', fields };
  }
}

function toAnswer({ payment }: Sale, { id, status }: Session): ProviderAnswer {
  const say = wordsIn(payment.locale);
  const facts = { reference: id, note: `Twelfth Pay says the session is ${status}.` };
  switch (status) {
    case 'open':
      return {
        ...facts,
        status: 'requires-action',
        ...(payment.nextAction && { nextAction: payment.nextAction }),
      };
    case 'paid':
      return { ...facts, status: 'succeeded' };
    case 'declined':
      return {
        ...facts,
        status: 'declined',
        decline: { code: 'twelfth-declined', retryable: true },
        message: say.declined,
      };
    case 'canceled':
      return { ...facts, status: 'canceled', message: say.canceled };
  }
}
