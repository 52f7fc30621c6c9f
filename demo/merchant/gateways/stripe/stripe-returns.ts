import type Stripe from 'stripe';
import type { Returns } from '../../payments/returns.ts';
import { fromStripeAmount } from './stripe-amount.ts';

/** Name in a refund's metadata: the back office's key of the order for it. */
export const REFUND_KEY = 'key';

const MOST = 100;

/** What has gone back of an intent's money. Stripe is asked only where the charge says that something has, or may have. */
export async function readReturns(
  stripe: Stripe,
  { id, latest_charge: charge }: Stripe.PaymentIntent,
  wasRefunded: boolean,
  options: Stripe.RequestOptions,
): Promise<Returns | undefined> {
  if (!charge || typeof charge === 'string') return undefined;
  const mayBeRefunded = wasRefunded || charge.amount_refunded > 0;
  if (!mayBeRefunded && !charge.disputed) return undefined;
  const about = { payment_intent: id, limit: MOST };
  const refunds = mayBeRefunded ? (await stripe.refunds.list(about, options)).data : [];
  const disputes = charge.disputed ? (await stripe.disputes.list(about, options)).data : [];
  const dispute = disputes.map(toDispute).find((each) => each !== undefined);
  return {
    // Stripe lists the newest first.
    refunds: refunds.toReversed().map(toRefund),
    ...(dispute && { dispute }),
  };
}

const toRefund = ({
  id,
  amount,
  currency,
  status,
  reason,
  metadata,
}: Stripe.Refund): Returns['refunds'][number] => ({
  id,
  amount: fromStripeAmount(amount, currency),
  status: status ?? 'pending',
  ...(reason && { reason }),
  ...(metadata?.[REFUND_KEY] && { key: metadata[REFUND_KEY] }),
});

/** An inquiry (`warning_…`), or a dispute that was prevented, takes no money: nothing has gone back by that. */
function toDispute({ amount, currency, status }: Stripe.Dispute): Returns['dispute'] {
  const money = fromStripeAmount(amount, currency);
  switch (status) {
    case 'won':
      return { amount: money, status: 'won' };
    case 'lost':
      return { amount: money, status: 'lost' };
    case 'prevented':
    case 'warning_closed':
    case 'warning_needs_response':
    case 'warning_under_review':
      return undefined;
    default:
      return { amount: money, status: 'open' };
  }
}
