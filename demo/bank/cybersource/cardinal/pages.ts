import { Hono } from 'hono';
import { html } from 'hono/html';
import { answerScript } from '../../pages/answers.ts';
import { bankPage } from '../../pages/bank-page.ts';
import { createBundler } from '../../pages/bundler.ts';
import { readGrant } from '../api/payer-authentication.ts';
import { lookUp, type PayerAuthentication } from '../state.ts';
import type { World } from '../transactions.ts';

const SCRIPTS = ['collect', 'collected', 'send'] as const;

const encode = (message: object) => Buffer.from(JSON.stringify(message)).toString('base64url');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Cardinal's pages, which CyberSource's Payer Authentication sends browsers to: the hidden one that collects device
 * data (and calls the issuer's method page on the way), and the step-up, which hands over to the issuer and comes back.
 * Source: https://developer.cybersource.com, “Payer Authentication”, Cardinal Cruise Direct Connection
 */
export function createCardinal(world: World, shopOrigin: string): Hono {
  const { state, acs, cardinal } = world;
  const path = new URL(cardinal).pathname;
  const frame = { provider: 'Cardinal', frameAncestors: [`'self'`, shopOrigin] };
  const bundle = createBundler(new URL('browser/', import.meta.url), {});

  const refuse = () =>
    bankPage({
      ...frame,
      title: 'This cannot be verified',
      body: html`<p>The JWT is wrong or too old. Go back to the shop and start the payment again.</p>`,
      status: 400,
    });

  /** A form that sends itself: to the issuer, or back to the shop. */
  const send = (address: string, fields: Readonly<Record<string, string>>, target = '') =>
    html`<form method="post" action="${address}" target="${target}">
      ${Object.entries(fields).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      <button class="primary">Continue</button>
    </form>`;

  const pages = new Hono();
  for (const name of SCRIPTS) pages.get(`/${name}.js`, async () => answerScript(await bundle(name)));

  pages.post('/V1/Cruise/Collect', async (context) => {
    const known = readGrant(world, 'collect', (await context.req.parseBody())['JWT']);
    if (!known) return refuse();
    const { issuer, referenceId } = known;
    if (!issuer?.hasMethod) {
      known.isCollected = true;
      await state.save();
    }
    const threeDSMethodData = encode({
      threeDSServerTransID: issuer?.id,
      threeDSMethodNotificationURL: `${cardinal}/V1/Method/${referenceId}`,
    });
    const method = acs.challengeUrl.replace(/challenge$/, 'method');
    return bankPage({
      ...frame,
      title: 'Collecting device data',
      scripts: [`${path}/collect.js`],
      frames: [`'self'`],
      body: html`<iframe name="method" title="The issuer" data-session="0_${referenceId}"></iframe>
        ${issuer?.hasMethod ? send(method, { threeDSMethodData }, 'method') : ''}`,
    });
  });
  pages.post('/V1/Method/:id', async (context) => {
    const known = lookUp(state.data.authentications, context.req.param('id'));
    if (!known) return refuse();
    known.isCollected = true;
    await state.save();
    return bankPage({
      ...frame,
      title: 'Collected',
      scripts: [`${path}/collected.js`],
      body: html`<p>Thank you.</p>`,
    });
  });

  pages.post('/V2/Cruise/StepUp', async (context) => {
    const form = await context.req.parseBody();
    const known = readGrant(world, 'step-up', form['JWT']);
    const verdict = known?.issuer && (await acs.read(known.issuer.id));
    if (!known || !verdict) return refuse();
    known.merchantData = textOf(form['MD']);
    await state.save();
    return bankPage({
      ...frame,
      title: 'On the way to your bank',
      scripts: [`${path}/send.js`],
      body: send(acs.challengeUrl, { creq: acs.toRequest(verdict, known.windowSize) }),
    });
  });
  pages.post('/V1/TermURL/:id', (context) => {
    const known = lookUp(state.data.authentications, context.req.param('id'));
    return known?.order ? comeBack(known, known.order.returnUrl) : refuse();
  });

  const comeBack = ({ transactionId = '', merchantData = '' }: PayerAuthentication, returnUrl: string) =>
    bankPage({
      ...frame,
      title: 'Back to the shop',
      formTargets: [new URL(returnUrl).origin],
      scripts: [`${path}/send.js`],
      body: send(returnUrl, { TransactionId: transactionId, MD: merchantData }),
    });
  return pages;
}
