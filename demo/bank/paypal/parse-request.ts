import * as z from 'zod';
import { isSupportedCurrency, parseMinor, sumOf } from './amount.ts';
import { PayPalError } from './error.ts';

/** `['transactions', 0, 'amount']` as PayPal writes it: `transactions[0].amount`. */
const fieldOf = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** Parses a request's body. @throws PayPalError `VALIDATION_ERROR` with one detail for each wrong field. */
export function parseRequest<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => ({ field: fieldOf(path), issue: message }));
  throw new PayPalError(400, 'VALIDATION_ERROR', 'Invalid request: see details.', details);
}

/** An amount above zero, in a currency PayPal takes, with the decimals PayPal allows. */
export const AmountSchema = z
  .object({
    total: z.string(),
    currency: z.string().refine(isSupportedCurrency, 'This currency is not supported.'),
    details: z.record(z.string(), z.string()).optional(),
  })
  .superRefine(({ total, currency, details }, context) => {
    const minor = parseMinor(total, currency);
    if (minor === undefined || minor === 0n) {
      const message = 'Write an amount above zero with two decimals or none (HUF, JPY and TWD: none).';
      context.addIssue({ code: 'custom', path: ['total'], message });
      return;
    }
    const parts = Object.entries(details ?? {});
    const wrong = parts.filter(([, part]) => parseMinor(part, currency) === undefined);
    for (const [name] of wrong) {
      context.addIssue({ code: 'custom', path: ['details', name], message: 'This is not an amount.' });
    }
    if (wrong.length || parts.length === 0) return;
    const amounts = (isDiscount: boolean) =>
      parts
        .filter(([name]) => (name === 'shipping_discount') === isDiscount)
        .map(([, part]) => ({ total: part, currency }));
    if (sumOf(amounts(false)) - sumOf(amounts(true)) !== minor) {
      context.addIssue({
        code: 'custom',
        path: ['details'],
        message: 'The details must add up to the total.',
      });
    }
  });
