/** What a shop’s page loads as https://jstest.authorize.net/v1/Accept.js. */
import { failure, type Code, type Response } from './messages.ts';
import { send } from './send.ts';
import { containerOf, problemsOf, type SecureData } from './validate.ts';

const SOURCE = 'https://jstest.authorize.net/v1/Accept.js';

/** Accept.js fetches its core, which takes a moment after it has loaded itself. */
const CORE_MILLISECONDS = 120;

type Callback = string | ((response: Response) => void);

function answer(callback: Callback, response: Response): void {
  const call = typeof callback === 'function' ? callback : (Reflect.get(window, callback) as typeof answer);
  (call as (response: Response) => void)(response);
}

/** Why the page may not use it at all. Unlike the real one, it works without HTTPS on this very machine. */
const integrationProblem = (): Code | undefined => {
  if (!document.querySelector(`script[src="${SOURCE}"]`)) return 'E_WC_01';
  return isSecureContext ? undefined : 'E_WC_02';
};

async function dispatch(data: SecureData | undefined, callback: Callback): Promise<void> {
  const code = integrationProblem();
  const problems = code ? [code] : problemsOf(data ?? {});
  answer(callback, problems.length ? failure(...problems) : await send(containerOf(data ?? {})));
}

const accept = {
  dispatchData(_data: SecureData, callback: Callback): void {
    console.warn('Accept.js is not loaded correctly');
    answer(callback, failure('E_WC_03'));
  },
};
Reflect.set(window, 'Accept', accept);
setTimeout(() => {
  accept.dispatchData = (data, callback) => void dispatch(data, callback);
}, CORE_MILLISECONDS);
