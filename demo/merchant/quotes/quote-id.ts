import { Address } from '../../../src/contract/order.ts';
import { PayableRequest } from '../../../src/contract/payable.ts';
import { array, object, safeParse, string } from '../../../src/contract/schema.ts';
import type { PaymentMethod } from '../../../src/contract/payment-method.ts';
import type { MerchantState } from '../model.ts';
import type { Basket, BasketContext } from './basket.ts';

const VERSION = 'q1';

const Subject = object(
  { payables: array(PayableRequest) },
  { context: object({}, { billingAddress: Address, shippingAddress: Address, currency: string }) },
);

/** What a quote was asked for; its id carries this, so that quotes need not be remembered. */
export interface QuoteSubject {
  readonly payables: readonly PayableRequest[];
  readonly context?: BasketContext;
}

function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

/**
 * The id of an offer: what it is for, and a digest of everything that has to stay as the buyer saw it. Words are not
 * part of it, so the same offer has the same id in every language.
 */
export async function createQuoteId(
  subject: QuoteSubject,
  { payables, total, buyer, facts }: Basket,
  methods: readonly PaymentMethod[],
  { integrations }: MerchantState,
): Promise<string> {
  const seen = {
    buyer: buyer.id,
    payables: payables.map(({ id, amount }) => [id, amount]),
    total,
    facts,
    methods: methods.map(({ id, provider, environment, action, fee, unavailable }) => [
      [id, provider, environment, action, fee?.amount, !unavailable],
      integrations.find((integration) => integration.id === id)?.settings,
    ]),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(seen));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
  const about = toBase64Url(new TextEncoder().encode(JSON.stringify(subject)));
  return `${VERSION}.${about}.${toBase64Url(digest)}`;
}

/** What a quote's id is about; undefined when the text is no id of ours. */
export function readQuoteId(id: string): QuoteSubject | undefined {
  const [version, about] = id.split('.');
  if (version !== VERSION || about === undefined) return undefined;
  try {
    const result = safeParse(Subject, JSON.parse(new TextDecoder().decode(fromBase64Url(about))));
    return result.success && result.data.payables.length > 0 ? result.data : undefined;
  } catch {
    return undefined;
  }
}
