import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { requireSignature, SANDBOX_MERCHANT } from '../../../../demo/bank/ingenico/access.ts';
import { readCustomerInput } from '../../../../demo/bank/ingenico/decrypt.ts';
import { CARD, IngenicoShop } from '../../merchant/ingenico-shop.ts';

const CARDS = 'ingenico_50';
const CONTEXT = 'countryCode=US&currencyCode=USD&amount=15090&isRecurring=false';

describe('the sandbox’s Ingenico', () => {
  it('lets the shop’s pages ask with a session, and nobody without', async () => {
    const opened = await IngenicoShop.open();
    const { session } = await opened.config(CARDS);
    const answer = await opened.ask(session, `/products?hide=fields&${CONTEXT}`);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), 'http://localhost:5173');
    const { paymentProducts } = (await answer.json()) as {
      paymentProducts: { id: number; fields?: unknown }[];
    };
    assert.deepEqual(
      paymentProducts.map(({ id, fields }) => [id, fields]),
      [
        [1, undefined],
        [3, undefined],
      ],
    );
    const stranger = { ...session, clientSessionId: 'unknown' };
    assert.equal((await opened.ask(stranger, '/crypto/publickey')).status, 403);
    const other = { ...session, customerId: 'somebody' };
    assert.equal((await opened.ask(other, '/crypto/publickey')).status, 404);
    opened.state.sessions[session.clientSessionId]!.isOver = true;
    const late = await opened.ask(session, '/crypto/publickey');
    assert.equal(late.status, 403);
    assert.ok(late.headers.get('Access-Control-Allow-Origin'), 'the page can read why');
  });

  it('offers what was asked for, and only in its countries and currencies', async () => {
    const opened = await IngenicoShop.open();
    const { session } = await opened.config('ingenico_53');
    assert.equal((await opened.ask(session, `/products/730?${CONTEXT}`)).status, 200);
    const elsewhere = CONTEXT.replace('US&', 'DE&');
    assert.equal((await opened.ask(session, `/products/730?${elsewhere}`)).status, 404);
    assert.equal((await opened.ask(session, `/products/1?${CONTEXT}`)).status, 404);
    assert.equal((await opened.ask(session, '/products/730?countryCode=US')).status, 400);
  });

  it('reads a message once, and only one that was made for its key and not changed', async () => {
    const opened = await IngenicoShop.open();
    const { session } = await opened.config(CARDS);
    const read = (jwe: string) => () => readCustomerInput(opened.state, jwe);
    const jwe = opened.seal(session, { values: CARD });
    assert.deepEqual(read(jwe)().values, CARD);
    assert.throws(read(jwe), /SUBMITTED_BEFORE/);
    assert.throws(read(opened.seal(session, { values: CARD, kid: 'other' })), /UNKNOWN_KEY/);
    assert.throws(read(opened.seal(session, { values: CARD, nonce: 'short' })), /INVALID_CONTENT/);
    const [header, key, iv, text, tag] = opened.seal(session, { values: CARD }).split('.');
    const changed = Buffer.from(text!, 'base64url');
    changed[0]! ^= 1;
    const parts = [header, key, iv, changed.toString('base64url'), tag];
    assert.throws(read(parts.join('.')), /CANNOT_BE_DECRYPTED/);
    assert.throws(read('DE89370400440532013000'), /NOT_A_JWE/);
  });

  it('takes a product from nobody whose session is for another', async () => {
    const opened = await IngenicoShop.open();
    const { session } = await opened.config('ingenico_53');
    const data = {
      ingenicoPaymentProduct: 'cards',
      ingenicoCustomerEncDetails: opened.seal(session, { values: CARD }),
    };
    const { decline } = await opened.shop.pay(CARDS, { data });
    assert.equal(decline?.code, 'token-invalid');
  });

  it('takes requests of the merchant’s server only when they are signed, and fresh', () => {
    const now = Date.now();
    const ask = (date: Date, secret: string) => () => {
      const time = date.toUTCString();
      const text = `GET\n\n${time}\n/v1/tender/payments/1\n`;
      const signature = createHmac('sha256', secret).update(text).digest('base64');
      const headers = { Authorization: `GCS v1HMAC:${SANDBOX_MERCHANT.apiKeyId}:${signature}`, Date: time };
      const url = 'http://127.0.0.1:5174/ingenico/v1/tender/payments/1';
      requireSignature(new Request(url, { headers }), now);
    };
    assert.doesNotThrow(ask(new Date(now), SANDBOX_MERCHANT.secretApiKey));
    assert.throws(ask(new Date(now), 'a guess'), /AUTHORIZATION/);
    assert.throws(ask(new Date(now - 3_600_000), SANDBOX_MERCHANT.secretApiKey), /AUTHORIZATION/);
  });
});
