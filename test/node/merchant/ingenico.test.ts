import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capturePayment, refundPayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { CARD, dataOf, IngenicoShop } from './ingenico-shop.ts';

const TOTAL = '150.90';
const CARDS = 'ingenico_50';
const RESERVING = 'ingenico_51';
const ACH = 'ingenico_53';

const CHALLENGED = { ...CARD, cardNumber: '4012000033330026' };

/** Goes where the buyer is sent, to the issuer and with the right code back: the last step's answer. */
async function confirm({ shop }: IngenicoShop, url: string): Promise<Response> {
  const post = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
  const path = url.replace(/^.*\/ingenico/, '');
  const text = await (await shop.bank.request(path)).text();
  const [, creq] = /name="creq" value="([^"]+)"/.exec(text) ?? [];
  if (creq === undefined) return shop.bank.request(path);
  await shop.issuers.request('/challenge', post({ creq }));
  const { acsTransID } = JSON.parse(Buffer.from(creq, 'base64url').toString()) as { acsTransID: string };
  await shop.issuers.request(`/challenge/${acsTransID}`, post({ code: '1234' }));
  return shop.bank.request(path, post({ cres: '' }));
}

const locationOf = (response: Response) => new URL(response.headers.get('location') ?? '');

const redirectOf = ({ nextAction }: { nextAction?: { type: string } | undefined }) => {
  assert.equal(nextAction?.type, 'redirect');
  return (nextAction as unknown as { url: string }).url;
};

describe('a merchant with Ingenico', () => {
  it('is paid in hundredths, once', async () => {
    const opened = await IngenicoShop.open();
    const { status, reference } = await opened.payByCard(CARDS);
    assert.equal(status, 'succeeded');
    const payment = opened.state.payments[reference ?? ''];
    assert.deepEqual(payment?.amountOfMoney, { amount: 15090, currencyCode: 'USD' });
    assert.deepEqual(opened.shop.movements, [`charge ${TOTAL}`]);
  });

  it('is paid once when the answer to the payment is lost', async () => {
    const opened = await IngenicoShop.open();
    opened.losesAnswers = true;
    const lost = await opened.payByCard(CARDS);
    assert.equal(lost.status, 'processing');
    opened.losesAnswers = false;
    assert.equal((await opened.shop.ask(lost.id)).status, 'succeeded');
    assert.equal(Object.keys(opened.state.payments).length, 1);
    assert.deepEqual(opened.shop.movements, [`charge ${TOTAL}`]);
  });

  it('hears why a card is refused, as far as a buyer may know it', async () => {
    const opened = await IngenicoShop.open();
    const declineOf = async (cardNumber: string) =>
      (await opened.payByCard(CARDS, { values: { ...CARD, cardNumber } })).decline?.code;
    assert.equal(await declineOf('4000000000000002'), 'card-declined');
    assert.equal(await declineOf('4000000000009995'), 'insufficient-funds');
    assert.equal(await declineOf('4000000000000069'), 'expired-card');
    assert.equal(await declineOf('4000000000000127'), 'incorrect-cvc');
    assert.equal(await declineOf('4242424242424242'), 'card-not-supported');
    assert.deepEqual(opened.shop.movements, []);
  });

  it('captures what was reserved, once, and gives a part back', async () => {
    const opened = await IngenicoShop.open();
    const { backend } = opened.shop;
    const { id, status } = await opened.payByCard(RESERVING);
    assert.equal(status, 'authorized');
    await capturePayment(backend, id);
    await assert.rejects(capturePayment(backend, id), /Only a reserved/);
    const part = { key: 'a', amount: { amount: '50.90', currency: 'USD' } };
    await refundPayment(backend, id, part);
    await refundPayment(backend, id, part);
    assert.deepEqual(opened.shop.movements, [`authorize ${TOTAL}`, `capture ${TOTAL}`, 'refund 50.90']);
  });

  it('gives a reservation up, and then cannot capture it', async () => {
    const opened = await IngenicoShop.open();
    const { id } = await opened.payByCard(RESERVING);
    await voidPayment(opened.shop.backend, id);
    await assert.rejects(capturePayment(opened.shop.backend, id), /Only a reserved/);
    assert.deepEqual(opened.shop.movements, [`authorize ${TOTAL}`, `void ${TOTAL}`]);
  });

  it('believes the way back only with Ingenico’s word, and asks Ingenico even then', async () => {
    const opened = await IngenicoShop.open();
    const { shop } = opened;
    const payment = await opened.payByCard(CARDS, { values: CHALLENGED });
    const back = locationOf(await confirm(opened, redirectOf(payment)));
    await shop.comeBack(payment.id, { REF: payment.reference ?? '', RETURNMAC: 'guessed' });
    assert.deepEqual(shop.movements, []);
    await shop.comeBack(payment.id, Object.fromEntries(back.searchParams));
    await shop.comeBack(payment.id, Object.fromEntries(back.searchParams));
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('cancels a payment that waits for the buyer’s bank, which then can confirm nothing', async () => {
    const opened = await IngenicoShop.open();
    const payment = await opened.payByCard(CARDS, { values: CHALLENGED });
    assert.equal((await opened.shop.cancel(payment.id)).status, 'canceled');
    await confirm(opened, redirectOf(payment));
    assert.equal(opened.state.payments[payment.reference ?? '']?.status, 'CANCELLED');
    assert.deepEqual(opened.shop.movements, []);
  });

  it('keeps a card for the buyer who wants it, without its security code', async () => {
    const opened = await IngenicoShop.open();
    await opened.payByCard(CARDS, { tokenize: true }, { save: true });
    const [saved] = opened.shop.backend.state.data.savedMethods.filter(({ method }) => method === CARDS);
    assert.equal(saved?.label, 'Visa •••• 7977');
    assert.equal(saved.expires, '2034-12');
    assert.equal(opened.state.tokens[saved.token]?.values['cvv'], undefined);
    const { accounts } = await opened.config(CARDS);
    assert.deepEqual(accounts, { [saved.id]: { product: '1', alias: '************7977' } });
  });

  it('deletes a card that the buyer has removed, and is not troubled when that was done before', async () => {
    const opened = await IngenicoShop.open();
    await opened.payByCard(CARDS, { tokenize: true }, { save: true });
    assert.equal(Object.keys(opened.state.tokens).length, 1);
    const removed = await opened.shop.forgetSaved(CARDS);
    assert.deepEqual(opened.state.tokens, {});
    await opened.shop.backend.gateways['ingenico']?.forget?.(removed, {});
  });

  it('waits for the bank when an account is debited, and hears when it comes to nothing', async () => {
    const opened = await IngenicoShop.open();
    const { session } = await opened.config(ACH);
    const values = { accountHolderName: 'Marcus Webb', bankCode: '021000021', accountNumber: '1234567890' };
    const jwe = opened.seal(session, { values, product: 730 });
    const { id, status, reference } = await opened.shop.pay(ACH, { data: dataOf(730, jwe) });
    assert.equal(status, 'pending');
    const body = new URLSearchParams({ order: 'return', payment: reference ?? '' });
    await opened.shop.bank.request('/control', { method: 'POST', body });
    assert.equal((await opened.shop.ask(id)).status, 'declined');
    assert.deepEqual(opened.shop.movements, []);
  });

  it('tells the buyer to type again when the session has ended on the way', async () => {
    const opened = await IngenicoShop.open();
    const { session } = await opened.config(CARDS);
    opened.state.sessions[session.clientSessionId]!.isOver = true;
    const data = dataOf('cards', opened.seal(session, { values: CARD }));
    const { decline } = await opened.shop.pay(CARDS, { data });
    assert.deepEqual(decline, { code: 'token-invalid', retryable: true });
  });

  it('refuses a payment without what only Ingenico can read', async () => {
    const opened = await IngenicoShop.open();
    const data = { ...dataOf('cards', ''), iban: 'DE89370400440532013000' };
    await assert.rejects(opened.shop.pay(CARDS, { data }), /422.*payment details/);
  });
});
