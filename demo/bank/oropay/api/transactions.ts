import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { planOf } from '../../acs/cards.ts';
import { brandOf } from '../brand.ts';
import { GpError, missing, notFound, wrongData } from '../error.ts';
import { lookUp, newId, type StoredCard, type Transaction } from '../state.ts';
import { isBank, resultOf, SOFT_DECLINE } from '../test-cards.ts';
import type { GpWorld } from '../world.ts';
import { useAuthentication } from './authentications.ts';
import { masked, usableCard } from './payment-methods.ts';

const amount = z.string().regex(/^[1-9]\d*$/);

const Request = z.object({
  type: z.literal('SALE'),
  channel: z.literal('CNP'),
  country: z.string().length(2),
  capture_mode: z.enum(['AUTO', 'LATER']),
  amount,
  currency: z.string().regex(/^[A-Z]{3}$/),
  reference: z.string().min(1),
  payment_method: z.object({
    entry_mode: z.literal('ECOM'),
    id: z.string().optional(),
    name: z.string().max(100).optional(),
    bank_transfer: z
      .object({
        sec_code: z.literal('WEB'),
        account_number: z.string().regex(/^\d{4,17}$/),
        account_type: z.enum(['CHECKING', 'SAVING']),
        bank: z.object({ code: z.string().regex(/^\d{9}$/) }),
      })
      .optional(),
  }),
  three_ds: z.object({ server_trans_ref: z.string() }).optional(),
});
type Request = z.infer<typeof Request>;

/** A transaction as GP-API shows it. */
export const showTransaction = (transaction: Transaction) => {
  const {
    id,
    type,
    status,
    amount: value,
    currency,
    reference,
    result,
    message,
    card,
    timeCreated,
  } = transaction;
  return {
    id,
    type,
    status,
    amount: value,
    currency,
    reference,
    time_created: timeCreated,
    payment_method: {
      result,
      message,
      ...(card && {
        card: {
          brand: card.brand,
          masked_number_last4: masked(card.last4),
          authcode: card.authcode,
        },
      }),
    },
    action: { type: 'AUTHORIZE', result_code: result === '00' ? 'SUCCESS' : 'DECLINED' },
  };
};

/** `POST /transactions`: takes or reserves money, by a card’s reference or from a bank account. */
export async function createTransaction(world: GpWorld, body: unknown): Promise<Transaction> {
  const request = Request.safeParse(body);
  if (!request.success) {
    const [issue] = request.error.issues;
    const field = issue?.path.join('.') ?? '';
    throw issue?.code === 'invalid_type' ? missing(field) : wrongData(field);
  }
  const { payment_method: means } = request.data;
  if (means.bank_transfer) return debitAccount(world, request.data, means.bank_transfer.bank.code);
  if (means.id === undefined) throw missing('payment_method.id');
  const card = usableCard(world, means.id);
  const { three_ds: proof } = request.data;
  const verdict = proof && (await useAuthentication(world, proof.server_trans_ref, card, request.data));
  if (planOf(card.number)?.wantsTwo && !verdict?.isMandated)
    return payByCard(world, request.data, card, SOFT_DECLINE);
  card.isUsed = true;
  return payByCard(world, request.data, card);
}

/** What a payment by card comes to; hosted pages make them too. */
export function payByCard(
  world: GpWorld,
  wanted: Pick<Request, 'amount' | 'currency' | 'reference' | 'capture_mode'>,
  { number }: Pick<StoredCard, 'number'>,
  [result, message] = resultOf(number),
): Transaction {
  const taken = wanted.capture_mode === 'AUTO' ? 'CAPTURED' : 'PREAUTHORIZED';
  return keep(world, wanted, {
    status: result === '00' ? taken : 'DECLINED',
    result,
    message,
    card: {
      brand: brandOf(number) ?? 'UNKNOWN',
      last4: number.slice(-4),
      authcode: result === '00' ? String(randomInt(100_000, 999_999)) : '',
    },
  });
}

function debitAccount(world: GpWorld, request: Request, routing: string): Transaction {
  if (request.currency !== 'USD') throw wrongData('currency');
  if (request.capture_mode !== 'AUTO') throw wrongData('capture_mode');
  if (!request.payment_method.name) throw missing('payment_method.name');
  return isBank(routing)
    ? keep(world, request, { status: 'CAPTURED', result: '00', message: 'SUCCESS' })
    : keep(world, request, { status: 'DECLINED', result: '05', message: 'Unknown bank' });
}

function keep(
  { state, now }: GpWorld,
  { amount: value, currency, reference }: Pick<Request, 'amount' | 'currency' | 'reference'>,
  what: Pick<Transaction, 'status' | 'result' | 'message' | 'card'>,
): Transaction {
  const transaction: Transaction = {
    id: newId('TRN'),
    type: 'SALE',
    amount: value,
    currency,
    reference,
    timeCreated: now().toISOString(),
    refunded: '0',
    ...what,
  };
  state.data.transactions[transaction.id] = transaction;
  return transaction;
}

/** @throws GpError when there is none */
export function findTransaction({ state }: GpWorld, id: string): Transaction {
  const transaction = lookUp(state.data.transactions, id);
  if (!transaction) throw notFound('Transaction', id);
  return transaction;
}

/** `POST /transactions/{id}/capture`, `/reversal`: takes or gives up what was reserved. */
export function settleReservation(transaction: Transaction, status: 'CAPTURED' | 'REVERSED'): void {
  if (transaction.status !== 'PREAUTHORIZED')
    throw new GpError(
      400,
      'INVALID_ACTION',
      '40090',
      `Transaction ${transaction.id} is ${transaction.status}: only what is PREAUTHORIZED can be ${status}.`,
    );
  transaction.status = status;
}

/** `POST /transactions/{id}/refund`: gives a part back, or all. */
export function refund(world: GpWorld, transaction: Transaction, body: unknown): Transaction {
  const request = z.object({ amount }).safeParse(body);
  if (!request.success) throw missing('amount');
  const sum = BigInt(transaction.refunded) + BigInt(request.data.amount);
  if (!['CAPTURED', 'FUNDED'].includes(transaction.status) || sum > BigInt(transaction.amount))
    throw new GpError(400, 'INVALID_ACTION', '40087', 'You may only refund up to the original amount.');
  transaction.refunded = String(sum);
  const back: Transaction = {
    ...transaction,
    id: newId('TRN'),
    type: 'REFUND',
    status: 'CAPTURED',
    amount: request.data.amount,
    timeCreated: world.now().toISOString(),
  };
  world.state.data.transactions[back.id] = back;
  return back;
}
