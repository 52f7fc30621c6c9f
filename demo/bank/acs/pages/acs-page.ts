import { html } from 'hono/html';
import { answerPage, type Markup } from '../../pages/answers.ts';
import type { AcsWorld } from '../acs.ts';

/** One page of an issuer. */
export interface AcsPage {
  readonly title: string;
  readonly body: Markup;
  /** One of its scripts, by name. */
  readonly script?: string;
  /** An address that the script needs. */
  readonly address?: string;
  /** Where its form may go, its own origin and the shop's aside. */
  readonly target?: string;
  readonly status?: number;
}

const policyOf = ({ shopOrigin }: AcsWorld, { script, target }: AcsPage) => [
  `default-src 'none'`,
  `style-src 'self'`,
  `img-src data:`,
  script === undefined ? `script-src 'none'` : `script-src 'self'; connect-src 'self'`,
  // Redirects after a form count, too.
  ['form-action', `'self'`, shopOrigin, ...(target === undefined ? [] : [new URL(target).origin])].join(' '),
  `frame-ancestors 'self' ${shopOrigin}`,
  `base-uri 'none'`,
];

/** A page in the issuer's dress. It fits 250 × 400 pixels, the smallest window of EMV 3-D Secure, and any larger one. */
export function acsPage(world: AcsWorld, page: AcsPage): Promise<Response> {
  const path = new URL(world.base).pathname;
  return answerPage({
    title: `${page.title} · Sandbox Bank`,
    style: `${path}/acs.css`,
    scripts: page.script === undefined ? [] : [`${path}/${page.script}.js`],
    address: page.address,
    policy: policyOf(world, page),
    status: page.status,
    body: html`<header><strong>Sandbox Bank</strong> <span>No real money</span></header>
      <main>
        <h1>${page.title}</h1>
        ${page.body}
      </main>`,
  });
}
