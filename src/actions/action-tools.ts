import type { ActionReport, Payment } from '../contract/payment.ts';
import { Fault } from '../contract/problem.ts';
import type { ActionReportData } from '../contract/three-d-secure.ts';
import { safeUrl } from '../lib/safe-url.ts';
import type { Messages } from '../locales/en.ts';
import type { DialogWords } from '../ui/frame-dialog.ts';
import type { Stage } from './stage.ts';

/** How an action ended, as far as the browser can tell. The backend is asked in any case. */
export type ActionEnd = Omit<ActionReport, 'action'>;

/** An end that {@link ActionReportData} describes. */
export type ToldEnd = ActionEnd & { readonly data?: ActionReportData };

/** What actions need from the rest of the house. */
export interface ActionTools {
  /** The origins that the method may send the buyer to; undefined: any safe one. */
  readonly origins: readonly string[] | undefined;
  readonly words: Messages;
  /** Where dialogs and hidden frames are shown. */
  readonly stage: Stage;
  /** Asks for the payment as it is now. */
  readonly read: () => Promise<Payment | undefined>;
  /** Carries out an `sdk` payload: the provider's panel knows how. */
  readonly finish: (payload: unknown) => Promise<ActionEnd>;
  readonly signal: AbortSignal;
}

/** The buttons of a dialog, in the words of what is given up. */
export const dialogWords = (
  words: Messages,
  { title, question, giveUp }: Pick<DialogWords, 'title' | 'question' | 'giveUp'>,
): DialogWords => ({ title, question, giveUp, close: words.close, goOn: words.goOn });

/** A mistake of the backend's that the buyer can only get around with another method. */
export const refusal = (detail: string): Fault =>
  new Fault({ code: 'configuration', next: 'choose-another', detail });

/** Lets an address pass, or says why not. @throws Fault */
export function permittedUrl(address: string, origins: readonly string[] | undefined): URL {
  const url = safeUrl(address);
  const isOurs = url && (!origins || origins.includes(url.origin));
  if (isOurs) return url;
  const why = url
    ? `its origin is not among the method’s origins (${origins?.join(', ')})`
    : 'only https: addresses are allowed';
  throw refusal(`The backend wants to send the buyer to “${address}”, but ${why}.`);
}
