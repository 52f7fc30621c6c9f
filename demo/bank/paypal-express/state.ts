import type { PayPalState, Reply } from '../paypal/state.ts';

/** An amount as version 2 of PayPal's API writes it. */
export interface OrderAmount {
  readonly currency_code: string;
  readonly value: string;
}

/** Money taken for an order, and what of it went back. */
export interface Capture {
  readonly id: string;
  readonly amount: OrderAmount;
  readonly refunds: { readonly id: string; readonly amount: OrderAmount }[];
}

/** One order. PayPal's word for its status is derived from this. */
export interface Order {
  readonly id: string;
  readonly intent: 'CAPTURE' | 'AUTHORIZE';
  readonly amount: OrderAmount;
  readonly customId: string | undefined;
  readonly returnUrl: string;
  readonly cancelUrl: string;
  readonly payerId: string;
  /** `funding-fails` approves, but the money cannot be had. */
  decision: 'approve' | 'cancel' | 'funding-fails' | null;
  authorization: { readonly id: string; isVoided: boolean } | null;
  readonly captures: Capture[];
}

/** Everything the sandbox of PayPal's version 2 remembers. */
export interface OrdersState extends Pick<PayPalState, 'accessTokens'> {
  readonly orders: Record<string, Order>;
  readonly replies: Record<string, Omit<Reply, 'status'> & { readonly status: 200 | 201 }>;
}

/** A sandbox in which nothing has happened yet. */
export const emptyOrdersState = (): OrdersState => ({ accessTokens: {}, orders: {}, replies: {} });
