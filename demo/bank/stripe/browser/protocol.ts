/** What Stripe.js on the shop’s page, its controller frame and the Elements’ frames say to each other. */
import type { ElementsSession } from '../api/elements-sessions.ts';
import type { StripeErrorBody } from '../model/objects.ts';
import type { Appearance } from './appearance.ts';

/** An error as Stripe.js returns it. */
export type StripeError = Omit<StripeErrorBody, 'type'> & {
  readonly type: StripeErrorBody['type'] | 'validation_error' | 'api_connection_error';
};

/** The Elements this sandbox draws. */
export type ElementType = 'payment' | 'card' | 'expressCheckout';

/** The options of `stripe.elements()` that a frame needs, after they have been checked. */
export interface ElementsOptions {
  readonly clientSecret?: string;
  readonly mode?: 'payment' | 'setup' | 'subscription';
  readonly amount?: number;
  readonly currency?: string;
  readonly captureMethod?: 'automatic' | 'automatic_async' | 'manual';
  readonly setupFutureUsage?: 'off_session' | 'on_session' | null;
  readonly onBehalfOf?: string;
  readonly allowedPaymentMethodTypes?: readonly string[];
  readonly excludedPaymentMethodTypes?: readonly string[];
  readonly customerSessionClientSecret?: string;
  readonly paymentMethodCreation?: 'manual';
  readonly appearance?: Appearance;
  readonly fonts?: readonly Readonly<Record<string, string>>[];
  readonly locale?: string;
  readonly loader?: 'auto' | 'always' | 'never';
  readonly paymentMethodOptions?: object;
}

type Wish = 'auto' | 'never';

/** Which billing details an Element asks for. */
export type BillingFields =
  | Wish
  | {
      readonly name?: Wish;
      readonly email?: Wish;
      readonly phone?: Wish;
      readonly address?: Wish | 'if_required' | Readonly<Record<string, Wish>>;
    };

/** Billing details in Stripe’s field names. */
export interface Billing {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly address?: Readonly<Record<string, string | null>>;
}

/** The options of an Element. */
export interface ElementOptions {
  readonly layout?: string | { readonly type: string; readonly defaultCollapsed?: boolean };
  readonly defaultValues?: { readonly billingDetails?: Billing };
  readonly fields?: { readonly billingDetails?: BillingFields };
  readonly readOnly?: boolean;
  readonly paymentMethodOrder?: readonly string[];
  readonly business?: { readonly name: string };
  readonly hidePostalCode?: boolean;
  readonly disabled?: boolean;
  readonly style?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly value?: { readonly postalCode?: string };
  /** Of the Express Checkout Element. */
  readonly paymentMethods?: Readonly<Record<string, 'auto' | 'always' | 'never'>>;
  readonly buttonHeight?: number;
}

/** All a frame needs to draw itself. */
export interface FrameSetup {
  readonly key: string;
  readonly account: string | undefined;
  /** One id per Elements group. */
  readonly group: string;
  readonly elements: ElementsOptions;
  readonly options: ElementOptions;
  /** The name of the controller’s frame, which will ask for the data. */
  readonly controller: string;
}

/** What an Element’s frame tells the page. */
export interface FrameEvent {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What the page tells a wallet’s sheet: open with this, close, or show that the payment failed. */
export type SheetOrder =
  | { readonly open: string; readonly lines: readonly { readonly name: string; readonly amount: number }[] }
  | { readonly close: true }
  | { readonly failed: string };

/** What a frame can be asked by the page. Nothing here gives card data away. */
export interface FrameMethods extends Record<string, (payload: never) => unknown> {
  update(next: Pick<FrameSetup, 'elements' | 'options'>): Promise<{ error?: StripeError }>;
  submit(payload: null): Promise<{ error: StripeError } | { selectedPaymentMethod: string }>;
  act(action: 'focus' | 'blur' | 'clear' | 'collapse'): void;
  /** Of the Express Checkout Element only. */
  sheet(order: SheetOrder): void;
}

/** What the page can be asked by a frame. */
export interface PageMethods extends Record<string, (payload: never) => unknown> {
  hello(payload: null): FrameSetup;
  height(pixels: number): void;
  event(event: FrameEvent): void;
}

/** What the buyer entered, on its way from frame to controller; both are the bank’s. */
export type Collected =
  { readonly params: object } | { readonly error: StripeError } | { readonly notSubmitted: true };

/** What a frame can be asked by the controller. */
export interface CollectMethods extends Record<string, (payload: never) => unknown> {
  collect(payload: null): Promise<Collected>;
}

/** A call of the API, perhaps with what a frame holds. */
export interface ApiCall {
  readonly key: string;
  readonly account: string | undefined;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly params: object;
  /** The name of the frame to collect from. */
  readonly frame?: string;
}

/** What came of an API call; `fault` is a mistake of the integration. */
export type ApiResult =
  | { readonly object: Readonly<Record<string, unknown>> }
  | { readonly error: StripeError }
  | { readonly fault: 'not-found' | 'not-submitted' };

/** What the controller can be asked by the page. */
export interface ControllerMethods extends Record<string, (payload: never) => unknown> {
  send(call: ApiCall): Promise<ApiResult>;
}

/** The session an Element’s frame opens with the API. */
export type { ElementsSession };
