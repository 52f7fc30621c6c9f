import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { payloadOf, TestBank } from './bank.ts';

const FRICTIONLESS = '4000000000002701';
const STEP_UP = '4000000000002503';
const REFUSED = '4000000000002537';
const RETURN_URL = 'http://localhost:5173/payments/notification/n';

const orderInformation = { amountDetails: { totalAmount: '10.00', currency: 'USD' } };
const clientReferenceInformation = { code: 'pay_1' };

const deviceInformation = {
  ipAddress: '127.0.0.1',
  httpAcceptContent: '*/*',
  httpBrowserLanguage: 'en-US',
  httpBrowserJavaEnabled: 'N',
  httpBrowserJavaScriptEnabled: 'Y',
  httpBrowserColorDepth: '24',
  httpBrowserScreenHeight: '900',
  httpBrowserScreenWidth: '1280',
  httpBrowserTimeDifference: '-60',
  userAgentBrowserValue: 'Mozilla/5.0',
};

interface Answer {
  readonly status: string;
  readonly message?: string;
  readonly consumerAuthenticationInformation: Readonly<Record<string, string>>;
}

let bank: TestBank;

const send = async (path: string, body: object) =>
  (await (await bank.send(`/risk/v1/${path}`, { clientReferenceInformation, ...body })).json()) as Answer;

const tokenize = async (number: string) => (await bank.tokenize(await bank.context(), { number })).token!;

async function setUp(jwt: string) {
  const tokenInformation = { transientToken: payloadOf(jwt).jti };
  const answer = await send('authentication-setups', { tokenInformation });
  return { tokenInformation, answer, made: answer.consumerAuthenticationInformation };
}

const consumer = (referenceId: string | undefined) => ({
  referenceId,
  deviceChannel: 'BROWSER',
  transactionMode: 'eCommerce',
  returnUrl: RETURN_URL,
  acsWindowSize: '02',
});

/** Sets up and asks the issuer. */
async function enroll(number: string) {
  const jwt = await tokenize(number);
  const { tokenInformation, made } = await setUp(jwt);
  const request = {
    tokenInformation,
    orderInformation,
    deviceInformation,
    consumerAuthenticationInformation: consumer(made['referenceId']),
  };
  return { jwt, request, answer: await send('authentications', request) };
}

const validate = (authenticationTransactionId: string | undefined, totalAmount = '10.00') =>
  send('authentication-results', {
    orderInformation: { amountDetails: { totalAmount, currency: 'USD' } },
    consumerAuthenticationInformation: { authenticationTransactionId },
  });

const post = (path: string, fields: Record<string, string>) =>
  bank.request(path, { method: 'POST', body: new URLSearchParams(fields) });

const authorize = (jwt: string, commerceIndicator: string, proof?: object) =>
  bank.send('/pts/v2/payments', {
    clientReferenceInformation,
    processingInformation: { capture: true, commerceIndicator },
    tokenInformation: { transientTokenJwt: jwt },
    ...(proof && { consumerAuthenticationInformation: proof }),
    orderInformation: {
      ...orderInformation,
      billTo: {
        firstName: 'Dana',
        lastName: 'Whitfield',
        address1: '610 W 6th Avenue',
        locality: 'Anchorage',
        country: 'US',
        email: 'dana@example.com',
      },
    },
  });

describe('CyberSource’s Payer Authentication in the sandbox', () => {
  beforeEach(async () => {
    bank = await TestBank.open();
  });

  it('has the step-up go to the issuer and come back with TransactionId and MD', async () => {
    const { answer } = await enroll(STEP_UP);
    const {
      accessToken,
      stepUpUrl,
      authenticationTransactionId: id,
    } = answer.consumerAuthenticationInformation;
    assert.equal(answer.status, 'PENDING_AUTHENTICATION');
    const path = new URL(stepUpUrl!).pathname.replace('/cybersource', '');
    const page = await (await post(path, { JWT: accessToken!, MD: 'mine' })).text();
    const creq = /name="creq" value="([^"]+)"/.exec(page)![1]!;
    assert.equal((await validate(id)).status, 'PENDING_AUTHENTICATION');
    const body = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
    await bank.issuers.request('/challenge', body({ creq }));
    const { acsTransID } = JSON.parse(Buffer.from(creq, 'base64url').toString()) as { acsTransID: string };
    const over = await bank.issuers.request(`/challenge/${acsTransID}`, body({ code: '1234' }));
    const term = /action="([^"]+)"/.exec(await over.text())![1]!;
    const back = await (await post(new URL(term).pathname.replace('/cybersource', ''), { cres: 'x' })).text();
    assert.match(back, new RegExp(`action="${RETURN_URL}"`));
    assert.match(back, new RegExp(`name="TransactionId" value="${id!}"`));
    assert.match(back, /name="MD" value="mine"/);
    const { status, consumerAuthenticationInformation: found } = await validate(id);
    assert.equal(status, 'AUTHENTICATION_SUCCESSFUL');
    assert.deepEqual([found['indicator'], found['eciRaw']], ['vbv', '05']);
  });

  it('takes a CAVV for the card and amount that it is of, once, and no other', async () => {
    const { jwt, answer } = await enroll(FRICTIONLESS);
    const { cavv } = answer.consumerAuthenticationInformation;
    const proof = { cavv, eciRaw: '05', paSpecificationVersion: '2.2.0' };
    assert.equal((await authorize(jwt, 'vbv', { ...proof, cavv: 'AAAA' })).status, 400);
    assert.equal((await authorize(jwt, 'vbv')).status, 400);
    assert.equal((await authorize(await tokenize(FRICTIONLESS), 'vbv', proof)).status, 400);
    assert.equal((await authorize(jwt, 'vbv', proof)).status, 201);
    assert.equal((await authorize(jwt, 'vbv', proof)).status, 400);
  });

  it('says no, and has nothing to prove then', async () => {
    const { answer } = await enroll(REFUSED);
    assert.equal(answer.status, 'AUTHENTICATION_FAILED');
    assert.equal(answer.consumerAuthenticationInformation['paresStatus'], 'R');
    assert.equal(answer.consumerAuthenticationInformation['cavv'], undefined);
  });

  it('keeps to its order: a reference id is of one card, for one question, for 15 minutes', async () => {
    const { request } = await enroll(STEP_UP);
    assert.match((await send('authentications', request)).message!, /unknown, used or expired/);
    const jwt = await tokenize(STEP_UP);
    const { made, tokenInformation } = await setUp(jwt);
    const ask = (more: object) => send('authentications', { ...request, tokenInformation, ...more });
    const other = { transientToken: payloadOf(await tokenize(STEP_UP)).jti };
    const asked = { consumerAuthenticationInformation: consumer(made['referenceId']) };
    assert.match((await ask({ ...asked, tokenInformation: other })).message!, /another card/);
    for (const name of ['constructor', undefined])
      assert.equal(
        (await ask({ consumerAuthenticationInformation: consumer(name) })).status,
        'INVALID_REQUEST',
      );
    bank.pass(16);
    assert.match((await ask(asked)).message!, /expired/);
  });

  it('takes no browser that is described in a wrong way', async () => {
    for (const wrong of [
      { httpBrowserColorDepth: '30' },
      { httpBrowserJavaEnabled: 'false' },
      { httpBrowserLanguage: 'zh-Hant-TW' },
      { ipAddress: 'localhost' },
    ]) {
      const { made, tokenInformation } = await setUp(await tokenize(FRICTIONLESS));
      const { status } = await send('authentications', {
        tokenInformation,
        orderInformation,
        deviceInformation: { ...deviceInformation, ...wrong },
        consumerAuthenticationInformation: consumer(made['referenceId']),
      });
      assert.equal(status, 'INVALID_REQUEST', JSON.stringify(wrong));
    }
  });

  it('opens Cardinal’s pages with its own JWTs only, each with its kind, and while they live', async () => {
    const { made } = await setUp(await tokenize(STEP_UP));
    const collect = (JWT: string) => post('/cardinal/V1/Cruise/Collect', { JWT });
    const token = made['accessToken']!;
    assert.equal((await post('/cardinal/V2/Cruise/StepUp', { JWT: token })).status, 400);
    for (const wrong of ['', 'a.b.c', `${token}x`]) assert.equal((await collect(wrong)).status, 400);
    const page = await collect(token);
    assert.equal(page.status, 200);
    assert.match(
      page.headers.get('Content-Security-Policy')!,
      /frame-ancestors 'self' http:\/\/localhost:5173/,
    );
    bank.pass(16);
    assert.equal((await collect(token)).status, 400);
  });

  it('has nothing to say of another amount, or of what was never asked', async () => {
    const { answer } = await enroll(STEP_UP);
    const id = answer.consumerAuthenticationInformation['authenticationTransactionId'];
    assert.equal((await validate(id, '10.01')).status, 'INVALID_REQUEST');
    assert.equal((await validate('1')).status, 'INVALID_REQUEST');
    const used = await setUp(await tokenize(FRICTIONLESS));
    bank.pass(16);
    const late = await send('authentication-setups', { tokenInformation: used.tokenInformation });
    assert.equal(late.status, 'INVALID_REQUEST');
  });
});
