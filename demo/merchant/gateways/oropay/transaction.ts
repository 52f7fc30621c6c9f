import * as z from 'zod/mini';
import type { ProviderAnswer, Sale } from '../gateway.ts';
import { textIn, wordsIn } from '../../words.ts';
import { ACH_RETURNS } from './ach-returns.ts';

/** A transaction as GP-API shows it, as far as it matters here. */
export const Transaction = z.object({
  id: z.string(),
  status: z.string(),
  payment_method: z.object({
    result: z.optional(z.string()),
    message: z.optional(z.string()),
    card: z.optional(
      z.object({
        brand: z.optional(z.string()),
        masked_number_last4: z.optional(z.string()),
        authcode: z.optional(z.string()),
      }),
    ),
  }),
});
export type Transaction = z.infer<typeof Transaction>;

/** Name in a payment’s memory: the transaction that is the payment. */
export const TRANSACTION = 'gpTransaction';

/** What a transaction means for the shop’s payment. Money from a bank account is on its way until it is `FUNDED`. */
export function readTransaction(
  { payment }: Sale,
  { id, status, payment_method: means }: Transaction,
  isDebit: boolean,
): ProviderAnswer {
  const say = wordsIn(payment.locale);
  const { authcode } = means.card ?? {};
  const facts = {
    reference: id,
    memory: { [TRANSACTION]: id },
    note: `Global Payments says the transaction is ${status}.`,
    ...(authcode && { authorizationCode: authcode }),
  };
  switch (status) {
    case 'PREAUTHORIZED':
      return { ...facts, status: 'authorized' };
    case 'CAPTURED':
      return isDebit
        ? { ...facts, status: 'pending', reason: 'bank-debit', message: say.bankDebit }
        : { ...facts, status: 'succeeded' };
    case 'FUNDED':
      return { ...facts, status: 'succeeded' };
    case 'REVERSED':
      return { ...facts, status: 'canceled', message: say.canceled };
    case 'DECLINED':
    case 'REJECTED':
      return {
        ...facts,
        status: 'declined',
        decline: { code: `global-payments-${means.result ?? status}`, retryable: true },
        message: messageOf(means.result, payment.locale),
      };
    default:
      return { ...facts, status: 'processing' };
  }
}

/** Global Payments passes a bank's own code on: the issuer's for cards, Nacha's for accounts. */
function messageOf(result: string | undefined, locale: string): string {
  const say = wordsIn(locale);
  const returned = ACH_RETURNS[result ?? ''];
  if (returned) return textIn(returned, locale);
  return result === '51' ? say.insufficientFunds : say.declined;
}
