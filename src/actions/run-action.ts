import type { NextAction } from '../contract/next-action.ts';
import type { Fault } from '../contract/problem.ts';
import { refusal, type ActionEnd, type ActionTools } from './action-tools.ts';
import { runFrame } from './frame.ts';
import { redirect } from './redirect.ts';
import { runThreeDSecure } from './three-d-secure.ts';
import { runWait } from './wait.ts';

/**
 * Carries out a next action. A redirect never returns: the page goes away.
 * @throws Fault when the action may not or cannot be carried out
 */
export async function runAction(action: NextAction, tools: ActionTools): Promise<ActionEnd> {
  switch (action.type) {
    case 'redirect':
      return redirect(action, tools);
    case 'frame':
      return runFrame(action, tools);
    case 'three-d-secure':
      return runThreeDSecure(action, tools);
    case 'wait':
      return runWait(action, tools);
    case 'sdk':
      return tools.finish(action.payload);
    default:
      throw unknownAction(action);
  }
}

/** A type that a newer backend invented: the contract lets it pass, so that the payment can at least be canceled. */
function unknownAction(action: never): Fault {
  const { type } = action as { readonly type: string };
  return refusal(
    `The backend wants an action of type “${type}”, which this version of Tender cannot carry out.`,
  );
}
