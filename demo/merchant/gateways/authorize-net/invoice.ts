/**
 * An idempotency key as an invoice number: at most 20 characters, the same for the same key.
 * Authorize.Net has no keys of its own, but finds transactions by their invoice number.
 */
export async function invoiceOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 20);
}
