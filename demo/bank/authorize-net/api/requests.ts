import * as z from 'zod';

const amount = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().regex(/^\d+(\.\d{1,2})?$/));
const order = z.looseObject({
  invoiceNumber: z.string().max(20).optional(),
  description: z.string().max(255).optional(),
});
const opaqueData = z.strictObject({ dataDescriptor: z.string(), dataValue: z.string() });

/** `authCaptureTransaction` and `authOnlyTransaction`: a charge by nonce or by profile. */
export const Charge = z.looseObject({
  transactionType: z.enum(['authCaptureTransaction', 'authOnlyTransaction']),
  amount,
  currencyCode: z.string().length(3).optional(),
  payment: z.strictObject({ opaqueData }).optional(),
  profile: z
    .strictObject({
      customerProfileId: z.string(),
      paymentProfile: z.strictObject({
        paymentProfileId: z.string(),
        cardCode: z
          .string()
          .regex(/^\d{3,4}$/)
          .optional(),
      }),
    })
    .optional(),
  order: order.optional(),
  billTo: z.looseObject({ zip: z.string().max(20).optional() }).optional(),
  transactionSettings: z
    .object({ setting: z.array(z.object({ settingName: z.string(), settingValue: z.string() })) })
    .optional(),
});
export type Charge = z.infer<typeof Charge>;

/** What is done to a transaction that is there. */
export const FollowUp = z.looseObject({
  transactionType: z.enum(['priorAuthCaptureTransaction', 'voidTransaction', 'refundTransaction']),
  amount: amount.optional(),
  payment: z
    .union([
      z.strictObject({ creditCard: z.looseObject({ cardNumber: z.string(), expirationDate: z.string() }) }),
      z.strictObject({ bankAccount: z.looseObject({ accountNumber: z.string() }) }),
    ])
    .optional(),
  refTransId: z.string(),
  order: order.optional(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** `getHostedPaymentPageRequest` */
export const HostedPage = z.looseObject({
  transactionRequest: z.looseObject({
    transactionType: z.enum(['authCaptureTransaction', 'authOnlyTransaction']),
    amount,
    currencyCode: z.string().length(3).optional(),
    order: order.optional(),
  }),
  hostedPaymentSettings: z.object({
    setting: z.array(z.strictObject({ settingName: z.string(), settingValue: z.string() })),
  }),
});

const token = z.union([
  z.strictObject({
    cardNumber: z.string().regex(/^\d{13,16}$/),
    expirationDate: z.string().regex(/^(0[1-9]|1[0-2])(\d\d|\d{4})$/),
    cardCode: z
      .string()
      .regex(/^\d{3,4}$/)
      .optional(),
    zip: z.string().max(20).optional(),
    fullName: z.string().max(64).optional(),
  }),
  z.strictObject({
    accountNumber: z.string().regex(/^\d{4,17}$/),
    routingNumber: z.string().regex(/^\d{9}$/),
    nameOnAccount: z.string().min(1).max(22),
    accountType: z.enum(['checking', 'savings', 'businessChecking']),
    echeckType: z.enum(['WEB', 'CCD', 'PPD', 'TEL']).optional(),
  }),
]);

/** `securePaymentContainerRequest`: a card or an account for a nonce. */
export const Container = z.looseObject({
  merchantAuthentication: z.strictObject({ name: z.string(), clientKey: z.string() }),
  data: z.strictObject({ type: z.literal('TOKEN'), id: z.string(), token }),
});
export type Container = z.infer<typeof Container>;
