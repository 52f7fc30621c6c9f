import type { RuleAddress, RuleContext } from './context.ts';
import { evaluateExpression } from './expression/expression.ts';
import { isTruthy } from './expression/value.ts';
import type { Fields } from './expression/value.ts';
import type { PaymentRule, RuleDestination } from './payment-rule.ts';

/** Why a rule does not apply to a payment. */
export interface Refusal {
  /** A sentence for the merchant. */
  readonly reason: string;
  /** Whether the rule's expression broke, which the merchant should look into. */
  readonly isFailure: boolean;
}

/** Looks at one rule by itself: why it does not apply, or undefined if it does. A broken expression is a refusal too. */
export function findRefusal(rule: PaymentRule, context: RuleContext, variables: Fields): Refusal | undefined {
  const reason =
    refuseCurrency(rule, context) ??
    refuseWebsite(rule, context) ??
    refuseDestination(rule, context) ??
    (rule.enabled ? undefined : 'The rule is disabled.');
  return reason === undefined ? refuseExpression(rule, variables) : { reason, isFailure: false };
}

function refuseCurrency(rule: PaymentRule, { currency }: RuleContext): string | undefined {
  if (currency === '') return 'The payment has no currency, so no rule applies.';
  return currency === rule.currency
    ? undefined
    : `Currency is ${currency}, the rule is for ${rule.currency}.`;
}

function refuseWebsite({ websites }: PaymentRule, { website }: RuleContext): string | undefined {
  if (website === null || websites.length === 0 || websites.includes(website)) return undefined;
  return `Website is ${website}, the rule is for ${websites.join(', ')}.`;
}

function refuseDestination(
  { destinations }: PaymentRule,
  { billingAddress }: RuleContext,
): string | undefined {
  if (destinations.length === 0) return undefined;
  if (billingAddress === null)
    return 'There is no billing address, and the rule is for certain destinations only.';
  if (destinations.some((destination) => isAt(billingAddress, destination))) return undefined;
  const { countryIso2, regionCode, postalCode } = billingAddress;
  const place = [countryIso2, regionCode, postalCode].filter(Boolean).join(', ');
  return `The billing address (${place}) is in none of the rule's destinations.`;
}

function isAt(address: RuleAddress, { country, region, postalCodes }: RuleDestination): boolean {
  return (
    country === address.countryIso2 &&
    (region === undefined || region === address.regionCode) &&
    (postalCodes.length === 0 || postalCodes.includes(address.postalCode))
  );
}

function refuseExpression({ expression }: PaymentRule, variables: Fields): Refusal | undefined {
  if (expression === null || expression.trim() === '') return undefined;
  try {
    if (isTruthy(evaluateExpression(expression, variables))) return undefined;
    return { reason: 'The expression is not true for this payment.', isFailure: false };
  } catch (error) {
    // Whatever went wrong, the buyer gets the other rules' methods.
    const problem = error instanceof Error ? error.message : String(error);
    return { reason: `The expression failed: ${problem}`, isFailure: true };
  }
}
