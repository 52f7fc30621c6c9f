import { array, boolean, object, string, unknown, type Infer } from '../../contract/schema.ts';

// Shapes of OroCommerce's storefront JSON:API, as far as they are read here. Money is a string with four decimals.
// Source: https://doc.oroinc.com/api/checkout-api/ and `api_frontend` of the CheckoutBundle.

const totals = array(object({ subtotalType: string, amount: string }, { description: string }));

/** `GET /checkouts/{id}`, and the answer to changing it. */
export const CheckoutDocument = object({
  data: object(
    {
      id: string,
      attributes: object(
        { currency: string, totalValue: string },
        { completed: boolean, paymentInProgress: boolean, paymentMethod: string, totals },
      ),
    },
    { relationships: object({}, { order: object({}, { data: object({ id: string }) }) }) },
  ),
});
export type Checkout = Infer<typeof CheckoutDocument>['data'];

/** `GET /checkouts/{id}/availablePaymentMethods`, in the rules' order. `options` is `[]` when it is empty. */
export const MethodsDocument = object({
  data: array(
    object({
      id: string,
      attributes: object({ label: string }, { options: unknown }),
    }),
  ),
});
export type OfferedMethod = Infer<typeof MethodsDocument>['data'][number];

const error = object(
  {},
  {
    title: string,
    detail: string,
    meta: object({}, { data: unknown }),
  },
);
export type ApiError = Infer<typeof error>;

/** Every answer that is not a success. */
export const ErrorDocument = object({ errors: array(error) });

/** `GET /checkouts/{id}/payment`: where to pay, or why not yet. */
export const ReadinessDocument = object({
  meta: object({}, { paymentUrl: string, errors: array(error) }),
});

const coded = object({ code: string }, { label: string });

/** An order, as a payment's success answers it. `paymentStatus` is open. */
export const OrderDocument = object({
  data: object({
    id: string,
    attributes: object(
      { currency: string, totalValue: string, paymentStatus: coded },
      { identifier: string, paymentMethod: array(coded) },
    ),
  }),
});
export type Order = Infer<typeof OrderDocument>['data'];

/** What a payment that needs the buyer says in `meta.data`; the older Stripe integration writes with underscores. */
export const ActionData = object(
  {},
  {
    purchaseRedirectUrl: string,
    returnUrl: string,
    paymentIntentClientSecret: string,
    payment_intent_client_secret: string,
    setup_intent_client_secret: string,
  },
);
