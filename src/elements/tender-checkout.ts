import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { HttpOptions } from '../client/http.ts';
import type { PayableRequest } from '../contract/payable.ts';
import type { Payment } from '../contract/payment.ts';
import type { Quote, QuoteRequest } from '../contract/quote.ts';
import { controls } from '../ui/controls.ts';
import { tokens } from '../ui/tokens.ts';
import { CheckoutController } from './checkout-controller.ts';
import { renderCheckout, renderMistake } from './checkout/render.ts';
import { styles } from './checkout/styles.ts';
import type { PublicState } from './public-state.ts';

/** A change of one of these is another checkout: everything starts anew. */
const IDENTITY = ['endpoint', 'payable', 'payables', 'locale', 'environment', 'backend'] as const;

/**
 * The checkout: asks the shop's backend which payment methods the rules allow for this buyer, shows them,
 * and pays.
 *
 * @fires tender-ready - the methods can be seen
 * @fires tender-change - another method, another amount, or the typed data became (in)complete
 * @fires tender-submit - cancelable: a payment is about to be created
 * @fires tender-action - a redirect, frame, challenge or provider step starts or ends
 * @fires tender-finished - the payment is settled: `outcome`, `paymentId`
 * @fires tender-problem - something went wrong: `code`, `message`, `detail`
 * @csspart root - everything
 * @csspart methods - the list
 * @csspart method - one row of it
 * @csspart panel - what a chosen method shows
 * @csspart fields - the backend's own questions
 * @csspart saved - saved cards and accounts
 * @csspart totals - what the amount is made of
 * @csspart pay-button - the button
 * @csspart notice - what the buyer is told
 * @csspart outcome - how it ended
 * @cssproperty --tender-color-accent, --tender-color-on-accent, --tender-color-background, --tender-color-surface
 * @cssproperty --tender-color-text, --tender-color-muted, --tender-color-border, --tender-color-control-border
 * @cssproperty --tender-color-danger, --tender-color-success
 * @cssproperty --tender-font-family, --tender-font-size, --tender-radius, --tender-space
 * @cssproperty --tender-reserve - the height kept free while loading; room for eight methods unless set
 */
export class TenderCheckout extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = {
    endpoint: {},
    payable: {},
    payables: { attribute: false },
    returnUrl: { attribute: 'return-url' },
    locale: {},
    environment: {},
    backend: {},
    context: { attribute: false },
  };

  /** Base URL of the shop's payment API. */
  endpoint = '';
  /** What is to be paid: `checkout:1001`, or `invoice:42,invoice:43`. */
  payable = '';
  /** In the place of `payable`, where only a part of something is to be paid: ids and amounts. */
  payables: readonly PayableRequest[] | undefined;
  /** Where the buyer is taken after paying; an address of this page's origin. Without it the outcome is shown here. */
  returnUrl = '';
  /** BCP 47; unless set, the language of the page. */
  locale = '';
  /** `live` or `test`. */
  environment = 'live';
  /** The backend's contract: `rest` is ours, `orocommerce` its storefront JSON:API, with `endpoint="/api"`. */
  backend = 'rest';
  /** What providers need and `orocommerce` does not send, by method id or its beginning; see docs/orocommerce.md. */
  providerOptions: Readonly<Record<string, unknown>> = {};
  /** Sent with every request to the backend, or a function that makes them. */
  headers: HttpOptions['headers'];
  /** Makes a bearer token for each request. */
  token: HttpOptions['token'];
  /** Whether cookies are sent; `same-origin` unless set. */
  credentials: RequestCredentials = 'same-origin';
  /** What has changed on the page and the backend does not know yet. Setting it asks for a new quote. */
  context: QuoteRequest['context'];
  /** Carries the requests, for pages that have their own way to the backend. */
  fetch: typeof fetch | undefined;

  readonly #checkout = new CheckoutController(this);

  /** What the page may know: step, chosen method, amount, outcome. */
  get state(): PublicState {
    return this.#checkout.state;
  }

  /** What the backend offers, until a payment is made. */
  get quote(): Quote | undefined {
    return this.#now.quote;
  }

  /** What became of it, once there is a payment. */
  get payment(): Payment | undefined {
    return this.#now.payment;
  }

  get #now() {
    return (this.#checkout.session?.state ?? {}) as { readonly quote?: Quote; readonly payment?: Payment };
  }

  /** Presses the button. Resolves when the payment is settled or the form is back; pressing twice pays once. */
  pay(): Promise<PublicState> {
    return this.#checkout.pay();
  }

  /** Chooses a method by its id. */
  select(methodId: string): void {
    this.#checkout.session?.dispatch({ type: 'select', method: methodId });
  }

  /** Asks for a new quote, after the cart or an address changed. What was typed is kept where it still counts. */
  refresh(): void {
    this.#checkout.session?.dispatch({ type: 'refresh' });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (IDENTITY.some((name) => changed.has(name))) this.#checkout.start();
    else if (changed.has('context')) this.refresh();
  }

  protected override render(): TemplateResult {
    const { view, mistake, words, announcement, actionSlot } = this.#checkout;
    return html`<div class="root" part="root" @keydown=${this.#onKeydown}>
        ${view ? renderCheckout(view) : mistake ? renderMistake(mistake, words) : nothing}
      </div>
      <div class="hidden" role="status">${announcement}</div>
      ${actionSlot ? html`<slot name=${actionSlot}></slot>` : nothing}`;
  }

  /** Enter in a one-line input pays, as in a form; radios, buttons and frames keep their own meaning of it. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    const [target] = event.composedPath();
    const isTyping = target instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(target.type);
    if (isTyping) void this.pay();
  };
}
