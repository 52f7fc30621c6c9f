import type { InvoiceDetails } from '../../contract/invoice-details.ts';
import type { Problem } from '../../contract/problem.ts';
import type { CoreMessages } from '../../locales/en.ts';
import type { InvoiceMoreMessages } from '../../locales/en-invoices-more.ts';
import type { InvoiceListMessages } from '../../locales/en-invoices.ts';
import type { Chooser } from './chooser.ts';
import type { Formats } from './formats.ts';
import type { InvoiceList } from './invoice-list.ts';
import type * as Second from './second.ts';

/** What the drawing functions of the list know. */
export interface RoomView {
  readonly words: InvoiceListMessages;
  readonly coreWords: CoreMessages;
  readonly formats: Formats;
  readonly list: InvoiceList;
  readonly chooser: Chooser;
  /** What was read of an invoice that is open; `undefined` while it is being read. */
  readonly details: ReadonlyMap<string, InvoiceDetails | Problem | undefined>;
  /** Fetched when the buyer goes on from the list: opens an invoice, or selects one. */
  readonly second: typeof Second | undefined;
  /** The words of that. */
  readonly more: InvoiceMoreMessages | undefined;
}

/** What the drawing functions know of everything beyond the list. */
export interface SecondView extends RoomView {
  readonly second: typeof Second;
  readonly more: InvoiceMoreMessages;
}

/** An address that a link may lead to, undefined for `javascript:` and the like. */
export function linkTo(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, location.href)) return undefined;
  const { href } = new URL(address, location.href);
  return /^https?:/.test(href) ? href : undefined;
}
