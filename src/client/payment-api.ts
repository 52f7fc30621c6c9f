import type { ActionReport, Payment, PaymentRequest } from '../contract/payment.ts';
import type { Quote, QuoteRequest } from '../contract/quote.ts';

/** The backend prices the payable differently now: nothing was paid. */
export interface QuoteChanged {
  readonly changedQuote: Quote;
}

/**
 * What a shop's backend can do. Every method rejects with a `Fault`; see `isUnanswered` for the ones
 * after which nobody knows what the backend did.
 */
export interface PaymentApi {
  /** Evaluates the payment rules. */
  quote(request: QuoteRequest, signal: AbortSignal): Promise<Quote>;
  /** Creates the payment of this attempt, or returns the one it made before. */
  create(request: PaymentRequest, attempt: string): Promise<Payment | QuoteChanged>;
  /** Reads a payment by id, or by the attempt that made it. Undefined when there is none. */
  read(by: { readonly id: string } | { readonly attempt: string }): Promise<Payment | undefined>;
  /** Tells what a next action brought. */
  report(paymentId: string, report: ActionReport): Promise<Payment>;
  /** Gives a payment up. The answer is the truth: it may have succeeded meanwhile. */
  cancel(paymentId: string): Promise<Payment>;
  deleteSaved(savedMethodId: string): Promise<void>;
}
