import { BASE } from './base.ts';
import { failure, type Response } from './messages.ts';

/** How Accept.js calls the API’s codes. */
const RENAMED: Readonly<Record<string, string>> = { I00001: 'I_WC_01', E00007: 'E_WC_21', E00001: 'E_WC_19' };

/** Sends a card or an account and answers with a nonce. Where the network fails it never answers, as Accept.js does. */
export async function send(container: object): Promise<Response> {
  const answer = await fetch(`${BASE}/xml/v1/request.api`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(container),
  }).catch(() => new Promise<never>(() => undefined));
  try {
    const response = (await answer.json()) as Response;
    const message = response.messages.message.map(({ code, text }) => ({
      code: RENAMED[code] ?? code,
      text,
    }));
    return { ...response, messages: { ...response.messages, message } };
  } catch {
    return failure('E_WC_14');
  }
}
