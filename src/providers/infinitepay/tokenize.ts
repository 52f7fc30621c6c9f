import { object, oneOf, safeParse, string } from '../../contract/schema.ts';
import { Fault } from '../../contract/problem.ts';
import type { SepaAccount } from '../../ui/bank-fields/open-sepa-account.ts';

/** How long the endpoint may take. */
const PATIENCE = 15_000;

const Token = object({ token: string });
const Refusal = object({ field: oneOf('iban', 'bic', 'holder'), message: string });

/** A token that stands for the account, an input that was refused, or that the key does not count any more. */
export type Tokenized =
  | { readonly token: string }
  | { readonly field: 'iban' | 'bic' | 'holder'; readonly message: string }
  | 'expired';

const trouble = (detail: string, cause?: unknown) =>
  new Fault({ code: 'provider', next: 'retry', detail }, cause);

/**
 * Exchanges an account for a token, from this browser straight to the provider: no cookie, no address of this page,
 * and no other server that it could be sent on to. @throws Fault when there is no answer that makes sense
 */
export async function tokenize(url: URL, key: string | undefined, account: SepaAccount): Promise<Tokenized> {
  const response = await send(url, key, account);
  if (response.status === 401) return 'expired';
  const body: unknown = await response.json().catch(() => undefined);
  const token = safeParse(Token, body);
  if (response.ok && token.success) return { token: token.data.token };
  const refusal = safeParse(Refusal, body);
  if (response.status === 422 && refusal.success) return refusal.data;
  throw trouble(`${url.origin} did not take the bank account: it answered ${response.status}.`);
}

async function send(url: URL, key: string | undefined, account: SepaAccount): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      headers: { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) },
      body: JSON.stringify(account),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (error) {
    const detail =
      `The bank account could not be sent to ${url.origin}: it gave no answer in ${PATIENCE / 1000} seconds, ` +
      'its CORS headers do not allow this page, or the page’s CSP does not allow it (connect-src).';
    throw trouble(detail, error);
  }
}
