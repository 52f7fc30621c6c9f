import type { MerchantState } from '../model.ts';
import type { StoredPayment } from '../model/payment.ts';

const nameOf = (integration: string, buyer: number) => `${integration}:${buyer}`;

/** Remembers the id that a provider knows a buyer by. */
export function keepCustomer(state: MerchantState, payment: StoredPayment, customer: string): void {
  state.customers ??= {};
  state.customers[nameOf(payment.method.id, payment.buyerId)] = customer;
}

/** The id that the provider of this integration knows the buyer by, from an earlier payment. */
export const findCustomer = (
  { customers, savedMethods }: MerchantState,
  integration: string,
  buyer: number,
): string | undefined =>
  customers?.[nameOf(integration, buyer)] ??
  savedMethods.find(({ buyerId, method }) => buyerId === buyer && method === integration)?.customer;
