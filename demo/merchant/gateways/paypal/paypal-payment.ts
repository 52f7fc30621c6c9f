import * as z from 'zod/mini';
import type { ProviderAnswer } from '../gateway.ts';
import { wordsIn } from '../../words.ts';

const Movement = z.object({ id: z.string(), state: z.string() });

/** A payment as PayPal's REST v1 shows it, as far as it matters here. */
export const PayPalPayment = z.object({
  id: z.string(),
  state: z.string(),
  transactions: z.array(
    z.object({
      related_resources: z.optional(
        z.array(
          z.object({
            sale: z.optional(Movement),
            authorization: z.optional(Movement),
            capture: z.optional(Movement),
          }),
        ),
      ),
    }),
  ),
  links: z.optional(z.array(z.object({ rel: z.string(), href: z.string() }))),
});
export type PayPalPayment = z.infer<typeof PayPalPayment>;

/** The page on which the buyer approves the payment. */
export const approvalUrlOf = ({ links = [] }: PayPalPayment): string | undefined =>
  links.find(({ rel }) => rel === 'approval_url')?.href;

/** Names in a payment's memory: what can be captured or voided, and what can be refunded. */
export const AUTHORIZATION = 'paypalAuthorization';
export const CHARGE = 'paypalCharge';

/** What an executed payment is now; undefined while the buyer has not approved it, or we have not executed it. */
export function readExecuted(payment: PayPalPayment, locale: string): ProviderAnswer | undefined {
  if (payment.state === 'failed') return declinedByPayPal(locale);
  if (payment.state !== 'approved') return undefined;
  const resources = payment.transactions.flatMap(({ related_resources: all }) => all ?? []);
  const authorization = resources.find((resource) => resource.authorization)?.authorization;
  const sale = resources.find((resource) => resource.sale)?.sale;
  const capture = resources.find((resource) => resource.capture)?.capture;
  const charge = sale ?? capture;
  if (charge)
    return {
      status: charge.state === 'pending' ? 'pending' : 'succeeded',
      ...(charge.state === 'pending' && { reason: 'bank-debit', message: wordsIn(locale).bankDebit }),
      reference: charge.id,
      memory: { [CHARGE]: `${sale ? 'sale' : 'capture'}/${charge.id}` },
      note: `PayPal says the ${sale ? 'sale' : 'capture'} is ${charge.state}.`,
    };
  if (!authorization) return undefined;
  return {
    status: authorization.state === 'voided' ? 'canceled' : 'authorized',
    reference: authorization.id,
    memory: { [AUTHORIZATION]: authorization.id },
    note: `PayPal says the authorization is ${authorization.state}.`,
  };
}

/** The source of money failed, or PayPal did not want the payment. */
export const declinedByPayPal = (locale: string): ProviderAnswer => ({
  status: 'declined',
  decline: { code: 'paypal-declined', retryable: true },
  message: wordsIn(locale).payPalDeclined,
  note: 'PayPal declined the payment.',
});
