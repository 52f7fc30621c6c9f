import { Hono } from 'hono';
import { formatNameValues, parseNameValues, type NameValues } from '../../support/name-values.ts';
import type { State } from '../../support/state.ts';
import { doExpressCheckout, setExpressCheckout } from './express.ts';
import { Refusal } from './refusal.ts';
import { createSecureToken } from './secure-token.ts';
import { lookUp, SANDBOX_ACCOUNT, type PayflowState } from './state.ts';
import { follow, inquire, refer, show } from './transactions.ts';

/**
 * What `https://payflowpro.paypal.com` answers to a merchant's server, as far as one payment at a time needs it.
 * A request id that was used before gets its first answer again, with `DUPLICATE=1`.
 * Source: https://developer.paypal.com/api/nvp-soap/payflow/integration-guide/
 */
export function createPayflowApi({ state, now }: { state: State<PayflowState>; now: () => Date }): Hono {
  const { data } = state;
  const api = new Hono();

  const act = (values: NameValues): NameValues => {
    for (const [name, value] of Object.entries(SANDBOX_ACCOUNT)) {
      if (values[name] !== value) throw new Refusal(1);
    }
    if (values['CREATESECURETOKEN'] === 'Y') return createSecureToken(data, values, now());
    if (values['TENDER'] === 'P' && values['ACTION'] === 'S') return setExpressCheckout(data, values);
    if (values['TENDER'] === 'P' && values['ACTION'] === 'D') return doExpressCheckout(data, values);
    switch (values['TRXTYPE']) {
      case 'S':
      case 'A':
        return show(refer(data, values['TRXTYPE'], values));
      case 'D':
      case 'V':
      case 'C':
        return show(follow(data, values['TRXTYPE'], values));
      case 'I':
        return inquire(data, values);
      default:
        throw new Refusal(7, 'TRXTYPE is missing or not valid');
    }
  };

  api.post('/', async (context) => {
    const requestId = context.req.header('X-VPS-REQUEST-ID');
    const values = parseNameValues(await context.req.text());
    const answer = (reply: NameValues) => context.text(formatNameValues(reply));
    const refuse = ({ result, message }: Refusal) => ({ RESULT: String(result), RESPMSG: message });
    if (!values) return answer(refuse(new Refusal(7, 'The request is not made of name-value pairs')));
    if (!requestId || requestId.length > 32) return answer(refuse(new Refusal(7, 'X-VPS-REQUEST-ID')));
    const earlier = lookUp(data.replies, requestId);
    if (earlier) return answer({ ...earlier, DUPLICATE: '1' });
    let reply: NameValues;
    try {
      reply = act(values);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply = refuse(error);
    }
    data.replies[requestId] = reply;
    await state.save();
    return answer(reply);
  });
  return api;
}
