import type { FrameLocator, Page } from 'playwright-core';
import type { Buyer } from './buyer.ts';

/** How one scenario is paid, and what the buyer types meanwhile that is nobody else's business. */
export interface Flow {
  /** Cards and accounts, digits and letters only. */
  readonly numbers?: readonly string[];
  /** A number that the vendor wants to be sent through the shop’s backend: once, and not to be kept. */
  readonly throughBackend?: string;
  readonly outcome: 'succeeded' | 'authorized' | 'pending';
  /** What the shop’s ledger has in the end. */
  readonly movements: readonly string[];
  /** Chooses the method and types what it asks for on the shop’s page. */
  readonly enter: (buyer: Buyer) => Promise<void>;
  /** What there is to do after Pay, at the vendor’s. */
  readonly confirm?: (buyer: Buyer) => Promise<void>;
}

/** Three digits that are hardly anything else. */
export const CODE = '987';

/** Where inputs are: the shop’s page, or a frame. */
type Place = Pick<Page | FrameLocator, 'getByLabel'>;

/** Fills the inputs with these labels that can be seen. */
export async function fill(place: Place, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await place.getByLabel(label, { exact: true }).filter({ visible: true }).first().fill(value);
  }
}

/** Presses a button of a vendor’s page. */
export const press = (place: Pick<Page | FrameLocator, 'getByRole'>, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();
