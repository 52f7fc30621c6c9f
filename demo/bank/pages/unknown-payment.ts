import { html } from 'hono/html';
import { bankPage, type BankPage } from './bank-page.ts';

/** What a buyer sees whose link leads to no payment. */
export const unknownPayment = (frame: Pick<BankPage, 'provider' | 'frameAncestors'>): Promise<Response> =>
  bankPage({
    ...frame,
    title: 'This payment is not known',
    body: html`<p>The link is wrong or too old. Go back to the shop and start the payment again.</p>`,
    status: 404,
  });
