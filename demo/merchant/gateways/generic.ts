import * as z from 'zod/mini';
import { fromMinor, toMinor } from '../../../src/contract/money.ts';
import { wordsIn } from '../words.ts';
import { FateUnknown, ProviderRefusal, type Gateway, type ProviderAnswer, type Sale } from './gateway.ts';

/** `frame` pays in a dialog on the shop's page, `redirect` in the whole window. */
const Settings = z.object({ mode: z.enum(['frame', 'redirect']) });
const Session = z.object({
  id: z.string(),
  url: z.string(),
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
        returnUrl: mode === 'frame' ? notification(nonce) : callback,
      });
      const answer = toAnswer(sale, session);
      if (answer.status !== 'requires-action') return answer;
      const id = `${payment.id}-pay`;
      return {
        ...answer,
        memory: { [SESSION]: session.id },
        nextAction:
          mode === 'frame'
            ? { type: 'frame', id, url: session.url, title: 'Twelfth Pay', nonce }
            : { type: 'redirect', id, url: session.url },
      };
    },
    finish: async (sale, { report }) => {
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
