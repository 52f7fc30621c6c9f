import * as z from 'zod/mini';
import type { ProviderAnswer } from '../gateway.ts';
import { AUTHORIZATION, CHARGE } from './paypal-payment.ts';

const Movement = z.object({ id: z.string(), status: z.string() });

/** An order as version 2 of PayPal's API shows it, as far as it matters here. */
export const PayPalOrder = z.object({
  id: z.string(),
  status: z.string(),
  purchase_units: z.array(
    z.object({
      payments: z.optional(
        z.object({
          captures: z.optional(z.array(Movement)),
          authorizations: z.optional(z.array(Movement)),
        }),
      ),
    }),
  ),
});
export type PayPalOrder = z.infer<typeof PayPalOrder>;

/** What a completed order is now; undefined while no money was taken or reserved for it. */
export function readOrder({ purchase_units: units }: PayPalOrder): ProviderAnswer | undefined {
  const { captures: [capture] = [], authorizations: [authorization] = [] } = units[0]?.payments ?? {};
  if (capture)
    return {
      status: capture.status === 'PENDING' ? 'pending' : 'succeeded',
      reference: capture.id,
      memory: { [CHARGE]: capture.id },
      note: `PayPal says the capture is ${capture.status}.`,
    };
  if (!authorization) return undefined;
  return {
    status: authorization.status === 'VOIDED' ? 'canceled' : 'authorized',
    reference: authorization.id,
    memory: { [AUTHORIZATION]: authorization.id },
    note: `PayPal says the authorization is ${authorization.status}.`,
  };
}
