import type { Payment, PaymentStatus } from './state.ts';

/** Which kind of output a product's payments have. */
const OUTPUTS: Readonly<Record<number, readonly [method: string, output: string]>> = {
  730: ['directDebit', 'directDebitPaymentMethodSpecificOutput'],
  770: ['directDebit', 'sepaDirectDebitPaymentMethodSpecificOutput'],
};

const CODES: Readonly<Record<PaymentStatus, number>> = {
  REDIRECTED: 50,
  PENDING_APPROVAL: 600,
  CAPTURE_REQUESTED: 800,
  CAPTURED: 1000,
  REJECTED: 100,
  CANCELLED: 99999,
  REVERSED: 1500,
  REFUNDED: 1800,
};

/** A payment as the Server API shows it: masked, and with the words of the vendor. */
export function showPayment(payment: Payment) {
  const { id, paymentProductId, amountOfMoney, merchantReference, status, account, expiryDate } = payment;
  const { authorisationCode, errorCode } = payment;
  const [paymentMethod, output] = OUTPUTS[paymentProductId] ?? ['card', 'cardPaymentMethodSpecificOutput'];
  return {
    id,
    paymentOutput: {
      amountOfMoney,
      references: { merchantReference, paymentReference: '0' },
      paymentMethod,
      [output]: {
        paymentProductId,
        ...(authorisationCode !== undefined && { authorisationCode }),
        ...(paymentMethod === 'card' && { card: { cardNumber: account, expiryDate } }),
      },
    },
    status,
    statusOutput: {
      ...(errorCode !== undefined && { errors: [{ code: errorCode, httpStatusCode: 402 }] }),
      isAuthorized: ['PENDING_APPROVAL', 'CAPTURE_REQUESTED', 'CAPTURED'].includes(status),
      isCancellable: ['REDIRECTED', 'PENDING_APPROVAL'].includes(status),
      isRefundable: ['CAPTURE_REQUESTED', 'CAPTURED'].includes(status),
      statusCode: CODES[status],
    },
  };
}

/** The answer to `POST /payments`: with where the buyer has to go, and the token that was stored. */
export function showCreated(payment: Payment, base: string) {
  const { id, redirect, token } = payment;
  return {
    creationOutput: {
      additionalReference: payment.merchantReference,
      externalReference: id,
      ...(token !== undefined && { token, isNewToken: true }),
    },
    ...(redirect && {
      merchantAction: {
        actionType: 'REDIRECT',
        redirectData: { redirectURL: `${base}/redirect/${id}?mac=${redirect.mac}`, RETURNMAC: redirect.mac },
      },
    }),
    payment: showPayment(payment),
  };
}
