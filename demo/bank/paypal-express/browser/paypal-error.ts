/** An error as the SDK throws it. */
export class PayPalError extends Error {
  readonly code: string;
  /** Whether another presentation may work. */
  readonly isRecoverable: boolean;

  constructor(code: string, message: string, isRecoverable = false) {
    super(message);
    this.name = 'PayPalError';
    this.code = code;
    this.isRecoverable = isRecoverable;
  }
}
