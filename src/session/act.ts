import type { ActionEnd } from '../actions/action-tools.ts';
import { runAction } from '../actions/run-action.ts';
import { Stage } from '../actions/stage.ts';
import { methodIn, type State } from '../checkout/state.ts';
import type { NextAction } from '../contract/next-action.ts';
import type { Payment } from '../contract/payment.ts';
import { Fault } from '../contract/problem.ts';
import type { EffectWorld } from './effects.ts';

/** The name of the place where actions show something, as the element knows it. */
const PLACE = 'an action';

const stages = new WeakMap<EffectWorld, Stage>();

/** The stage of a session: one for all its actions. */
function stageOf(world: EffectWorld): Stage {
  const known = stages.get(world);
  if (known) return known;
  const stage = new Stage(() => world.options.openPlace(PLACE));
  stages.set(world, stage);
  world.ended.addEventListener('abort', () => {
    stage.close();
  });
  return stage;
}

/** Whether what is on the stage may stay: it is still going on, or the backend has just been asked what comes next. */
const isGoingOn = (state: State): boolean =>
  (state.step === 'acting' && !state.isAsking) ||
  (state.step === 'confirming' && state.checks === 0 && state.actionId !== undefined);

/** Whether the action is still the one that is waited for. */
const isCurrent = (state: State, action: NextAction): boolean =>
  state.step === 'acting' && !state.isAsking && state.action.id === action.id;

/**
 * Carries out a next action with what the session has; fetched with the first one.
 * @returns undefined when the session went on without it, because the buyer left the page and came back
 * @throws Fault
 */
export async function act(
  world: EffectWorld,
  action: NextAction,
  payment: Payment,
  watch: (told: (state: State) => void) => void,
): Promise<ActionEnd | undefined> {
  const { options, panels, ended, state } = world;
  const { quote, saved } = state() as { quote?: Parameters<typeof methodIn>[0]; saved?: string };
  const method = methodIn(quote, payment.method.id);
  const stage = stageOf(world);
  const passed = new AbortController();
  watch((now) => {
    if (!isCurrent(now, action)) passed.abort();
    if (!isGoingOn(now)) stage.close();
  });
  // A vendor's own window must not be behind ours.
  if (action.type === 'sdk') stage.close();
  try {
    return await runAction(action, {
      origins: method?.origins,
      words: await options.allWords(),
      stage,
      read: () => options.api.read({ id: payment.id }),
      finish: async (payload) => {
        const panel = quote && method && (await panels.mount(method, quote, saved));
        if (panel?.finish) return panel.finish(payload, ended);
        const detail = `The backend sent an sdk action for “${payment.method.id}”, which cannot carry it out.`;
        throw new Fault({ code: 'configuration', next: 'choose-another', detail });
      },
      signal: AbortSignal.any([ended, passed.signal]),
    });
  } catch (error) {
    if (passed.signal.aborted) return undefined;
    throw error;
  }
}
