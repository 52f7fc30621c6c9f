import type { HttpOptions } from '../../client/http.ts';
import type { PayableRequest } from '../../contract/payable.ts';
import type { Selection } from '../../invoices/selection.ts';
import { forgetReturned } from '../../session/return.ts';
import type { TenderCheckout } from '../tender-checkout.ts';
import type { TenderInvoices } from '../tender-invoices.ts';

/** The mark of our own entry in the browser's history; others' entries are left alone. */
const MARK = 'tender-invoices';

let count = 0;

/** Steps in which nothing is under way: the buyer may leave with Escape. */
const RESTING: readonly string[] = ['loading', 'choosing', 'preparing', 'ready', 'failed', 'done'];

/** What the place tells the room. */
export interface PlaceWatch {
  readonly changed: () => void;
  /** The list is to be seen again; `isPaid`: after a receipt. */
  closed(wasUsed: boolean): void;
  /** The browser's Forward leads here again. */
  reopened(): void;
}

/**
 * The checkout in which chosen invoices are paid: a light-DOM child of the element, so that vendors' frames and
 * scripts find their fields. Browser Back leads to the list, as long as the topmost entry is ours.
 */
export class PaymentPlace {
  readonly slotName = `tender-payment-${++count}`;
  checkout: TenderCheckout | undefined;
  /** What the buyer saw in the list. */
  before: Selection = new Map();

  readonly #host: TenderInvoices;
  readonly #watch: PlaceWatch;
  readonly #id = `${MARK}-${count}`;
  readonly #ended = new AbortController();
  #scroll = 0;

  constructor(host: TenderInvoices, watch: PlaceWatch) {
    this.#host = host;
    this.#watch = watch;
    addEventListener('popstate', this.#onHistory, { signal: this.#ended.signal });
  }

  get isDone(): boolean {
    return this.checkout?.state.step === 'done';
  }

  /** Opens the checkout. `isEntry`: Back is to lead to the list again. */
  open(
    payables: readonly PayableRequest[],
    before: Selection,
    { headers, locale, isEntry }: { headers: HttpOptions['headers']; locale: string; isEntry: boolean },
  ): void {
    const watch = this.#watch;
    const { endpoint, returnUrl, environment, backend, providerOptions } = this.#host;
    const { token, credentials, context, fetch } = this.#host;
    const checkout = document.createElement('tender-checkout');
    Object.assign(checkout, { endpoint, returnUrl, environment, backend, providerOptions, payables, locale });
    Object.assign(checkout, { headers, token, credentials, context, fetch });
    checkout.slot = this.slotName;
    // What it shows is shown beside it too: what is paid of each invoice.
    checkout.addController({
      hostUpdated: () => {
        queueMicrotask(watch.changed);
      },
    });
    this.before = before;
    this.checkout = checkout;
    this.#scroll = scrollY;
    this.#host.append(checkout);
    if (isEntry) this.#push();
    this.#watch.changed();
  }

  /**
   * As the browser's Back, whose topmost entry is taken away where it is ours. It is not waited for: frames in the
   * checkout may have left entries of their own.
   */
  leave(): void {
    this.#close();
    if (this.#isOurs(history.state)) history.back();
  }

  /** Escape leaves, unless something is under way. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (!this.checkout || !RESTING.includes(this.checkout.state.step)) return;
    event.preventDefault();
    this.leave();
  };

  end(): void {
    this.#ended.abort();
    this.checkout?.remove();
    this.checkout = undefined;
  }

  #isOurs(state: unknown): boolean {
    return (state as Record<string, unknown> | null)?.[MARK] === this.#id;
  }

  /** What a page's router keeps in the entry is kept in ours. A page that allows no entries goes without. */
  #push(): void {
    const state = history.state as unknown;
    if (state !== null && typeof state !== 'object') return;
    try {
      history.pushState({ ...state, [MARK]: this.#id }, '');
    } catch {
      // A document of opaque origin, or too many entries in a short time.
    }
  }

  readonly #onHistory = ({ state }: PopStateEvent): void => {
    const isOurs = this.#isOurs(state);
    if (this.checkout && !isOurs) this.#close();
    else if (!this.checkout && isOurs) this.#watch.reopened();
  };

  #close(): void {
    const step = this.checkout?.state.step;
    this.checkout?.remove();
    this.checkout = undefined;
    forgetReturned();
    this.#watch.closed(step !== 'choosing' && step !== 'ready' && step !== 'preparing');
    void this.#host.updateComplete.then(() => {
      scrollTo({ top: this.#scroll, behavior: 'instant' });
    });
  }
}
