import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { HttpOptions } from '../client/http.ts';
import type { PayableRequest } from '../contract/payable.ts';
import { en } from '../locales/en.ts';
import type { CheckoutHost } from './checkout-controller.ts';
import type { InvoiceRoom } from './invoices/room.ts';
import { TenderCheckout } from './tender-checkout.ts';

/**
 * The buyer's invoices: finds, selects and pays them in place, one, many, or a part of one. What it is made of is
 * fetched with the first tag of this name on the page.
 *
 * The page's own address counts: `?invoice=42` opens one invoice, `?invoice-token=…` is a guest's pay link and goes to
 * the backend with every request, `?tender-payment=…`, which a redirect comes back with, lands on the receipt.
 *
 * @slot - nothing of the page's: the checkout in which the buyer pays is put here, so that vendors' fields work
 * @fires tender-selection - another selection: `payables`, `totals`
 * @fires tender-ready - the payment methods can be seen; this and the next four are the checkout's own, bubbling
 * @fires tender-change - another method, another amount, or the typed data became (in)complete
 * @fires tender-submit - cancelable: a payment is about to be created
 * @fires tender-action - a redirect, frame, challenge or provider step starts or ends
 * @fires tender-finished - the payment is settled: `outcome`, `paymentId`
 * @fires tender-problem - something went wrong, with the list or with a payment: `code`, `message`, `detail`
 * @csspart root - everything
 * @csspart totals - what is owed in each currency
 * @csspart filters - search and filters
 * @csspart table - the invoices
 * @csspart pay-bar - what is selected, and the button
 * @csspart pay-button - the button
 * @csspart details - what is on one invoice
 * @csspart payment - the view in which the buyer pays
 * @csspart allocation - what is paid of each invoice
 * @csspart notice - what the buyer is told
 * @cssproperty --tender-color-accent, --tender-color-on-accent, --tender-color-background, --tender-color-surface
 * @cssproperty --tender-color-text, --tender-color-muted, --tender-color-border, --tender-color-control-border
 * @cssproperty --tender-color-danger, --tender-color-success
 * @cssproperty --tender-font-family, --tender-font-size, --tender-radius, --tender-space
 * @cssproperty --tender-sticky-offset - how far above the window's lower edge the pay bar stops
 */
export class TenderInvoices extends LitElement {
  static override styles = TenderCheckout.styles;
  static override properties = {
    endpoint: {},
    returnUrl: { attribute: 'return-url' },
    locale: {},
    environment: {},
    backend: {},
    context: { attribute: false },
    selection: { attribute: false },
    room: { state: true },
  };

  /** Base URL of the shop's payment API. */
  endpoint = '';
  /** Where the buyer is taken after paying; an address of this page's origin. Without it the receipt is shown here. */
  returnUrl = '';
  /** BCP 47; unless set, the language of the page. */
  locale = '';
  /** `live` or `test`. */
  environment = 'live';
  /** The backend's contract; `rest` is ours. */
  backend = 'rest';
  /** What providers need and the backend does not send, as for `tender-checkout`. */
  providerOptions: Readonly<Record<string, unknown>> = {};
  /** Sent with every request to the backend, or a function that makes them. */
  headers: HttpOptions['headers'];
  /** Makes a bearer token for each request. */
  token: HttpOptions['token'];
  /** Whether cookies are sent; `same-origin` unless set. */
  credentials: RequestCredentials = 'same-origin';
  /** What has changed on the page and the backend does not know yet. */
  context: CheckoutHost['context'];
  /** Carries the requests, for pages that have their own way to the backend. */
  fetch: typeof fetch | undefined;
  /** What is selected, as `tender-checkout` takes it in `payables`. Setting it selects what may be paid of it. */
  selection: readonly PayableRequest[] = [];
  /** All that is not in this file; there once it is fetched. `null` when it could not be. */
  room: InvoiceRoom | null | undefined;

  protected override firstUpdated(): void {
    void import('./invoices/room.ts')
      .catch(() => null)
      .then((module) => {
        this.room = module && new module.InvoiceRoom(this);
      });
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.room === null
      ? html`<p role="alert">${en.problems.unreachable}</p>`
      : (this.room?.render() ?? nothing);
  }
}
