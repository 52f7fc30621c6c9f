import { wordsIn } from '../../words.ts';
import type { Gateway, ProviderAnswer, Sale } from '../gateway.ts';
import { followUps } from './follow-ups.ts';
import type { PayflowClient } from './payflow-client.ts';
import { canceled, readResult, toAmt, typeOf, unchanged } from './read-result.ts';

/** Names in a payment's memory: PayPal's token, who approved, and how often the money could not be had. */
const TOKEN = 'payflowExpressToken';
const PAYER = 'payflowPayer';
const FAILURES = 'payflowFailures';

/** Query parameter of the address for buyers who change their mind. */
const CANCELED = 'canceled';

/** Payflow Express Checkout: the buyer approves on PayPal's page, then we take the money. */
export function createPayflowExpressGateway(options: {
  readonly client: PayflowClient;
  /** PayPal's page: `https://www.paypal.com/webscr`. */
  readonly page: string;
}): Gateway {
  const { client, page } = options;

  const approvalOf = ({ payment }: Sale, token: string, failures: number): ProviderAnswer['nextAction'] => {
    const query = new URLSearchParams({ cmd: '_express-checkout', useraction: 'commit', token }).toString();
    return { type: 'redirect', id: `${payment.id}-approve-${failures}`, url: `${page}?${query}` };
  };

  const begin = async (sale: Sale): Promise<ProviderAnswer> => {
    const { payment, callback } = sale;
    const answer = await client(payment.attempt, {
      TENDER: 'P',
      ACTION: 'S',
      TRXTYPE: typeOf(sale),
      AMT: toAmt(payment.amount) ?? '',
      CURRENCY: payment.amount.currency,
      RETURNURL: callback,
      CANCELURL: `${callback}?${CANCELED}=1`,
    });
    const { RESULT, TOKEN: token } = answer;
    if (RESULT !== '0' || token === undefined) return readResult({ ...answer, RESULT: '1' }, sale);
    const nextAction = approvalOf(sale, token, 0);
    return {
      status: 'requires-action',
      memory: { [TOKEN]: token },
      ...(nextAction && { nextAction }),
      note: 'The buyer was sent to PayPal.',
    };
  };

  const execute = async (sale: Sale): Promise<ProviderAnswer> => {
    const { payment } = sale;
    const { [TOKEN]: token = '', [PAYER]: payer = '', [FAILURES]: failures = '0' } = payment.memory;
    const answer = await client(`${payment.attempt}-do-${failures}`, {
      TENDER: 'P',
      ACTION: 'D',
      TRXTYPE: typeOf(sale),
      TOKEN: token,
      PAYERID: payer,
      AMT: toAmt(payment.amount) ?? '',
      CURRENCY: payment.amount.currency,
    });
    if (answer['RESPMSG']?.includes('10486')) return chooseAgain(sale, token, Number(failures) + 1);
    const reason = answer['PENDINGREASON'] ?? 'none';
    if (answer['RESULT'] === '0' && !['none', 'completed', 'authorization'].includes(reason)) {
      const message = wordsIn(payment.locale).bankDebit;
      return { ...readResult(answer, sale), status: 'pending', reason: 'bank-debit', message };
    }
    return readResult(answer, sale);
  };

  /** The source of money failed: the same page lets the buyer choose another. */
  const chooseAgain = (sale: Sale, token: string, failures: number): ProviderAnswer => {
    const nextAction = approvalOf(sale, token, failures);
    return {
      status: 'requires-action',
      memory: { [PAYER]: '', [FAILURES]: String(failures) },
      ...(nextAction && { nextAction }),
      message: wordsIn(sale.payment.locale).fundingFailed,
      note: 'The funding source failed (10486): the buyer is sent back to PayPal.',
    };
  };

  // The buyer came back with an approval, and the answer to our request was lost.
  const read = async (sale: Sale): Promise<ProviderAnswer> =>
    sale.payment.status === 'requires-action' && sale.payment.memory[PAYER] ? execute(sale) : unchanged(sale);

  const giveUp = async (sale: Sale): Promise<ProviderAnswer> => {
    const answer = await read(sale);
    // Not executed, PayPal's token moves nothing, and from now on we will not execute it.
    return answer.status === 'requires-action' ? canceled(sale) : answer;
  };

  return {
    ...followUps(client),
    origins: [new URL(page).origin],
    config: () => ({ mode: 'express' }),
    pay: begin,
    finish: async (sale, { query }) => {
      const { memory } = sale.payment;
      const payer = query?.get('PayerID');
      if (query?.has(CANCELED)) return giveUp(sale);
      if (!payer || query?.get('token') !== memory[TOKEN]) return read(sale);
      memory[PAYER] = payer;
      return execute(sale);
    },
    read,
    cancel: giveUp,
  };
}
