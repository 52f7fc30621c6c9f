import { createHmac } from 'node:crypto';
import { CLIENT, PAY_TYPES, type InfinitePayState, type ProtectedOrder } from './state.ts';
import type { SoapCall } from '../../support/soap.ts';

/** Up to here InfinitePay protects an order by itself: 50,000.00. */
const MOST_CENTS = 5_000_000;

/** Something in a call that InfinitePay does not take; the code is of the sandbox. */
export class InfinitePayError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Values = SoapCall['values'];

const NEEDED =
  'CLIENT_REF SECURITY_CD ORDER_ID TRS_AMT_GROSS TRS_CURRENCY PAY_TYPE BD_EMAI COM_OR_PER COM_OR_VAT BD_COUNTRY BD_CITY BD_STREET BD_ZIP';

/** Base64 of the hexadecimal HMAC of client and order. Source: OroInfinitePayBundle, ClientDataProvider. */
export const securityCode = (orderId: string): string =>
  Buffer.from(
    createHmac('sha256', CLIENT.secret)
      .update(CLIENT.ref + orderId)
      .digest('hex'),
  ).toString('base64');

function reserve(state: InfinitePayState, values: Values): ProtectedOrder {
  const missing = NEEDED.split(' ').filter((name) => !values[name]);
  if (missing.length) throw new InfinitePayError('100', `These are missing: ${missing.join(', ')}.`);
  const {
    ORDER_ID: id = '',
    TRS_AMT_GROSS: gross = '',
    TRS_CURRENCY: currency = '',
    BD_EMAI: email = '',
  } = values;
  const earlier = state.orders.find((order) => order.id === id);
  if (earlier) return earlier;
  if (!/^[A-Z]{3}$/.test(values['BD_COUNTRY'] ?? ''))
    throw new InfinitePayError('101', 'BD_COUNTRY has to be of three letters (ISO 3166-1 alpha-3).');
  if (!/^\d+$/.test(gross)) throw new InfinitePayError('102', 'TRS_AMT_GROSS has to be in whole cents.');
  const payType = values['PAY_TYPE'] ?? '';
  if (!Object.values<string>(PAY_TYPES).includes(payType))
    throw new InfinitePayError('103', `There is no PAY_TYPE ${payType}.`);
  if (payType === PAY_TYPES['direct-debit']) useToken(state, values['BNK_ACC_ID'] ?? '');
  const cents = Number(gross);
  const isRefused = email.startsWith('refused') || cents > MOST_CENTS;
  const order: ProtectedOrder = {
    id,
    reference: `IP-${String(100_000 + state.orders.length)}`,
    cents,
    currency,
    decision: isRefused ? '0' : email.startsWith('check') ? '2' : '1',
    info: isRefused ? 'SCORE 173 BELOW 400, REASON A17' : 'SCORE 812',
    state: 'reserved',
    credits: [],
  };
  state.orders.push(order);
  return order;
}

function useToken({ tokens }: InfinitePayState, name: string): void {
  const token = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
  if (!token) throw new InfinitePayError('110', 'BNK_ACC_ID is no token of a bank account.');
  if (token.isUsed) throw new InfinitePayError('111', 'BNK_ACC_ID was used for another order.');
  token.isUsed = true;
}

/** From which state a call leads to which; repeating it changes nothing. */
const STEPS: Readonly<Record<string, readonly [from: ProtectedOrder['state'], to: ProtectedOrder['state']]>> =
  {
    captureOrder: ['reserved', 'captured'],
    activateOrder: ['captured', 'activated'],
    cancelOrder: ['reserved', 'canceled'],
  };

function proceed(order: ProtectedOrder, operation: string): void {
  const [from, to] = STEPS[operation] ?? [];
  if (!from || !to) throw new InfinitePayError('1', `There is no operation ${operation}.`);
  if (order.state === to) return;
  if (order.state !== from || order.decision === '0')
    throw new InfinitePayError('120', `An order that is ${order.state} cannot take ${operation}.`);
  order.state = to;
}

function applyTransaction(order: ProtectedOrder, values: Values): void {
  const { TRS_ID: id = '', TRS_AMT_GROSS: gross = '' } = values;
  if (order.state !== 'activated') throw new InfinitePayError('121', 'The order is not activated.');
  const cents = Number(gross);
  const left = order.credits.reduce((rest, credit) => rest - credit.cents, order.cents);
  if (!id || !Number.isInteger(cents) || cents <= 0)
    throw new InfinitePayError('122', 'TRS_ID and TRS_AMT_GROSS are needed.');
  if (order.credits.some((credit) => credit.id === id)) return;
  if (cents > left) throw new InfinitePayError('123', 'This is more than is left of the order.');
  order.credits.push({ id, cents });
}

/** Does what a call asks for. @throws InfinitePayError when it cannot be done */
export function perform(state: InfinitePayState, { operation, values }: SoapCall): ProtectedOrder {
  const { ORDER_ID: id = '', Username, Password } = values;
  if (Username !== CLIENT.username || Password !== CLIENT.password)
    throw new InfinitePayError('10', 'The user name or the password is wrong.');
  if (values['CLIENT_REF'] !== CLIENT.ref || values['SECURITY_CD'] !== securityCode(id))
    throw new InfinitePayError('11', 'The security code does not fit the client and the order.');
  if (operation === 'reserveOrder') return reserve(state, values);
  const order = state.orders.find((candidate) => candidate.id === id);
  if (!order) throw new InfinitePayError('12', 'There is no such order.');
  if (operation === 'applyTransactionOnActivatedOrder') applyTransaction(order, values);
  else if (operation !== 'checkStatusOrder') proceed(order, operation);
  return order;
}
