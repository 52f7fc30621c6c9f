import type { ActionReport } from '../contract/payment.ts';
import { Fault } from '../contract/problem.ts';
import { safeUrl } from '../lib/safe-url.ts';
import type { DialogWords } from '../ui/frame-dialog.ts';

/** How an action ended, as far as the browser can tell. The backend is asked in any case. */
export type ActionEnd = Omit<ActionReport, 'action'>;

/** What actions need from the rest of the house. */
export interface ActionTools {
  /** The origins that the method may send the buyer to; undefined: any safe one. */
  readonly origins: readonly string[] | undefined;
  /** The words of the verification dialog. */
  readonly words: DialogWords;
  /** Makes a light-DOM place inside the widget, for a dialog. */
  readonly openPlace: () => Promise<{ readonly node: HTMLElement; remove(): void }>;
  /** Carries out an `sdk` payload: the provider's panel knows how. */
  readonly finish: (payload: unknown) => Promise<ActionEnd>;
  readonly signal: AbortSignal;
}

/** Lets an address pass, or says why not. @throws Fault */
export function permittedUrl(address: string, origins: readonly string[] | undefined): URL {
  const url = safeUrl(address);
  const isOurs = url && (!origins || origins.includes(url.origin));
  if (isOurs) return url;
  const why = url
    ? `its origin is not among the method’s origins (${origins?.join(', ')})`
    : 'only https: addresses are allowed';
  const detail = `The backend wants to send the buyer to “${address}”, but ${why}.`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
