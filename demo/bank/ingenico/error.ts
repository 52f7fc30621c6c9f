import { newId } from './state.ts';

/** One thing that is wrong in a request. */
export interface Wrong {
  readonly code: string;
  readonly message: string;
  readonly propertyName?: string;
}

/**
 * An answer that refuses, in the shape of Connect's error responses. The shape is that of `ErrorResponse` in
 * https://apireference.connect.worldline-solutions.com; the codes are the vendor's where they are known, else made up.
 */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  readonly status: 400 | 402 | 403 | 404 | 409;
  readonly #wrong: Wrong;
  readonly #more: object;

  constructor(status: ConnectError['status'], wrong: Wrong, more: object = {}) {
    super(wrong.message);
    this.status = status;
    this.#wrong = wrong;
    this.#more = more;
  }

  toJSON() {
    const error = {
      category: this.status === 402 ? 'PAYMENT_PLATFORM_ERROR' : 'DIRECT_PLATFORM_ERROR',
      httpStatusCode: this.status,
      id: this.#wrong.message,
      requestId: newId(4),
      ...this.#wrong,
    };
    return { errorId: newId(16), errors: [error], ...this.#more };
  }
}

/** For a part of the request that is missing or wrong. */
export const invalid = (propertyName: string, message = 'PARAMETER_INVALID'): ConnectError =>
  new ConnectError(400, { code: '21000020', message, propertyName });

/** For an id that names nothing. */
export const unknownResource = (): ConnectError =>
  new ConnectError(404, { code: '1002', message: 'INVALID_RESOURCE_ID' });

/** For whoever may not ask. */
export const notAuthorized = (): ConnectError =>
  new ConnectError(403, { code: '9002', message: 'MISSING_OR_INVALID_AUTHORIZATION' });
