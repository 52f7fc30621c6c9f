import type { Money } from '../../../src/contract/money.ts';
import type { ActionReport, PaymentRequest } from '../../../src/contract/payment.ts';
import type { Buyer, Company } from '../model/customer.ts';
import type { Integration } from '../model/integration.ts';
import type { StoredPayment } from '../model/payment.ts';
import type { StoredMethod } from '../model/saved-method.ts';
import type { Returns } from '../payments/returns.ts';
import type { Refused } from '../problem.ts';

/** What a method is offered for. */
export interface Occasion {
  readonly integration: Integration;
  /** What the buyer would pay, the method's own fee included. */
  readonly amount: Money;
  readonly buyer: Buyer;
  readonly company?: Company;
  /** The cards and accounts that the buyer may pay with by this method. */
  readonly saved: readonly StoredMethod[];
  /** The provider's id of this buyer, where it has one. */
  readonly customer?: string;
  /** Whether providers' fraud signals may watch this visitor. */
  readonly isMonitored: boolean;
  readonly locale: string;
  readonly now: Date;
}

/** A payment, with everything that a provider may want to know about it. */
export interface Sale {
  readonly payment: StoredPayment;
  readonly buyer: Buyer;
  readonly company?: Company;
  /** The backend's own URL that the provider, or the buyer's browser, comes back to. */
  readonly callback: string;
  /** Where a frame or a 3-D Secure step with this nonce ends: give it to the provider as the return address. */
  readonly notification: (nonce: string) => string;
  /** The saved method to pay with. */
  readonly saved?: StoredMethod;
  /** The provider's id of this buyer, where it has one. */
  readonly customer?: string;
  /** The failed payment whose object at the provider can be used again. */
  readonly continues?: StoredPayment;
}

/** What the provider says a payment is now. */
export interface ProviderAnswer extends Partial<
  Pick<
    StoredPayment,
    | 'reason'
    | 'message'
    | 'nextAction'
    | 'decline'
    | 'reference'
    | 'authorizationCode'
    | 'creditDecision'
    | 'invoices'
    | 'parts'
  >
> {
  readonly status: StoredPayment['status'];
  /** Why, in the merchant's words; for the payment's history. */
  readonly note: string;
  /** Added to what the gateway remembers. */
  readonly memory?: Readonly<Record<string, string>>;
  /** What to offer the buyer next time. */
  readonly saved?: Pick<StoredMethod, 'label' | 'expires' | 'token' | 'customer'>;
  /** The id that the provider knows this buyer by. */
  readonly customer?: string;
  /** What has gone back, by whomever; left out by a gateway that was not asked for it. */
  readonly returns?: Returns;
}

/** What the backend saw of the buyer's browser when it reported: issuers want to know it. */
export interface Seen {
  /** The request's `Accept` header, as it came. */
  readonly accept: string;
  /** The IP address that the request came from. */
  readonly address: string;
}

/** What brought the buyer back: the query of a provider's return, or what the widget reported. */
export interface News {
  readonly query?: URLSearchParams;
  readonly report?: ActionReport;
  /** Comes with a report. */
  readonly seen?: Seen;
}

/** A refund to make. The same key never gives money back twice. */
export interface RefundOrder {
  readonly amount: Money;
  readonly key: string;
  readonly reason?: string;
}

/** What a provider's server sent on its own: the body as it came, because its signature is over every byte. */
export interface Letter {
  readonly body: string;
  readonly headers: Headers;
  readonly at: Date;
}

/** What such a letter is about. It is a reason to ask the provider, and never believed by itself. */
export interface Notice {
  /** The provider's id of it: what has come before comes to nothing. */
  readonly id: string;
  readonly type: string;
  /** The provider's transaction id; left out where it is about nothing that we follow. */
  readonly reference?: string;
  /** Our id of the payment, as the provider was told it: there may be no answer with the reference yet. */
  readonly payment?: string;
  /** A saved means of payment that is gone, by the provider's id of it. */
  readonly forgotten?: string;
}

/** Whoever sent a letter is not the provider, or it is too old. */
export class NotFromProvider extends Error {
  override readonly name = 'NotFromProvider';
}

/** A refund that was made, of the whole order or a part of it. */
export interface RefundMade {
  readonly id: string;
  readonly status: string;
  /** Left out where it is all of what was ordered. */
  readonly amount?: Money;
}

/** The request did not get an answer, so whether it did something is unknown: ask again with the same key. */
export class FateUnknown extends Error {
  override readonly name = 'FateUnknown';
}

/** The provider refused what the merchant wanted; the message says why. */
export class ProviderRefusal extends Error {
  override readonly name = 'ProviderRefusal';
}

/** One provider's side of a payment. Every call that moves money may be repeated: it moves it once. */
export interface Gateway {
  /** Where the provider's pages are, as origins; the widget refuses to send the buyer anywhere else. */
  readonly origins?: readonly string[];
  /** What the widget's code for this provider needs. What is short-lived in it goes under `session`. */
  config(occasion: Occasion): unknown;
  /** Whether it can be used for this at all; otherwise the buyer does not see it. */
  isApplicable(occasion: Occasion): boolean;
  /** Why the buyer, who sees it, cannot use it now: a sentence. */
  explainUnavailable?(occasion: Occasion): string | undefined;
  /** Whether what the widget's panel collected can be used, before anything is done with it. */
  check?(request: PaymentRequest, settings: Integration['settings']): readonly Refused[];
  /** Starts the payment, once per attempt. */
  pay(sale: Sale): Promise<ProviderAnswer>;
  /** Goes on after the buyer was somewhere else. */
  finish(sale: Sale, news: News): Promise<ProviderAnswer>;
  /** Asks the provider how things stand. */
  read(sale: Sale): Promise<ProviderAnswer>;
  /** Ends a payment that has not succeeded; tells the truth when it has. */
  cancel(sale: Sale): Promise<ProviderAnswer>;
  /** Takes what was reserved, or notes that it was paid. */
  capture(sale: Sale): Promise<ProviderAnswer>;
  /** Gives a reservation or an unpaid order up. */
  void(sale: Sale): Promise<ProviderAnswer>;
  /** Gives money back. */
  refund(sale: Sale, order: RefundOrder): Promise<RefundMade | readonly RefundMade[]>;
  /** Gives back money that the provider took after the payment was given up here. */
  giveBack?(sale: Sale): Promise<void>;
  /** Reads what the provider's server sent. @throws NotFromProvider when somebody else did */
  hear?(letter: Letter): Promise<Notice>;
  /** Makes the provider forget a card or account that the buyer has removed. */
  forget?(saved: StoredMethod, settings: Integration['settings']): Promise<void>;
}
