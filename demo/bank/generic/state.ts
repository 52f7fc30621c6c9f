/** What the buyer did on the page of Twelfth Pay. */
export type Decision = 'paid' | 'declined' | 'canceled';

/** One visit of a buyer to Twelfth Pay. */
export interface PaySession {
  readonly id: string;
  /** The shop's own number of it: the same one never makes a second session. */
  readonly reference: string;
  readonly amount: string;
  readonly currency: string;
  /** Where the buyer goes afterwards, in the window or the frame that they are in. */
  readonly returnUrl: string;
  /** Without a page of Twelfth Pay's: the buyer's bank asks, as EMV 3-D Secure 2 or in the shape of 3-D Secure 1. */
  readonly verification?: '3ds2' | '3ds1';
  /** 3-D Secure 1: where the bank's answer goes; to Twelfth Pay itself unless told. */
  readonly termUrl?: string;
  /** What the bank was asked. */
  issuer?: { readonly id: string; readonly url: string; readonly fields: Readonly<Record<string, string>> };
  status: 'open' | Decision;
  readonly refunds: { readonly id: string; readonly amount: string }[];
}

/** Everything that Twelfth Pay remembers. */
export interface TwelfthState {
  readonly sessions: PaySession[];
}

/** The shop's secret in the sandbox. */
export const SECRET = 'twelfth-sandbox';
