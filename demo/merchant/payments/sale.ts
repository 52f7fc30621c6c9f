import { callbackOf, notificationOf, type Backend } from '../backend.ts';
import type { Gateway, Sale } from '../gateways/gateway.ts';
import type { StoredPayment } from '../model/payment.ts';
import { findCustomer } from './provider-customers.ts';

/** The gateway of a payment's provider. */
export function gatewayOf({ gateways }: Backend, { method }: StoredPayment): Gateway {
  const gateway = gateways[method.provider];
  if (!gateway) throw new Error(`There is no gateway for “${method.provider}”: give it to createMerchant.`);
  return gateway;
}

/** A payment as its gateway wants to see it. */
export function toSale(backend: Backend, payment: StoredPayment): Sale {
  const { buyers, companies, savedMethods, payments } = backend.state.data;
  const buyer = buyers.find(({ id }) => id === payment.buyerId);
  if (!buyer)
    throw new Error(`Payment ${payment.id} belongs to buyer ${payment.buyerId}, who does not exist.`);
  const company = companies.find(({ id }) => id === buyer.companyId);
  const saved = savedMethods.find(({ id }) => id === payment.request?.savedMethod);
  const customer = saved?.customer ?? findCustomer(backend.state.data, payment.method.id, buyer.id);
  const continues = payments.find(({ id }) => id === payment.continues);
  return {
    payment,
    buyer,
    callback: callbackOf(backend, payment.id),
    notification: (nonce) => notificationOf(backend, nonce),
    ...(company && { company }),
    ...(saved && { saved }),
    ...(customer !== undefined && { customer }),
    ...(continues && { continues }),
  };
}
