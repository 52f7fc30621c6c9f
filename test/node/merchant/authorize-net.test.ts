import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SANDBOX_MERCHANT } from '../../../demo/bank/authorize-net/world.ts';
import { createAuthorizeNetGateway } from '../../../demo/merchant/gateways/authorize-net.ts';
import { capturePayment, refundPayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { authorizeNet } from '../../../demo/providers/authorize-net.ts';
import { FixtureShop } from './fixture-shop.ts';

const TOTAL = '150.90';
const CARD = 'authorize_net_20';
const ECHECK = 'authorize_net_22';
const HOSTED = 'authorize_net_23';
const REDIRECT = 'authorize_net_26';
const RESERVING = 'authorize_net_25';

const open = () =>
  FixtureShop.open(authorizeNet, (base, send) =>
    createAuthorizeNetGateway({
      ...SANDBOX_MERCHANT,
      endpoint: `${base}/xml/v1/request.api`,
      formUrl: `${base}/payment/payment`,
      communicatorUrl: 'http://localhost:5173/authorize-net-communicator',
      fetch: send,
    }),
  );

interface ApiAnswer {
  readonly messages: { readonly message: readonly { readonly code: string }[] };
  readonly transactionResponse?: { readonly transId: string };
  readonly opaqueData?: { readonly dataDescriptor: string; readonly dataValue: string };
}

async function ask(shop: FixtureShop, body: object): Promise<ApiAnswer> {
  const response = await shop.bank.request('/xml/v1/request.api', {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return (await response.json()) as ApiAnswer;
}

const codeOf = ({ messages }: ApiAnswer) => messages.message[0]?.code;

const container = (token: object, clientKey: string = SANDBOX_MERCHANT.clientKey) => ({
  securePaymentContainerRequest: {
    merchantAuthentication: { name: SANDBOX_MERCHANT.apiLoginID, clientKey },
    data: { type: 'TOKEN', id: crypto.randomUUID(), token },
  },
});
const card = { cardNumber: '4111111111111111', expirationDate: '122034' };
const account = {
  accountNumber: '123456789',
  routingNumber: '121042882',
  nameOnAccount: 'Marcus Webb',
  accountType: 'checking',
  echeckType: 'WEB',
};

/** What the panel hands over: a nonce. */
async function nonce(shop: FixtureShop, token: object = card) {
  const { opaqueData } = await ask(shop, container(token));
  assert.ok(opaqueData);
  return opaqueData;
}

const settle = (shop: FixtureShop) => shop.bank.request('/control/settle', { method: 'POST' });

/** What the buyer does in Accept Hosted’s form. */
async function payInForm(shop: FixtureShop, nextAction: unknown) {
  const { payload, fields } = nextAction as Record<'payload' | 'fields', { token: string } | undefined>;
  const response = await shop.bank.request('/payment/pay', {
    method: 'POST',
    body: JSON.stringify({
      token: (payload ?? fields)?.token,
      cardNumber: card.cardNumber,
      expiryDate: '12/34',
      cardCode: '123',
      zip: '11201',
    }),
  });
  const { transaction } = (await response.json()) as { transaction?: { transId: string } };
  return transaction?.transId ?? '';
}

describe('a merchant with an Authorize.Net account', () => {
  it('is paid once when the answer to the charge is lost', async () => {
    const shop = await open();
    const data = await nonce(shop);
    shop.outage = 'after';
    const lost = await shop.pay(CARD, { data });
    assert.equal(lost.status, 'processing');
    shop.outage = 'none';
    assert.equal((await shop.ask(lost.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('does not take a nonce twice', async () => {
    const shop = await open();
    const data = await nonce(shop, { ...card, zip: '46282' });
    assert.equal((await shop.pay(CARD, { data })).decline?.code, 'authorize-net-declined');
    const again = await shop.pay(CARD, { data });
    assert.equal(again.status, 'declined');
    assert.equal(again.decline?.code, 'token-invalid');
    assert.deepEqual(shop.movements, []);
  });

  it('deletes a card that the buyer has removed, and is not troubled when that was done before', async () => {
    const shop = await open();
    shop.letKeep(CARD);
    await shop.pay(CARD, { data: await nonce(shop), save: true });
    const removed = await shop.forgetSaved(CARD);
    const { apiLoginID: name, transactionKey } = SANDBOX_MERCHANT;
    const answer = await ask(shop, {
      deleteCustomerPaymentProfileRequest: {
        merchantAuthentication: { name, transactionKey },
        customerProfileId: removed.customer,
        customerPaymentProfileId: removed.token,
      },
    });
    assert.equal(codeOf(answer), 'E00040');
    await shop.backend.gateways['authorize-net']?.forget?.(removed, {});
  });

  it('captures what was reserved, once', async () => {
    const shop = await open();
    const { id } = await shop.pay(RESERVING, { data: await nonce(shop) });
    await capturePayment(shop.backend, id);
    await assert.rejects(capturePayment(shop.backend, id), /Only a reserved/);
    assert.deepEqual(shop.movements, [`authorize ${TOTAL}`, `capture ${TOTAL}`]);
  });

  it('gives a reservation up', async () => {
    const shop = await open();
    const { id } = await shop.pay(RESERVING, { data: await nonce(shop) });
    await voidPayment(shop.backend, id);
    assert.deepEqual(shop.movements, [`authorize ${TOTAL}`, `void ${TOTAL}`]);
  });

  it('gives a part back after the night, and reads before it why that has to wait', async () => {
    const shop = await open();
    const { id } = await shop.pay(CARD, { data: await nonce(shop) });
    const part = (amount: string, key: string) =>
      refundPayment(shop.backend, id, { key, amount: { amount, currency: 'USD' } });
    await assert.rejects(part('50.90', 'a'), /refund a part tomorrow/);
    await settle(shop);
    await part('50.90', 'a');
    await part('50.90', 'a');
    await part('100.00', 'b');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`, 'refund 50.90', 'refund 100.00']);
  });

  it('gives all of it back on the same day, by voiding', async () => {
    const shop = await open();
    const { id } = await shop.pay(CARD, { data: await nonce(shop) });
    await refundPayment(shop.backend, id, { key: 'a' });
    assert.equal((await shop.ask(id)).status, 'refunded');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`, `refund ${TOTAL}`]);
  });

  it('has a debit when the bank has paid, and can give it back', async () => {
    const shop = await open();
    const { id, status } = await shop.pay(ECHECK, { data: await nonce(shop, account) });
    assert.equal(status, 'pending');
    await settle(shop);
    assert.equal((await shop.ask(id)).status, 'succeeded');
    await refundPayment(shop.backend, id, { key: 'a', amount: { amount: '10.00', currency: 'USD' } });
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`, 'refund 10.00']);
  });

  it('learns of a payment in Accept Hosted although the browser said nothing', async () => {
    const shop = await open();
    const { id, nextAction } = await shop.pay(HOSTED);
    await payInForm(shop, nextAction);
    assert.equal((await shop.ask(id)).status, 'succeeded');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('does not believe a transaction that pays something else', async () => {
    const shop = await open();
    const { id, nextAction } = await shop.pay(HOSTED);
    const other = await ask(shop, {
      createTransactionRequest: {
        merchantAuthentication: {
          name: SANDBOX_MERCHANT.apiLoginID,
          transactionKey: SANDBOX_MERCHANT.transactionKey,
        },
        transactionRequest: {
          transactionType: 'authCaptureTransaction',
          amount: TOTAL,
          payment: { opaqueData: await nonce(shop) },
        },
      },
    });
    const data = { transId: other.transactionResponse?.transId };
    const report = { action: nextAction?.id ?? '', result: 'completed', data } as const;
    assert.equal((await shop.report(id, report)).status, 'requires-action');
    assert.deepEqual(shop.movements, []);
  });

  it('is paid although the buyer closed the window right after paying', async () => {
    const shop = await open();
    const { id, nextAction } = await shop.pay(HOSTED);
    await payInForm(shop, nextAction);
    const report = { action: nextAction?.id ?? '', result: 'canceled' } as const;
    assert.equal((await shop.report(id, report)).status, 'succeeded');
  });

  it('has its buyer back from Accept Hosted, and asks Authorize.Net what became of it', async () => {
    const shop = await open();
    const { id, nextAction } = await shop.pay(REDIRECT);
    assert.equal(nextAction?.type, 'redirect');
    await shop.comeBack(id, {});
    assert.equal((await shop.ask(id)).status, 'requires-action');
    await payInForm(shop, nextAction);
    await shop.comeBack(id, { canceled: '1' });
    assert.equal((await shop.ask(id)).status, 'succeeded');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('gives back what is paid in Accept Hosted after it was canceled there', async () => {
    const shop = await open();
    const { id, nextAction } = await shop.pay(REDIRECT);
    await shop.comeBack(id, { canceled: '1' });
    assert.equal((await shop.ask(id)).status, 'canceled');
    const transId = await payInForm(shop, nextAction);
    await shop.comeBack(id, {});
    const { apiLoginID: name, transactionKey } = SANDBOX_MERCHANT;
    const details = await ask(shop, {
      getTransactionDetailsRequest: { merchantAuthentication: { name, transactionKey }, transId },
    });
    assert.match(JSON.stringify(details), /"transactionStatus":"voided"/);
    assert.deepEqual(shop.movements, []);
  });

  it('pays one form once', async () => {
    const shop = await open();
    const { id, nextAction } = await shop.pay(HOSTED);
    assert.notEqual(await payInForm(shop, nextAction), '');
    assert.equal(await payInForm(shop, nextAction), '');
    assert.equal((await shop.ask(id)).status, 'succeeded');
  });
});

describe('The sandbox’s Authorize.Net', () => {
  it('refuses a wrong client key', async () => {
    assert.equal(codeOf(await ask(await open(), container(card, 'another'))), 'E00007');
  });

  it('refuses a nonce after a quarter of an hour', async () => {
    const shop = await open();
    const data = await nonce(shop);
    await shop.bank.request('/control/expire', { method: 'POST' });
    assert.equal((await shop.pay(CARD, { data })).decline?.code, 'token-invalid');
  });

  it('wants the keys of a request in the order of its schema', async () => {
    const { apiLoginID: name, transactionKey } = SANDBOX_MERCHANT;
    const answer = await ask(await open(), {
      getTransactionDetailsRequest: { transId: '1', merchantAuthentication: { name, transactionKey } },
    });
    assert.equal(codeOf(answer), 'E00003');
  });

  it('declines what is no test card', async () => {
    const shop = await open();
    const data = await nonce(shop, { ...card, cardNumber: '5555555555554444' });
    const { status, message } = await shop.pay(CARD, { data });
    assert.equal(status, 'declined');
    assert.match(message ?? '', /number is wrong/);
  });
});
