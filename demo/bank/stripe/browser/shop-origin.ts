/** The origin of the page this frame is in, as its address says. */
export function shopOrigin(): string {
  const referrer = new URLSearchParams(location.hash.slice(1)).get('referrer') ?? '';
  return new URL(referrer).origin;
}
