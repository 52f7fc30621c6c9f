import * as z from 'zod/mini';

/** What a merchant sets up for an OroPay method. */
export const OroPaySettings = z.object({
  mode: z.enum(['card', 'bank-debit', 'page-frame', 'page-redirect']),
  /** Cards: whether the buyer’s bank has to confirm that it is them. */
  threeDSecure: z.exactOptional(z.boolean()),
  /** Cards: whether to go on where the issuer could not tell, without its liability. */
  takesRisk: z.exactOptional(z.boolean()),
  /** Cards: what tokens for browsers may do; only for trying out what happens when that is too little. */
  permissions: z.exactOptional(z.array(z.string())),
});
export type OroPaySettings = z.infer<typeof OroPaySettings>;

/** What the widget’s panel hands over for a card. */
export const CardData = z.object({ paymentReference: z.string().check(z.startsWith('PMT_')) });

/** What the widget’s panel hands over for a bank debit; the numbers are forgotten once Global Payments has them. */
export const BankData = z.object({
  account: z.object({
    holder: z.string().check(z.minLength(1), z.maxLength(100)),
    routingNumber: z.string().check(z.regex(/^\d{9}$/)),
    accountNumber: z.string().check(z.regex(/^\d{4,17}$/)),
    type: z.enum(['checking', 'savings']),
  }),
  agreed: z.literal(true),
});
export type BankData = z.infer<typeof BankData>;
