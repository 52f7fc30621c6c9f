import * as z from 'zod/mini';

/** What a transaction request is answered with. */
export const TransactionAnswer = z.object({
  transactionResponse: z.object({
    /** 1 approved, 2 declined, 3 error, 4 held for review. */
    responseCode: z.string(),
    authCode: z.optional(z.string()),
    transId: z.string(),
    errors: z.optional(z.array(z.object({ errorCode: z.string(), errorText: z.string() }))),
  }),
});
export type TransactionResponse = z.infer<typeof TransactionAnswer>['transactionResponse'];

const Payment = z.object({
  creditCard: z.optional(z.object({ cardNumber: z.string(), cardType: z.optional(z.string()) })),
  bankAccount: z.optional(
    z.object({
      routingNumber: z.string(),
      accountNumber: z.string(),
      nameOnAccount: z.optional(z.string()),
    }),
  ),
});

/** A transaction as `getTransactionDetails` tells of it, as far as it matters here. */
export const Details = z.object({
  transaction: z.object({
    transId: z.string(),
    transactionStatus: z.string(),
    responseCode: z.number(),
    responseReasonDescription: z.optional(z.string()),
    authCode: z.optional(z.string()),
    order: z.optional(z.object({ invoiceNumber: z.optional(z.string()) })),
    authAmount: z.number(),
    payment: Payment,
  }),
});
export type Transaction = z.infer<typeof Details>['transaction'];

/** The transactions of today. */
export const Unsettled = z.object({
  transactions: z.optional(
    z.array(
      z.object({
        transId: z.string(),
        transactionStatus: z.string(),
        invoiceNumber: z.optional(z.string()),
      }),
    ),
  ),
});

export const FormToken = z.object({ token: z.string() });

export const NewProfile = z.object({
  customerProfileId: z.string(),
  customerPaymentProfileIdList: z.array(z.string()),
});
