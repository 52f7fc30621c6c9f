import type { NameValues } from '../../support/name-values.ts';
import { messageOf, Refusal } from './refusal.ts';
import { hundredthsOf, lookUp, newId } from './state.ts';
import type { PayflowState, Transaction } from './state.ts';

/** Keeps a transaction, under a new `PNREF`. */
export function record(state: PayflowState, transaction: Omit<Transaction, 'pnref'>): Transaction {
  const kept = { ...transaction, pnref: `A${newId(11)}` };
  state.transactions[kept.pnref] = kept;
  return kept;
}

/** A transaction as its first answer shows it. */
export const show = ({ pnref, result, card, amount }: Transaction): NameValues => ({
  RESULT: String(result),
  PNREF: pnref,
  RESPMSG: messageOf(result),
  AMT: amount,
  ...(result === 0 && { AUTHCODE: '010101' }),
  ...(card && { ACCT: card.last4, EXPDATE: card.expires, CARDTYPE: card.type }),
});

function find(state: PayflowState, id: string | undefined): Transaction {
  const found = lookUp(state.transactions, id);
  if (!found) throw new Refusal(19);
  return found;
}

/** The sum of what was done to a transaction, in hundredths. */
const sumOf = (state: PayflowState, origin: string, type: Transaction['type']): bigint =>
  Object.values(state.transactions)
    .filter((one) => one.origin === origin && one.type === type)
    .reduce((sum, { amount }) => sum + (hundredthsOf(amount) ?? 0n), 0n);

const isDone = (state: PayflowState, origin: string, type: Transaction['type']): boolean =>
  Object.values(state.transactions).some((one) => one.origin === origin && one.type === type);

/** Charges or reserves with the card of an earlier transaction. */
export function refer(state: PayflowState, type: 'S' | 'A', values: NameValues): Transaction {
  const { card, tender, pnref, result } = find(state, values['ORIGID']);
  if (!card || result !== 0) throw new Refusal(19);
  const amount = values['AMT'] ?? '';
  if (!hundredthsOf(amount)) throw new Refusal(4);
  const { CURRENCY: currency = 'USD' } = values;
  return record(state, { type, tender, amount, currency, card, result: card.result, origin: pnref });
}

/** Captures, voids or gives back. @throws Refusal when there is nothing left to do it to */
export function follow(state: PayflowState, type: 'D' | 'V' | 'C', values: NameValues): Transaction {
  const origin = find(state, values['ORIGID']);
  const { pnref, tender, currency } = origin;
  const whole = hundredthsOf(origin.amount) ?? 0n;
  const amount = values['AMT'] ?? origin.amount;
  const wanted = hundredthsOf(amount);
  if (wanted === undefined) throw new Refusal(4);
  const isOver = origin.result !== 0 || isDone(state, pnref, 'V');
  const isMoney = origin.type === 'S' || origin.type === 'D';
  if (type === 'D') {
    if (origin.type !== 'A' || isOver || isDone(state, pnref, 'D') || wanted === 0n || wanted > whole) {
      throw new Refusal(111);
    }
  } else if (type === 'V') {
    if (
      isOver ||
      isDone(state, pnref, 'D') ||
      isDone(state, pnref, 'C') ||
      !(isMoney || origin.type === 'A')
    ) {
      throw new Refusal(108);
    }
  } else if (!isMoney || isOver || wanted === 0n || wanted + sumOf(state, pnref, 'C') > whole) {
    throw new Refusal(105);
  }
  return record(state, { type, tender, amount, currency, result: 0, origin: pnref });
}

/** What became of a transaction that is named by its `PNREF` or by the secure token it was made with. */
export function inquire(state: PayflowState, values: NameValues): NameValues {
  const { ORIGID, SECURETOKEN } = values;
  const found =
    ORIGID === undefined
      ? Object.values(state.transactions).find((one) => SECURETOKEN && one.secureToken === SECURETOKEN)
      : lookUp(state.transactions, ORIGID);
  if (!found) throw new Refusal(19);
  const { RESULT = '', RESPMSG = '', PNREF = '', ...more } = show(found);
  return {
    RESULT: '0',
    RESPMSG: 'Approved',
    ORIGRESULT: RESULT,
    ORIGPNREF: PNREF,
    ORIGRESPMSG: RESPMSG,
    ...more,
  };
}
