import type { NameValues } from '../../support/name-values.ts';
import { Refusal } from './refusal.ts';
import { hundredthsOf, lookUp, newId, type PayflowState } from './state.ts';
import { record, show } from './transactions.ts';

/** `ACTION=S`: begins an Express Checkout. */
export function setExpressCheckout(state: PayflowState, values: NameValues): NameValues {
  if (!hundredthsOf(values['AMT'])) throw new Refusal(4);
  for (const name of ['RETURNURL', 'CANCELURL', 'CURRENCY'] as const) {
    if (!values[name]) throw new Refusal(7, `${name} is missing`);
  }
  const token = `EC-${newId(17)}`;
  state.orders[token] = { token, payerId: newId(13), values, decision: null, isDone: false };
  return { RESULT: '0', RESPMSG: 'Approved', TOKEN: token };
}

/** `ACTION=D`: takes or reserves what the buyer approved. */
export function doExpressCheckout(state: PayflowState, values: NameValues): NameValues {
  const order = lookUp(state.orders, values['TOKEN']);
  if (!order) throw new Refusal(7, '10410-Invalid token');
  const { TRXTYPE: type, AMT: amount = '', CURRENCY: currency = '' } = values;
  if (type !== 'S' && type !== 'A') throw new Refusal(7, 'TRXTYPE is missing or not valid');
  if (type !== order.values['TRXTYPE'] || amount !== order.values['AMT']) throw new Refusal(4);
  if (order.isDone) throw new Refusal(7, '10415-A successful transaction has already been completed');
  const isApproved = order.decision !== null && order.decision !== 'cancel';
  if (!isApproved) throw new Refusal(7, '10485-Payment not authorized');
  if (values['PAYERID'] !== order.payerId) throw new Refusal(7, '10406-The PayerID value is invalid');
  if (order.decision === 'funding-fails') {
    // The buyer may go to PayPal again and choose another source.
    order.decision = null;
    order.hasFailed = true;
    throw new Refusal(
      12,
      '10486-This transaction couldn’t be completed. Please redirect your customer to PayPal.',
    );
  }
  order.isDone = true;
  const made = record(state, { type, tender: 'P', amount, currency, result: 0 });
  const reason = type === 'A' ? 'authorization' : order.decision === 'echeck' ? 'echeck' : 'completed';
  return { ...show(made), PPREF: newId(17), PENDINGREASON: reason, PAYMENTTYPE: 'instant' };
}
