import { FrameMessage, type FrameAction } from '../contract/next-action.ts';
import { safeParse } from '../contract/schema.ts';
import { nextMessage } from '../lib/frame-messages.ts';
import { openFrameDialog } from '../ui/frame-dialog.ts';
import { openFrame, type FrameTarget } from '../ui/hosted-frame.ts';
import { permittedUrl, type ActionEnd, type ActionTools } from './action-tools.ts';

/** What the message that ends a frame must carry. */
export interface Ending {
  readonly nonce: string;
  readonly messageOrigin?: string;
}

/** Shows a provider's page in a dialog until it is over or the buyer gives up. */
export async function runFrame(action: FrameAction, tools: ActionTools): Promise<ActionEnd> {
  const { title, method, fields } = action;
  const target = {
    url: permittedUrl(action.url, tools.origins),
    method: method ?? (fields ? 'POST' : 'GET'),
    ...(fields && { fields }),
  };
  return showFrame(target, action, title ?? tools.words.title, tools);
}

/** Opens a target in a dialog and waits for its end. */
export async function showFrame(
  target: FrameTarget,
  ending: Ending,
  title: string,
  tools: ActionTools,
): Promise<ActionEnd> {
  const place = await tools.openPlace();
  const givenUp = new AbortController();
  const signal = AbortSignal.any([tools.signal, givenUp.signal]);
  const dialog = openFrameDialog(place.node, { ...tools.words, title }, () => {
    givenUp.abort();
  });
  try {
    const frame = openFrame(dialog.box, title, target);
    await frameEnd(frame, ending, signal);
    return { result: 'completed' };
  } catch (error) {
    if (!givenUp.signal.aborted) throw error;
    return { result: 'canceled' };
  } finally {
    dialog.close();
    place.remove();
  }
}

function isEnd(data: unknown, nonce: string): boolean {
  const message = safeParse(FrameMessage, data);
  return message.success && message.data.nonce === nonce;
}

/** Resolves when the shop's notification page in the frame says so. */
export const frameEnd = (frame: HTMLIFrameElement, ending: Ending, signal: AbortSignal) =>
  nextMessage({
    from: () => frame.contentWindow,
    origin: ending.messageOrigin ?? location.origin,
    accepts: (data) => isEnd(data, ending.nonce),
    signal,
  });
