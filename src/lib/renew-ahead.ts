/** Milliseconds before a session's end at which a new one is asked for. */
const AHEAD = 60_000;
/** Milliseconds. Timers cannot count for much longer: they would be over at once. */
const A_DAY = 86_400_000;

/**
 * Asks for a new session a minute before this one ends, and after a day at the latest; never where it has no end, or
 * one that is over.
 * @param expires a date that `Date.parse` reads
 * @returns how to stop
 */
export function renewAhead(expires: string | undefined, renew: () => void): () => void {
  const rest = expires === undefined ? 0 : Date.parse(expires) - Date.now() - AHEAD;
  const timer = rest > 0 ? setTimeout(renew, Math.min(rest, A_DAY)) : undefined;
  return () => {
    clearTimeout(timer);
  };
}
