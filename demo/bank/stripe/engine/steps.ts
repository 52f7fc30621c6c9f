import { newId } from '../model/new-id.ts';
import type { NextAction } from '../model/objects.ts';
import type { BankStep, OwnedMethod } from '../model/state.ts';
import type { World } from '../model/world.ts';
import type { OwnedIntent } from './find.ts';

/** Takes back every open step of an intent: a new attempt, or the end of it, has overtaken them. */
export function closeSteps(world: World, intent: string): void {
  for (const step of Object.values(world.data.steps)) {
    if (step.intent === intent && step.result === 'open') step.result = 'void';
  }
}

/** Whether the buyer has already passed a challenge for this intent with this method. */
export const hasPassed = (world: World, intent: string, method: string): boolean =>
  Object.values(world.data.steps).some(
    (step) => step.intent === intent && step.method === method && step.result === 'approved',
  );

/** Notes that an intent waits for something that happens on a page of the bank. */
export function addStep(
  world: World,
  owner: OwnedIntent,
  method: OwnedMethod,
  kind: BankStep['kind'],
  returnUrl: string | null,
): BankStep {
  const step: BankStep = {
    id: newId('src'),
    account: owner.account,
    intent: owner.object.id,
    method: method.object.id,
    kind,
    returnUrl,
    result: 'open',
  };
  world.data.steps[step.id] = step;
  return step;
}

/** Opens a step on a page of the bank and says how the buyer gets there. */
export function openStep(
  world: World,
  owner: OwnedIntent,
  method: OwnedMethod,
  kind: 'challenge' | 'redirect',
  returnUrl: string | null,
): NextAction {
  const { id } = addStep(world, owner, method, kind, returnUrl);
  return returnUrl === null
    ? {
        type: 'use_stripe_sdk',
        use_stripe_sdk: {
          type: 'three_d_secure_redirect',
          stripe_js: `${world.origin}/stripe/challenge/${id}`,
          source: id,
        },
      }
    : {
        type: 'redirect_to_url',
        redirect_to_url: { url: `${world.origin}/stripe/redirect/${id}`, return_url: returnUrl },
      };
}
