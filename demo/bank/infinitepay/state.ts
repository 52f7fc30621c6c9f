/** An order that the merchant asked to be protected. */
export interface ProtectedOrder {
  /** The merchant's own number of it. */
  readonly id: string;
  readonly reference: string;
  /** Whole cents, and their currency. */
  readonly cents: number;
  readonly currency: string;
  /** `1` is approved, `0` refused, `2` looked at by a person. */
  readonly decision: '0' | '1' | '2';
  /** For InfinitePay's merchants, never for their buyers. */
  readonly info: string;
  state: 'reserved' | 'captured' | 'activated' | 'canceled';
  readonly credits: { readonly id: string; readonly cents: number }[];
}

/** Everything that InfinitePay remembers. Accounts are not in it: only their last four digits are. */
export interface InfinitePayState {
  readonly orders: ProtectedOrder[];
  /** Keys for browsers → when they end, in milliseconds of the epoch. */
  readonly keys: Record<string, number>;
  /** Tokens of bank accounts, each for one order. */
  readonly tokens: Record<string, { readonly lastFour: string; isUsed: boolean }>;
}

/** The sandbox's one merchant: who asks, and how it proves that. */
export const CLIENT = {
  ref: 'TENDER-1',
  secret: 'infinitepay-sandbox-secret',
  username: 'tender',
  password: 'infinitepay-sandbox',
} as const;

/** What an order is paid with; the sandbox's own numbers, but for the first. */
export const PAY_TYPES = { invoice: '1', 'direct-debit': '2', installments: '3' } as const;
