import * as z from 'zod';
import { parseMinor } from './amount.ts';
import { AmountSchema, parseRequest } from './parse-request.ts';
import { newId } from './state.ts';
import type { Payment } from './state.ts';

const Item = z.looseObject({
  price: z.string(),
  quantity: z.coerce.string().regex(/^\d{1,10}$/, 'Not a number.'),
});

/** A discount may be a line with a negative price. */
function lineTotal({ price, quantity }: z.infer<typeof Item>, currency: string): bigint | undefined {
  const minor = parseMinor(price.replace(/^-/, ''), currency);
  return minor === undefined ? undefined : minor * BigInt(price.startsWith('-') ? `-${quantity}` : quantity);
}

const Transaction = z
  .looseObject({
    amount: AmountSchema,
    item_list: z.looseObject({ items: z.array(Item).optional() }).optional(),
  })
  .superRefine(({ amount, item_list: list }, context) => {
    if (!list?.items) return;
    const sum = list.items.reduce<bigint | undefined>((sum, item) => {
      const line = lineTotal(item, amount.currency);
      return sum === undefined || line === undefined ? undefined : sum + line;
    }, 0n);
    if (sum !== parseMinor(amount.details?.['subtotal'] ?? amount.total, amount.currency)) {
      const message = 'The items must add up to the subtotal (to the total, where there are no details).';
      context.addIssue({ code: 'custom', path: ['item_list'], message });
    }
  });

const PaymentRequest = z.looseObject({
  intent: z.enum(['sale', 'authorize']),
  payer: z.looseObject({ payment_method: z.literal('paypal') }),
  transactions: z.array(Transaction).length(1),
  redirect_urls: z.looseObject({
    return_url: z.url({ protocol: /^https?$/ }),
    cancel_url: z.url({ protocol: /^https?$/ }),
  }),
});

/** A new payment that waits for the buyer. @throws PayPalError when the request is not as PayPal wants it. */
export function createPayment(body: unknown, createTime: string): Payment {
  const request = parseRequest(PaymentRequest, body);
  const [transaction] = request.transactions;
  if (!transaction) throw new RangeError('A parsed request has one transaction.');
  return {
    id: `PAYID-${newId(24)}`,
    token: `EC-${newId(17)}`,
    payerId: newId(13),
    intent: request.intent,
    transaction,
    returnUrl: request.redirect_urls.return_url,
    cancelUrl: request.redirect_urls.cancel_url,
    createTime,
    decision: null,
    authorization: null,
    charges: [],
  };
}
