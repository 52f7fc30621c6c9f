import * as z from 'zod/mini';
import type { Buyer } from '../../model/customer.ts';
import { textIn } from '../../words.ts';
import type { Occasion } from '../gateway.ts';
import type { ConnectClient } from './connect-client.ts';

/** An integration's settings: which product it offers, and whom the buyer allows to debit. */
export const Settings = z.object({
  product: z.enum(['cards', '770', '730']),
  creditor: z.exactOptional(z.object({ name: z.string(), id: z.exactOptional(z.string()) })),
  /** Instead of the vendor's rules, by field id: regular expressions. */
  limits: z.exactOptional(z.record(z.string(), z.string())),
  /** Where the buyer's bank asks: in the whole window unless told. */
  opens: z.exactOptional(z.enum(['frame', 'redirect'])),
});

const NewSession = z.object({
  clientSessionId: z.string(),
  customerId: z.string(),
  clientApiUrl: z.string(),
  assetUrl: z.string(),
});

const StoredToken = z.object({
  id: z.string(),
  paymentProductId: z.number(),
  card: z.optional(z.object({ alias: z.string() })),
});

/** How long a client session may be used. Source: the Server API's “Create session” */
const SESSION_HOURS = 2;

const SEPA = {
  en: (creditor: string) =>
    `I authorize ${creditor} to collect this payment once from my account by direct debit, and my bank to honor it. ` +
    'I can ask my bank for the money back within eight weeks from the day of the debit.',
  de: (creditor: string) =>
    `Ich ermächtige ${creditor}, diese Zahlung einmalig mittels Lastschrift von meinem Konto einzuziehen, und weise ` +
    'mein Kreditinstitut an, sie einzulösen. Ich kann innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, ' +
    'die Erstattung des belasteten Betrages verlangen.',
};

const ACH = {
  en: (creditor: string) =>
    `I authorize ${creditor} to debit my account once, electronically, for this payment.`,
  de: (creditor: string) =>
    `Ich ermächtige ${creditor}, mein Konto für diese Zahlung einmalig elektronisch zu belasten.`,
};

/** Under which reference a buyer's mandate is kept. */
export const mandateReferenceOf = ({ id }: Buyer): string => `TENDER-${String(id).padStart(6, '0')}`;

/** What the widget needs: a client session of its own for this buyer, and what has to be agreed to. */
export async function configure(client: ConnectClient, occasion: Occasion): Promise<unknown> {
  const { integration, buyer, saved, locale, now } = occasion;
  const { product, creditor, limits } = Settings.parse(integration.settings);
  const restrictTo = product === 'cards' ? { groups: ['cards'] } : { products: [Number(product)] };
  const body = { tokens: saved.map(({ token }) => token), paymentProductFilters: { restrictTo } };
  const session = await client({ path: 'sessions', body }, NewSession);
  const accounts = await Promise.all(
    saved.map(async ({ id, token }) => {
      const stored = await client({ path: `tokens/${encodeURIComponent(token)}` }, StoredToken);
      return [id, { product: String(stored.paymentProductId), alias: stored.card?.alias ?? '' }] as const;
    }),
  );
  const terms = product === '770' ? SEPA : ACH;
  const day = now.toISOString().slice(0, 10);
  const expires = new Date(now.getTime() + SESSION_HOURS * 3_600_000).toISOString();
  return {
    product,
    countryCode: buyer.addresses[0]?.country ?? 'US',
    session: { ...session, expires },
    ...(accounts.length > 0 && { accounts: Object.fromEntries(accounts) }),
    ...(limits && { limits }),
    ...(product === '770' && { debtorSurname: buyer.lastName }),
    ...(creditor && {
      mandate: {
        text: textIn({ en: terms.en(creditor.name), de: terms.de(creditor.name) }, locale),
        date: day,
        creditor: creditor.name,
        ...(creditor.id !== undefined && { creditorId: creditor.id }),
        reference: mandateReferenceOf(buyer),
      },
    }),
  };
}
