import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOTIFICATION, requestOf, TestIssuer } from './issuer.ts';

const CHALLENGE = '4012001038488884';
const APP = '4900000000000045';
const DECOUPLED = '4900000000000052';
const ERROR = '4900000000000078';

const open = async (number = CHALLENGE) => {
  const issuer = new TestIssuer();
  const verdict = await issuer.ask(number);
  return { issuer, verdict, outcome: async () => issuer.acs.read(verdict.id) };
};

describe('an issuer’s challenge', () => {
  it('ends with the right code: the shop is sent a CRes and its session data as it came', async () => {
    const { issuer, verdict, outcome } = await open();
    assert.equal(verdict.status, 'C');
    const page = await issuer.begin(requestOf(verdict), { threeDSSessionData: 'c2Vzc2lvbg' });
    assert.equal(page.status, 200);
    assert.match(page.text, /131\.40 USD.*8884/s);
    const { address, fields, cres } = await issuer.answer(verdict, { code: '1234', do: 'submit' });
    assert.equal(address, NOTIFICATION);
    assert.equal(fields['threeDSSessionData'], 'c2Vzc2lvbg');
    assert.doesNotMatch(fields['cres']!, /=/);
    assert.deepEqual(cres, {
      threeDSServerTransID: verdict.id,
      acsTransID: verdict.acsTransID,
      messageType: 'CRes',
      messageVersion: '2.2.0',
      challengeCompletionInd: 'Y',
      transStatus: 'Y',
    });
    const { status, eci, cavv } = (await outcome())!;
    assert.deepEqual([status, eci], ['Y', '05']);
    assert.equal(Buffer.from(cavv!, 'base64').length, 16);
  });

  it('sends no session data to a shop that gave none', async () => {
    const { issuer, verdict } = await open();
    await issuer.begin(requestOf(verdict));
    const { fields } = await issuer.answer(verdict, { code: '1234' });
    assert.deepEqual(Object.keys(fields), ['cres']);
  });

  it('tells a wrong code and asks again, and after three it is over', async () => {
    const { issuer, verdict, outcome } = await open();
    await issuer.begin(requestOf(verdict));
    assert.match((await issuer.answer(verdict, { code: '1' })).text, /role="alert".*2 more times/s);
    assert.match((await issuer.answer(verdict, { code: '2' })).text, /once more/);
    assert.equal((await outcome())?.status, 'C');
    assert.equal((await issuer.answer(verdict, { code: '3' })).cres?.['transStatus'], 'N');
    assert.deepEqual([(await outcome())?.status, (await outcome())?.reason], ['N', '19']);
    assert.equal((await issuer.answer(verdict, { code: '1234' })).cres?.['transStatus'], 'N');
  });

  it('can be canceled on its own page', async () => {
    const { issuer, verdict, outcome } = await open();
    await issuer.begin(requestOf(verdict));
    assert.equal((await issuer.answer(verdict, { do: 'cancel' })).cres?.['transStatus'], 'N');
    assert.deepEqual([(await outcome())?.status, (await outcome())?.cancel], ['N', '01']);
  });

  it('is shown again to a buyer who loads the page again, with the tries that are left', async () => {
    const { issuer, verdict } = await open();
    await issuer.begin(requestOf(verdict));
    await issuer.answer(verdict, { code: '1' });
    issuer.pass(60);
    assert.match((await issuer.begin(requestOf(verdict))).text, /2 more times/);
  });

  it('does not begin later than 30 seconds after the issuer wanted it', async () => {
    const { issuer, verdict, outcome } = await open();
    issuer.pass(31);
    assert.equal((await issuer.begin(requestOf(verdict))).errorCode, '402');
    assert.deepEqual([(await outcome())?.status, (await outcome())?.cancel], ['N', '05']);
  });

  it('ends after ten minutes', async () => {
    const { issuer, verdict, outcome } = await open();
    await issuer.begin(requestOf(verdict));
    issuer.pass(601);
    assert.equal((await issuer.answer(verdict, { code: '1234' })).cres?.['transStatus'], 'N');
    assert.equal((await outcome())?.cancel, '04');
  });

  it('is over once: its CReq begins nothing again', async () => {
    const { issuer, verdict, outcome } = await open();
    await issuer.begin(requestOf(verdict));
    await issuer.answer(verdict, { code: '1234' });
    const page = await issuer.begin(requestOf(verdict));
    assert.equal(page.errorCode, '305');
    assert.equal((await outcome())?.status, 'Y');
  });

  it('may fail in the bank: the error page leads back to the shop with an Erro message', async () => {
    const { issuer, verdict, outcome } = await open(ERROR);
    const { address, cres } = await issuer.begin(requestOf(verdict));
    assert.equal(address, NOTIFICATION);
    assert.equal(cres?.['messageType'], 'Erro');
    assert.deepEqual([(await outcome())?.status, (await outcome())?.cavv], ['U', undefined]);
  });

  it('can be in the bank’s app: approved there, and not before', async () => {
    const { issuer, verdict, outcome } = await open(APP);
    assert.match((await issuer.get('/app')).text, /Nothing waits/);
    await issuer.begin(requestOf(verdict));
    assert.match((await issuer.answer(verdict, { do: 'submit' })).text, /not approved it yet/);
    assert.match((await issuer.get('/app')).text, /131\.40 USD/);
    await issuer.post('/app', { id: verdict.id, decision: 'approve' });
    assert.equal((await issuer.answer(verdict, { do: 'submit' })).cres?.['transStatus'], 'Y');
    assert.equal((await outcome())?.status, 'Y');
  });

  it('needs no page where the bank’s app is all: approved, denied, or too late', async () => {
    for (const [decision, status] of [
      ['approve', 'Y'],
      ['deny', 'N'],
    ] as const) {
      const { issuer, verdict, outcome } = await open(DECOUPLED);
      assert.equal(verdict.status, 'D');
      await issuer.post('/app', { id: verdict.id, decision });
      assert.equal((await outcome())?.status, status);
    }
    const { issuer, verdict, outcome } = await open(DECOUPLED);
    issuer.pass(601);
    await issuer.post('/app', { id: verdict.id, decision: 'approve' });
    assert.deepEqual([(await outcome())?.status, (await outcome())?.cancel], ['N', '03']);
  });
});
