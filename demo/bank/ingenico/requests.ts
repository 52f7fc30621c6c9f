import * as z from 'zod';
import { invalid } from './error.ts';

const Amount = z.strictObject({
  amount: z.int().positive(),
  currencyCode: z.string().regex(/^[A-Z]{3}$/),
});

/** `POST /sessions` */
export const SessionRequest = z.strictObject({
  tokens: z.array(z.string()).optional(),
  paymentProductFilters: z
    .strictObject({
      restrictTo: z.strictObject({
        groups: z.array(z.string()).optional(),
        products: z.array(z.int()).optional(),
      }),
    })
    .optional(),
});

const Order = z.object({
  amountOfMoney: Amount,
  customer: z.object({
    merchantCustomerId: z.string().max(15),
    billingAddress: z.object({ countryCode: z.string().regex(/^[A-Z]{2}$/) }),
  }),
  references: z.object({ merchantReference: z.string().min(1).max(30) }),
});

/** `POST /payments`: one kind of payment, and what the buyer typed where it is not in a token. */
export const PaymentRequest = z.strictObject({
  encryptedCustomerInput: z.string().optional(),
  order: Order,
  cardPaymentMethodSpecificInput: z
    .strictObject({
      authorizationMode: z.enum(['SALE', 'PRE_AUTHORIZATION', 'FINAL_AUTHORIZATION']),
      transactionChannel: z.literal('ECOMMERCE'),
      token: z.string().optional(),
      threeDSecure: z.object({ redirectionData: z.object({ returnUrl: z.url() }) }),
    })
    .optional(),
  directDebitPaymentMethodSpecificInput: z.strictObject({ paymentProductId: z.literal(730) }).optional(),
  sepaDirectDebitPaymentMethodSpecificInput: z
    .strictObject({ paymentProductId: z.literal(770), token: z.string() })
    .optional(),
});
export type PaymentRequest = z.infer<typeof PaymentRequest>;

/** `POST /tokens`, as far as SEPA needs it: the mandate, with the account in what the buyer's browser encrypted. */
export const TokenRequest = z.strictObject({
  paymentProductId: z.literal(770),
  encryptedCustomerInput: z.string(),
  sepaDirectDebit: z.object({
    customer: z.object({ billingAddress: z.object({ countryCode: z.string() }) }),
    mandate: z.strictObject({
      customerContractIdentifier: z.string().min(1).max(25),
      isRecurring: z.literal(false),
      mandateApproval: z.strictObject({
        mandateSignatureDate: z.string().regex(/^\d{8}$/),
        mandateSignaturePlace: z.string().min(1),
        mandateSigned: z.literal(true),
      }),
    }),
  }),
});

/** `POST /payments/{id}/approve` and `/refund` */
export const ApproveRequest = z.strictObject({ amount: z.int().positive().optional() });
export const RefundRequest = z.strictObject({ amountOfMoney: Amount });

/** Parses a request's body. @throws ConnectError that names the first wrong property */
export function parseRequest<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(issue?.path.join('.') ?? 'body', issue?.message);
}
