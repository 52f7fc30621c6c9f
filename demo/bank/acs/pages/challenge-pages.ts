import { html } from 'hono/html';
import type { AcsWorld } from '../acs.ts';
import type { Authentication } from '../state.ts';
import { acsPage } from './acs-page.ts';

/** The one-time code that the sandbox's issuers take, and how often they let a buyer try. */
export const CODE = '1234';
export const TRIES = 3;

const addressOf = ({ base }: AcsWorld, { acsTransID }: Authentication) => `${base}/challenge/${acsTransID}`;

const ask = ({ amount, last4 }: Authentication) =>
  html`<p>Pay <span class="amount">${amount}</span> with the card ending in ${last4}?</p>`;

const cancelButton = html`<button name="do" value="cancel" formnovalidate>Cancel</button>`;

/** Asks for the code; after a wrong one it says so. `top` is the page that wants the whole window. */
export function codePage(world: AcsWorld, authentication: Authentication): Promise<Response> {
  const { wrongCodes, plan } = authentication;
  const left = TRIES - wrongCodes;
  const isTop = plan.page === 'top';
  const wrong = wrongCodes
    ? html`<p class="wrong" id="wrong" role="alert">
        This code is wrong. You can try ${left === 1 ? 'once more' : `${left} more times`}.
      </p>`
    : '';
  return acsPage(world, {
    title: 'Enter your code',
    ...(isTop && { script: 'leave-frame', address: addressOf(world, authentication) }),
    body: html`${ask(authentication)}
      <form method="post" action="${addressOf(world, authentication)}" autocomplete="off">
        <div>
          <label for="code">Code from our text message</label>
          <input
            id="code"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="8"
            required
            aria-describedby="hint${wrongCodes ? ' wrong' : ''}"
            ${wrongCodes ? html`aria-invalid="true"` : ''}
          />
        </div>
        ${wrong}
        <p class="quiet" id="hint">In this sandbox it is ${CODE}.</p>
        <button class="primary" name="do" value="submit">Confirm</button>
        ${cancelButton}
      </form>
      ${
        isTop
          ? html`<p><a href="${addressOf(world, authentication)}" target="_top">Use the whole window</a></p>`
          : ''
      }`,
  });
}

/** Waits for the buyer to decide in the bank's app, and sees it by itself. */
export const appPage = (world: AcsWorld, authentication: Authentication, isEarly = false) =>
  acsPage(world, {
    title: 'Open our app',
    script: 'watch',
    address: `${addressOf(world, authentication)}/state`,
    body: html`${ask(authentication)}
      <p>Approve it in the app of your bank. This page will notice.</p>
      ${isEarly ? html`<p class="wrong" role="alert">You have not approved it yet.</p>` : ''}
      <form method="post" action="${addressOf(world, authentication)}">
        <a class="button" href="${world.base}/app" target="_blank" rel="noreferrer">The app (sandbox)</a>
        <button class="primary" name="do" value="submit">I have approved it</button>
        ${cancelButton}
      </form>`,
  });
