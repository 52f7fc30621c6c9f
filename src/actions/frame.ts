import { FrameMessage } from '../contract/frame-message.ts';
import type { FrameAction } from '../contract/next-action.ts';
import { safeParse } from '../contract/schema.ts';
import { nextMessage } from '../lib/frame-messages.ts';
import type { DialogLook, DialogWords } from '../ui/frame-dialog.ts';
import { openFrame, type FrameTarget } from '../ui/hosted-frame.ts';
import { dialogWords, permittedUrl, type ActionTools, type ToldEnd } from './action-tools.ts';
import { startTimeLimit } from './time-limit.ts';

/** How long a page may take to appear before the buyer is offered a way out. */
const PATIENCE = 15_000;

/** What the message that ends a frame must carry. */
export interface Ending {
  readonly nonce: string;
  readonly messageOrigin?: string;
}

/** A frame in a dialog. */
interface FrameShow {
  readonly target: FrameTarget;
  readonly ending: Ending;
  readonly words: DialogWords;
  readonly room?: DialogLook['room'];
  /** How long the buyer has; as long as the buyer likes unless told. */
  readonly seconds?: number | undefined;
}

/** Shows a provider's page in a dialog until it is over or the buyer gives up. */
export function runFrame(action: FrameAction, tools: ActionTools): Promise<ToldEnd> {
  const { method, fields, seconds } = action;
  const { frame, cancelPayment } = tools.words;
  const target = {
    url: permittedUrl(action.url, tools.origins),
    method: method ?? (fields ? 'POST' : 'GET'),
    ...(fields && { fields }),
  };
  const words = dialogWords(tools.words, {
    title: action.title ?? frame.title,
    question: frame.question,
    giveUp: cancelPayment,
  });
  return showFrame({ target, ending: action, words, seconds }, tools);
}

/**
 * Opens a target in the dialog and waits for its end. The dialog stays, without the frame, until the stage is closed:
 * the backend may want another step.
 */
export async function showFrame(
  show: FrameShow,
  { stage, words, signal: left }: ActionTools,
): Promise<ToldEnd> {
  const { target, ending, room, seconds } = show;
  const { promise: ended, resolve: end } = Promise.withResolvers<ToldEnd>();
  const over = new AbortController();
  const signal = AbortSignal.any([left, over.signal]);
  const trouble = { isSlow: false, isOffline: !navigator.onLine, left: 0 };
  let frame: HTMLIFrameElement | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;

  const giveUp = () => {
    end(trouble.isSlow ? { result: 'failed', data: { reason: 'unreachable' } } : { result: 'canceled' });
  };
  const dialog = await stage.openDialog({
    words: show.words,
    room,
    busy: words.frame.loading,
    onGiveUp: giveUp,
  });
  const tell = (change: Partial<typeof trouble>) => {
    const { isSlow, isOffline, left } = Object.assign(trouble, change);
    dialog.show({
      news: isOffline
        ? words.frame.offline
        : isSlow
          ? words.frame.slow
          : left
            ? words.frame.timeLeft(left)
            : undefined,
      remedies: isSlow
        ? [
            { label: words.retry, act: load },
            { label: show.words.giveUp, act: giveUp },
          ]
        : [],
    });
  };
  const load = () => {
    clearTimeout(slow);
    slow = setTimeout(() => {
      tell({ isSlow: true });
    }, PATIENCE);
    frame?.remove();
    dialog.show({ busy: words.frame.loading });
    tell({ isSlow: false });
    frame = openFrame(dialog.box, show.words.title, target, () => {
      clearTimeout(slow);
      dialog.show({ busy: undefined });
      if (trouble.isSlow) tell({ isSlow: false });
    });
  };
  const limit =
    seconds === undefined
      ? undefined
      : startTimeLimit(seconds, {
          remind: (left) => {
            tell({ left });
          },
          over: () => {
            end({ result: 'failed', data: { reason: 'timeout' } });
          },
        });
  for (const type of ['online', 'offline'])
    addEventListener(
      type,
      () => {
        tell({ isOffline: type === 'offline' });
      },
      { signal },
    );
  try {
    left.throwIfAborted();
    load();
    const told = frameEnd(() => frame?.contentWindow ?? null, ending, signal);
    return await Promise.race([told.then(() => ({ result: 'completed' }) as const), ended]);
  } finally {
    over.abort();
    limit?.stop();
    clearTimeout(slow);
    frame?.remove();
    dialog.show({
      busy: words.confirming,
      news: undefined,
      remedies: [],
      onGiveUp: () => {
        stage.close();
      },
    });
    if (left.aborted) stage.close();
  }
}

function isEnd(data: unknown, nonce: string): boolean {
  const message = safeParse(FrameMessage, data);
  return message.success && message.data.nonce === nonce;
}

/** Resolves when the shop's notification page in the frame says so. */
export const frameEnd = (from: () => Window | null, ending: Ending, signal: AbortSignal): Promise<unknown> =>
  nextMessage({
    from,
    origin: ending.messageOrigin ?? location.origin,
    accepts: (data) => isEnd(data, ending.nonce),
    signal,
  });
