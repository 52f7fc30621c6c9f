import { html, render } from 'lit';
import type { ActionReport } from '../../contract/payment.ts';
import { Fault } from '../../contract/problem.ts';
import { safeParse } from '../../contract/schema.ts';
import { safeUrl } from '../../lib/safe-url.ts';
import { openFrameDialog } from '../../ui/frame-dialog.ts';
import { openFrame } from '../../ui/hosted-frame.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { HostedPayload, type AuthorizeNetConfig } from './config.ts';
import { listenToCommunicator } from './communicator.ts';

type End = Omit<ActionReport, 'action'>;

/** Authorize.Net’s pages of the other environment. */
const FOREIGN = { live: 'test.authorize.net', test: 'accept.authorize.net' } as const;

/**
 * Accept Hosted: after Pay, Authorize.Net’s own page in a dialog takes the card and charges it. What it says through
 * the communicator page is a hint; the backend asks Authorize.Net for the transaction.
 */
export function mountHosted(
  box: HTMLElement,
  context: PanelContext<AuthorizeNetConfig>,
): Panel<AuthorizeNetConfig> {
  const { words, method, config } = context;
  const isRedirect = config.opens === 'redirect';
  const { root, remove } = openPanelRoot(box);
  const notice = isRedirect ? words.redirectNotice(method.label) : words.authorizeNet.window;
  render(html`<p>${notice}</p>`, root);

  return {
    collect: () => undefined,
    async finish(payload, signal) {
      const { url, token } = readPayload(payload, context);
      const place = document.createElement('div');
      box.append(place);
      const { promise, resolve, reject } = Promise.withResolvers<End>();
      const giveUp = () => {
        resolve({ result: 'canceled' });
      };
      const dialog = openFrameDialog(
        place,
        {
          title: method.label,
          close: words.close,
          question: words.authorizeNet.question,
          giveUp: words.cancelPayment,
          goOn: words.goOn,
        },
        giveUp,
      );
      const stopListening = listenToCommunicator({
        resize: dialog.fit,
        cancel: giveUp,
        done: (transId) => {
          resolve({ result: 'completed', ...(transId && { data: { transId } }) });
        },
      });
      const onAbort = () => {
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', onAbort);
      try {
        signal.throwIfAborted();
        openFrame(dialog.box, method.label, { url, method: 'POST', fields: { token } });
        return await promise;
      } finally {
        signal.removeEventListener('abort', onAbort);
        stopListening();
        dialog.close();
        place.remove();
      }
    },
    unmount: remove,
  };
}

function readPayload(payload: unknown, { environment, method }: PanelContext<unknown>) {
  const refuse = (detail: string) => new Fault({ code: 'configuration', next: 'choose-another', detail });
  const parsed = safeParse(HostedPayload, payload);
  if (!parsed.success) {
    throw refuse(
      'An Accept Hosted action needs the payload {"url": "https://…/payment/payment", "token": "…"}.',
    );
  }
  const { url: address, token } = parsed.data;
  const url = safeUrl(address);
  const isForeign = url?.host === FOREIGN[environment];
  if (!url || isForeign || (method.origins && !method.origins.includes(url.origin))) {
    const why = isForeign
      ? `it is not for the environment “${environment}”`
      : 'it is none of the method’s origins';
    throw refuse(`The backend wants Accept Hosted at “${address}”, but ${url ? why : 'that is not https:'}.`);
  }
  return { url, token };
}
