import { html } from 'hono/html';
import { bankPage } from '../pages/bank-page.ts';
import type { HostedForm } from './state.ts';

const PROVIDER = 'Authorize.Net';

const input = (id: string, label: string, more: { placeholder?: string; required?: boolean } = {}) =>
  html`<label
    >${label}<input
      id="${id}"
      name="${id}"
      autocomplete="off"
      placeholder="${more.placeholder ?? ''}"
      ${more.required ? 'required' : ''}
  /></label>`;

/** The form in AcceptUI’s window. Its buttons work as soon as its script does. */
export const acceptMainPage = (shopOrigin: string) =>
  bankPage({
    title: 'Card Information',
    provider: PROVIDER,
    frameAncestors: [shopOrigin],
    scripts: ['/authorize-net/scripts/accept-main.js'],
    body: html`<form novalidate>
      <fieldset name="means" hidden>
        <label
          >Pay by<select id="means">
            <option value="card">Card</option>
            <option value="bank">Bank account</option>
          </select></label
        >
      </fieldset>
      <fieldset name="card">
        ${input('cardNumber', 'Card Number')} ${input('expiryDate', 'Exp. Date', { placeholder: 'MM/YY' })}
        ${input('cardCode', 'Card Code')}
      </fieldset>
      <fieldset name="bank" hidden>
        ${input('nameOnAccount', 'Name On Account')} ${input('accountNumber', 'Account Number')}
        ${input('routingNumber', 'Routing Number')}
        <label
          >Account Type<select id="accountType">
            <option value="checking">Checking</option>
            <option value="savings">Savings</option>
            <option value="businessChecking">Business Checking</option>
          </select></label
        >
      </fieldset>
      <fieldset name="billing" hidden>
        ${input('firstName', 'First Name')} ${input('lastName', 'Last Name')} ${input('zip', 'ZIP Code')}
      </fieldset>
      <p role="alert"></p>
      <button class="primary" disabled>Pay</button>
      <button type="button" id="close" disabled>Close</button>
    </form>`,
  });

/** Accept Hosted’s form: in a frame of the shop’s it speaks to a communicator page, else it is a page of its own. */
export const hostedPage = (
  { amount, currency, communicator, back, isCvvRequired, description = '' }: HostedForm,
  token: string,
  shopOrigin: string,
) =>
  bankPage({
    title: 'Order Summary',
    provider: PROVIDER,
    frameAncestors: communicator === undefined ? [] : [shopOrigin],
    frames: communicator === undefined ? [] : [new URL(communicator).origin],
    scripts: ['/authorize-net/scripts/hosted.js'],
    body: html`<p>${description}</p>
      <p class="amount">${amount} ${currency}</p>
      <form novalidate>
        <input type="hidden" name="token" value="${token}" />
        ${input('cardNumber', 'Card Number')} ${input('expiryDate', 'Exp. Date', { placeholder: 'MM/YY' })}
        ${input('cardCode', isCvvRequired ? 'Card Code' : 'Card Code (optional)')}
        ${input('zip', 'Zip/Postal Code')}
        <p role="alert"></p>
        <button class="primary" disabled>Pay</button>
        ${
          back
            ? html`<a class="button" href="${back.cancelUrl}">Cancel</a>`
            : html`<button type="button" id="cancel" disabled>Cancel</button>`
        }
      </form>
      ${
        back
          ? html`<section id="receipt" hidden>
              <h2>Thank you for your order!</h2>
              <p><a class="button primary" href="${back.url}">Continue</a></p>
            </section>`
          : html`<iframe title="Communicator of the shop" hidden data-url="${communicator}"></iframe>`
      }`,
  });

/** What Accept Hosted shows for a token that it does not know, or not any more. */
export const invalidTokenPage = (shopOrigin: string) =>
  bankPage({
    title: 'Missing or invalid token.',
    provider: PROVIDER,
    frameAncestors: [shopOrigin],
    body: html`<p>Close this window and start again.</p>`,
    status: 400,
  });
