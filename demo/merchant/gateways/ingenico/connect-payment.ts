import * as z from 'zod/mini';
import type { StoredPayment } from '../../model/payment.ts';
import { wordsIn } from '../../words.ts';
import type { ProviderAnswer } from '../gateway.ts';

const Output = z.object({
  paymentProductId: z.number(),
  authorisationCode: z.optional(z.string()),
  card: z.optional(z.object({ cardNumber: z.string(), expiryDate: z.optional(z.string()) })),
});

/** A payment as the Server API shows it, as far as it matters here. */
export const ConnectPayment = z.object({
  id: z.string(),
  status: z.string(),
  paymentOutput: z.object({
    cardPaymentMethodSpecificOutput: z.optional(Output),
  }),
  statusOutput: z.object({ errors: z.optional(z.array(z.object({ code: z.string() }))) }),
});
export type ConnectPayment = z.infer<typeof ConnectPayment>;

/** The answer to a created payment. */
export const CreatedPayment = z.object({
  payment: ConnectPayment,
  creationOutput: z.optional(z.object({ token: z.optional(z.string()) })),
  merchantAction: z.optional(
    z.object({
      actionType: z.string(),
      redirectData: z.optional(z.object({ redirectURL: z.string(), RETURNMAC: z.string() })),
    }),
  ),
});
export type CreatedPayment = z.infer<typeof CreatedPayment>;

/** Names in a payment's memory: what the way back has to bring, and the token that a later answer may be about. */
export const MAC = 'ingenicoReturnMac';
export const TOKEN = 'ingenicoToken';

/** Brands by payment product. Source: https://docs.connect.worldline-solutions.com, “Payment products” */
const BRANDS: Readonly<Record<number, string>> = { 1: 'Visa', 2: 'American Express', 3: 'Mastercard' };

/** What a payment at Connect means to us. */
export function readPayment(payment: ConnectPayment, stored: StoredPayment): ProviderAnswer {
  const { id, status, statusOutput } = payment;
  const card = payment.paymentOutput.cardPaymentMethodSpecificOutput;
  const say = wordsIn(stored.locale);
  const about = {
    reference: id,
    ...(card?.authorisationCode !== undefined && { authorizationCode: card.authorisationCode }),
    note: `Ingenico says ${status}.`,
  };
  switch (status) {
    case 'CAPTURE_REQUESTED':
    case 'CAPTURED':
    case 'PAID':
      return { ...about, status: 'succeeded', ...savedOf(card, stored.memory[TOKEN]) };
    case 'PENDING_APPROVAL':
    case 'PENDING_CAPTURE':
      if (card) return { ...about, status: 'authorized', ...savedOf(card, stored.memory[TOKEN]) };
      return { ...about, status: 'pending', reason: 'bank-debit', message: say.bankDebit };
    case 'REDIRECTED':
      return {
        ...about,
        status: 'requires-action',
        ...(stored.nextAction && { nextAction: stored.nextAction }),
      };
    case 'REJECTED':
    case 'REJECTED_CAPTURE':
    case 'REVERSED':
      return { ...declinedBy(statusOutput.errors?.[0]?.code, stored.locale), ...about };
    case 'CANCELLED':
      return { ...about, status: 'canceled', message: say.canceled };
    case 'REFUNDED':
      return { ...about, status: 'refunded' };
    default:
      return { ...about, status: 'processing' };
  }
}

/** A card that was stored is offered next time. */
function savedOf(card: z.infer<typeof Output> | undefined, token: string | undefined) {
  if (!card?.card || token === undefined) return {};
  const { cardNumber, expiryDate } = card.card;
  const [, month, year] = /^(\d\d)(\d\d)$/.exec(expiryDate ?? '') ?? [];
  const label = `${BRANDS[card.paymentProductId] ?? 'Card'} •••• ${cardNumber.slice(-4)}`;
  return { saved: { label, token, ...(month && year && { expires: `20${year}-${month}` }) } };
}

type Words = ReturnType<typeof wordsIn>;

/** Refusals that a buyer may hear the reason of; all others are the same plain decline. */
const SPOKEN: Readonly<Record<string, readonly [code: string, say: (say: Words) => string]>> = {
  '430360': ['insufficient-funds', (say) => say.insufficientFunds],
  '430306': ['expired-card', (say) => say.expiredCard],
  '430354': ['incorrect-cvc', (say) => say.wrongCvc],
  '430424': ['card-not-supported', (say) => say.cardUnsupported],
};

/** A refused payment in the buyer's words. */
export function declinedBy(code: string | undefined, locale: string): ProviderAnswer {
  const say = wordsIn(locale);
  const [reason, speak] = (code !== undefined ? SPOKEN[code] : undefined) ?? ['card-declined'];
  return {
    status: 'declined',
    decline: { code: reason, retryable: true },
    message: speak?.(say) ?? say.declined,
    note: `Ingenico declined: ${code ?? 'no code'}`,
  };
}
