import { compact } from '../../lib/compact.ts';
import type { Environment, PaymentMethod } from '../../contract/payment-method.ts';
import type { Quote } from '../../contract/quote.ts';
import type { Checkout, OfferedMethod } from './documents.ts';

/** Provider configs that OroCommerce's API does not give, by method id or by its prefix, `stripe_payment_element`. */
export type ProviderOptions = Readonly<Record<string, unknown>>;

/** What the API can pay with, by the beginning of the method's id; the longest first. Others need the shop's own page. */
const PROVIDERS: readonly (readonly [prefix: string, provider: string])[] = [
  ['stripe_payment_element', 'stripe'],
  ['oro_paypal_express', 'paypal-express'],
  ['payment_term', 'payment-terms'],
];

const prefixOf = (methodId: string): string => methodId.replace(/_\d+$/, '');

/** The checkout as a quote. Its id stands for total and methods, so that a change of either is seen. */
export function toQuote(
  { id, attributes }: Checkout,
  offered: readonly OfferedMethod[],
  environment: Environment,
  options: ProviderOptions,
): Quote {
  const { currency, totals, paymentMethod } = attributes;
  const total = { amount: attributes.totalValue, currency };
  const methods = offered.map((method) => toMethod(method, environment, options));
  const payables: Quote['payables'] = [{ id: `checkout:${id}`, amount: total }];
  return compact({
    id: quoteId(id, total.amount, currency),
    payables,
    total,
    parts: totals?.map(({ subtotalType, description = subtotalType, amount }) => ({
      type: subtotalType,
      label: description,
      amount: { amount, currency },
    })),
    methods,
    selected: methods.some((method) => method.id === paymentMethod) ? paymentMethod : undefined,
  });
}

/** Names a checkout at a price. */
export const quoteId = (checkoutId: string, total: string, currency: string): string =>
  [checkoutId, currency, total].join('/');

/** The checkout that a quote is for. */
export const checkoutIdOf = (quote: string): string => quote.split('/')[0] ?? '';

function toMethod(
  { id, attributes }: OfferedMethod,
  environment: Environment,
  options: ProviderOptions,
): PaymentMethod {
  const prefix = prefixOf(id);
  const provider = PROVIDERS.find(([start]) => prefix === start)?.[1];
  const own = options[id] ?? options[prefix];
  const config = own ?? (provider === 'payment-terms' ? termsOf(attributes.options) : {});
  return {
    id,
    // What has no code is left out and reported under this name.
    provider: provider ?? `orocommerce:${prefix}`,
    label: attributes.label,
    environment,
    action: provider === 'payment-terms' ? 'order' : 'charge',
    config,
  };
}

const termsOf = (options: unknown) => compact({ term: (options as { paymentTerm?: string }).paymentTerm });
