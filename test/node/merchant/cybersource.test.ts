import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { SANDBOX_ACCOUNT } from '../../../demo/bank/cybersource/account.ts';
import { createCyberSourceGateway } from '../../../demo/merchant/gateways/cybersource.ts';
import { capturePayment, refundPayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { cybersource } from '../../../demo/providers/cybersource.ts';
import type { Payment } from '../../../src/contract/payment.ts';
import { FixtureShop } from './fixture-shop.ts';

const SHOP = 'http://localhost:5173';
const FIELDS = 'cybersource_30';
const OLD_FIELDS = 'cybersource_31';
const PAGE = 'cybersource_32';
const FRAME = 'cybersource_33';

const connect = (api: string, send: typeof fetch) =>
  createCyberSourceGateway({ ...SANDBOX_ACCOUNT, shopOrigin: SHOP, api, pages: api, fetch: send });
const open = () => FixtureShop.open(cybersource, connect);

/** The token that the fields in the buyer's browser make. */
async function tokenOf(shop: FixtureShop, method = FIELDS, number = '4111111111111111'): Promise<string> {
  const { config } = (await shop.quote()).methods.find(({ id }) => id === method)!;
  const { session } = config as { session: { captureContext: string } };
  const card = { number, securityCode: '123', expirationMonth: '12', expirationYear: '2034' };
  const body = JSON.stringify({ keyId: session.captureContext, ...card });
  const answer = await shop.bank.request('/flex/v2/tokens', { method: 'POST', body });
  return ((await answer.json()) as { token: string }).token;
}

/** What the buyer does on the hosted page; answers the form that goes back to the shop. */
async function visit({ nextAction }: Payment, shop: FixtureShop, decision = 'pay') {
  if (nextAction?.type !== 'redirect' && nextAction?.type !== 'frame') throw new Error('Nowhere to go.');
  const path = new URL(nextAction.url).pathname.replace('/cybersource', '');
  const page = await shop.bank.request(path, {
    method: 'POST',
    body: new URLSearchParams(nextAction.fields),
  });
  const [, id = ''] = /visits\/([\w-]+)/.exec(await page.text()) ?? [];
  const card = { card_number: '4111111111111111', card_expiry_month: '12', card_expiry_year: '2034' };
  const body = new URLSearchParams({ ...card, card_cvn: '123', decision });
  const back = await shop.bank.request(`/visits/${id}`, { method: 'POST', body });
  const text = await back.text();
  const inputs = [...text.matchAll(/name="([^"]+)" value="([^"]*)"/g)];
  return {
    url: /action="([^"]+)"/.exec(text)?.[1],
    fields: Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value])),
  };
}

describe('paying with CyberSource’s fields', () => {
  it('a token pays, and half of it is given back', async () => {
    const shop = await open();
    const payment = await shop.pay(FIELDS, { data: { token: await tokenOf(shop) } });
    assert.equal(payment.status, 'succeeded');
    await refundPayment(shop.backend, payment.id, { key: 'a', amount: { amount: '50.00', currency: 'USD' } });
    assert.deepEqual(shop.movements, ['charge 150.90', 'refund 50.00']);
  });

  it('Microform 0.11 reserves; the merchant captures that, or gives it up', async () => {
    const [one, other] = [await open(), await open()];
    for (const [shop, act] of [
      [one, capturePayment],
      [other, voidPayment],
    ] as const) {
      const { id } = await shop.pay(OLD_FIELDS, { data: { token: await tokenOf(shop, OLD_FIELDS) } });
      await act(shop.backend, id);
    }
    assert.deepEqual(one.movements, ['authorize 150.90', 'capture 150.90']);
    assert.deepEqual(other.movements, ['authorize 150.90', 'void 150.90']);
  });

  it('an answer that is lost: paid once, and found again', async () => {
    const shop = await open();
    const token = await tokenOf(shop);
    shop.outage = 'after';
    const payment = await shop.pay(FIELDS, { data: { token } });
    assert.equal(payment.status, 'processing');
    shop.outage = 'none';
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('a token that nobody made pays nothing', async () => {
    const shop = await open();
    const payment = await shop.pay(FIELDS, { data: { token: `${await tokenOf(shop)}x` } });
    assert.equal(payment.status, 'declined');
    assert.deepEqual(shop.movements, []);
  });

  it('when CyberSource cannot be reached, the quote comes without a capture context and the rest of it is good', async () => {
    const shop = await open();
    shop.outage = 'after';
    const { methods } = await shop.quote();
    assert.deepEqual(methods.find(({ id }) => id === FIELDS)?.config, { mode: 'microform' });
  });
});

describe('paying on CyberSource’s hosted page', () => {
  it('the signed form comes back with the buyer, and reserves', async () => {
    const shop = await open();
    const payment = await shop.pay(PAGE);
    const { url, fields } = await visit(payment, shop);
    assert.equal(url, `${SHOP}/payments/return/${payment.id}`);
    await shop.comeBack(payment.id, fields);
    assert.deepEqual(shop.movements, ['authorize 150.90']);
  });

  it('a form that somebody else signed proves nothing', async () => {
    const shop = await open();
    const payment = await shop.pay(PAGE);
    const names = 'decision,req_reference_number,req_transaction_uuid,transaction_id,signed_field_names';
    const { transaction_uuid: uuid = '' } =
      payment.nextAction?.type === 'redirect' ? (payment.nextAction.fields ?? {}) : {};
    const forged = {
      decision: 'ACCEPT',
      req_reference_number: payment.id,
      req_transaction_uuid: uuid,
      transaction_id: '1',
      signed_field_names: names,
    };
    const text = Object.entries(forged).map(([name, value]) => `${name}=${value}`);
    const signature = createHmac('sha256', 'guessed').update(text.join(',')).digest('base64');
    await shop.comeBack(payment.id, { ...forged, signature });
    assert.equal((await shop.ask(payment.id)).status, 'requires-action');
    assert.deepEqual(shop.movements, []);
  });

  it('the way back is lost: CyberSource is asked, and knows', async () => {
    const shop = await open();
    const payment = await shop.pay(PAGE);
    await visit(payment, shop);
    assert.equal((await shop.ask(payment.id)).status, 'authorized');
    assert.deepEqual(shop.movements, ['authorize 150.90']);
  });

  it('two forms of one payment take money once', async () => {
    const shop = await open();
    const payment = await shop.pay(PAGE);
    await visit(payment, shop);
    const { fields } = await visit(payment, shop);
    assert.deepEqual([fields['decision'], fields['reason_code']], ['ERROR', '104']);
    await shop.comeBack(payment.id, fields);
    assert.equal((await shop.ask(payment.id)).status, 'authorized');
    assert.deepEqual(shop.movements, ['authorize 150.90']);
  });

  it('in a frame: ends at the notification page, and CyberSource is asked', async () => {
    const shop = await open();
    const payment = await shop.pay(FRAME);
    assert.ok(payment.nextAction?.type === 'frame');
    const { id, nonce } = payment.nextAction;
    const { url } = await visit(payment, shop);
    assert.equal(url, `${SHOP}/payments/notification/${nonce}`);
    const after = await shop.report(payment.id, { action: id, result: 'completed' });
    assert.equal(after.status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('canceled in a frame: nothing is taken', async () => {
    const shop = await open();
    const payment = await shop.pay(FRAME);
    await visit(payment, shop, 'cancel');
    const action = payment.nextAction && 'id' in payment.nextAction ? payment.nextAction.id : '';
    const after = await shop.report(payment.id, { action, result: 'completed' });
    assert.equal(after.status, 'canceled');
    assert.deepEqual(shop.movements, []);
  });
});
