import type { NextAction } from '../model/objects.ts';
import type { BankStep, OwnedMethod } from '../model/state.ts';
import type { World } from '../model/world.ts';

const DAY = 24 * 60 * 60;

/** How an intent says that deposits are under way to the buyer’s account, and where to tell what arrived. */
export const depositsAction = (world: World, step: BankStep, method: OwnedMethod): NextAction => ({
  type: 'verify_with_microdeposits',
  verify_with_microdeposits: {
    arrival_date: world.seconds() + 2 * DAY,
    hosted_verification_url: `${world.origin}/stripe/verify/${step.id}`,
    microdeposit_type: method.accountBehaviour?.deposits ?? 'descriptor_code',
  },
});
