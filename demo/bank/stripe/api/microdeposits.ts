import type { Call, Endpoint } from './endpoint.ts';
import { invalidParameter, refused } from './stripe-fault.ts';
import { paymentOf, setupOf, viewFor, type OwnedIntent } from '../engine/find.ts';
import { openDeposits, tellDeposits } from '../engine/microdeposits.ts';
import type { World } from '../model/world.ts';
import { judgeAmounts, judgeCode } from '../rules/test-accounts.ts';

function verify(world: World, call: Call, owner: OwnedIntent): object {
  const { params } = call;
  const intent = owner.object;
  const step = openDeposits(world, intent.id);
  if (!step) {
    throw refused(`This ${intent.object} does not wait for micro-deposits: its status is ${intent.status}.`, {
      code: `${intent.object}_unexpected_state`,
    });
  }
  const amounts = params.list('amounts');
  const code = params.string('descriptor_code');
  if ((amounts === undefined) === (code === undefined))
    throw invalidParameter('Tell either amounts or descriptor_code.', 'amounts', 'parameter_missing');
  const error =
    code === undefined
      ? tellDeposits(world, step, 'amounts', judgeAmounts((amounts ?? []).map(Number)))
      : tellDeposits(world, step, 'descriptor_code', judgeCode(code));
  if (!error) return viewFor(call, intent);
  const { type: _, message, ...more } = error;
  throw refused(message, { ...more, [intent.object]: structuredClone(viewFor(call, intent)) });
}

const TAKES = ['amounts', 'client_secret', 'descriptor_code'];

/** `/…/:id/verify_microdeposits`: tells what arrived on the account, for payments and setups. */
export const microdeposits = (world: World): Endpoint[] => [
  {
    method: 'post',
    path: '/payment_intents/:id/verify_microdeposits',
    open: true,
    takes: TAKES,
    answer: (call) => verify(world, call, paymentOf(world, call)),
  },
  {
    method: 'post',
    path: '/setup_intents/:id/verify_microdeposits',
    open: true,
    takes: TAKES,
    answer: (call) => verify(world, call, setupOf(world, call)),
  },
];
