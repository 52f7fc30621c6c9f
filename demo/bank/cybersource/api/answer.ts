import * as z from 'zod';

/** An answer of the API. */
export interface Answer {
  readonly status: 200 | 201 | 400 | 404 | 502;
  readonly body: object;
}

const decimal = z.string().regex(/^\d+(\.\d{1,3})?$/);

/** Parts that requests share. */
export const AmountDetails = z.object({ totalAmount: decimal, currency: z.string().length(3) });
export const Reference = z.object({ code: z.string().min(1).max(50) });

/** For a request that is not taken. */
export const invalidRequest = (reason: string, message: string): Answer => ({
  status: 400,
  body: { submitTimeUtc: new Date().toISOString(), status: 'INVALID_REQUEST', reason, message },
});
