import type { State } from '../../support/state.ts';
import type { Acs } from '../acs/acs.ts';
import {
  newTransactionId,
  type Card,
  type CyberSourceState,
  type Transaction,
  type Verdict,
} from './state.ts';

/** The issuer's side has broken down; nothing was done. */
export class SystemError extends Error {
  override readonly name = 'SystemError';
}

/** What to authorize. */
export interface Order {
  readonly card: Card;
  readonly code: string;
  readonly amount: string;
  readonly currency: string;
  readonly isSale: boolean;
}

/** Asks the card's issuer and notes the answer. @throws SystemError */
export function authorize(data: CyberSourceState, { card, ...order }: Order, now: Date): Transaction {
  const { verdict } = card;
  if (verdict === 'SYSTEM_ERROR') throw new SystemError('The issuer cannot be reached.');
  const transaction: Transaction = {
    ...order,
    id: newTransactionId(),
    status: verdict === 'approve' ? 'AUTHORIZED' : 'DECLINED',
    ...(verdict === 'approve' ? {} : { reason: verdict }),
    at: now.toISOString(),
    followOns: [],
  };
  data.transactions[transaction.id] = transaction;
  return transaction;
}

/** The reason codes of Secure Acceptance. */
export const REASON_CODES: Readonly<Record<Verdict, string>> = {
  approve: '100',
  PROCESSOR_DECLINED: '203',
  INSUFFICIENT_FUND: '204',
  INVALID_ACCOUNT: '231',
  SYSTEM_ERROR: '150',
};

/** What the transaction is by now: what has followed counts. */
export function statusOf({ status, isSale, followOns }: Transaction): string {
  if (status === 'DECLINED') return status;
  if (followOns.some(({ type }) => type === 'reversal')) return 'REVERSED';
  return isSale || followOns.some(({ type }) => type === 'capture') ? 'TRANSMITTED' : 'AUTHORIZED';
}

/** All that two routes of the bank share. */
export interface World {
  readonly state: State<CyberSourceState>;
  readonly now: () => Date;
  readonly acs: Acs;
  /** Where Cardinal's pages are. */
  readonly cardinal: string;
}
