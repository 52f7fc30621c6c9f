import { wordsIn } from '../../words.ts';
import type { Gateway } from '../gateway.ts';
import type { PayflowClient } from './payflow-client.ts';
import { canceled, readResult, requireApproval, toAmt, TRANSACTION } from './read-result.ts';

/** What a merchant does to a transaction afterwards; the same for cards and for PayPal. */
export function followUps(
  client: PayflowClient,
): Pick<Gateway, 'isApplicable' | 'capture' | 'void' | 'refund'> {
  return {
    isApplicable: ({ amount }) => toAmt(amount) !== undefined && Number(amount.amount) > 0,
    capture: async (sale) => {
      const { attempt, memory, amount } = sale.payment;
      const values = { TRXTYPE: 'D', ORIGID: memory[TRANSACTION] ?? '', AMT: toAmt(amount) ?? '' };
      const answer = requireApproval(await client(`${attempt}-capture`, values));
      return { ...readResult(answer, sale), status: 'succeeded' };
    },
    void: async (sale) => {
      const { attempt, memory, locale } = sale.payment;
      requireApproval(await client(`${attempt}-void`, { TRXTYPE: 'V', ORIGID: memory[TRANSACTION] ?? '' }));
      return { ...canceled(sale), message: wordsIn(locale).canceled };
    },
    refund: async ({ payment }, { amount, key }) => {
      const values = { TRXTYPE: 'C', ORIGID: payment.memory[TRANSACTION] ?? '', AMT: toAmt(amount) ?? '' };
      const { PNREF = '' } = requireApproval(await client(key, values));
      return { id: PNREF, status: 'succeeded' };
    },
  };
}
