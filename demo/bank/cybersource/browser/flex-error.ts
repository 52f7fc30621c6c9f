/** Every reason the emulator knows, with what it says to developers. */
const MESSAGES = {
  CAPTURE_CONTEXT_INVALID: 'You have not supplied a valid capture context.',
  CAPTURE_CONTEXT_EXPIRED: 'Your capture context has expired.',
  CREATE_FIELD_INVALID_FIELD_TYPE: 'Invalid field. Supported values are [ number, securityCode ].',
  CREATE_FIELD_DUPLICATE: 'This field has already been created for this integration.',
  FIELD_ALREADY_LOADED: 'Field has already been loaded. Call "unload" before trying to re-load.',
  FIELD_UNLOAD_ERROR: 'Field is not loaded. Call "load" before attempting to unload.',
  FIELD_LOAD_CONTAINER_SELECTOR: 'Unable to locate a DOM node using the supplied selector string.',
  FIELD_LOAD_INVALID_CONTAINER: 'Invalid argument supplied to load.',
  FIELD_SUBSCRIBE_UNSUPPORTED_EVENT: 'Unsupported event name.',
  FIELD_SUBSCRIBE_INVALID_CALLBACK: 'The supplied callback is not a function.',
  CREATE_TOKEN_NO_FIELDS: 'No fields for collection.',
  CREATE_TOKEN_NO_FIELDS_LOADED: 'No fields have been loaded.',
  CREATE_TOKEN_TIMEOUT: 'Create token request timed out.',
  CREATE_TOKEN_VALIDATION_PARAMS: 'One or more params have a validation error.',
  CREATE_TOKEN_VALIDATION_FIELDS: 'One or more fields have a validation error.',
  CREATE_TOKEN_VALIDATION_SERVERSIDE: 'Server-side validation has rejected your request.',
  CREATE_TOKEN_CAPTURE_CONTEXT_NOT_FOUND: 'The capture context could not be found.',
  CREATE_TOKEN_XHR_ERROR: 'Could not create a token as the underlying request failed.',
  API_JSON_PARSER_ERROR: 'There was a problem processing your request.',
} as const;

/** A word of the vendor's for what went wrong. */
export type Reason = keyof typeof MESSAGES;

/** Where something is wrong. */
export interface ErrorDetail {
  readonly location: string;
  readonly message: string;
}

/** An error as CyberSource's script throws it, and as its callbacks get it. */
export class FlexError extends Error {
  override readonly name = 'MicroformError';
  readonly reason: Reason;
  readonly correlationId = crypto.randomUUID();
  readonly informationLink = 'https://www.cybersource.com/products/payment_security/secure_acceptance';
  readonly details: readonly ErrorDetail[];

  constructor(reason: Reason, locations: readonly string[] = []) {
    super(MESSAGES[reason]);
    this.reason = reason;
    this.details = locations.map((location) => ({ location, message: 'Validation error' }));
  }
}
