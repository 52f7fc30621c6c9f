import type { ProviderAnswer, Sale } from '../gateway.ts';
import { FormToken } from './answers.ts';
import type { AuthorizeNetClient } from './client.ts';
import { invoiceOf } from './invoice.ts';

/** How long a form token is good: 15 minutes, in milliseconds. */
const LIFETIME = 15 * 60 * 1000;

/** Name in a payment’s memory: when its form token expires, in milliseconds of the epoch. */
export const FORM_EXPIRES = 'authorizeNetFormExpires';

/** Name in the query of the way back: the buyer pressed Cancel on the form. */
export const CANCELED = 'canceled';

/** Where Accept Hosted is, and the shop’s page that it speaks to when it is in a frame. */
export interface HostedPlace {
  /** `https://test.authorize.net/payment/payment`, or the sandbox bank’s. */
  readonly formUrl: string;
  readonly communicatorUrl: string;
}

/**
 * Accept Hosted for one payment: in a frame of the widget’s, or as a page that the whole tab goes to. Such a page ends
 * with a receipt, whose button leads back and says nothing of the payment.
 */
export async function openForm(
  client: AuthorizeNetClient,
  { formUrl, communicatorUrl }: HostedPlace,
  { payment, callback }: Sale,
): Promise<ProviderAnswer> {
  const isRedirect = payment.settings['opens'] === 'redirect';
  const setting = (settingName: string, value: object) => ({
    settingName,
    settingValue: JSON.stringify(value),
  });
  const ways = isRedirect
    ? [
        setting('hostedPaymentReturnOptions', {
          showReceipt: true,
          url: callback,
          cancelUrl: `${callback}?${CANCELED}=1`,
        }),
      ]
    : [
        setting('hostedPaymentReturnOptions', { showReceipt: false }),
        setting('hostedPaymentIFrameCommunicatorUrl', { url: communicatorUrl }),
      ];
  const { token } = await client(
    'getHostedPaymentPage',
    {
      transactionRequest: {
        transactionType: payment.action === 'authorize' ? 'authOnlyTransaction' : 'authCaptureTransaction',
        amount: payment.amount.amount,
        currencyCode: payment.amount.currency,
        order: {
          invoiceNumber: await invoiceOf(payment.attempt),
          description: payment.payables.map(({ label }) => label).join(', '),
        },
      },
      hostedPaymentSettings: {
        setting: [
          ...ways,
          setting('hostedPaymentPaymentOptions', { cardCodeRequired: true, showBankAccount: false }),
        ],
      },
    },
    FormToken,
  );
  const id = `${payment.id}-form`;
  return {
    status: 'requires-action',
    nextAction: isRedirect
      ? { type: 'redirect', id, url: formUrl, method: 'POST', fields: { token } }
      : { type: 'sdk', id, payload: { url: formUrl, token } },
    memory: { [FORM_EXPIRES]: String(Date.now() + LIFETIME) },
    note: 'The buyer was shown Accept Hosted.',
  };
}
