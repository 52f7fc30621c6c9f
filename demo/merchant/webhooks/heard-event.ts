/**
 * What came of a provider's letter: `applied` (the provider was asked, and the payment is as it said), `seen` before,
 * `ignored` (a kind of news that nothing follows from), `unmatched` (about nothing of ours), `returned` (money that came
 * too late was given back), `refused` (the signature is not the provider's).
 */
export type HeardAs = 'applied' | 'seen' | 'ignored' | 'unmatched' | 'returned' | 'refused';

/** One event as the back office shows it. */
export interface HeardEvent {
  readonly id: string;
  readonly provider: string;
  readonly type: string;
  readonly at: string;
  readonly outcome: HeardAs;
  /** The provider's transaction. */
  readonly reference?: string;
  readonly payment?: string;
  /** How often it came. */
  readonly times: number;
}
