import { newId } from './state.ts';

/** One thing that is wrong in a request, named by the path of the field: `transactions[0].amount.total`. */
export interface ErrorDetail {
  readonly field: string;
  readonly issue: string;
}

/**
 * An answer that refuses, in the shape and with the names of PayPal's REST v1.
 * Source: https://developer.paypal.com/docs/api/payments/v1/#errors
 */
export class PayPalError extends Error {
  readonly status: 400 | 401 | 404;
  readonly #details: readonly ErrorDetail[];

  constructor(
    status: PayPalError['status'],
    name: string,
    message: string,
    details: readonly ErrorDetail[] = [],
  ) {
    super(message);
    this.name = name;
    this.status = status;
    this.#details = details;
  }

  /** The answer's body. Every error has its own `debug_id`. */
  toJSON() {
    return {
      name: this.name,
      message: this.message,
      debug_id: newId(13).toLowerCase(),
      details: this.#details,
    };
  }
}

/** For an id that names nothing. */
export const unknownResource = () =>
  new PayPalError(404, 'INVALID_RESOURCE_ID', 'The requested resource ID was not found.');
