import { Fault } from '../../contract/problem.ts';
import { loadScript, ScriptError } from '../../lib/load-script.ts';
import type { PanelContext } from '../provider.ts';

/** PayPal’s JavaScript SDK v6. Source: https://developer.paypal.com/sdk/js/set-up */
export const CORE = {
  live: 'https://www.paypal.com/web-sdk/v6/core',
  test: 'https://www.sandbox.paypal.com/web-sdk/v6/core',
} as const;

/** The SDK before v6 takes the same global variable, unless it was told another name. */
const CLASSIC = /^https:\/\/www\.(sandbox\.)?paypal\.com\/sdk\/js\b/;

/** How long PayPal may take to answer before the panel is there. */
const PATIENCE = 15_000;

/** What the SDK tells of a visit at PayPal’s. */
export interface SessionOptions {
  readonly onApprove: (data: { readonly orderId: string; readonly payerId?: string }) => Promise<void>;
  readonly onCancel: () => void;
  readonly onError: (error: unknown) => void;
}

/** One visit at PayPal’s. */
export interface PayPalSession {
  start(
    how: { readonly presentationMode: 'popup' | 'redirect' },
    order: Promise<{ readonly orderId: string }>,
  ): Promise<unknown>;
  hasReturned?(): boolean;
  resume?(): Promise<void>;
  cancel?(): void;
}

/** The SDK for one client id. */
export interface PayPalInstance {
  findEligibleMethods(options: {
    readonly currencyCode: string;
  }): Promise<{ isEligible(method: 'paypal'): boolean }>;
  createPayPalOneTimePaymentSession(options: SessionOptions): PayPalSession;
}

interface PayPalSdk {
  readonly version: string;
  createInstance(options: {
    readonly clientId: string;
    readonly components: readonly string[];
    readonly pageType: string;
    readonly locale?: string;
  }): Promise<PayPalInstance>;
}

const isSdk = (value: unknown): value is PayPalSdk => {
  const { version, createInstance } = (value ?? {}) as Partial<PayPalSdk>;
  return version?.startsWith('6') === true && typeof createInstance === 'function';
};

/**
 * Loads the SDK of the environment and signs in with the shop’s client id.
 * @throws Fault when it cannot be loaded, does not take the client id, or PayPal does not take the currency
 */
export async function payPalFor(
  clientId: string,
  { environment, locale, amount }: Pick<PanelContext<unknown>, 'environment' | 'locale' | 'amount'>,
): Promise<PayPalInstance> {
  const sdk = await loadSdk(environment);
  const ask = async () => {
    const instance = await sdk.createInstance({
      clientId,
      components: ['paypal-payments'],
      pageType: 'checkout',
      ...(/^[a-z]{2}-[A-Z]{2}$/.test(locale) && { locale }),
    });
    const methods = await instance.findEligibleMethods({ currencyCode: amount.currency });
    return methods.isEligible('paypal') ? instance : undefined;
  };
  const instance = await withPatience(ask()).catch((cause: unknown) => {
    const said = cause instanceof Error ? cause.message : 'no reason given';
    const detail = `PayPal’s SDK for environment “${environment}” refused the client id: ${said}`;
    throw new Fault({ code: 'provider', next: 'choose-another', detail }, cause);
  });
  if (instance) return instance;
  const detail = `PayPal does not offer itself for ${amount.currency} to this buyer.`;
  throw new Fault({ code: 'provider', next: 'choose-another', detail });
}

async function loadSdk(environment: keyof typeof CORE): Promise<PayPalSdk> {
  const classic = [...document.scripts].find(
    ({ src, dataset }) => CLASSIC.test(src) && dataset['namespace'] === undefined,
  );
  if (classic) {
    const detail = `The page has ${classic.src}, which takes the name “paypal”: give it a data-namespace.`;
    throw new Fault({ code: 'configuration', next: 'choose-another', detail });
  }
  const rival = CORE[environment === 'live' ? 'test' : 'live'];
  try {
    return await loadScript({
      src: CORE[environment],
      global: 'paypal',
      isReady: isSdk,
      rivals: new RegExp(`^${rival.replaceAll('.', '\\.')}`),
    });
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    throw new Fault({ code: 'script', next: 'retry', detail: error.message }, error);
  }
}

/** Rejects when PayPal says nothing. */
async function withPatience<T>(task: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`there was no answer within ${PATIENCE / 1000} seconds.`));
    }, PATIENCE);
  });
  try {
    return await Promise.race([task, silence]);
  } finally {
    clearTimeout(timer);
  }
}
