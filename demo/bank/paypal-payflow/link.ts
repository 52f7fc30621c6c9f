import { Hono } from 'hono';
import { html } from 'hono/html';
import type { NameValues } from '../../support/name-values.ts';
import type { State } from '../../support/state.ts';
import { bankPage } from '../pages/bank-page.ts';
import { judgeCard } from './judge-card.ts';
import { messageOf } from './refusal.ts';
import { lookUp, type PayflowState, type SecureToken } from './state.ts';
import { record, show } from './transactions.ts';

/** PayPal refuses to be framed. */
const FRAME = { provider: 'PayPal', frameAncestors: [] } as const;

const SUBMIT = `document.querySelector('form').submit();`;

/** Sends the buyer back with a form, so that nothing of the answer is in an address. */
function sendBack(to: string, values: NameValues, script: string): Promise<Response> {
  return bankPage({
    ...FRAME,
    title: 'Back to the shop',
    formTargets: [new URL(to).origin],
    scripts: [script],
    body: html`<form method="post" action="${to}">
      ${Object.entries(values).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      <button class="primary">Return to the shop</button>
    </form>`,
  });
}

/** The merchant's server hears of an approval even if the buyer never comes back. */
async function tellSilently(url: string | undefined, values: NameValues): Promise<void> {
  if (!url) return;
  try {
    await fetch(url, { method: 'POST', body: new URLSearchParams(values), redirect: 'manual' });
  } catch {
    // PayPal does not mind either: the merchant can inquire.
  }
}

/** `https://payflowlink.paypal.com`: takes a card from the buyer's browser for a secure token. */
export function createPayflowLink(options: {
  state: State<PayflowState>;
  now: () => Date;
  base: string;
}): Hono {
  const { state, now, base } = options;
  const script = `${new URL(base).pathname}/submit.js`;

  const charge = async (token: SecureToken, form: NameValues): Promise<NameValues> => {
    const { ACCT = '', EXPDATE = '', CVV2 = '' } = form;
    const { TRXTYPE, AMT: amount = '', CURRENCY: currency = 'USD', SILENTPOSTURL } = token.values;
    const card = judgeCard({ ACCT, EXPDATE, CVV2 }, now());
    token.isUsed = true;
    const type = TRXTYPE === 'A' ? 'A' : 'S';
    const { result } = card;
    const made = record(state.data, {
      type,
      tender: 'C',
      amount,
      currency,
      card,
      result,
      secureToken: token.token,
    });
    await state.save();
    const answer = { ...show(made), CVV2MATCH: CVV2 ? (result === 114 ? 'N' : 'Y') : 'X' };
    if (result === 0) await tellSilently(SILENTPOSTURL, answer);
    return answer;
  };

  const refuse = (result: number) => ({ RESULT: String(result), RESPMSG: messageOf(result) });

  const link = new Hono();
  link.post('/link', async (context) => {
    const form = await context.req.parseBody<Record<string, string>>();
    const token = lookUp(state.data.tokens, form['SECURETOKENID']);
    if (token?.token !== form['SECURETOKEN'] || !token) {
      return bankPage({
        ...FRAME,
        title: 'This form is not known',
        body: html`<p>Its token does not exist. Go back to the shop and start the payment again.</p>`,
        status: 403,
      });
    }
    const isExpired = token.expires <= now().getTime();
    const answer = token.isUsed ? refuse(160) : isExpired ? refuse(162) : await charge(token, form);
    const { RETURNURL = '', ERRORURL = '' } = token.values;
    const isApproved = answer['RESULT'] === '0' || answer['RESULT'] === '126';
    const values = { ...answer, SECURETOKEN: token.token, SECURETOKENID: token.id };
    return sendBack(isApproved ? RETURNURL : ERRORURL, values, script);
  });
  link.get('/submit.js', (context) => context.body(SUBMIT, 200, { 'Content-Type': 'text/javascript' }));
  // For whoever tests: what happens when the buyer takes too long.
  link.post('/control/expire', async (context) => {
    for (const [id, token] of Object.entries(state.data.tokens))
      state.data.tokens[id] = { ...token, expires: 0 };
    await state.save();
    return context.body(null, 204);
  });
  return link;
}
