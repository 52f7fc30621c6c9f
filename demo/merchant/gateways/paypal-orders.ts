import * as z from 'zod/mini';
import type { Money } from '../../../src/contract/money.ts';
import { wordsIn } from '../words.ts';
import { ProviderRefusal, type Gateway, type ProviderAnswer, type Sale } from './gateway.ts';
import { createPayPalClient, PayPalRefusal, type PayPalAccount } from './paypal/paypal-client.ts';
import { PayPalOrder, readOrder } from './paypal/paypal-order.ts';
import { AUTHORIZATION, CHARGE, declinedByPayPal } from './paypal/paypal-payment.ts';
import { canceled, misconfigured, toTotal, unchanged } from './paypal/states.ts';

const ORDER = 'paypalOrder';

/** Query parameter of the return URL that PayPal gets for buyers who change their mind. */
const CANCELED = 'canceled';

const Ignored = z.object({});
const RefundAnswer = z.object({ id: z.string(), status: z.string() });

const toAmount = (money: Money) => {
  const { total, currency } = toTotal(money) ?? {};
  return { value: total, currency_code: currency };
};

const pathOf = ({ payment }: Sale) => `checkout/orders/${encodeURIComponent(payment.memory[ORDER] ?? '')}`;

/**
 * PayPal by its JavaScript SDK: we create the order and take the money, the buyer approves in PayPal's window.
 * Source: https://developer.paypal.com/docs/api/orders/v2/
 */
export function createPayPalOrdersGateway(account: PayPalAccount): Gateway {
  const client = createPayPalClient(account);
  const version = 'v2';

  const create = async ({ payment, callback }: Sale): Promise<ProviderAnswer> => {
    const body = {
      intent: payment.action === 'authorize' ? 'AUTHORIZE' : 'CAPTURE',
      purchase_units: [{ amount: toAmount(payment.amount), custom_id: payment.id }],
      payment_source: {
        paypal: {
          experience_context: {
            user_action: 'PAY_NOW',
            return_url: callback,
            cancel_url: `${callback}?${CANCELED}=1`,
          },
        },
      },
    };
    const path = 'checkout/orders';
    const { id } = await client({ version, path, body, requestId: payment.attempt }, PayPalOrder);
    return {
      status: 'requires-action',
      reference: id,
      memory: { [ORDER]: id },
      nextAction: { type: 'sdk', id: `${payment.id}-approve`, payload: { orderId: id } },
      note: 'PayPal waits for the buyer in its window.',
    };
  };

  const complete = async (sale: Sale): Promise<ProviderAnswer> => {
    const { action, attempt, locale } = sale.payment;
    const verb = action === 'authorize' ? 'authorize' : 'capture';
    const request = {
      version,
      path: `${pathOf(sale)}/${verb}`,
      body: {},
      requestId: `${attempt}-${verb}`,
    } as const;
    try {
      return readOrder(await client(request, PayPalOrder)) ?? unchanged(sale);
    } catch (error) {
      if (error instanceof PayPalRefusal && error.code === 'INSTRUMENT_DECLINED')
        return declinedByPayPal(locale);
      throw error;
    }
  };

  /** An approved order is paid, whoever brings the news. */
  const read = async (sale: Sale): Promise<ProviderAnswer> => {
    const order = await client({ version, path: pathOf(sale) }, PayPalOrder);
    return order.status === 'APPROVED' ? complete(sale) : (readOrder(order) ?? unchanged(sale));
  };

  const giveUp = async (sale: Sale): Promise<ProviderAnswer> => {
    const answer = await read(sale);
    // Not captured, PayPal's order moves nothing, and from now on we will not capture it.
    return answer.status === 'requires-action' ? canceled(sale) : answer;
  };

  const follow = async <T>(path: string, body: unknown, requestId: string, schema: z.ZodMiniType<T>) => {
    try {
      return await client({ version, path: `payments/${path}`, body, requestId }, schema);
    } catch (error) {
      throw error instanceof PayPalRefusal ? new ProviderRefusal(error.message, { cause: error }) : error;
    }
  };

  return {
    config: () => ({ clientId: account.clientId }),
    isApplicable: ({ amount }) => Number(amount.amount) > 0 && toTotal(amount) !== undefined,
    pay: async (sale) => {
      try {
        return await create(sale);
      } catch (error) {
        if (error instanceof PayPalRefusal) return misconfigured(sale.payment.locale, error.message);
        throw error;
      }
    },
    finish: (sale, { query, report }) =>
      query?.has(CANCELED) || (report && report.result !== 'completed') ? giveUp(sale) : read(sale),
    read,
    cancel: giveUp,
    capture: async (sale) => {
      const { memory, attempt } = sale.payment;
      const path = `authorizations/${encodeURIComponent(memory[AUTHORIZATION] ?? '')}/capture`;
      await follow(path, {}, `${attempt}-take`, Ignored);
      return read(sale);
    },
    void: async (sale) => {
      const { memory, attempt } = sale.payment;
      await follow(
        `authorizations/${encodeURIComponent(memory[AUTHORIZATION] ?? '')}/void`,
        {},
        `${attempt}-void`,
        Ignored,
      );
      return { ...canceled(sale), message: wordsIn(sale.payment.locale).canceled };
    },
    refund: async ({ payment }, { amount, key }) => {
      const path = `captures/${encodeURIComponent(payment.memory[CHARGE] ?? '')}/refund`;
      const { id, status } = await follow(path, { amount: toAmount(amount) }, key, RefundAnswer);
      return { id, status: status === 'COMPLETED' ? 'succeeded' : status.toLowerCase() };
    },
  };
}
