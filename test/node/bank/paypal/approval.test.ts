import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { emptyPayPalState } from '../../../../demo/bank/paypal/state.ts';
import { openState } from '../../../../demo/support/state.ts';
import { approvalUrl, openShop, paymentRequest, tokenOf } from './merchant.ts';

describe('the PayPal sandbox, the approval page', () => {
  it('says who asks for how much, and may be reloaded', async () => {
    const { bank, create } = await openShop();
    const url = approvalUrl(await create());
    for (let visit = 0; visit < 2; visit++) {
      const response = await bank.request(url);
      const page = await response.text();
      assert.equal(response.status, 200);
      assert.match(page, /localhost:5173/);
      assert.match(page, /30\.11 USD/);
      assert.match(page, /Cancel and return to the shop/);
    }
  });

  it('refuses to be framed and keeps nothing in cookies', async () => {
    const { bank, create } = await openShop();
    const { headers } = await bank.request(approvalUrl(await create()));
    assert.match(headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
    assert.equal(headers.get('Set-Cookie'), null);
  });

  it('lets its form lead to the shop and nowhere else', async () => {
    const { bank, create } = await openShop();
    const { headers } = await bank.request(approvalUrl(await create()));
    const policy = headers.get('Content-Security-Policy') ?? '';
    const targets = /form-action ([^;]*)/.exec(policy)?.[1]?.split(' ');
    assert.deepEqual(new Set(targets), new Set(["'self'", 'http://localhost:5173']));
  });

  it('sends a buyer who approves back with the payment, the token and the payer', async () => {
    const { create, decide } = await openShop();
    const payment = await create();
    const response = await decide(payment, 'approve');
    assert.equal(response.status, 303);
    const { origin, pathname, searchParams } = new URL(response.headers.get('Location') ?? '');
    assert.equal(origin + pathname, 'http://localhost:5173/return');
    const { PayerID: payer, ...rest } = Object.fromEntries(searchParams);
    assert.match(payer ?? '', /^\w{13}$/);
    assert.deepEqual(rest, { payment: '7', paymentId: payment.id, token: tokenOf(payment) });
  });

  it('sends a buyer who cancels back with the token only', async () => {
    const { create, decide } = await openShop();
    const payment = await create();
    const url = new URL((await decide(payment, 'cancel')).headers.get('Location') ?? '');
    assert.equal(url.href, `http://localhost:5173/cancel?payment=7&token=${tokenOf(payment)}`);
  });

  it('shows a buyer who comes back that it is done, with a way to the shop', async () => {
    const { bank, create, decide } = await openShop();
    const payment = await create();
    const location = (await decide(payment, 'approve')).headers.get('Location') ?? '';
    const page = await (await bank.request(approvalUrl(payment))).text();
    assert.match(page, /You approved this payment/);
    assert.ok(page.includes(`href="${location.replaceAll('&', '&amp;')}"`));
    assert.doesNotMatch(page, /<button/);
  });

  it('takes a double click for one', async () => {
    const { create, decide } = await openShop();
    const payment = await create();
    const [first, second] = await Promise.all([decide(payment, 'approve'), decide(payment, 'approve')]);
    assert.equal(second.headers.get('Location'), first.headers.get('Location'));
  });

  it('keeps the first decision when the buyer goes back and chooses again', async () => {
    const { bank, create, decide } = await openShop();
    const payment = await create();
    await decide(payment, 'cancel');
    const location = (await decide(payment, 'approve')).headers.get('Location') ?? '';
    const page = await (await bank.request(new URL(location, approvalUrl(payment)).href)).text();
    assert.match(page, /You cancelled this payment/);
  });

  it('decides nothing when nothing was chosen', async () => {
    const { bank, create, decide } = await openShop();
    const payment = await create();
    await decide(payment, 'constructor');
    assert.match(await (await bank.request(approvalUrl(payment))).text(), /value="approve"/);
  });

  it('does not know other tokens', async () => {
    const { bank } = await openShop();
    for (const query of ['', '?token=EC-GUESSED']) {
      const response = await bank.request(`/paypal/checkoutnow${query}`);
      assert.equal(response.status, 404);
      assert.match(await response.text(), /This payment is not known/);
    }
  });

  it('shows what the shop sent as text, never as markup', async () => {
    const { bank, create, decide } = await openShop();
    const urls = { return_url: 'http://localhost:5173/?a="><b>', cancel_url: 'http://localhost:5173/' };
    const payment = await create(paymentRequest('30.11', 'USD', { redirect_urls: urls }));
    await decide(payment, 'approve');
    assert.doesNotMatch(await (await bank.request(approvalUrl(payment))).text(), /<b>/);
  });

  it('remembers payments after a restart of the bank', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tender-'));
    try {
      const open = async () => openShop(await openState(join(folder, 'paypal.json'), emptyPayPalState));
      const before = await open();
      const payment = await before.create();
      await before.decide(payment, 'approve');
      const after = await open();
      const page = await (await after.bank.request(approvalUrl(payment))).text();
      assert.match(page, /You approved this payment/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
