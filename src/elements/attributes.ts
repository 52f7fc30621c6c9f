import { parsePayables, type PayableRequest } from '../contract/payable.ts';
import type { Environment } from '../contract/payment-method.ts';

/** What a tag says, as it was written. */
export interface Written {
  readonly endpoint: string;
  readonly payable: string;
  /** Counts in the place of `payable`. */
  readonly payables?: readonly PayableRequest[] | undefined;
  readonly returnUrl: string;
  readonly locale: string;
  readonly environment: string;
  readonly backend: string;
}

/** What a tag says, understood. */
export interface Understood {
  readonly endpoint: string;
  readonly payables: readonly PayableRequest[];
  readonly environment: Environment;
  readonly locale: string;
}

/** Reads a tag's attributes, or says in a sentence which one to change. */
export function readAttributes(written: Written, tag: HTMLElement): Understood | string {
  const { endpoint, payable, returnUrl, environment, backend } = written;
  const name = `<${tag.localName}>`;
  const wrong = (attribute: string, value: string) => `The attribute ${attribute} of ${name} is “${value}”:`;
  if (!endpoint || !URL.canParse(endpoint, location.href)) {
    return `${name} needs the attribute endpoint, such as endpoint="/payments".`;
  }
  const payables = written.payables ?? parsePayables(payable);
  if (!payables) {
    return `${name} needs the attribute payable, such as payable="checkout:1001"; it is “${payable}”.`;
  }
  if (environment !== 'live' && environment !== 'test') {
    return `${wrong('environment', environment)} write “live” or “test”.`;
  }
  if (backend !== 'rest' && backend !== 'orocommerce') {
    return `${wrong('backend', backend)} write “rest” or “orocommerce”.`;
  }
  if (returnUrl && !isOwn(returnUrl)) {
    return `${wrong('return-url', returnUrl)} use an address of this page’s own origin.`;
  }
  const locale = localeOf(written.locale, tag);
  return locale
    ? { endpoint, payables, environment, locale }
    : `${wrong('locale', written.locale)} write a BCP 47 tag.`;
}

const isOwn = (address: string) =>
  URL.canParse(address, location.href) && new URL(address, location.href).origin === location.origin;

/** The tag's own locale, else the language of the page around it, else the browser's. */
function localeOf(written: string, tag: HTMLElement): string | undefined {
  if (written) return canonical(written);
  const lang = tag.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  return canonical(lang) ?? canonical(navigator.language) ?? 'en';
}

function canonical(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
