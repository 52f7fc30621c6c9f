import type Stripe from 'stripe';
import type { ProviderAnswer } from '../gateway.ts';

/** A method that Stripe keeps for a customer, as the shop shows it; undefined when it is kept for nobody, or has no face. */
export function readMethod(method: Stripe.PaymentMethod): ProviderAnswer['saved'] {
  if (!method.customer) return undefined;
  const label = describeMethod(method);
  if (label === undefined) return undefined;
  return {
    token: method.id,
    customer: typeof method.customer === 'string' ? method.customer : method.customer.id,
    label,
    ...(method.card && {
      expires: `${method.card.exp_year}-${String(method.card.exp_month).padStart(2, '0')}`,
    }),
  };
}

/** "Visa •••• 4242": what tells a saved method from others, and no more digits than that. */
function describeMethod({ card, us_bank_account: ach, sepa_debit: sepa }: Stripe.PaymentMethod) {
  if (card) return `${card.brand.charAt(0).toUpperCase()}${card.brand.slice(1)} •••• ${card.last4}`;
  if (ach) return `${ach.bank_name ?? 'Bank'} •••• ${ach.last4 ?? ''}`;
  return sepa ? `SEPA •••• ${sepa.last4 ?? ''}` : undefined;
}
