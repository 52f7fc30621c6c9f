interface Expected {
  /** The window of the frame that may speak. */
  readonly from: () => Window | null;
  readonly origin: string;
  readonly accepts: (data: unknown) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Waits for the one message that comes from the right frame, of the right origin, with the right content;
 * everything else is ignored. Rejects with the signal's reason when that aborts; the listener is gone either way.
 */
export function nextMessage({ from, origin, accepts, signal }: Expected): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    signal.throwIfAborted();
    signal.addEventListener(
      'abort',
      () => {
        settled.abort();
        reject(signal.reason as Error);
      },
      { signal: settled.signal },
    );
    addEventListener(
      'message',
      (event) => {
        if (event.source !== from() || event.origin !== origin || !accepts(event.data)) return;
        settled.abort();
        resolve(event.data);
      },
      { signal: settled.signal },
    );
  });
}
