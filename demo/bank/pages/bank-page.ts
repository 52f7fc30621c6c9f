import { html } from 'hono/html';
import { answerPage, type Markup } from './answers.ts';

/** One page of the sandbox bank. */
export interface BankPage {
  readonly title: string;
  /** Whose page this plays: "PayPal". */
  readonly provider: string;
  readonly body: Markup;
  /** The origins that may frame the page; none refuses all framing. */
  readonly frameAncestors: readonly string[];
  /** The origins a form of the page may lead to, the bank's own aside; redirects after a POST count. */
  readonly formTargets?: readonly string[];
  /** Paths of the bank's own scripts that the page loads. */
  readonly scripts?: readonly string[];
  /** The origins of the pages that it shows in frames. */
  readonly frames?: readonly string[];
  readonly status?: number;
}

const policyOf = ({ frameAncestors, formTargets = [], scripts = [], frames = [] }: BankPage) => [
  `default-src 'none'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  scripts.length ? `script-src 'self'; connect-src 'self'` : `script-src 'none'`,
  ...(frames.length ? [['frame-src', ...frames].join(' ')] : []),
  ['form-action', `'self'`, ...formTargets].join(' '),
  ['frame-ancestors', ...(frameAncestors.length ? frameAncestors : [`'none'`])].join(' '),
  `base-uri 'none'`,
];

/** The page in the bank's dress: it says that this is a sandbox, reads light and dark, and fits 320 px. */
export const bankPage = (page: BankPage): Promise<Response> =>
  answerPage({
    title: `${page.title} · ${page.provider} sandbox`,
    style: '/bank.css',
    scripts: page.scripts ?? [],
    policy: policyOf(page),
    status: page.status,
    body: html`<header>
        <p class="provider">${page.provider}</p>
        <p class="sandbox">Sandbox: no real money moves here.</p>
      </header>
      <main>
        <h1>${page.title}</h1>
        ${page.body}
      </main>`,
  });
