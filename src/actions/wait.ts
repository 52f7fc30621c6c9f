import type { WaitAction } from '../contract/next-action.ts';
import { standingOf } from '../contract/payment.ts';
import { dialogWords, type ActionTools, type ToldEnd } from './action-tools.ts';
import { startTimeLimit } from './time-limit.ts';

/** Seconds before the n-th look at the payment; the last one repeats. */
const PAUSES = [2, 3, 5, 8, 10] as const;
/** While nobody looks at the page. */
const UNSEEN_PAUSE = 30;
const WAIT_SECONDS = 600;

/**
 * Waits for something that happens elsewhere: looks at the payment now and then until the backend says something else.
 * A look that fails is no news.
 */
export async function runWait(action: WaitAction, tools: ActionTools): Promise<ToldEnd> {
  const { stage, words, signal: left } = tools;
  const { promise: ended, resolve: end } = Promise.withResolvers<ToldEnd>();
  const over = new AbortController();
  const signal = AbortSignal.any([left, over.signal]);
  const dialog = await stage.openDialog({
    words: dialogWords(words, {
      title: words.wait.title,
      question: words.wait.question,
      giveUp: words.cancelPayment,
    }),
    room: 'text',
    busy: action.message ?? words.wait.message,
    onGiveUp: () => {
      end({ result: 'canceled' });
    },
  });
  const limit = startTimeLimit(action.seconds ?? WAIT_SECONDS, {
    remind: (seconds) => {
      dialog.show({ news: words.frame.timeLeft(seconds) });
    },
    over: () => {
      end({ result: 'failed', data: { reason: 'timeout' } });
    },
  });
  try {
    return await Promise.race([lookForNews(action.id, tools, signal), ended]);
  } finally {
    over.abort();
    limit.stop();
    dialog.show({
      busy: words.confirming,
      news: undefined,
      onGiveUp: () => {
        stage.close();
      },
    });
    if (left.aborted) stage.close();
  }
}

async function lookForNews(id: string, { read }: ActionTools, signal: AbortSignal): Promise<ToldEnd> {
  for (let look = 0; ; look += 1) {
    await pause(PAUSES[look] ?? PAUSES.at(-1) ?? UNSEEN_PAUSE, signal);
    try {
      const payment = await read();
      const isWaiting = payment && standingOf(payment) === 'requires-action' && payment.nextAction?.id === id;
      if (!isWaiting) return { result: 'completed' };
    } catch {
      // Nothing was learned; the next look may tell more.
    }
    signal.throwIfAborted();
  }
}

/** Waits, but not longer than until the buyer is back at the page, or the network is. Rejects when it is over. */
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const go = () => {
      clearTimeout(timer);
      settled.abort();
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(go, (document.hidden ? UNSEEN_PAUSE : seconds) * 1000);
    const options = { signal: settled.signal };
    signal.addEventListener('abort', go, options);
    addEventListener('online', go, options);
    document.addEventListener(
      'visibilitychange',
      () => {
        if (!document.hidden) go();
      },
      options,
    );
    if (signal.aborted) go();
  });
}
