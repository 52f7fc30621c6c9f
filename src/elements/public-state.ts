import type { State } from '../checkout/state.ts';
import { methodIn } from '../checkout/state.ts';
import type { Money } from '../contract/money.ts';
import { outcomeOf, type Outcome } from '../contract/payment.ts';
import type { ProblemCode } from '../contract/problem.ts';
import { amountToPay } from '../contract/quote.ts';
import { compact } from '../lib/compact.ts';

/** What a page may know of a widget: no tokens, no provider config, nothing the buyer typed. */
export interface PublicState {
  readonly step: State['step'];
  readonly methodId?: string;
  /** What the buyer pays with the chosen method. */
  readonly amount?: Money;
  readonly paymentId?: string;
  readonly outcome?: Outcome;
  readonly problem?: ProblemCode;
}

/** The part of the machine's state that is the page's business. */
export function publicState(state: State): PublicState {
  const quote = 'quote' in state ? state.quote : undefined;
  const methodId = 'method' in state ? state.method : undefined;
  const payment = 'payment' in state ? state.payment : undefined;
  const paymentId = payment?.id ?? ('attempt' in state ? state.attempt.paymentId : undefined);
  return compact({
    step: state.step,
    methodId,
    amount: quote && amountToPay(quote, methodIn(quote, methodId)),
    paymentId,
    outcome: state.step === 'done' ? outcomeOf(state.payment) : undefined,
    problem: state.step === 'failed' ? state.problem.code : undefined,
  });
}
