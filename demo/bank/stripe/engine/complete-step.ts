import type { BankStep } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { authenticationFailure, fail, finish } from './attempt.ts';
import type { OwnedIntent } from './find.ts';

/** The intent a step belongs to. */
export const intentOf = (world: World, step: BankStep): OwnedIntent | undefined =>
  world.data.paymentIntents[step.intent] ?? world.data.setupIntents[step.intent];

/** The buyer has decided on the bank’s page. A step counts once; a later decision changes nothing. */
export function completeStep(world: World, step: BankStep, isApproved: boolean): void {
  const owner = intentOf(world, step);
  const method = world.data.paymentMethods[step.method];
  if (step.result !== 'open' || !owner || !method) return;
  step.result = isApproved ? 'approved' : 'failed';
  const intent = owner.object;
  if (!isApproved) {
    fail(world, owner, method, authenticationFailure(intent.object));
  } else if (intent.object === 'payment_intent' && intent.confirmation_method === 'manual') {
    intent.status = 'requires_confirmation';
    intent.next_action = null;
  } else {
    finish(world, owner, method);
  }
}
