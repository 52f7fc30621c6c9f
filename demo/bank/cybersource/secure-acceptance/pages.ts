import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { answerScript } from '../../pages/answers.ts';
import { bankPage } from '../../pages/bank-page.ts';
import type { CardFault } from '../cards.ts';
import { lookUp, type Visit } from '../state.ts';
import type { World } from '../transactions.ts';
import { refusalOf } from './check-request.ts';
import { cancelVisit, payVisit } from './settle.ts';

const PROVIDER = 'CyberSource Secure Acceptance';

const WORDS: Readonly<Record<CardFault, string>> = {
  number: 'The card number is not valid.',
  securityCode: 'The security code is not valid.',
  expirationMonth: 'The month is not valid.',
  expirationYear: 'The card has expired.',
};

/** What the pages need besides the bank’s memory. */
export interface PageOptions {
  readonly world: World;
  /** Where the pages are: `http://127.0.0.1:5174/cybersource`. */
  readonly base: string;
  /** The only origin that may frame `/embedded/pay`. */
  readonly shopOrigin: string;
}

/** The hosted checkout: the shop’s signed form comes in, the buyer types a card, a signed form goes back to the shop. */
export function createHostedPages({ world, base, shopOrigin }: PageOptions): Hono {
  const { state } = world;
  const dress = ({ isEmbedded }: Pick<Visit, 'isEmbedded'>) => ({
    provider: PROVIDER,
    frameAncestors: isEmbedded ? [shopOrigin] : [],
  });

  const refuse = (isEmbedded: boolean, detail: string) =>
    bankPage({
      ...dress({ isEmbedded }),
      title: 'You are not authorized to view this page',
      body: html`<p>The shop’s form was not accepted. ${detail}</p>`,
      status: 403,
    });

  const showForm = (id: string, visit: Visit, faults: readonly CardFault[] = []) =>
    bankPage({
      ...dress(visit),
      title: 'Payment details',
      body: html`<p class="amount">${visit.fields['amount']} ${visit.fields['currency']}</p>
        ${faults.length ? html`<p role="alert">${faults.map((fault) => WORDS[fault]).join(' ')}</p>` : ''}
        <form method="post" action="${base}/visits/${id}">
          <label>Card number <input name="card_number" inputmode="numeric" autocomplete="cc-number" /></label>
          <label
            >Expiration month <input name="card_expiry_month" inputmode="numeric" placeholder="MM"
          /></label>
          <label
            >Expiration year <input name="card_expiry_year" inputmode="numeric" placeholder="YYYY"
          /></label>
          <label>Security code <input name="card_cvn" inputmode="numeric" autocomplete="cc-csc" /></label>
          <button class="primary" name="decision" value="pay">Pay</button>
          <button name="decision" value="cancel">Cancel order</button>
        </form>`,
    });

  /** The buyer’s browser takes the answer to the shop, as a form, from this origin: without any cookie of the shop. */
  const sendBack = (visit: Visit) => {
    const { url = '', fields = {} } = visit.reply ?? {};
    return bankPage({
      ...dress(visit),
      title: 'Returning to the shop',
      formTargets: [new URL(url).origin],
      scripts: ['/cybersource/send-back.js'],
      body: html`<form method="post" action="${url}">
        ${Object.entries(fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button class="primary">Return to the shop</button>
      </form>`,
    });
  };

  const pages = new Hono();
  for (const [path, isEmbedded] of [
    ['/pay', false],
    ['/embedded/pay', true],
  ] as const) {
    pages.post(path, async (c) => {
      const sent = await c.req.parseBody();
      const fields = Object.fromEntries(
        Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      );
      const refusal = refusalOf(fields, world.now());
      if (refusal) return refuse(isEmbedded, refusal);
      const id = crypto.randomUUID();
      const visit: Visit = { fields, isEmbedded };
      state.data.visits[id] = visit;
      await state.save();
      return showForm(id, visit);
    });
  }
  pages.post('/visits/:id', async (c) => {
    const id = c.req.param('id');
    const visit = lookUp(state.data.visits, id);
    if (!visit) return refuse(false, 'It is not known here.');
    const form = await c.req.parseBody();
    const text = (name: string) => (typeof form[name] === 'string' ? form[name].replace(/\s/g, '') : '');
    if (!visit.reply && text('decision') === 'cancel') cancelVisit(world, visit);
    if (!visit.reply) {
      const faults = payVisit(world, visit, {
        number: text('card_number'),
        securityCode: text('card_cvn'),
        month: text('card_expiry_month').padStart(2, '0'),
        year: text('card_expiry_year'),
      });
      if (faults.length > 0) return showForm(id, visit, faults);
    }
    await state.save();
    return sendBack(visit);
  });
  pages.get('/send-back.js', async () =>
    answerScript(await readFile(new URL('send-back.js', import.meta.url), 'utf8')),
  );
  return pages;
}
