const isLoopback = (host: string) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(host);

/**
 * An address that a browser may be sent to: `https:`, or `http:` on this very machine.
 * @returns undefined for anything else: `javascript:`, `data:`, plain `http:`, or no URL at all
 */
export function safeUrl(address: string, base?: string): URL | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return isSafe ? url : undefined;
}
