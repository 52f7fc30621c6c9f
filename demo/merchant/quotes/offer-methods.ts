import { addMoney, fromMinor, toMinor, type Money } from '../../../src/contract/money.ts';
import type { PaymentMethod } from '../../../src/contract/payment-method.ts';
import { isInvoiceId } from '../../../src/contract/payable.ts';
import { timeOf, type Backend } from '../backend.ts';
import { FateUnknown, ProviderRefusal, type Gateway, type Occasion } from '../gateways/gateway.ts';
import type { Integration } from '../model/integration.ts';
import { takePercent } from '../pricing/decimal.ts';
import { evaluateRules, type RuleEvaluation } from '../rules/evaluate.ts';
import { textIn } from '../words.ts';
import type { Basket } from './basket.ts';
import { fieldsOf } from './method-fields.ts';
import { toRuleContext } from './rule-context.ts';
import { findCustomer } from '../payments/provider-customers.ts';
import { savedMethodsOf, toSavedMethod } from './saved-methods-of.ts';

const KEPT_LOG_ENTRIES = 200;

/** Evaluates the payment rules for a basket, and notes what the merchant should look into. */
export function evaluateBasket(backend: Backend, basket: Basket, locale: string): RuleEvaluation {
  const { rules, ruleLog } = backend.state.data;
  const at = timeOf(backend).toISOString();
  const payable = basket.payables.map(({ id }) => id).join(',');
  const evaluation = evaluateRules(rules, toRuleContext(basket), {
    isInstalled: (id) => findInstalled(backend, id) !== undefined,
    isApplicable: (id) => isApplicable(backend, basket, id, locale),
    log: (message) => ruleLog.push({ at, payable, message }),
  });
  ruleLog.splice(0, ruleLog.length - KEPT_LOG_ENTRIES);
  return evaluation;
}

/** The methods for invoices: no rules are asked, whatever is marked for them and can be used is offered. */
export const methodsForInvoices = (backend: Backend, basket: Basket, locale: string): readonly string[] =>
  backend.state.data.integrations
    .filter(
      ({ id, forInvoices }) =>
        forInvoices &&
        (forInvoices.currencies?.includes(basket.total.currency) ?? true) &&
        isApplicable(backend, basket, id, locale),
    )
    .map(({ id }) => id);

/**
 * The methods that the rules allow for a basket, as the widget gets them; or those with these ids. One whose provider
 * is down is left out.
 */
export async function offerMethods(
  backend: Backend,
  basket: Basket,
  locale: string,
  ids = evaluateBasket(backend, basket, locale).methods,
): Promise<readonly PaymentMethod[]> {
  const offered = ids.map(async (id) => {
    const installed = findInstalled(backend, id);
    try {
      return installed ? [await toMethod(backend, basket, installed, locale)] : [];
    } catch (error) {
      if (!(error instanceof FateUnknown || error instanceof ProviderRefusal)) throw error;
      console.warn(`Payment method ${id} is not offered: ${error.message}`);
      return [];
    }
  });
  return (await Promise.all(offered)).flat();
}

interface Installed {
  readonly integration: Integration;
  readonly gateway: Gateway;
}

function findInstalled({ state, gateways }: Backend, id: string): Installed | undefined {
  const integration = state.data.integrations.find((candidate) => candidate.id === id);
  const gateway = integration && gateways[integration.provider];
  return integration?.enabled && gateway ? { integration, gateway } : undefined;
}

function isApplicable(backend: Backend, basket: Basket, id: string, locale: string): boolean {
  const installed = findInstalled(backend, id);
  if (!installed) return false;
  return installed.gateway.isApplicable(toOccasion(backend, basket, installed.integration, locale));
}

function toOccasion(
  backend: Backend,
  { total, buyer, company }: Basket,
  integration: Integration,
  locale: string,
): Occasion {
  const fee = feeOf(integration, total);
  const customer = findCustomer(backend.state.data, integration.id, buyer.id);
  return {
    integration,
    amount: fee ? addMoney(total, fee) : total,
    buyer,
    ...(company && { company }),
    ...(customer !== undefined && { customer }),
    saved: savedMethodsOf(backend.state.data, buyer, integration.id, timeOf(backend)),
    isMonitored: backend.state.data.settings.monitoring.enabled && !backend.isPrivate,
    locale,
    now: timeOf(backend),
  };
}

async function toMethod(
  backend: Backend,
  basket: Basket,
  { integration, gateway }: Installed,
  locale: string,
): Promise<PaymentMethod> {
  const { id, provider, environment, description, paymentAction, fee, canSave } = integration;
  const occasion = toOccasion(backend, basket, integration, locale);
  const [{ checkout }] = basket.priced;
  const amount = feeOf(integration, basket.total);
  const reason = gateway.explainUnavailable?.(occasion);
  const { saved } = occasion;
  const fields = fieldsOf(integration, basket.company, checkout.poNumber, locale);
  return {
    id,
    provider,
    label: textIn(integration.label, locale),
    environment,
    // No order is placed with invoices: whoever pays them by transfer pays.
    action:
      basket.payables.some(({ id }) => isInvoiceId(id)) && paymentAction === 'order'
        ? 'charge'
        : paymentAction,
    ...(description && { description: textIn(description, locale) }),
    ...(reason !== undefined && { unavailable: { reason } }),
    ...(fee && amount && { fee: { label: textIn(fee.label, locale), amount } }),
    ...(saved.length > 0 && { saved: saved.map(toSavedMethod) }),
    // A guest has no account to save anything in.
    ...(canSave && basket.company && { canSave }),
    ...(fields.length > 0 && { fields: [...fields] }),
    ...(gateway.origins && { origins: [...gateway.origins] }),
    config: await gateway.config(occasion),
  };
}

const feeOf = ({ fee }: Integration, total: Money): Money | undefined =>
  fee && fromMinor(takePercent(toMinor(total), fee.percent), total.currency);
