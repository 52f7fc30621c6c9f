import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { bankPage } from '../../pages/bank-page.ts';
import { findAuthentication } from '../api/authentications.ts';
import type { Authentication } from '../state.ts';
import { behaviorOf } from '../test-cards.ts';
import type { GpWorld } from '../world.ts';

const MethodData = z.object({ threeDSServerTransID: z.string(), threeDSMethodNotificationURL: z.url() });
const ChallengeRequest = z.object({
  threeDSServerTransID: z.string(),
  messageType: z.literal('CReq'),
  messageVersion: z.string(),
});

/** Reads the base64url JSON that EMV 3-D Secure puts into form fields; padding is a mistake there. */
function decode<T>(schema: z.ZodType<T>, text: unknown): T | undefined {
  if (typeof text !== 'string' || !/^[\w-]+$/.test(text)) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

/** A form field as text; a file is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The issuer’s side of 3-D Secure 2: a hidden page that looks at the browser, and one that asks the buyer. */
export function createAcs(world: GpWorld): Hono {
  const { state, base, shopOrigin } = world;
  const frame = { provider: 'Your bank', frameAncestors: [shopOrigin], formTargets: [shopOrigin] };

  const showWrong = () =>
    bankPage({
      ...frame,
      title: 'This verification is not known',
      body: html`<p>Start the payment again.</p>`,
      status: 400,
    });

  const find = (reference: string | undefined): Authentication | undefined => {
    try {
      return findAuthentication(world, reference ?? '');
    } catch {
      return undefined;
    }
  };

  const ask = ({ id, amount, currency }: Authentication) =>
    bankPage({
      ...frame,
      title: 'Confirm your payment',
      body: html`<p>A shop wants to take</p>
        <p class="amount">${(Number(amount) / 100).toFixed(2)} ${currency}</p>
        <form method="post" action="${base}/acs/decision">
          <input type="hidden" name="id" value="${id}" />
          <button name="decision" value="confirm" class="primary">Confirm</button>
          <button name="decision" value="refuse">It is not me</button>
        </form>`,
    });

  /** Has the frame post the result to the shop’s notification page, as EMV 3-D Secure wants it. */
  const answer = ({ id, status, challengeReturnUrl }: Authentication) => {
    const transStatus = status === 'SUCCESS_AUTHENTICATED' ? 'Y' : 'N';
    const reference = id.replace(/^AUT_/, '');
    const result = {
      threeDSServerTransID: reference,
      messageType: 'CRes',
      challengeCompletionInd: 'Y',
      transStatus,
    };
    return bankPage({
      ...frame,
      title: 'Thank you',
      scripts: [`${new URL(base).pathname}/submit-form.js`],
      body: html`<form method="post" action="${challengeReturnUrl}">
        <input
          type="hidden"
          name="cres"
          value="${Buffer.from(JSON.stringify(result)).toString('base64url')}"
        />
        <button class="primary">Return to the shop</button>
      </form>`,
    });
  };

  const acs = new Hono();
  acs.post('/method', async (context) => {
    const form = await context.req.parseBody();
    const data = decode(MethodData, form['threeDSMethodData']);
    // 307 has the browser post the same form to the shop’s notification page.
    return data ? context.redirect(data.threeDSMethodNotificationURL, 307) : showWrong();
  });
  acs.post('/challenge', async (context) => {
    const form = await context.req.parseBody();
    const authentication = find(decode(ChallengeRequest, form['creq'])?.threeDSServerTransID);
    return authentication?.status === 'CHALLENGE_REQUIRED' ? ask(authentication) : showWrong();
  });
  acs.post('/decision', async (context) => {
    const form = await context.req.parseBody();
    const authentication = find(textOf(form['id']));
    if (!authentication) return showWrong();
    const card = state.data.cards[authentication.card];
    const isChallenged = card && behaviorOf(card.number) === 'challenge';
    if (isChallenged && authentication.status === 'CHALLENGE_REQUIRED')
      authentication.status = form['decision'] === 'confirm' ? 'SUCCESS_AUTHENTICATED' : 'NOT_AUTHENTICATED';
    await state.save();
    return answer(authentication);
  });
  return acs;
}
