import * as z from 'zod/mini';
import { toMinor } from '../../../src/contract/money.ts';
import { wordsIn } from '../words.ts';
import { ProviderRefusal, type Gateway, type News, type ProviderAnswer, type Sale } from './gateway.ts';
import { createPayPalClient, PayPalRefusal, type PayPalAccount } from './paypal/paypal-client.ts';
import {
  approvalUrlOf,
  AUTHORIZATION,
  CHARGE,
  declinedByPayPal,
  PayPalPayment,
  readExecuted,
} from './paypal/paypal-payment.ts';
import { canceled, misconfigured, toTotal, unchanged } from './paypal/states.ts';

/** Query parameter of the return URL that PayPal gets for buyers who change their mind. */
const CANCELED = 'canceled';

const PAYMENT = 'paypalPayment';
const PAYER = 'paypalPayer';

const Ignored = z.object({});
const RefundAnswer = z.object({ id: z.string(), state: z.string() });

/** PayPal Express Checkout by REST v1: the buyer approves on PayPal's page, then we execute. */
export function createPayPalExpressGateway(
  account: PayPalAccount & { readonly origins: readonly string[] },
): Gateway {
  const client = createPayPalClient(account);

  const fetchPayment = ({ payment }: Sale): Promise<PayPalPayment> =>
    client({ path: `payments/payment/${encodeURIComponent(payment.memory[PAYMENT] ?? '')}` }, PayPalPayment);

  const create = async ({ payment, callback }: Sale): Promise<ProviderAnswer> => {
    const created = await client(
      {
        path: 'payments/payment',
        requestId: payment.attempt,
        body: {
          intent: payment.action === 'authorize' ? 'authorize' : 'sale',
          payer: { payment_method: 'paypal' },
          transactions: [
            {
              amount: toTotal(payment.amount),
              description: payment.payables.map(({ label }) => label).join(', '),
              custom: payment.id,
            },
          ],
          redirect_urls: { return_url: callback, cancel_url: `${callback}?${CANCELED}=1` },
        },
      },
      PayPalPayment,
    );
    const url = approvalUrlOf(created);
    if (url === undefined)
      return misconfigured(payment.locale, 'PayPal gave no page to approve the payment on.');
    return {
      status: 'requires-action',
      reference: created.id,
      memory: { [PAYMENT]: created.id },
      nextAction: { type: 'redirect', id: `${payment.id}-approve`, url },
      note: 'The buyer was sent to PayPal.',
    };
  };

  const execute = async (sale: Sale): Promise<ProviderAnswer> => {
    const { payment } = sale;
    try {
      const executed = await client(
        {
          path: `payments/payment/${encodeURIComponent(payment.memory[PAYMENT] ?? '')}/execute`,
          requestId: `${payment.attempt}-execute`,
          body: { payer_id: payment.memory[PAYER] },
        },
        PayPalPayment,
      );
      return readExecuted(executed, payment.locale) ?? unchanged(sale);
    } catch (error) {
      if (!(error instanceof PayPalRefusal)) throw error;
      if (error.code === 'INSTRUMENT_DECLINED') return declinedByPayPal(payment.locale);
      // Done before, or not approved at all: PayPal knows.
      return readExecuted(await fetchPayment(sale), payment.locale) ?? unchanged(sale);
    }
  };

  const read = async (sale: Sale): Promise<ProviderAnswer> => {
    // The buyer came back with an approval, and the answer to our execution was lost.
    const { status, memory } = sale.payment;
    if (status === 'requires-action' && memory[PAYER] !== undefined) return execute(sale);
    try {
      return readExecuted(await fetchPayment(sale), sale.payment.locale) ?? unchanged(sale);
    } catch (error) {
      if (error instanceof PayPalRefusal && error.code === 'INVALID_RESOURCE_ID') return expired(sale);
      throw error;
    }
  };

  const finish = async (sale: Sale, { query }: News): Promise<ProviderAnswer> => {
    const { memory } = sale.payment;
    const payer = query?.get('PayerID') ?? '';
    if (query?.has(CANCELED)) return readOrCancel(sale);
    if (payer === '' || !query?.get('token') || query.get('paymentId') !== memory[PAYMENT]) return read(sale);
    memory[PAYER] = payer;
    return execute(sale);
  };

  const readOrCancel = async (sale: Sale): Promise<ProviderAnswer> => {
    const answer = await read(sale);
    // Not executed, PayPal's payment moves nothing, and from now on we will not execute it.
    return answer.status === 'requires-action' ? canceled(sale) : answer;
  };

  const mayRefuse = async <T>(task: Promise<T>): Promise<T> => {
    try {
      return await task;
    } catch (error) {
      throw error instanceof PayPalRefusal ? new ProviderRefusal(error.message, { cause: error }) : error;
    }
  };

  return {
    origins: account.origins,
    config: () => ({}),
    isApplicable: ({ amount }) => toMinor(amount) > 0n && toTotal(amount) !== undefined,
    pay: async (sale) => {
      try {
        return await create(sale);
      } catch (error) {
        if (error instanceof PayPalRefusal) return misconfigured(sale.payment.locale, error.message);
        throw error;
      }
    },
    finish,
    read,
    cancel: readOrCancel,
    capture: async (sale) => {
      const { payment } = sale;
      const path = `payments/authorization/${encodeURIComponent(payment.memory[AUTHORIZATION] ?? '')}/capture`;
      const body = { amount: toTotal(payment.amount), is_final_capture: true };
      await mayRefuse(client({ path, body, requestId: `${payment.attempt}-capture` }, Ignored));
      return read(sale);
    },
    void: async (sale) => {
      const { payment } = sale;
      const path = `payments/authorization/${encodeURIComponent(payment.memory[AUTHORIZATION] ?? '')}/void`;
      await mayRefuse(client({ path, body: {}, requestId: `${payment.attempt}-void` }, Ignored));
      return canceled(sale);
    },
    refund: async ({ payment }, { amount, key }) => {
      const path = `payments/${payment.memory[CHARGE] ?? 'sale/unknown'}/refund`;
      const body = { amount: toTotal(amount) };
      const { id, state } = await mayRefuse(client({ path, body, requestId: key }, RefundAnswer));
      return { id, status: state === 'completed' ? 'succeeded' : state };
    },
  };
}

const expired = ({ payment }: Sale): ProviderAnswer => ({
  status: 'expired',
  message: wordsIn(payment.locale).expired,
  note: 'PayPal has forgotten the payment.',
});
