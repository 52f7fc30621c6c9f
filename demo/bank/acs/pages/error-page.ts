import { html } from 'hono/html';
import type { AcsWorld } from '../acs.ts';
import { encode, toErro, type AcsError } from '../messages.ts';
import { acsPage } from './acs-page.ts';

/**
 * What a buyer sees of a refusal: a sentence, and below it what the shop's developer needs. Where the authentication is
 * known, its way back to the shop carries the `Erro` message in the place of a CRes.
 */
export function errorPage(
  world: AcsWorld,
  error: AcsError,
  of: 'CReq' | 'threeDSMethodData' | 'PaReq',
  notificationUrl?: string,
): Promise<Response> {
  const erro = toErro(error, of);
  return acsPage(world, {
    title: 'We cannot verify you now',
    status: 400,
    ...(notificationUrl !== undefined && { target: notificationUrl }),
    body: html`<p>Something went wrong between the shop and your bank. You have not been charged.</p>
      ${
        notificationUrl === undefined
          ? html`<p>Go back to the shop and start the payment again.</p>`
          : html`<form method="post" action="${notificationUrl}">
              <input type="hidden" name="cres" value="${encode(erro)}" />
              <button class="primary">Return to the shop</button>
            </form>`
      }
      <details>
        <summary>For the shop’s developer</summary>
        <pre>${JSON.stringify(erro, undefined, 1)}</pre>
      </details>`,
  });
}
