import { compact } from '../../lib/compact.ts';
import { safeParse } from '../../contract/schema.ts';
import type { Payment } from '../../contract/payment.ts';
import { ActionData, type Order } from './documents.ts';
import type { Refusal } from './storefront.ts';

/** What every payment of a checkout has, whatever became of it. */
export type Base = Pick<Payment, 'id' | 'payables' | 'method' | 'amount'>;

/** OroCommerce's payment statuses in our words; others are shown with their own label. */
const STATUSES: Readonly<Record<string, string>> = {
  full: 'succeeded',
  authorized: 'authorized',
  partially: 'partially-paid',
  authorized_partially: 'partially-paid',
  refunded: 'refunded',
  refunded_partially: 'partially-refunded',
  canceled: 'canceled',
};

/** The payment that an order tells of. A placed order may well be unpaid: on terms it always is. */
export function paymentOfOrder(base: Base, { id, attributes }: Order): Payment {
  const { currency, totalValue, paymentStatus, identifier, paymentMethod } = attributes;
  const { code, label } = paymentStatus;
  const [method] = paymentMethod ?? [];
  const isOnTerms = code === 'pending' && /^payment_term_/.test(method?.code ?? base.method.id);
  return compact({
    ...base,
    status: STATUSES[code] ?? code,
    // “Pending payment” says less than our own words do.
    statusLabel: (STATUSES[code] ?? code === 'pending') ? undefined : label,
    reason: isOnTerms ? 'terms' : undefined,
    amount: { amount: totalValue, currency },
    method: method ? { id: method.code, label: method.label ?? method.code } : base.method,
    order: compact({ id, number: identifier }),
  });
}

/** What became of a payment, and where the buyer has to go afterwards for OroCommerce to notice. */
export interface Answered {
  readonly payment: Payment;
  readonly returnUrl?: string | undefined;
}

/**
 * What a payment that did not simply succeed has become. OroCommerce says it with errors, told apart by their titles.
 * Undefined: it is no word about a payment, but a refusal of the request.
 */
export function paymentOfRefusal(base: Base, { status, error }: Refusal): Answered | undefined {
  if (status !== 400) return undefined;
  const { title, detail = '', meta = {} } = error;
  switch (title) {
    case 'payment status constraint':
      return { payment: { ...base, status: 'processing' } };
    case 'payment action constraint':
      return actionOf(base, meta.data);
    case 'payment constraint':
      return 'validatePaymentUrl' in meta ? undefined : { payment: declined(base, detail) };
    default:
      return undefined;
  }
}

function actionOf(base: Base, data: unknown): Answered | undefined {
  const parsed = safeParse(ActionData, data);
  if (!parsed.success) return undefined;
  const { purchaseRedirectUrl: url, returnUrl } = parsed.data;
  const isRequired = { ...base, status: 'requires-action' } as const;
  if (url) return { payment: { ...isRequired, nextAction: { type: 'redirect', id: url, url } } };
  return {
    payment: { ...isRequired, nextAction: { type: 'sdk', id: crypto.randomUUID(), payload: data } },
    returnUrl,
  };
}

/** The provider's sentence is not for buyers; its codes are kept. */
function declined(base: Base, detail: string): Payment {
  const [, decline] = /decline code: "(\w+)"/i.exec(detail) ?? [];
  const [, code = 'declined'] = /error code: "(\w+)"/i.exec(detail) ?? [];
  return { ...base, status: 'declined', decline: { code: decline ?? code, retryable: true } };
}
