import { createFrame, frameName, ORIGIN, style } from './frame.ts';
import { IntegrationError, notRetrieved } from './integration-error.ts';
import { Port } from './port.ts';
import type { ApiCall, ControllerMethods, StripeError } from './protocol.ts';

/** What came of a call, once mistakes of the integration have been thrown. */
export type Answer =
  | { readonly object: Readonly<Record<string, unknown>>; readonly error?: undefined }
  | { readonly error: StripeError; readonly object?: undefined };

type Order = Omit<ApiCall, 'key' | 'account'> & {
  /** The method’s name for an error text, such as `createConfirmationToken`. */
  readonly caller?: string;
};

/** The page’s side of the hidden frame that talks to the API, one per Stripe object. */
export class Controller {
  readonly name = frameName('Controller');
  readonly #key: string;
  readonly #account: string | undefined;
  readonly #port: Promise<Port<ControllerMethods, Record<string, never>>>;

  constructor(key: string, account: string | undefined) {
    this.#key = key;
    this.#account = account;
    this.#port = this.#open();
  }

  /** @throws when the frame to collect from cannot be reached or its data was not submitted */
  async send({ caller = '', ...order }: Order): Promise<Answer> {
    const port = await this.#port;
    const result = await port.call('send', { key: this.#key, account: this.#account, ...order });
    if (!('fault' in result)) return result;
    if (result.fault === 'not-found') throw notRetrieved();
    throw new IntegrationError(
      `elements.submit() must be called before stripe.${caller}(). Call elements.submit() as soon as your customer presses pay, prior to any asynchronous work. Integration guide: https://stripe.com/docs/payments/accept-a-payment-deferred`,
    );
  }

  async #open(): Promise<Port<ControllerMethods, Record<string, never>>> {
    const frame = createFrame('frames/controller', this.name, '');
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    style(frame, {
      position: 'fixed',
      border: '0',
      width: '1px',
      height: '1px',
      visibility: 'hidden',
      'pointer-events': 'none',
    });
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    if (document.readyState === 'loading') {
      await new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', resolve, { once: true });
      });
    }
    document.body.append(frame);
    await loaded;
    return new Port(() => frame.contentWindow, ORIGIN, {});
  }
}
