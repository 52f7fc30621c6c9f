/**
 * Payflow's words for its results. Source: https://developer.paypal.com/api/nvp-soap/payflow/integration-guide/
 * (“Transaction responses”).
 */
const MESSAGES: Readonly<Record<number, string>> = {
  0: 'Approved',
  1: 'User authentication failed',
  4: 'Invalid amount format',
  7: 'Field format error',
  12: 'Declined',
  19: 'Original transaction ID not found',
  23: 'Invalid account number',
  24: 'Invalid expiration date',
  50: 'Insufficient funds available in account',
  105: 'Credit error',
  108: 'Void error',
  111: 'Capture error',
  112: 'Failed AVS check',
  114: 'Card Security Code (CSC) Mismatch',
  125: 'Declined by Fraud Service',
  126: 'Under review by Fraud Service',
  160: 'Secure Token already been used',
  161: 'Transaction using secure token is already in progress',
  162: 'Secure Token Expired',
};

/** What `RESPMSG` says for a `RESULT`. */
export const messageOf = (result: number, more?: string): string =>
  [MESSAGES[result] ?? 'Unknown', more].filter(Boolean).join(': ');

/** A request that Payflow does not carry out. */
export class Refusal extends Error {
  readonly result: number;

  constructor(result: number, more?: string) {
    super(messageOf(result, more));
    this.result = result;
  }
}
