import type { StripeErrorBody } from '../model/objects.ts';
import type { BankStep } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { MOST_ENTRIES, type DepositVerdict } from '../rules/test-accounts.ts';
import { intentOf } from './complete-step.ts';
import { fail, finish } from './attempt.ts';

const failure = (code: string, message: string): StripeErrorBody => ({
  type: 'invalid_request_error',
  code: `payment_method_microdeposit_verification_${code}`,
  message,
});

/** The step in which this intent waits for its deposits to be told. */
export const openDeposits = (world: World, intent: string): BankStep | undefined =>
  Object.values(world.data.steps).find(
    (step) => step.intent === intent && step.kind === 'microdeposits' && step.result === 'open',
  );

/**
 * The buyer, or the merchant for the buyer, has told what arrived.
 * Source: docs.stripe.com/payments/ach-direct-debit/accept-a-payment#test-microdeposits.
 * @returns what was wrong with it; undefined when the account is verified and is being debited
 */
export function tellDeposits(
  world: World,
  step: BankStep,
  told: 'amounts' | 'descriptor_code',
  verdict: DepositVerdict,
): StripeErrorBody | undefined {
  const owner = intentOf(world, step);
  const method = world.data.paymentMethods[step.method];
  if (!owner || !method || step.result !== 'open') return failure('timeout', 'This verification is over.');
  const wanted = method.accountBehaviour?.deposits ?? 'descriptor_code';
  if (told !== wanted) {
    return failure(
      `${told}_invalid`,
      `These deposits are told by ${wanted === 'amounts' ? 'their two amounts' : 'the code in their description'}.`,
    );
  }
  switch (verdict) {
    case 'verified':
      step.result = 'approved';
      finish(world, owner, method);
      return undefined;
    case 'wrong': {
      step.failures = (step.failures ?? 0) + 1;
      if (step.failures >= MOST_ENTRIES) return give(world, step, 'too-often');
      const left = MOST_ENTRIES - step.failures;
      return failure(
        `${told}_mismatch`,
        `What you entered does not match what was sent to the bank account. You have ${left} attempts left.`,
      );
    }
    case 'too-often':
    case 'timeout':
      return give(world, step, verdict);
  }
}

/** Ends the verification for good: the buyer needs another account. */
function give(world: World, step: BankStep, why: 'too-often' | 'timeout'): StripeErrorBody {
  const error =
    why === 'timeout'
      ? failure('timeout', 'The deposits were not verified within 10 days.')
      : failure('attempts_exceeded', 'You have exceeded the number of allowed verification attempts.');
  const owner = intentOf(world, step);
  const method = world.data.paymentMethods[step.method];
  step.result = 'failed';
  if (owner && method) fail(world, owner, method, error);
  return error;
}
