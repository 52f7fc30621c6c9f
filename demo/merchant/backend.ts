import type { State } from '../support/state.ts';
import type { Gateway } from './gateways/gateway.ts';
import type { MerchantState } from './model.ts';

/** What the merchant's backend is made of: its memory, its providers, its clock and its place on the web. */
export interface Backend {
  readonly state: State<MerchantState>;
  /** By provider: the name that integrations and the widget's registry use. */
  readonly gateways: Readonly<Record<string, Gateway>>;
  /** The clock; the machine's own unless told. */
  readonly now?: () => Date;
  /** Origin of the shop's pages, where buyers come back to: `http://localhost:5173`. */
  readonly shopOrigin: string;
  /** Path the backend answers below; `/payments` unless told. */
  readonly endpoint?: string;
  /** Reads a request's cookies; a browser test gives `() => document.cookie`, for requests made there carry none. */
  readonly cookiesOf?: (request: Request) => string;
  /** Set for the time of a request that must not lead to user monitoring. */
  readonly isPrivate?: boolean;
}

/** The time by the backend's clock. */
export const timeOf = ({ now }: Backend): Date => now?.() ?? new Date();

/** The path the backend answers below. */
export const endpointOf = ({ endpoint = '/payments' }: Backend): string => endpoint;

/** Where a provider sends the buyer, or the buyer's browser, when it is done with this payment. */
export const callbackOf = (backend: Backend, paymentId: string): string =>
  `${backend.shopOrigin}${endpointOf(backend)}/return/${paymentId}`;

/** Where a frame or a 3-D Secure step with this nonce ends: a page that says so to the shop's page around it. */
export const notificationOf = (backend: Backend, nonce: string): string =>
  `${backend.shopOrigin}${endpointOf(backend)}/notification/${nonce}`;
