import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createBankAccounts } from './bank-accounts.ts';
import { InfinitePayError, perform } from './operations.ts';
import { readEnvelope, writeEnvelope } from '../../support/soap.ts';
import type { InfinitePayState } from './state.ts';

/** InfinitePay's side: the SOAP service for the merchant's server, and bank accounts for the buyer's browser. */
export async function createInfinitePayBank(place: BankPlace): Promise<Hono> {
  const state = await place.openState<InfinitePayState>(() => ({ orders: [], keys: {}, tokens: {} }));
  const bank = new Hono();
  const xml = { 'Content-Type': 'text/xml; charset=utf-8' };

  bank.post('/ws/InfinitePayAPI', async (c) => {
    const call = readEnvelope(await c.req.text());
    if (!call) {
      const fault = { Fault: { faultcode: 'Client', faultstring: 'This is no SOAP envelope.' } };
      return c.body(writeEnvelope(fault), 500, xml);
    }
    const answer = (inner: Parameters<typeof writeEnvelope>[0]) =>
      c.body(writeEnvelope({ [`${call.operation}Response`]: { RESPONSE: inner } }), 200, xml);
    try {
      const { id, reference, decision, info, cents, state: standing } = perform(state.data, call);
      await state.save();
      return answer({
        RESPONSE_DATA: {
          ORDER_ID: id,
          REF_NO: reference,
          STATUS: decision,
          ORDER_STATE: standing,
          GUAR_AMT: decision === '1' ? String(cents) : '0',
          ADD_INFO: info,
        },
      });
    } catch (error) {
      if (!(error instanceof InfinitePayError)) throw error;
      return answer({ ERROR_DATA: { ERROR: { ERROR_CD: error.code, ERROR_MSG: error.message } } });
    }
  });
  bank.route('/', createBankAccounts(place, state));
  return bank;
}
