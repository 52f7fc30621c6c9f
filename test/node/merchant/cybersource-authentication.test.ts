import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SANDBOX_ACCOUNT } from '../../../demo/bank/cybersource/account.ts';
import { createCyberSourceGateway } from '../../../demo/merchant/gateways/cybersource.ts';
import { cybersource } from '../../../demo/providers/cybersource.ts';
import type { Payment } from '../../../src/contract/payment.ts';
import { BROWSER } from './browser-report.ts';
import { BUYER, FixtureShop } from './fixture-shop.ts';

const METHOD = 'cybersource_34';
const FRICTIONLESS = '4000000000002701';
const UNAVAILABLE = '4000000000002313';
const STEP_UP = '4000000000002503';
const DECOUPLED = '4900000000000052';

/** `loses` is the path whose first answer does not arrive; `overhear` gets every request to CyberSource. */
const open = (loses = 'none', overhear: (body: string) => void = () => undefined) =>
  FixtureShop.open(cybersource, (api, send) =>
    createCyberSourceGateway({
      ...SANDBOX_ACCOUNT,
      shopOrigin: 'http://localhost:5173',
      api,
      pages: api,
      fetch: async (input, init) => {
        overhear(init?.body as string);
        const response = await send(input, init);
        if (!(input as string).endsWith(loses)) return response;
        loses = 'none';
        throw new TypeError('lost');
      },
    }),
  );

async function begin(shop: FixtureShop, number: string): Promise<Payment> {
  const { config } = (await shop.quote()).methods.find(({ id }) => id === METHOD)!;
  const { captureContext: keyId } = (config as { session: { captureContext: string } }).session;
  const card = { number, securityCode: '123', expirationMonth: '12', expirationYear: '2034' };
  const body = JSON.stringify({ keyId, ...card });
  const answer = await shop.bank.request('/flex/v2/tokens', { method: 'POST', body });
  const { token } = (await answer.json()) as { token: string };
  return shop.pay(METHOD, { data: { token } });
}

/** Reports the browser, as the widget does when the device data collection was too slow. */
const collected = (shop: FixtureShop, { id, nextAction }: Payment) =>
  shop.report(id, {
    action: nextAction!.id,
    result: 'completed',
    data: { threeDSCompInd: 'N', browser: BROWSER },
  });

const ask = async (shop: FixtureShop, number: string) => collected(shop, await begin(shop, number));

describe('a merchant with CyberSource whose buyers’ banks are asked', () => {
  it('is paid once when the answer to the authorization is lost', async () => {
    const shop = await open('/pts/v2/payments');
    const payment = await begin(shop, FRICTIONLESS);
    assert.equal((await collected(shop, payment)).status, 'requires-action');
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('tells the issuer what it saw of the browser itself', async () => {
    const told: string[] = [];
    const shop = await open('none', (body) => told.push(body));
    await ask(shop, FRICTIONLESS);
    const enrolling = told.find((body) => body.includes('deviceInformation')) ?? '{}';
    const { deviceInformation } = JSON.parse(enrolling) as { deviceInformation: Record<string, string> };
    assert.equal(deviceInformation['httpAcceptContent'], BUYER.accept);
    assert.equal(deviceInformation['ipAddress'], BUYER.address);
  });

  it('has the buyer start again when the issuer’s answer is lost, because it is asked once', async () => {
    const shop = await open('/risk/v1/authentications');
    const payment = await begin(shop, FRICTIONLESS);
    assert.equal((await collected(shop, payment)).status, 'requires-action');
    const { status, decline } = await collected(shop, payment);
    assert.deepEqual([status, decline?.retryable], ['declined', true]);
    assert.deepEqual(shop.movements, []);
  });

  it('believes no report that the step-up was passed: the issuer has the last word', async () => {
    const shop = await open();
    const { id, nextAction } = await ask(shop, STEP_UP);
    assert.equal(nextAction?.type, 'three-d-secure');
    const report = { action: nextAction.id, result: 'completed' } as const;
    const again = await shop.report(id, report);
    assert.equal(again.status, 'requires-action');
    assert.equal(again.nextAction?.id, nextAction.id, 'the buyer is asked whether to go on');
    const gone = await shop.report(id, { ...report, result: 'failed', data: { reason: 'unreachable' } });
    assert.equal(gone.decline?.code, 'not-authenticated');
    assert.deepEqual(shop.movements, []);
  });

  it('bears no risk unless it wants to', async () => {
    for (const takesRisk of [false, true]) {
      const shop = await open();
      const found = shop.backend.state.data.integrations.find(({ id }) => id === METHOD)!;
      found.settings = { ...found.settings, takesRisk };
      assert.equal((await ask(shop, UNAVAILABLE)).status, takesRisk ? 'succeeded' : 'declined');
    }
  });

  it('waits while the bank’s app asks, and is paid when the buyer has approved', async () => {
    const shop = await open();
    const { id, nextAction } = await ask(shop, DECOUPLED);
    assert.equal(nextAction?.type, 'wait');
    assert.equal((await shop.ask(id)).status, 'requires-action');
    const app = await (await shop.issuers.request('/app')).text();
    const [, transaction = ''] = /name="id" value="([^"]+)"/.exec(app) ?? [];
    const body = new URLSearchParams({ id: transaction, decision: 'approve' });
    await shop.issuers.request('/app', { method: 'POST', body });
    assert.equal((await shop.ask(id)).status, 'succeeded');
    assert.equal((await shop.ask(id)).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('takes nothing after the buyer has given up, whatever the bank says then', async () => {
    const shop = await open();
    const { id, nextAction } = await ask(shop, STEP_UP);
    const report = { action: nextAction!.id, result: 'canceled' } as const;
    assert.equal((await shop.report(id, report)).status, 'canceled');
    assert.equal((await shop.report(id, { ...report, result: 'completed' })).status, 'canceled');
    assert.deepEqual(shop.movements, []);
  });
});
