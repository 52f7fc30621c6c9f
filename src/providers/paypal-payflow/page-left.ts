import type { ActionReport } from '../../contract/payment.ts';
import { Fault } from '../../contract/problem.ts';

/** Milliseconds until the backend is asked what became of it, although the page should be gone. */
const PATIENCE = 15_000;

/**
 * Waits for the page to go away after a form was sent from it. It stays pending once the page is hidden, because
 * whatever comes after starts by asking the backend; a page that is still there resolves, and asks it too.
 * Rejects when the page’s CSP does not let forms go to this address, or when the widget is taken away.
 */
export function pageLeft(url: URL, ended: AbortSignal): Promise<Omit<ActionReport, 'action'>> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const { signal } = over;
    const stop = () => {
      clearTimeout(timer);
      over.abort();
    };
    const timer = setTimeout(() => {
      stop();
      resolve({ result: 'completed' });
    }, PATIENCE);
    const refuse = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
      if (effectiveDirective !== 'form-action') return;
      stop();
      const detail = `The page’s CSP does not let forms go to ${url.origin}: add it to form-action.`;
      reject(new Fault({ code: 'configuration', next: 'choose-another', detail }));
    };
    document.addEventListener('securitypolicyviolation', refuse, { signal });
    addEventListener('pagehide', stop, { signal });
    ended.addEventListener(
      'abort',
      () => {
        stop();
        reject(ended.reason as Error);
      },
      { signal },
    );
  });
}
