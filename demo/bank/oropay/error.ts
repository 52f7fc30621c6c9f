/**
 * An answer that refuses, in GP-API’s shape.
 * Source: https://developer.globalpay.com/api/errors
 */
export class GpError extends Error {
  override readonly name = 'GpError';
  readonly status: 400 | 401 | 403 | 404 | 409;
  /** `NOT_AUTHENTICATED`, `RESOURCE_NOT_FOUND`, … */
  readonly code: string;
  readonly detailed: string;

  constructor(status: GpError['status'], code: string, detailed: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.detailed = detailed;
  }

  /** The answer’s body. */
  toJSON() {
    return {
      error_code: this.code,
      detailed_error_code: this.detailed,
      detailed_error_description: this.message,
    };
  }
}

/** For an id that names nothing, or something that is used up. */
export const notFound = (what: string, id: string) =>
  new GpError(404, 'RESOURCE_NOT_FOUND', '40116', `${what} ${id} not found at this location.`);

/** For a field that is not there. */
export const missing = (field: string) =>
  new GpError(400, 'MANDATORY_DATA_MISSING', '40005', `Request expects the following fields ${field}`);

/** For a field that is there and wrong. */
export const wrongData = (field: string) =>
  new GpError(400, 'INVALID_REQUEST_DATA', '40213', `${field} contains unexpected data.`);
