import { Fault } from '../../contract/problem.ts';

/** How long the vendor may say nothing. */
const PATIENCE = 15_000;

/** The vendor does not know the client session any more. */
export class SessionOver extends Error {
  override readonly name = 'SessionOver';
}

/**
 * What the vendor answers to a call of the SDK's.
 * @throws SessionOver when the session has ended, Fault for everything else; neither tells what was sent
 */
export async function answerOf<T>(what: string, call: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const detail = `Ingenico gave no ${what} within ${PATIENCE / 1000} seconds.`;
      reject(new Fault({ code: 'provider', next: 'retry', detail }));
    }, PATIENCE);
  });
  try {
    return await Promise.race([call, silence]);
  } catch (error) {
    throw sortError(what, error);
  } finally {
    clearTimeout(timer);
  }
}

/** The HTTP status of the SDK's error; undefined where it is none, because there was no answer. */
export const statusOf = (error: unknown): unknown => (error as { readonly status?: unknown }).status;

function sortError(what: string, error: unknown): Error {
  if (error instanceof Fault) return error;
  const status = statusOf(error);
  if (status === 401 || status === 403) return new SessionOver();
  if (typeof status === 'number') {
    const detail = `Ingenico answered ${status} when asked for the ${what}.`;
    return new Fault({ code: 'provider', next: 'choose-another', detail }, error);
  }
  if (!(error instanceof TypeError)) {
    const detail = `Ingenico’s SDK gave no ${what}.`;
    return new Fault({ code: 'provider', next: 'choose-another', detail }, error);
  }
  const detail =
    `Ingenico could not be asked for the ${what}: does the page’s CSP have the session’s clientApiUrl in ` +
    'connect-src?';
  return new Fault({ code: navigator.onLine ? 'script' : 'offline', next: 'retry', detail }, error);
}
