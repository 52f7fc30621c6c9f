import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RETURN_URL, approvalUrl, openShop, paymentRequest, related, tokenOf } from './merchant.ts';

/** Creates a payment that must be refused, and gives the fields that were wrong. */
async function refusedFields(request: unknown) {
  const { post } = await openShop();
  const { status, body } = await post('payment', request);
  assert.equal(status, 400);
  assert.equal(body.name, 'VALIDATION_ERROR');
  assert.match(body.debug_id ?? '', /^\w{13}$/);
  assert.ok(body.message);
  return body.details?.map(({ field }) => field);
}

describe('the PayPal sandbox, signing in', () => {
  it('gives no token to a shop with a wrong secret', async () => {
    const { signIn } = await openShop();
    const { status, body } = await signIn(`Basic ${btoa('tender-sandbox:guessed')}`);
    assert.equal(status, 401);
    assert.equal(body.error, 'invalid_client');
  });

  it('grants client credentials only', async () => {
    const { signIn } = await openShop();
    const { status, body } = await signIn(undefined, 'password');
    assert.equal(status, 400);
    assert.equal(body.error, 'unsupported_grant_type');
  });

  for (const authorization of ['', 'Bearer guessed', 'Bearer constructor']) {
    it(`does nothing for a shop that says “${authorization}”`, async () => {
      const { post } = await openShop();
      const { status, body } = await post('payment', paymentRequest(), { Authorization: authorization });
      assert.equal(status, 401);
      assert.equal(body.name, 'AUTHENTICATION_FAILURE');
    });
  }

  it('wants a new token after nine hours', async () => {
    const { clock, create, get } = await openShop();
    const { id } = await create();
    clock.now += 32_400_000 - 1;
    assert.equal((await get(`payment/${id}`)).status, 200);
    clock.now += 1;
    assert.equal((await get(`payment/${id}`)).status, 401);
  });
});

describe('the PayPal sandbox, creating a payment', () => {
  it('answers with a page for the buyer', async () => {
    const { create } = await openShop();
    const payment = await create();
    assert.equal(payment.state, 'created');
    assert.match(approvalUrl(payment), /^http:\/\/127\.0\.0\.1:5174\/paypal\/checkoutnow\?token=EC-\w+$/);
  });

  for (const currency of ['HUF', 'JPY', 'TWD']) {
    it(`takes ${currency} without decimals only`, async () => {
      const { create } = await openShop();
      await create(paymentRequest('3011', currency));
      assert.deepEqual(await refusedFields(paymentRequest('3011.00', currency)), [
        'transactions[0].amount.total',
      ]);
    });
  }

  for (const total of ['30.1', '30.111', '30,11', '-30.11', '0.00', '12345678.00', '3e1', '']) {
    it(`refuses “${total}” as an amount of USD`, async () => {
      assert.deepEqual(await refusedFields(paymentRequest(total)), ['transactions[0].amount.total']);
    });
  }

  for (const currency of ['KWD', 'BRL', 'usd']) {
    it(`refuses ${currency}, which the account cannot take`, async () => {
      const fields = await refusedFields(paymentRequest('30.11', currency));
      assert.ok(fields?.includes('transactions[0].amount.currency'));
    });
  }

  it('names everything that is missing', async () => {
    assert.deepEqual(await refusedFields({ transactions: [] }), [
      'intent',
      'payer',
      'transactions',
      'redirect_urls',
    ]);
  });

  it('wants to know where to send the buyer after a cancellation', async () => {
    const request = paymentRequest('30.11', 'USD', { redirect_urls: { return_url: RETURN_URL } });
    assert.deepEqual(await refusedFields(request), ['redirect_urls.cancel_url']);
  });

  it('sends buyers to web pages only', async () => {
    const urls = { return_url: 'javascript:alert(1)', cancel_url: RETURN_URL };
    const request = paymentRequest('30.11', 'USD', { redirect_urls: urls });
    assert.deepEqual(await refusedFields(request), ['redirect_urls.return_url']);
  });

  const withParts = (details: Record<string, string>, items: readonly object[]) =>
    paymentRequest('30.11', 'USD', {
      transactions: [{ amount: { total: '30.11', currency: 'USD', details }, item_list: { items } }],
    });
  const details = { subtotal: '28.00', tax: '2.11', shipping: '1.00', shipping_discount: '1.00' };
  const items = [
    { name: 'Cable', price: '15.00', quantity: '2', currency: 'USD' },
    { name: 'Discount', price: '-2.00', quantity: 1, currency: 'USD' },
  ];

  it('takes details and items that add up', async () => {
    const { create } = await openShop();
    await create(withParts(details, items));
  });

  it('refuses details that do not add up to the total', async () => {
    const fields = await refusedFields(withParts({ ...details, tax: '2.12' }, items));
    assert.deepEqual(fields, ['transactions[0].amount.details']);
  });

  it('refuses items that do not add up to the subtotal', async () => {
    const fields = await refusedFields(withParts(details, items.slice(1)));
    assert.deepEqual(fields, ['transactions[0].item_list']);
  });

  it('says so when the request is not JSON', async () => {
    const { post } = await openShop();
    assert.equal((await post('payment', '{')).body.name, 'MALFORMED_REQUEST');
  });

  it('creates one payment for one PayPal-Request-Id, however often it is asked', async () => {
    const { post } = await openShop();
    const headers = { 'PayPal-Request-Id': 'attempt-1' };
    const [first, second] = await Promise.all([
      post('payment', paymentRequest(), headers),
      post('payment', paymentRequest(), headers),
    ]);
    assert.equal(second.status, 201);
    assert.equal(second.body.id, first.body.id);
    const other = await post('payment', paymentRequest(), { 'PayPal-Request-Id': 'attempt-2' });
    assert.notEqual(other.body.id, first.body.id);
  });

  it('refuses a PayPal-Request-Id that was used for something else', async () => {
    const { post } = await openShop();
    const headers = { 'PayPal-Request-Id': 'attempt-1' };
    await post('payment', paymentRequest('30.11'), headers);
    assert.equal((await post('payment', paymentRequest('30.12'), headers)).body.name, 'DUPLICATE_REQUEST_ID');
  });
});

describe('the PayPal sandbox, executing a payment', () => {
  it('reserves the money of an approved payment', async () => {
    const { pay, get } = await openShop();
    const payment = await pay();
    assert.equal(payment.state, 'approved');
    assert.equal(related(payment, 'authorization').state, 'authorized');
    assert.deepEqual((await get(`payment/${payment.id}`)).body, payment);
  });

  it('takes the money of an approved sale at once', async () => {
    const { pay } = await openShop();
    const sale = related(await pay(paymentRequest('30.11', 'USD', { intent: 'sale' })), 'sale');
    assert.equal(sale.state, 'completed');
    assert.deepEqual(sale.amount, { total: '30.11', currency: 'USD' });
  });

  it('refuses a payment that the buyer has not approved', async () => {
    const { create, post } = await openShop();
    const { id } = await create();
    const { status, body } = await post(`payment/${id}/execute`, { payer_id: 'GUESSED' });
    assert.equal(status, 400);
    assert.equal(body.name, 'PAYMENT_NOT_APPROVED_FOR_EXECUTION');
  });

  it('refuses a payment that the buyer has cancelled', async () => {
    const { create, decide, post } = await openShop();
    const payment = await create();
    await decide(payment, 'cancel');
    const { body } = await post(`payment/${payment.id}/execute`, { payer_id: 'GUESSED' });
    assert.equal(body.name, 'PAYMENT_NOT_APPROVED_FOR_EXECUTION');
  });

  it('refuses another payer than the one who approved', async () => {
    const { create, decide, post } = await openShop();
    const payment = await create();
    await decide(payment, 'approve');
    const { body } = await post(`payment/${payment.id}/execute`, { payer_id: 'GUESSED' });
    assert.equal(body.name, 'INVALID_PAYER_ID');
  });

  it('pays once: a second execution is refused', async () => {
    const { pay, post } = await openShop();
    const payment = await pay();
    const { body } = await post(`payment/${payment.id}/execute`, {
      payer_id: payment.payer?.payer_info?.payer_id,
    });
    assert.equal(body.name, 'PAYMENT_ALREADY_DONE');
  });

  it('answers a repeated execution under the same PayPal-Request-Id as the first, slash or no slash', async () => {
    const { create, decide, post } = await openShop();
    const payment = await create();
    const url = new URL((await decide(payment, 'approve')).headers.get('Location') ?? '');
    const execute = () =>
      post(
        `payment/${payment.id}/execute/`,
        { payer_id: url.searchParams.get('PayerID') },
        { 'PayPal-Request-Id': 'attempt-1' },
      );
    const first = await execute();
    assert.equal(first.status, 200);
    assert.deepEqual(await execute(), first);
  });

  it('declines when the funding source fails, and the buyer may try another one', async () => {
    const { bank, create, decide, post } = await openShop();
    const payment = await create();
    const url = new URL((await decide(payment, 'funding-fails')).headers.get('Location') ?? '');
    const execute = () =>
      post(
        `payment/${payment.id}/execute`,
        { payer_id: url.searchParams.get('PayerID') },
        { 'PayPal-Request-Id': 'attempt-1' },
      );
    const declined = await execute();
    assert.equal(declined.status, 400);
    assert.equal(declined.body.name, 'INSTRUMENT_DECLINED');
    assert.match(await (await bank.request(approvalUrl(payment))).text(), /value="approve"/);
    await decide(payment, 'approve');
    assert.equal((await execute()).body.state, 'approved');
  });

  it('knows no payment by another id', async () => {
    const { get, post } = await openShop();
    for (const { status, body } of [
      await get('payment/PAYID-GUESSED'),
      await get('payment/constructor'),
      await post('payment/PAYID-GUESSED/execute', { payer_id: 'GUESSED' }),
      await post('authorization/GUESSED/capture', {}),
      await post('sale/GUESSED/refund'),
      await get('no-such-thing'),
    ]) {
      assert.equal(status, 404);
      assert.equal(body.name, 'INVALID_RESOURCE_ID');
    }
  });

  it('has a token of its own for every payment', async () => {
    const { create } = await openShop();
    assert.notEqual(tokenOf(await create()), tokenOf(await create()));
  });
});
