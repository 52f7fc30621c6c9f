import type { MerchantState } from '../model.ts';
import type { PaymentStatus, StoredPayment } from '../model/payment.ts';

const FAILED: ReadonlySet<PaymentStatus> = new Set(['declined', 'canceled', 'expired']);

/** Whether the payment moved nothing and never will, so that another one may be made. */
export const isFailed = ({ status }: StoredPayment): boolean => FAILED.has(status);

/** The payment that settles one of these payables or is under way for it. */
export const findStanding = (
  { payments }: MerchantState,
  payables: readonly string[],
): StoredPayment | undefined =>
  payments.findLast(
    (payment) => !isFailed(payment) && payment.payables.some(({ id }) => payables.includes(id)),
  );

/** The payment that this idempotency key was answered with. */
export const findByAttempt = (
  { attempts, payments }: MerchantState,
  attempt: string,
): StoredPayment | undefined => {
  const id = Object.hasOwn(attempts, attempt) ? attempts[attempt] : undefined;
  return id === undefined ? undefined : payments.find((payment) => payment.id === id);
};

/** The newest failed payment of the same thing by the same method, if it left an object at the provider. */
export const findContinued = (
  { payments }: MerchantState,
  { payables, method, amount, action }: Pick<StoredPayment, 'payables' | 'method' | 'amount' | 'action'>,
): StoredPayment | undefined => {
  const wanted = payables.map(({ id }) => id).join(',');
  const last = payments.findLast(
    (payment) => payment.method.id === method.id && payment.payables.map(({ id }) => id).join(',') === wanted,
  );
  return last?.status === 'declined' &&
    last.reference !== undefined &&
    last.action === action &&
    last.amount.amount === amount.amount &&
    last.amount.currency === amount.currency
    ? last
    : undefined;
};
