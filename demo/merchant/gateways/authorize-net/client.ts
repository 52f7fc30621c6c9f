import * as z from 'zod/mini';
import { FateUnknown } from '../gateway.ts';

/** Where Authorize.Net’s API is, and who asks. */
export interface AuthorizeNetAccount {
  /** `https://apitest.authorize.net/xml/v1/request.api`, or the sandbox bank’s. */
  readonly endpoint: string;
  readonly apiLoginID: string;
  readonly transactionKey: string;
  readonly fetch?: typeof fetch;
}

/** Authorize.Net understood the request and refused it as a whole. */
export class AuthorizeNetRefusal extends Error {
  override readonly name = 'AuthorizeNetRefusal';
  /** `E00040` */
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

const Answer = z.object({
  messages: z.object({
    resultCode: z.string(),
    message: z.array(z.object({ code: z.string(), text: z.string() })),
  }),
});

/** Sends one request of the API, such as `createTransaction`, and answers what came back. */
export type AuthorizeNetClient = <T>(name: string, body: object, schema: z.ZodMiniType<T>) => Promise<T>;

/**
 * A client of Authorize.Net’s API (https://developer.authorize.net/api/reference/). A transaction that was declined is
 * an answer. Its calls throw `AuthorizeNetRefusal` for a refusal without one, and `FateUnknown` when nobody knows.
 */
export function createAuthorizeNetClient(account: AuthorizeNetAccount): AuthorizeNetClient {
  const { endpoint, apiLoginID, transactionKey, fetch: send = fetch } = account;
  return async (name, body, schema) => {
    // The order of the keys counts: it is XML underneath.
    const request = { merchantAuthentication: { name: apiLoginID, transactionKey }, ...body };
    let answer: unknown;
    try {
      const response = await send(endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ [`${name}Request`]: request }),
      });
      answer = await response.json();
    } catch (error) {
      throw new FateUnknown('Authorize.Net could not be reached.', { cause: error });
    }
    const { messages } = Answer.parse(answer);
    const [first] = messages.message;
    if (messages.resultCode === 'Ok' || hasTransaction(answer)) return schema.parse(answer);
    // An error on their side, which may have come before or after the transaction.
    if (first?.code === 'E00001') throw new FateUnknown(`Authorize.Net answered ${first.text}`);
    throw new AuthorizeNetRefusal(first?.code ?? 'unknown', first?.text ?? 'Authorize.Net gave no reason.');
  };
}

const hasTransaction = (answer: unknown) =>
  z.object({ transactionResponse: z.object({ responseCode: z.string() }) }).safeParse(answer).success;
