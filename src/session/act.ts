import type { ActionEnd } from '../actions/action-tools.ts';
import { runAction } from '../actions/run-action.ts';
import { methodIn } from '../checkout/state.ts';
import type { NextAction } from '../contract/next-action.ts';
import type { Payment } from '../contract/payment.ts';
import { Fault } from '../contract/problem.ts';
import type { EffectWorld } from './effects.ts';

/** Carries out a next action with what the session has; fetched with the first one. @throws Fault */
export async function act(
  { options, panels, ended, state }: EffectWorld,
  action: NextAction,
  payment: Payment,
): Promise<ActionEnd> {
  const { quote, saved } = state() as { quote?: Parameters<typeof methodIn>[0]; saved?: string };
  const method = methodIn(quote, payment.method.id);
  const words = await options.allWords();
  return runAction(action, {
    origins: method?.origins,
    words: {
      title: words.verification,
      close: words.close,
      question: words.cancelQuestion,
      giveUp: words.cancelVerification,
      goOn: words.goOn,
    },
    openPlace: () => options.openPlace('action'),
    finish: async (payload) => {
      const panel = quote && method && (await panels.mount(method, quote, saved));
      if (panel?.finish) return panel.finish(payload, ended);
      const detail = `The backend sent an sdk action for “${payment.method.id}”, which cannot carry it out.`;
      throw new Fault({ code: 'configuration', next: 'choose-another', detail });
    },
    signal: ended,
  });
}
