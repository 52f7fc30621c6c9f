import { formatNameValues, parseNameValues, type NameValues } from '../../../support/name-values.ts';
import { FateUnknown } from '../gateway.ts';

/** Where Payflow's API is, and who asks. */
export interface PayflowAccount {
  /** `https://payflowpro.paypal.com`, `https://pilot-payflowpro.paypal.com`, or the sandbox bank's. */
  readonly api: string;
  /** `PARTNER`, `VENDOR`, `USER` and `PWD`. */
  readonly credentials: NameValues;
  readonly fetch?: typeof fetch;
}

/** Sends a request under a key of ours; the same key never does the same thing twice. */
export type PayflowClient = (key: string, values: NameValues) => Promise<NameValues>;

/** Payflow's request ids have at most 32 characters. */
async function requestIdOf(key: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
}

/**
 * A client of Payflow's API (https://developer.paypal.com/api/nvp-soap/payflow/integration-guide/). It answers what
 * Payflow said, refusals too: they are in `RESULT`. @throws FateUnknown when nobody knows what it did
 */
export function createPayflowClient({
  api,
  credentials,
  fetch: send = fetch,
}: PayflowAccount): PayflowClient {
  return async (key, values) => {
    const requestId = await requestIdOf(key);
    let response: Response;
    try {
      response = await send(api, {
        method: 'POST',
        headers: { 'Content-Type': 'text/namevalue', 'X-VPS-REQUEST-ID': requestId },
        body: formatNameValues({ ...credentials, ...values }),
      });
    } catch (error) {
      throw new FateUnknown('Payflow could not be reached.', { cause: error });
    }
    const answer = response.ok ? parseNameValues(await response.text()) : undefined;
    if (answer?.['RESULT'] === undefined)
      throw new FateUnknown(`Payflow answered with status ${response.status} and did not say what it did.`);
    return answer;
  };
}
