import { fromMinor, toMinor, type Money } from '../../src/contract/money.ts';
import type { PaymentMethod } from '../../src/contract/payment-method.ts';
import type { Backend } from './backend.ts';
import { timeOf } from './backend.ts';
import {
  FateUnknown,
  ProviderRefusal,
  type Gateway,
  type ProviderAnswer,
  type RefundMade,
  type Sale,
} from './gateways/gateway.ts';
import { recordMovement } from './ledger.ts';
import { runExclusively } from './lock.ts';
import type { StoredPayment } from './model/payment.ts';
import { applyAnswer } from './payments/apply-answer.ts';
import { isFailedRefund, leftOf, statusAfterRefunds } from './payments/returns.ts';
import { gatewayOf, toSale } from './payments/sale.ts';
import { fillBasket } from './quotes/basket.ts';
import { evaluateBasket, offerMethods } from './quotes/offer-methods.ts';
import type { RuleEvaluation } from './rules/evaluate.ts';

/** What the merchant wanted cannot be done; the message is a sentence for the back office. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused';
}

/** Takes what was reserved, or notes that an order on terms or by check was paid. */
export const capturePayment = (backend: Backend, id: string): Promise<StoredPayment> =>
  operate(backend, id, async (payment) => {
    requireOpen(payment, 'captured');
    applyAnswer(backend, payment, await ask(backend, payment, (gateway, sale) => gateway.capture(sale)));
  });

/** Gives up what was reserved, or an order that was not paid. */
export const voidPayment = (backend: Backend, id: string): Promise<StoredPayment> =>
  operate(backend, id, async (payment) => {
    requireOpen(payment, 'voided');
    applyAnswer(backend, payment, await ask(backend, payment, (gateway, sale) => gateway.void(sale)));
  });

/** What to give back; everything that is left unless `amount` says less. The same `key` gives back once. */
export interface RefundRequest {
  readonly amount?: Money;
  readonly key: string;
  readonly reason?: string;
}

/** Gives money back, all of it or a part. */
export const refundPayment = (backend: Backend, id: string, request: RefundRequest): Promise<StoredPayment> =>
  operate(backend, id, async (payment) => {
    const { key, reason } = request;
    if (payment.refunds.some((refund) => refund.key === key)) return;
    const { currency } = payment.amount;
    const left = leftOf(payment);
    const amount = request.amount ?? fromMinor(left, currency);
    if (!['succeeded', 'partially-paid', 'partially-refunded'].includes(payment.status))
      throw new OperationRefused(
        `Only money that was taken can be refunded: this payment is ${payment.status}.`,
      );
    if (amount.currency !== currency) throw new OperationRefused(`Refund in ${currency}, as the buyer paid.`);
    if (toMinor(amount) <= 0n) throw new OperationRefused('Refund an amount above zero.');
    if (toMinor(amount) > left)
      throw new OperationRefused(
        `Refund at most ${fromMinor(left, currency).amount} ${currency}: the rest was refunded before.`,
      );
    const why = reason === undefined ? {} : { reason };
    const order = { amount, key: `${payment.attempt}-refund-${key}`, ...why };
    const made = await ask(backend, payment, (gateway, sale) => gateway.refund(sale, order));
    const refunds = [made].flat().map((refund) => ({ amount, ...refund }));
    const at = timeOf(backend).toISOString();
    payment.refunds.push(...refunds.map((refund) => ({ ...refund, key, ...why, at })));
    const given = refunds.filter((refund) => !isFailedRefund(refund));
    for (const refund of given) recordMovement(backend, payment, 'refund', refund.amount);
    if (given.length === 0) return;
    applyAnswer(backend, payment, {
      status: statusAfterRefunds(payment),
      note: `The merchant refunded ${amount.amount} ${currency}.`,
    });
  });

/** Switches an integration on or off; while it is off, rules pass its method over. */
export async function setIntegrationEnabled(backend: Backend, id: string, enabled: boolean): Promise<void> {
  const integration = backend.state.data.integrations.find((candidate) => candidate.id === id);
  if (!integration) throw new OperationRefused(`There is no integration “${id}”.`);
  integration.enabled = enabled;
  await backend.state.save();
}

/** Removes an integration and takes its method out of all rules; a rule that is left without methods is switched off. */
export async function removeIntegration({ state }: Backend, id: string): Promise<void> {
  const { integrations, rules } = state.data;
  const index = integrations.findIndex((candidate) => candidate.id === id);
  if (index < 0) throw new OperationRefused(`There is no integration “${id}”.`);
  integrations.splice(index, 1);
  for (const [position, rule] of rules.entries()) {
    if (!rule.methods.includes(id)) continue;
    const methods = rule.methods.filter((method) => method !== id);
    rules[position] = { ...rule, methods, enabled: rule.enabled && methods.length > 0 };
  }
  await state.save();
}

/** Switches a payment rule on or off. */
export async function setRuleEnabled({ state }: Backend, id: number, enabled: boolean): Promise<void> {
  const { rules } = state.data;
  const index = rules.findIndex((candidate) => candidate.id === id);
  const rule = rules[index];
  if (!rule) throw new OperationRefused(`There is no payment rule ${id}.`);
  if (enabled && rule.methods.length === 0)
    throw new OperationRefused(
      'You must select at least one payment method before this rule is switched on.',
    );
  rules[index] = { ...rule, enabled };
  await state.save();
}

/** Why a checkout gets the methods it gets: what became of every rule, and the methods with their availability. */
export interface Explanation extends RuleEvaluation {
  readonly offers: readonly PaymentMethod[];
}

/** Evaluates the rules for a checkout and tells what became of each. @throws HttpProblem when there is no such checkout */
export async function explainCheckout(
  backend: Backend,
  checkoutId: string,
  locale = 'en',
): Promise<Explanation> {
  const basket = fillBasket(backend.state.data, [{ id: `checkout:${checkoutId}` }], locale);
  const offers = await offerMethods(backend, basket, locale);
  return { ...evaluateBasket(backend, basket, locale), offers };
}

function requireOpen({ status, action }: StoredPayment, verb: string): void {
  if (status === 'authorized' || (status === 'pending' && action === 'order')) return;
  throw new OperationRefused(`Only a reserved or unpaid payment can be ${verb}: this one is ${status}.`);
}

/** Does something to a payment when nothing else happens to what it pays, and saves it. */
async function operate(
  backend: Backend,
  id: string,
  change: (payment: StoredPayment) => Promise<void>,
): Promise<StoredPayment> {
  const payment = backend.state.data.payments.find((candidate) => candidate.id === id);
  if (!payment) throw new OperationRefused(`There is no payment “${id}”.`);
  const keys = payment.payables.map((payable) => payable.id);
  return runExclusively(backend.state, keys, async () => {
    await change(payment);
    await backend.state.save();
    return payment;
  });
}

/** Asks the gateway, and turns what it refuses into a sentence for the back office. */
async function ask<T extends ProviderAnswer | RefundMade | readonly RefundMade[]>(
  backend: Backend,
  payment: StoredPayment,
  question: (gateway: Gateway, sale: Sale) => Promise<T>,
): Promise<T> {
  try {
    return await question(gatewayOf(backend, payment), toSale(backend, payment));
  } catch (error) {
    if (error instanceof ProviderRefusal) throw new OperationRefused(error.message, { cause: error });
    if (error instanceof FateUnknown)
      throw new OperationRefused(`${error.message} Try again: nothing is done twice.`, { cause: error });
    throw error;
  }
}
