import type { Backend } from '../backend.ts';
import { FateUnknown, type Gateway, type ProviderAnswer, type Sale } from '../gateways/gateway.ts';
import type { StoredPayment } from '../model/payment.ts';
import { applyAnswer } from './apply-answer.ts';
import { gatewayOf, toSale } from './sale.ts';

/** Why a payment is pending at the provider's, and not with us. */
const WITH_PROVIDER: readonly (string | undefined)[] = ['bank-debit', 'microdeposits'];

/** Whether the provider may know more about this payment than we do. */
const isOpen = ({ status, reason }: StoredPayment): boolean =>
  status === 'processing' || status === 'requires-action' || WITH_PROVIDER.includes(reason);

/** Asks the gateway, saves what it says, and leaves everything as it is when no answer came. */
export async function consult(
  backend: Backend,
  payment: StoredPayment,
  ask: (gateway: Gateway, sale: Sale) => Promise<ProviderAnswer>,
): Promise<void> {
  try {
    applyAnswer(backend, payment, await ask(gatewayOf(backend, payment), toSale(backend, payment)));
  } catch (error) {
    if (!(error instanceof FateUnknown)) throw error;
    console.warn(`Payment ${payment.id}: ${error.message}`);
  }
  await backend.state.save();
}

/**
 * Brings a payment up to date. One whose first call was never answered is started again: its attempt is the
 * provider's idempotency key, so that finds what the lost call made. Call it with the payment's lock held.
 */
export async function refreshPayment(backend: Backend, payment: StoredPayment): Promise<void> {
  if (!isOpen(payment)) return;
  await consult(backend, payment, (gateway, sale) =>
    payment.request ? gateway.pay(sale) : gateway.read(sale),
  );
}
