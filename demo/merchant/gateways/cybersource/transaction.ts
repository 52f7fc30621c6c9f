import * as z from 'zod/mini';
import type { StoredPayment } from '../../model/payment.ts';
import { wordsIn } from '../../words.ts';
import type { ProviderAnswer } from '../gateway.ts';

/** A payment as CyberSource's API answers or finds it, as far as it matters here. */
export const Transaction = z.object({
  id: z.string(),
  status: z.optional(z.string()),
  errorInformation: z.optional(z.object({ reason: z.optional(z.string()) })),
  processorInformation: z.optional(z.object({ approvalCode: z.optional(z.string()) })),
  /** In searches: what it has become since. */
  applicationInformation: z.optional(z.object({ status: z.optional(z.string()) })),
});
export type Transaction = z.infer<typeof Transaction>;

/** Name in a payment's memory: the id of its transaction. */
export const TRANSACTION = 'cyberSourceTransaction';

type Decline = (locale: string) => string;

/** Sentences for the reasons of the API, and for the codes of Secure Acceptance. All others are a plain decline. */
const DECLINES: Readonly<Record<string, Decline>> = {
  INSUFFICIENT_FUND: (locale) => wordsIn(locale).insufficientFunds,
  '204': (locale) => wordsIn(locale).insufficientFunds,
  INVALID_ACCOUNT: (locale) => wordsIn(locale).wrongNumber,
  '231': (locale) => wordsIn(locale).wrongNumber,
  EXPIRED_CARD: (locale) => wordsIn(locale).expiredCard,
  '202': (locale) => wordsIn(locale).expiredCard,
  CVN_NOT_MATCH: (locale) => wordsIn(locale).wrongCvc,
  '211': (locale) => wordsIn(locale).wrongCvc,
};

/** A card that was declined. */
export const declined = ({ locale }: StoredPayment, reason: string): ProviderAnswer => ({
  status: 'declined',
  decline: { code: reason.toLowerCase(), retryable: true },
  message: (DECLINES[reason] ?? ((language) => wordsIn(language).declined))(locale),
  note: `CyberSource declined: ${reason}.`,
});

/** Nothing was taken, and it was not the card's fault. */
export const failed = ({ locale }: StoredPayment, note: string): ProviderAnswer => ({
  status: 'declined',
  decline: { code: 'provider-error', retryable: true },
  message: wordsIn(locale).providerTrouble,
  note,
});

/** The card was approved: reserved, or taken. */
export const approved = (
  { action }: StoredPayment,
  id: string,
  { isTaken, approvalCode }: { isTaken: boolean; approvalCode?: string | undefined },
): ProviderAnswer => ({
  status: isTaken || action !== 'authorize' ? 'succeeded' : 'authorized',
  reference: id,
  memory: { [TRANSACTION]: id },
  ...(approvalCode !== undefined && { authorizationCode: approvalCode }),
  note: 'CyberSource approved the payment.',
});

/** Somebody looks at it first. */
export const underReview = ({ locale }: StoredPayment, id: string): ProviderAnswer => ({
  status: 'pending',
  reason: 'review',
  message: wordsIn(locale).underReview,
  reference: id,
  memory: { [TRANSACTION]: id },
  note: 'CyberSource holds the payment for review.',
});

/** What a transaction means for its payment. */
export function readTransaction(payment: StoredPayment, transaction: Transaction): ProviderAnswer {
  const { id, status, errorInformation, processorInformation, applicationInformation } = transaction;
  const now = applicationInformation?.status ?? status ?? '';
  if (now === 'REVERSED')
    return {
      status: 'canceled',
      reference: id,
      message: wordsIn(payment.locale).canceled,
      note: 'CyberSource says the payment is reversed.',
    };
  if (/PENDING_REVIEW$/.test(now)) return underReview(payment, id);
  if (now === 'AUTHORIZED' || now === 'TRANSMITTED')
    return approved(payment, id, {
      isTaken: now === 'TRANSMITTED',
      approvalCode: processorInformation?.approvalCode,
    });
  return declined(payment, errorInformation?.reason ?? (now || 'UNKNOWN'));
}
