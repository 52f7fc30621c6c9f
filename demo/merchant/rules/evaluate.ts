import type { RuleContext } from './context.ts';
import type { PaymentRule } from './payment-rule.ts';
import { findRefusal } from './refusal.ts';
import { toVariables } from './variables.ts';

/** What the shop knows of payment methods, and where it writes what merchants should look into. */
export interface MethodKnowledge {
  /** Whether an integration with this identifier exists and is switched on. */
  isInstalled(methodId: string): boolean;
  /** Whether the method can pay this payment. Asked only about installed methods. */
  isApplicable(methodId: string): boolean;
  /** Told once for each rule whose expression failed. */
  log?(message: string): void;
}

/** What became of one method of a rule that applied. */
export interface MethodTrace {
  readonly method: string;
  readonly outcome: 'offered' | 'already-offered' | 'not-installed' | 'not-applicable';
}

/** What became of one rule. */
export interface RuleTrace {
  readonly rule: { readonly id: number; readonly name: string };
  readonly applied: boolean;
  /** A short sentence for the merchant. */
  readonly reason: string;
  /** In the rule's order; empty if the rule did not apply. */
  readonly methods: readonly MethodTrace[];
}

/** The methods to offer, in order, and how that came about: one entry per rule, in the order they were evaluated. */
export interface RuleEvaluation {
  readonly methods: readonly string[];
  readonly trace: readonly RuleTrace[];
}

/**
 * Evaluates payment rules in OroCommerce's order: each rule by itself first, then sorting, then the first rule left
 * that stops further processing. So a rule that does not apply cannot stop others.
 */
export function evaluateRules(
  rules: readonly PaymentRule[],
  context: RuleContext,
  knowledge: MethodKnowledge,
): RuleEvaluation {
  const variables = toVariables(context);
  const offered = new Set<string>();
  const trace: RuleTrace[] = [];
  let stoppedBy: string | undefined;
  for (const rule of sortRules(rules)) {
    const { id, name } = rule;
    const refusal = findRefusal(rule, context, variables);
    if (refusal?.isFailure) knowledge.log?.(`Payment rule “${name}” (${id}) was skipped. ${refusal.reason}`);
    const hindrance =
      refusal?.reason ??
      (stoppedBy === undefined ? undefined : `Rule “${stoppedBy}” stopped further processing.`);
    if (hindrance !== undefined) {
      trace.push({ rule: { id, name }, applied: false, reason: hindrance, methods: [] });
      continue;
    }
    const methods = rule.methods.map((method) => offerMethod(method, offered, knowledge));
    trace.push({ rule: { id, name }, applied: true, reason: describeApplied(rule), methods });
    if (rule.stopProcessing) stoppedBy = name;
  }
  return { methods: [...offered], trace };
}

function sortRules(rules: readonly PaymentRule[]): readonly PaymentRule[] {
  return [...rules].sort((a, b) => a.sortOrder - b.sortOrder || a.id - b.id);
}

function describeApplied({ stopProcessing }: PaymentRule): string {
  return stopProcessing ? 'The rule applies, and stops further processing.' : 'The rule applies.';
}

function offerMethod(method: string, offered: Set<string>, knowledge: MethodKnowledge): MethodTrace {
  if (offered.has(method)) return { method, outcome: 'already-offered' };
  if (!knowledge.isInstalled(method)) return { method, outcome: 'not-installed' };
  if (!knowledge.isApplicable(method)) return { method, outcome: 'not-applicable' };
  offered.add(method);
  return { method, outcome: 'offered' };
}
