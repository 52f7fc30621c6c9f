import { html } from 'hono/html';
import type { AcsWorld } from '../acs.ts';
import { acsPage } from './acs-page.ts';

/** A form that sends itself, or that a buyer without scripts sends. */
export interface SentForm {
  readonly title: string;
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
  /** How it sends itself; left out, it does not. */
  readonly script?: 'send' | 'send-late';
}

/** Has the frame, or the window, post to somebody else: all answers of issuers travel like this. */
export const sendPage = (world: AcsWorld, { title, address, fields, script }: SentForm) =>
  acsPage(world, {
    title,
    target: address,
    ...(script && { script }),
    body: html`<form method="post" action="${address}">
      ${Object.entries(fields).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      <button class="primary">Return to the shop</button>
    </form>`,
  });
