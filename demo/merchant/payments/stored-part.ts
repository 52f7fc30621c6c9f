import type { Money } from '../../../src/contract/money.ts';

/**
 * How far a part of a split payment is: `open` (not tried yet), `requires-action`, `paid`, `failed` (and so canceled
 * at the provider that it can never be charged later), or `paid-later` by a checkout of its own.
 */
export type PartStatus = 'open' | 'requires-action' | 'paid' | 'failed' | 'paid-later';

/** What one seller gets of a payment. */
export interface StoredPart {
  readonly id: string;
  /** The seller's name. */
  readonly label: string;
  readonly amount: Money;
  readonly status: PartStatus;
  /** The seller's account at the provider. */
  readonly account: string;
  /** What of the checkout is this seller's. */
  readonly skus: readonly string[];
  /** The provider's transaction id. */
  readonly reference?: string;
  /** The checkout by which a part that failed is paid instead. */
  readonly rest?: string;
}

/** Whether the seller's money is there, by whichever payment. */
export const isPaidPart = ({ status }: StoredPart): boolean => status === 'paid' || status === 'paid-later';
