import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { SANDBOX_APP, TOKENIZE } from '../../../demo/bank/oropay/api/access.ts';
import { createGpClient } from '../../../demo/merchant/gateways/oropay/gp-client.ts';
import { createOroPayGateway } from '../../../demo/merchant/gateways/oropay.ts';
import { capturePayment, refundPayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { oropay } from '../../../demo/providers/oropay.ts';
import { BROWSER, reportBrowser } from './browser-report.ts';
import { BUYER, FixtureShop } from './fixture-shop.ts';

const TOTAL = '150.90';
const CARD = 'oropay_card_40';
const RESERVE = 'oropay_authorize_41';
const ACH = 'oropay_ach_42';
const FRAME = 'oropay_frame_43';
/** No 3-D Secure page to look at the browser first. */
const FRICTIONLESS = '4222000006724235';

const connect = (base: string, send: typeof fetch) =>
  createOroPayGateway({
    api: `${base}/ucp`,
    ...SANDBOX_APP,
    origins: [new URL(base).origin],
    fetch: send,
  });
const open = () => FixtureShop.open(oropay, connect);

/** Asks GP-API as the library in a browser does. */
async function ask(shop: FixtureShop, path: string, body: object, token: string) {
  const response = await shop.bank.request(`/ucp/${path}`, {
    method: 'POST',
    headers: { 'X-GP-Version': '2021-03-22', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { readonly id?: string; readonly error_code?: string };
}

const clientOf = (shop: FixtureShop) => {
  const send: typeof fetch = async (input, init) => shop.bank.fetch(new Request(input, init));
  return createGpClient({ api: 'http://bank/ucp', ...SANDBOX_APP, fetch: send });
};

const grant = async (shop: FixtureShop, permissions: readonly string[] = [TOKENIZE]) =>
  (await clientOf(shop).grant(permissions, 600)).token;

const cardOf = (number: string) => ({
  usage_mode: 'SINGLE',
  card: { number, expiry_month: '12', expiry_year: '34', cvv: '123' },
});

async function tokenize(shop: FixtureShop, number = FRICTIONLESS): Promise<string> {
  const { id } = await ask(shop, 'payment-methods', cardOf(number), await grant(shop));
  return id!;
}

const payBy = async (shop: FixtureShop, method: string, number = FRICTIONLESS) => {
  const payment = await shop.pay(method, { data: { paymentReference: await tokenize(shop, number) } });
  return payment.status === 'requires-action' ? reportBrowser(shop, payment) : payment;
};

const account = {
  holder: 'Jane Smith',
  routingNumber: '021000021',
  accountNumber: '1234567890',
  type: 'savings',
};

describe('a merchant with OroPay', () => {
  it('captures what was reserved, once', async () => {
    const shop = await open();
    const { id, status } = await payBy(shop, RESERVE);
    assert.equal(status, 'authorized');
    await capturePayment(shop.backend, id);
    await assert.rejects(capturePayment(shop.backend, id), /Only a reserved/);
    assert.deepEqual(shop.movements, [`authorize ${TOTAL}`, `capture ${TOTAL}`]);
  });

  it('gives a reservation up', async () => {
    const shop = await open();
    const { id } = await payBy(shop, RESERVE);
    await voidPayment(shop.backend, id);
    assert.deepEqual(shop.movements, [`authorize ${TOTAL}`, `void ${TOTAL}`]);
  });

  it('gives money back in parts, and the same part once however often it is asked', async () => {
    const shop = await open();
    const { id } = await payBy(shop, CARD);
    const part = { amount: { amount: '50.90', currency: 'USD' }, key: 'a' };
    await refundPayment(shop.backend, id, part);
    await refundPayment(shop.backend, id, part);
    await refundPayment(shop.backend, id, { key: 'b' });
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`, 'refund 50.90', 'refund 100.00']);
    assert.equal((await shop.ask(id)).status, 'refunded');
  });

  it('loses Global Payments’ answer and has still charged once', async () => {
    const shop = await open();
    const paymentReference = await tokenize(shop);
    // The shop’s own token is there already: what gets lost is the answer to the sale.
    await shop.pay(CARD, { data: { paymentReference: 'PMT_unknown' } });
    shop.outage = 'after';
    const { id, status } = await shop.pay(CARD, { data: { paymentReference } });
    assert.equal(status, 'processing');
    shop.outage = 'none';
    assert.equal((await shop.ask(id)).status, 'succeeded');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('deletes a card that the buyer has removed, and is not troubled when that was done before', async () => {
    const shop = await open();
    shop.letKeep(RESERVE);
    const data = { paymentReference: await tokenize(shop) };
    const first = await shop.pay(RESERVE, { data, save: true });
    await reportBrowser(shop, first);
    const removed = await shop.forgetSaved(RESERVE);
    const path = `payment-methods/${removed.token}`;
    await assert.rejects(clientOf(shop).send({ method: 'DELETE', path }, z.unknown()), /RESOURCE_NOT_FOUND/);
    await shop.backend.gateways['oropay']?.forget?.(removed, {});
  });

  it('tells the issuer what it saw of the browser itself', async () => {
    const told: unknown[] = [];
    const shop = await FixtureShop.open(oropay, (base, send) =>
      connect(base, (input, init) => {
        const { browser_data: browser } = JSON.parse((init?.body as string | undefined) ?? '{}') as {
          browser_data?: { accept_header: string; ip: string };
        };
        if (browser) told.push([browser.accept_header, browser.ip]);
        return send(input, init);
      }),
    );
    await payBy(shop, RESERVE);
    assert.deepEqual(told, [[BUYER.accept, BUYER.address]]);
  });

  it('does not take one card reference for two payments', async () => {
    const shop = await open();
    const paymentReference = await tokenize(shop, '4000120000001154');
    assert.equal((await shop.pay(CARD, { data: { paymentReference } })).decline?.retryable, true);
    const again = await shop.pay(CARD, { data: { paymentReference } });
    assert.equal(again.decline?.code, 'token-invalid');
    assert.deepEqual(shop.movements, []);
  });

  it('is told when a debit comes back from the bank: the order is open again', async () => {
    const shop = await open();
    const payment = await shop.pay(ACH, { data: { account, agreed: true } });
    assert.equal(payment.status, 'pending');
    assert.equal(payment.reason, 'bank-debit');
    await shop.bank.request(`/control/transactions/${payment.reference!}`, {
      method: 'POST',
      body: JSON.stringify({ status: 'REJECTED' }),
    });
    assert.equal((await shop.ask(payment.id)).status, 'declined');
    assert.deepEqual(shop.movements, []);
  });

  it('keeps no account number once Global Payments has it', async () => {
    const shop = await open();
    await shop.pay(ACH, { data: { account, agreed: true } });
    assert.doesNotMatch(JSON.stringify(shop.backend.state.data), /1234567890/);
  });

  it('takes no debit that nobody agreed to, and none from a routing number that cannot be', async () => {
    const shop = await open();
    await assert.rejects(shop.pay(ACH, { data: { account } }), /Enter your payment details/);
    const wrong = { ...account, routingNumber: '021000022' };
    await assert.rejects(
      shop.pay(ACH, { data: { account: wrong, agreed: true } }),
      /Enter your payment details/,
    );
  });

  it('closes a hosted page that the buyer has turned away from', async () => {
    const shop = await open();
    const { id, nextAction } = await shop.pay(FRAME);
    const report = { action: nextAction!.id, result: 'canceled' } as const;
    assert.equal((await shop.report(id, report)).status, 'canceled');
    const { url } = nextAction as { url: string };
    const page = await shop.bank.request(new URL(url).pathname.replace('/oropay', ''));
    assert.match(await page.text(), /This page is closed/);
  });

  it('believes no report that a challenge was passed: the bank has the last word', async () => {
    const shop = await open();
    const second = await payBy(shop, RESERVE, '4012001038488884');
    assert.equal(second.nextAction?.type, 'three-d-secure');
    const third = await shop.report(second.id, {
      action: second.nextAction.id,
      result: 'completed',
      data: { transStatus: 'Y' },
    });
    assert.equal(third.status, 'requires-action');
    assert.deepEqual(shop.movements, []);
  });

  it('is told what each issuer says, and takes money only where it bears the risk', async () => {
    for (const [number, status] of [
      ['4263970000005262', 'authorized'],
      ['4012001037167778', 'authorized'],
      ['4012001037461114', 'declined'],
      ['4012001038443335', 'declined'],
      ['4012001037484447', 'declined'],
    ] as const) {
      const shop = await open();
      const payment = await payBy(shop, RESERVE, number);
      assert.equal(payment.status, status, number);
      assert.equal(shop.movements.length, status === 'authorized' ? 1 : 0, number);
    }
  });

  it('goes on without the issuer’s word when it takes the risk itself', async () => {
    for (const [number, status] of [
      ['4012001037484447', 'authorized'],
      ['4012001037461114', 'declined'],
    ] as const) {
      const shop = await open();
      const found = shop.backend.state.data.integrations.find(({ id }) => id === RESERVE)!;
      found.settings = { ...found.settings, takesRisk: true };
      assert.equal((await payBy(shop, RESERVE, number)).status, status);
    }
  });

  it('gives a payment up whose issuer’s page nobody could reach', async () => {
    const shop = await open();
    const { id, nextAction } = await payBy(shop, RESERVE, '4012001038488884');
    const report = { action: nextAction!.id, result: 'failed', data: { reason: 'unreachable' } } as const;
    assert.equal((await shop.report(id, report)).status, 'declined');
    assert.deepEqual(shop.movements, []);
  });

  it('is refused by Global Payments when the browser is described in a wrong way', async () => {
    for (const wrong of [{ colorDepth: 30 }, { language: 'zh-Hant-TW' }, { timeZoneOffset: 9000 }]) {
      const shop = await open();
      const paymentReference = await tokenize(shop);
      const first = await shop.pay(RESERVE, { data: { paymentReference } });
      const { status, decline } = await reportBrowser(shop, first, { ...BROWSER, ...wrong });
      assert.deepEqual([status, decline?.code], ['declined', 'configuration'], JSON.stringify(wrong));
    }
  });

  it('cannot say that the issuer has looked at the browser when it has not', async () => {
    const shop = await open();
    const paymentReference = await tokenize(shop, '4263970000005262');
    const { id, nextAction } = await shop.pay(RESERVE, { data: { paymentReference } });
    const data = { threeDSCompInd: 'Y', browser: BROWSER };
    const told = await shop.report(id, { action: nextAction!.id, result: 'completed', data });
    assert.equal(told.decline?.code, 'configuration');
  });
});

describe('Global Payments’ sandbox', () => {
  it('lets a browser’s token make references and nothing else', async () => {
    const shop = await open();
    const token = await grant(shop);
    assert.match((await ask(shop, 'payment-methods', cardOf(FRICTIONLESS), token)).id!, /^PMT_/);
    assert.equal((await ask(shop, 'transactions', {}, token)).error_code, 'ACTION_NOT_AUTHORIZED');
    const other = await grant(shop, ['ACC_GET_Single']);
    assert.equal(
      (await ask(shop, 'payment-methods', cardOf(FRICTIONLESS), other)).error_code,
      'ACTION_NOT_AUTHORIZED',
    );
  });

  it('does not know a token that is over, nor one that never was', async () => {
    const shop = await open();
    const token = await grant(shop);
    await shop.bank.request('/control/expire', { method: 'POST' });
    for (const one of [token, 'constructor'])
      assert.equal(
        (await ask(shop, 'payment-methods', cardOf(FRICTIONLESS), one)).error_code,
        'NOT_AUTHENTICATED',
      );
  });

  it('refuses a card with a slip in its number, and names the field', async () => {
    const shop = await open();
    const answer = await ask(shop, 'payment-methods', cardOf('4222000006724236'), await grant(shop));
    assert.equal(answer.error_code, 'INVALID_REQUEST_DATA');
    assert.match(JSON.stringify(answer), /card\.number \(Luhn Check\)/);
  });
});
