import { fileURLToPath } from 'node:url';
import type { Request } from 'playwright-core';
import type { Buyer } from './buyer.ts';

/** One thing that somebody else could read: where it was found, and its text. */
export interface Heard {
  readonly where: string;
  readonly text: string;
}

const EAVESDROPPER = fileURLToPath(new URL('eavesdrop.js', import.meta.url));

/** The shop’s document as text, with what is in its shadow roots, closed ones too. */
function serialize(): string {
  const { tenderRoots = [] } = window as unknown as { tenderRoots?: ShadowRoot[] };
  const drawn = tenderRoots.filter(({ host }) => host.isConnected).map(({ innerHTML }) => innerHTML);
  return [document.documentElement.outerHTML, ...drawn].join('\n');
}

/** Listens to all that a buyer’s browser sends to the shop, keeps, says and shows to scripts. */
export class Recorder {
  readonly heard: Heard[] = [];
  readonly #buyer: Buyer;

  private constructor(buyer: Buyer) {
    this.#buyer = buyer;
  }

  /** Before the buyer opens a page. */
  static async listenTo(buyer: Buyer): Promise<Recorder> {
    const recorder = new Recorder(buyer);
    const { page } = buyer;
    page.on('request', recorder.#onRequest);
    page.on('console', (message) => {
      recorder.#hear('console', message.text());
    });
    page.on('pageerror', (error) => {
      recorder.#hear('console', `${error.message} ${error.stack ?? ''}`);
    });
    page.on('framenavigated', (frame) => {
      recorder.#hear('address', frame.url());
    });
    await page.exposeFunction('tenderHeard', recorder.#hear);
    await page.addInitScript({ path: EAVESDROPPER });
    return recorder;
  }

  /** Reads what can be read at this moment. */
  async look(): Promise<void> {
    const { page, demo } = this.#buyer;
    if (!page.url().startsWith(demo.shopOrigin)) return;
    this.#hear('document', await page.evaluate(serialize));
    const kept = () => JSON.stringify([localStorage, sessionStorage, document.cookie, window.name]);
    this.#hear('storage', await page.evaluate(kept));
  }

  /**
   * Everything in which the number, or the security code on its own, can be read, however it is grouped or encoded.
   * Messages count for numbers only: Global Payments’ library has the shop’s page pass the code from frame to frame.
   */
  findings(secret: string): Heard[] {
    const isCode = secret.length < 5;
    const code = new RegExp(`(?<![0-9a-z.])${secret}(?![0-9a-z.])`, 'i');
    return this.heard.filter(({ where, text }) => {
      if (isCode) return where !== 'message' && code.test(text);
      const compact = decode(text).replace(/[\s+-]|&nbsp;/g, '');
      return compact.includes(secret) || compact.includes(btoa(secret).slice(0, -4));
    });
  }

  readonly #hear = (where: string, text: string): void => {
    this.heard.push({ where, text });
  };

  /** Vendors may be told a number, but not in an address. */
  readonly #onRequest = (request: Request): void => {
    this.#hear('address', request.url());
    if (request.url().startsWith(this.#buyer.demo.bankOrigin)) return;
    const body = request.postDataBuffer()?.toString('utf8') ?? '';
    this.#hear('request', [request.url(), JSON.stringify(request.headers()), body].join('\n'));
  };
}

function decode(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
}
