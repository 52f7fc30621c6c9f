import { fromMinor, toMinor, type Money } from '../../../../src/contract/money.ts';
import type { NameValues } from '../../../support/name-values.ts';
import { wordsIn } from '../../words.ts';
import { ProviderRefusal, type ProviderAnswer, type Sale } from '../gateway.ts';

/** Name in a payment's memory: the `PNREF` that can be captured, voided or refunded. */
export const TRANSACTION = 'payflowTransaction';

/** What Payflow accounts take. */
const CURRENCIES = ['AUD', 'CAD', 'EUR', 'GBP', 'JPY', 'USD'];

/** The amount as Payflow writes it, always with two decimals; undefined when Payflow cannot take it. */
export function toAmt({ amount, currency }: Money): string | undefined {
  if (!CURRENCIES.includes(currency)) return undefined;
  const exact = fromMinor(toMinor({ amount, currency }), currency).amount;
  return exact.includes('.') ? exact : `${exact}.00`;
}

/** `S` takes the money, `A` reserves it. */
export const typeOf = ({ payment }: Sale): 'S' | 'A' => (payment.action === 'authorize' ? 'A' : 'S');

type Words = ReturnType<typeof wordsIn>;

/** What the buyer is told about a refusal, and whether the same way may be tried again. */
const DECLINES: Readonly<Record<number, readonly [code: string, say: keyof Words, isFinal?: true]>> = {
  12: ['declined', 'declined'],
  23: ['wrong-number', 'wrongNumber'],
  24: ['expired-card', 'expiredCard'],
  50: ['insufficient-funds', 'insufficientFunds'],
  112: ['address-mismatch', 'addressMismatch'],
  114: ['wrong-cvc', 'wrongCvc'],
  125: ['fraud', 'cardUnsupported'],
  162: ['form-expired', 'formExpired'],
  1: ['configuration', 'misconfigured', true],
};

/** What a transaction's answer means. */
export function readResult(answer: NameValues, sale: Sale): ProviderAnswer {
  const { RESULT = '', RESPMSG = '', PNREF, AUTHCODE } = answer;
  const say = wordsIn(sale.payment.locale);
  const facts = {
    note: `Payflow says: ${RESULT}, ${RESPMSG}.`,
    ...(PNREF !== undefined && { reference: PNREF, memory: { [TRANSACTION]: PNREF } }),
  };
  if (RESULT === '0' || RESULT === '126') {
    const status = sale.payment.action === 'authorize' ? ('authorized' as const) : ('succeeded' as const);
    return {
      ...facts,
      ...(RESULT === '0' ? { status } : { status: 'pending', reason: 'review', message: say.underReview }),
      ...(AUTHCODE !== undefined && { authorizationCode: AUTHCODE }),
    };
  }
  const [code, sentence, isFinal] = DECLINES[Number(RESULT)] ?? ['declined', 'declined'];
  const message = say[sentence];
  return {
    ...facts,
    status: 'declined',
    decline: { code, retryable: !isFinal },
    ...(typeof message === 'string' && { message }),
  };
}

/** Nothing has happened yet. */
export const unchanged = ({ payment: { nextAction, message, reference } }: Sale): ProviderAnswer => ({
  status: 'requires-action',
  ...(nextAction && { nextAction }),
  ...(message !== undefined && { message }),
  ...(reference !== undefined && { reference }),
  note: 'PayPal waits for the buyer.',
});

/** The payment was given up before money moved. */
export const canceled = ({ payment }: Sale): ProviderAnswer => ({
  status: 'canceled',
  message: wordsIn(payment.locale).canceled,
  note: 'The payment was given up.',
});

/** Lets an approval pass. @throws ProviderRefusal with Payflow's words */
export function requireApproval(answer: NameValues): NameValues {
  if (answer['RESULT'] === '0') return answer;
  throw new ProviderRefusal(`Payflow refused: ${answer['RESPMSG'] ?? 'no reason given'}.`);
}
