import { recall, remember } from './visit-memory.ts';

/** The page tells what the visitor chose: `new CustomEvent('tender-consent', { detail: { given: true } })`. */
export const CONSENT_EVENT = 'tender-consent';

/**
 * Whether the visitor may be watched. `data-consent` comes first: `given` or `withdrawn`. With anything else, such as
 * `required`, what the visitor chose during this visit counts, and silence is a no; without the attribute silence is
 * a yes.
 */
export function hasConsent({ dataset: { consent } }: HTMLScriptElement): boolean {
  if (consent === 'given' || consent === 'withdrawn') return consent === 'given';
  const chosen = recall(CONSENT_EVENT);
  return chosen ? chosen === 'given' : consent === undefined;
}

/** Keeps what the event says for the next pages, and gives it for this one. What is not clearly a yes is a no. */
export function rememberConsent({ detail }: CustomEvent<unknown>): 'given' | 'withdrawn' {
  const chosen = (detail as { given?: unknown } | null)?.given === true ? 'given' : 'withdrawn';
  remember(CONSENT_EVENT, chosen);
  return chosen;
}
