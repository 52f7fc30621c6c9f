import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WrongOrder } from '../../../../demo/bank/acs/acs.ts';
import { encode, NOTIFICATION, requestOf, TestIssuer } from './issuer.ts';

const CHALLENGE = '4012001038488884';
const FRICTIONLESS = '4263970000005262';
const NO_METHOD = '4900000000000011';

const without = <T extends object>(message: T, name: keyof T): object => ({ ...message, [name]: undefined });

describe('an issuer’s page', () => {
  it('takes a CReq only as EMV 3-D Secure has it, and says with its code what is wrong', async () => {
    const issuer = new TestIssuer();
    const verdict = await issuer.ask(CHALLENGE);
    const right = requestOf(verdict);
    const padded = `${encode(right)}=`;
    const standard = Buffer.from(`${JSON.stringify(right)}??>>~~`)
      .toString('base64')
      .replace(/=+$/, '');
    assert.match(standard, /[+/]/);
    for (const [what, request, code] of [
      ['nothing', '', '101'],
      ['padding', padded, '101'],
      ['the other alphabet', standard, '101'],
      ['no JSON', Buffer.from('CReq').toString('base64url'), '101'],
      ['a missing id', without(right, 'acsTransID'), '201'],
      ['a missing size', without(right, 'challengeWindowSize'), '201'],
      ['an unknown size', { ...right, challengeWindowSize: '06' }, '203'],
      ['another message', { ...right, messageType: 'AReq' }, '203'],
      ['an id that is none', { ...right, threeDSServerTransID: 'constructor' }, '203'],
      ['another version', { ...right, messageVersion: '2.1.0' }, '102'],
      ['another transaction', { ...right, threeDSServerTransID: crypto.randomUUID() }, '301'],
      ['another issuer’s id', { ...right, acsTransID: crypto.randomUUID() }, '301'],
    ] as const) {
      const page = await issuer.begin(request);
      assert.deepEqual([page.status, page.errorCode], [400, code], what);
      assert.match(page.text, /You have not been charged/, what);
    }
    assert.equal((await issuer.begin(right)).status, 200);
  });

  it('takes session data of 1024 characters, and no longer or other', async () => {
    const issuer = new TestIssuer();
    const right = requestOf(await issuer.ask(CHALLENGE));
    for (const wrong of ['', 'a'.repeat(1025), 'a b', 'YQ=='])
      assert.equal((await issuer.begin(right, { threeDSSessionData: wrong })).errorCode, '203');
    assert.equal((await issuer.begin(right, { threeDSSessionData: 'a'.repeat(1024) })).status, 200);
  });

  it('is not opened by a link, nor by who guesses', async () => {
    const issuer = new TestIssuer();
    const verdict = await issuer.ask(CHALLENGE);
    assert.equal((await issuer.get(`/challenge?creq=${encode(requestOf(verdict))}`)).errorCode, '101');
    // No CReq has come yet.
    assert.equal((await issuer.answer(verdict, { code: '1234' })).errorCode, '301');
    assert.equal((await issuer.acs.read(verdict.id))?.status, 'C');
  });

  it('challenges nobody whom the issuer knows', async () => {
    const issuer = new TestIssuer();
    const verdict = await issuer.ask(FRICTIONLESS);
    assert.equal(verdict.status, 'Y');
    assert.equal((await issuer.begin(requestOf(verdict))).errorCode, '305');
  });

  it('may be framed by the shop and its own bank, and its forms go nowhere else', async () => {
    const issuer = new TestIssuer();
    const { policy } = await issuer.begin(requestOf(await issuer.ask(CHALLENGE)));
    assert.match(policy, /frame-ancestors 'self' http:\/\/localhost:5173(;|$)/);
    assert.match(policy, /form-action 'self' http:\/\/localhost:5173(;|$)/);
  });
});

describe('an issuer’s hidden page', () => {
  const methodData = (id: string, more: object = {}) => ({
    threeDSMethodData: encode({
      threeDSServerTransID: id,
      threeDSMethodNotificationURL: NOTIFICATION,
      ...more,
    }),
  });

  it('posts the id of the transaction to the notification page, and nothing more', async () => {
    const issuer = new TestIssuer();
    const { id, methodUrl } = (await issuer.acs.enroll(FRICTIONLESS))!;
    assert.ok(methodUrl);
    const { address, fields } = await issuer.post('/method', methodData(id));
    assert.equal(address, NOTIFICATION);
    const data = Buffer.from(fields['threeDSMethodData']!, 'base64url').toString();
    assert.deepEqual(JSON.parse(data), { threeDSServerTransID: id });
  });

  it('refuses what it does not know, and notification pages with too long an address', async () => {
    const issuer = new TestIssuer();
    const { id } = (await issuer.acs.enroll(FRICTIONLESS))!;
    const tooLong = { threeDSMethodNotificationURL: `${NOTIFICATION}${'n'.repeat(256)}` };
    for (const [data, code] of [
      [{}, '101'],
      [{ threeDSMethodData: 'e30=' }, '101'],
      [methodData(crypto.randomUUID()), '301'],
      [methodData(id, tooLong), '203'],
    ] as const)
      assert.equal((await issuer.post('/method', data)).errorCode, code);
  });

  it('is asked about truthfully: done only when it was called, not there only when it is not', async () => {
    const issuer = new TestIssuer();
    const order = { amount: '131.40 USD', notificationUrl: NOTIFICATION };
    const begin = async (number: string) => (await issuer.acs.enroll(number))!.id;
    const ask = (id: string, completion: 'Y' | 'N' | 'U') =>
      issuer.acs.authenticate(id, { ...order, completion });
    await assert.rejects(ask(await begin(FRICTIONLESS), 'Y'), WrongOrder);
    await assert.rejects(ask(await begin(FRICTIONLESS), 'U'), WrongOrder);
    await assert.rejects(ask('constructor', 'N'), WrongOrder);
    assert.equal((await ask(await begin(FRICTIONLESS), 'N')).status, 'Y');
    const id = await begin(NO_METHOD);
    assert.equal((await ask(id, 'U')).status, 'C');
    await assert.rejects(ask(id, 'U'), WrongOrder, 'the issuer is asked once');
  });

  it('does not exist for cards that take no part', async () => {
    const issuer = new TestIssuer();
    assert.equal(await issuer.acs.enroll('4242424242424242'), undefined);
    assert.equal(await issuer.acs.enroll('constructor'), undefined);
  });
});

describe('an issuer in the shape of 3-D Secure 1', () => {
  const TERM = `${NOTIFICATION}?term`;

  it('answers a PaReq once, with PaRes and the merchant’s MD as it came', async () => {
    const issuer = new TestIssuer();
    const { id, paReq } = await issuer.acs.openOld('131.40 USD');
    const sent = { PaReq: paReq, MD: 'a "b" & c', TermUrl: TERM };
    const page = await issuer.post('/pareq', sent);
    assert.match(page.text, /131\.40 USD/);
    assert.equal(issuer.acs.readOld(id), undefined);
    const { address, fields } = await issuer.post('/pareq/decision', { ...page.fields, decision: 'Y' });
    assert.equal(address, TERM);
    assert.equal(fields['MD'], sent.MD);
    const result: unknown = JSON.parse(Buffer.from(fields['PaRes']!, 'base64').toString());
    assert.deepEqual(result, { PARes: { id, status: 'Y' } });
    assert.equal(issuer.acs.readOld(id), 'Y');
    assert.equal((await issuer.post('/pareq', sent)).errorCode, '305');
    await issuer.post('/pareq/decision', { ...page.fields, decision: 'N' });
    assert.equal(issuer.acs.readOld(id), 'Y');
  });

  it('refuses a form without its three fields', async () => {
    const issuer = new TestIssuer();
    const { paReq: PaReq } = await issuer.acs.openOld('1.00 USD');
    for (const [form, code] of [
      [{ MD: '', TermUrl: TERM }, '101'],
      [{ PaReq: 'e30=', MD: '', TermUrl: TERM }, '101'],
      [{ PaReq, TermUrl: TERM }, '201'],
      [{ PaReq, MD: '' }, '203'],
    ] as const)
      assert.equal((await issuer.post('/pareq', form)).errorCode, code);
  });
});
