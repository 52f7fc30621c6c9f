import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import { SANDBOX_ACCOUNT } from '../../../../demo/bank/cybersource/account.ts';
import { isSigned } from '../../../../demo/bank/cybersource/secure-acceptance/signature.ts';
import { SHOP, TestBank } from './bank.ts';

type Fields = Record<string, string>;

let bank: TestBank;

/** A form as the shop signs it. */
function sign(more: Fields = {}): Fields {
  const fields: Fields = {
    access_key: SANDBOX_ACCOUNT.accessKey,
    profile_id: SANDBOX_ACCOUNT.profileId,
    transaction_uuid: 'uuid-1',
    unsigned_field_names: '',
    signed_date_time: `${bank.now.toISOString().slice(0, 19)}Z`,
    locale: 'en-us',
    transaction_type: 'sale',
    reference_number: 'order-1',
    amount: '10.00',
    currency: 'USD',
    override_custom_receipt_page: `${SHOP}/payments/return/1`,
    override_custom_cancel_page: `${SHOP}/payments/return/1`,
    ...more,
  };
  const names = [...Object.keys(fields), 'signed_field_names'].join(',');
  const signed: Fields = { ...fields, signed_field_names: names };
  const text = names
    .split(',')
    .map((name) => `${name}=${signed[name] ?? ''}`)
    .join(',');
  const signature = createHmac('sha256', SANDBOX_ACCOUNT.profileSecret).update(text).digest('base64');
  return { ...signed, signature };
}

const open = (fields: Fields, path = '/pay') =>
  bank.request(path, { method: 'POST', body: new URLSearchParams(fields) });

/** Types a card on the page, and reads what goes back to the shop. */
async function pay(page: Response, number = '4111111111111111'): Promise<Fields> {
  const [, id] = /visits\/([\w-]+)/.exec(await page.text()) ?? [];
  const card = { card_number: number, card_expiry_month: '12', card_expiry_year: '2034', card_cvn: '123' };
  const body = new URLSearchParams({ ...card, decision: 'pay' });
  const back = await bank.request(`/visits/${id!}`, { method: 'POST', body });
  const inputs = (await back.text()).matchAll(/name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
}

describe('The sandbox’s hosted page', () => {
  beforeEach(async () => {
    bank = await TestBank.open();
  });

  it('lets a signed form in, and signs what it sends back', async () => {
    const reply = await pay(await open(sign()));
    assert.deepEqual([reply['decision'], reply['req_transaction_uuid']], ['ACCEPT', 'uuid-1']);
    assert.ok(isSigned(reply));
    assert.equal(isSigned({ ...reply, decision: 'DECLINE' }), false);
  });

  it('takes fields that are called like parts of a form, and blanks at the ends of values', async () => {
    const fields = sign({ submit: 'yes', action: 'buy', merchant_descriptor: ' Tender Tools ' });
    assert.equal((await open(fields)).status, 200);
    assert.equal((await open({ ...fields, merchant_descriptor: 'Tender Tools' })).status, 403);
  });

  for (const [what, change] of [
    ['another amount than was signed', { amount: '0.01' }],
    ['a field that it does not name', { stray: 'x' }],
    ['no signature', { signature: '' }],
  ] as const) {
    it(`refuses a form with ${what}`, async () => {
      assert.equal((await open({ ...sign(), ...change })).status, 403);
    });
  }

  it('refuses a form that was signed more than 15 minutes ago', async () => {
    const fields = sign();
    bank.pass(16);
    assert.equal((await open(fields)).status, 403);
  });

  it('takes money once for a transaction_uuid, whatever the form', async () => {
    await pay(await open(sign()));
    const reply = await pay(await open(sign()));
    assert.deepEqual([reply['decision'], reply['reason_code']], ['ERROR', '104']);
  });

  it('says why a card is declined', async () => {
    const reply = await pay(await open(sign()), '4000000000009995');
    assert.deepEqual([reply['decision'], reply['reason_code']], ['DECLINE', '204']);
  });

  it('may be framed by the shop only where it is meant to be', async () => {
    const policy = async (path: string) =>
      (await open(sign(), path)).headers.get('Content-Security-Policy') ?? '';
    assert.match(await policy('/pay'), /frame-ancestors 'none'/);
    assert.match(await policy('/embedded/pay'), new RegExp(`frame-ancestors ${SHOP}`));
  });
});
