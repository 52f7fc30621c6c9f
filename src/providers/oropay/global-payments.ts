import { Fault } from '../../contract/problem.ts';
import { loadScript, ScriptError } from '../../lib/load-script.ts';
import type { PanelContext } from '../provider.ts';
import type { OroPayConfig } from './config.ts';
import { HOSTS } from './hosts.ts';

/** The part of the library that we use. Source: https://github.com/globalpayments/globalpayments-js */
export interface GlobalPayments {
  /** Overwrites what is given, for the whole page. */
  configure(options: Readonly<Record<string, unknown>>): void;
  on(event: 'error', listener: (trouble: unknown) => void): void;
  readonly ui: { form(options: HostedFormOptions): HostedForm };
}

/** One hosted field. `target` is a selector that has to find something in the document. */
export interface HostedFieldOptions {
  readonly target: string;
  readonly title?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly text?: string;
  readonly validationMessages?: Readonly<Record<string, string>>;
}

/** Hosted fields that belong together, and CSS rules for all of them. */
export interface HostedFormOptions {
  readonly fields: Readonly<Record<string, HostedFieldOptions>>;
  readonly styles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Hosted fields on the page. Listeners hear of what any of the fields says. */
export interface HostedForm {
  readonly frames: Readonly<Record<string, { readonly emit?: (event: string) => void } | undefined>>;
  ready(listener: () => void): void;
  on(event: string, listener: (data: unknown) => void): void;
  dispose(): void;
}

/** The version these calls are made for; the backend may name another. */
const VERSION = '5.0.1';

/** Whatever version the shop has on the page already is used: two at a time would fight over one global. */
const ANY_VERSION = /^https:\/\/js(-cert)?\.globalpay\.com\/.*\.js/;

/**
 * The page’s Global Payments library.
 * @throws Fault when its address is not Global Payments’ of this environment, or it cannot be loaded
 */
export async function loadGlobalPayments(context: PanelContext<OroPayConfig>): Promise<GlobalPayments> {
  const src = scriptUrlOf(context);
  try {
    return await loadScript({ src, global: 'GlobalPayments', isReady: isLibrary, alike: ANY_VERSION });
  } catch (cause) {
    if (!(cause instanceof ScriptError)) throw cause;
    throw new Fault({ code: 'script', next: 'retry', detail: cause.message }, cause);
  }
}

const isLibrary = (value: unknown): value is GlobalPayments =>
  typeof (value as Partial<GlobalPayments> | undefined)?.ui?.form === 'function';

function scriptUrlOf({ config, environment, method }: PanelContext<OroPayConfig>): string {
  const host = HOSTS[environment];
  const { scriptUrl = `https://${host}/${VERSION}/globalpayments.js` } = config;
  const url = URL.canParse(scriptUrl) ? new URL(scriptUrl) : undefined;
  if (url?.protocol === 'https:' && url.host === host) return scriptUrl;
  const detail =
    `Payment method “${method.id}” wants to load “${scriptUrl}”, but in environment “${environment}” Global ` +
    `Payments’ library comes from https://${host}: correct its scriptUrl, or leave it out.`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
