/** GP-API gives no token of this kind for longer. Milliseconds. */
const LONGEST = 600_000;
/** Part of a token’s life after which the next one is asked for, as Global Payments’ samples do. */
const PART = 0.8;
/** Milliseconds until it is asked for again where none has come: the widget may have been busy paying. */
const AGAIN = 20_000;

/**
 * Asks for a new session when most of this one’s life is over, and until told to stop.
 * A buyer’s clock may be wrong by hours: then the longest life is taken for granted.
 * @returns how to stop
 */
export function watchExpiry(expiresAt: string, renew: () => void): () => void {
  const left = Date.parse(expiresAt) - Date.now();
  const life = left > 0 && left < LONGEST ? left : LONGEST;
  const ask = () => {
    timer = setTimeout(ask, AGAIN);
    renew();
  };
  let timer = setTimeout(ask, life * PART);
  return () => {
    clearTimeout(timer);
  };
}
