import { PayPalError } from './paypal-error.ts';
import { createSession, type SessionOptions } from './session.ts';

declare const PAYPAL: string;

interface InstanceOptions {
  readonly clientId?: unknown;
  readonly components?: unknown;
  readonly pageType?: string;
  readonly locale?: string;
}

const COMPONENTS = ['paypal-payments'];
const PAGE_TYPES = ['cart', 'checkout', 'home', 'mini-cart', 'product-details', 'product-listing'];

async function ask(question: string, query: Record<string, string>): Promise<{ readonly paypal: boolean }> {
  const response = await fetch(`${PAYPAL}/sdk/${question}?${new URLSearchParams(query).toString()}`);
  const answer = (await response.json()) as { readonly code?: string; readonly paypal: boolean };
  if (!response.ok) throw new PayPalError(answer.code ?? 'ERR_UNKNOWN', 'The client id is not valid.');
  return answer;
}

/** Signs in, as https://developer.paypal.com/sdk/js/reference describes it. */
async function createInstance(options: InstanceOptions) {
  const { clientId, components, pageType, locale } = options;
  const wrong = (what: string) => new PayPalError('ERR_DEV_INVALID_ARGUMENT', `createInstance: ${what}`);
  if (typeof clientId !== 'string') throw wrong('clientId is missing');
  const list = Array.isArray(components) ? (components as unknown[]) : [];
  if (!list.length || !list.every((name) => COMPONENTS.includes(String(name)))) throw wrong('components');
  if (pageType !== undefined && !PAGE_TYPES.includes(pageType)) throw wrong('pageType');
  if (locale !== undefined && !/^[a-z]{2}-[A-Z]{2}$/.test(locale)) throw wrong('locale');
  await ask('instance', { clientId });
  return {
    findEligibleMethods: async ({ currencyCode = 'USD' } = {}) => {
      const { paypal } = await ask('eligibility', { clientId, currency: currencyCode });
      return { isEligible: (method: string) => method === 'paypal' && paypal };
    },
    createPayPalOneTimePaymentSession: (callbacks: SessionOptions) => createSession(callbacks),
  };
}

Object.assign(window, { paypal: { version: '6.3.0', createInstance } });
