import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Html } from './html.ts';

/** Where the shop's consent tool keeps what this visitor was asked and chose; absent: nobody is asked. */
export const CONSENT_COOKIE = 'consent';

/** What the tag is told about consent. */
const CONSENTS = ['required', 'given', 'withdrawn'] as const;
export type Consent = (typeof CONSENTS)[number];

/** What this visitor chose, if the shop asks. */
export const readConsent = (context: Context): Consent | undefined =>
  CONSENTS.find((consent) => consent === getCookie(context, CONSENT_COOKIE));

/** Tender's monitor, for the head of every page of the shop. */
export const monitorScript = (consent: Consent | undefined): Html =>
  html`<script
    type="module"
    src="/tender/monitor.js"
    data-endpoint="/payments"
    ${consent && html`data-consent="${consent}"`}
  ></script>`;
