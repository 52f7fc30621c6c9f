import { aTimeout, expect } from '@open-wc/testing';
import type { ThreeDSecureAction } from '../../src/contract/next-action.ts';
import { BrowserData } from '../../src/contract/three-d-secure.ts';
import { safeParse } from '../../src/contract/schema.ts';
import { fromBase64Url, toBase64Url } from '../../src/lib/base64url.ts';
import { chooseChallengeWindow } from '../../src/lib/challenge-window.ts';
import { ActionStage, blank, catchForms, LongClock, message, says } from '../support/action-stage.ts';
import { waitUntil } from '../support/wait-until.ts';

const about = { type: 'three-d-secure', id: 'a1', nonce: 'n-1' } as const;
const acs = 'https://acs.example/challenge';
const ids = { threeDSServerTransID: 'server-1', acsTransID: 'acs-1', messageVersion: '2.2.0' };
const creqOf = (fields: object) => toBase64Url(JSON.stringify({ messageType: 'CReq', ...fields }));

describe('The fingerprint of 3-D Secure', () => {
  let widget: ActionStage;
  let forms: ReturnType<typeof catchForms>;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  let patience: AbortController;
  let asked: number[];

  beforeEach(() => {
    widget = new ActionStage();
    forms = catchForms();
    asked = [];
    patience = new AbortController();
    AbortSignal.timeout = (milliseconds) => {
      asked.push(milliseconds);
      return patience.signal;
    };
  });
  afterEach(() => {
    AbortSignal.timeout = timeout;
    forms.stop();
    widget.leave();
  });

  const take = (fingerprint?: ThreeDSecureAction['fingerprint'], origins?: readonly string[]) =>
    widget.run({ ...about, ...(fingerprint && { fingerprint }) }, { origins });
  const method = { url: 'https://acs.example/method', data: 'eyJhIjoxfQ' };
  const indicatorOf = async (end: ReturnType<typeof take>) =>
    ((await end).data as { threeDSCompInd?: string }).threeDSCompInd;

  it('posts the data into a frame that nobody sees, and is Y when the notification page has spoken', async () => {
    const end = take(method);
    const frame = await widget.openFrame();
    expect(forms.sent).to.deep.equal([
      { action: method.url, target: frame.name, method: 'post', fields: { threeDSMethodData: method.data } },
    ]);
    expect(frame.checkVisibility()).to.equal(false);
    expect(widget.dialog === undefined).to.be.true;
    says(frame.contentWindow, message('n-1'));
    expect(await indicatorOf(end)).to.equal('Y');
    expect(widget.frame === null).to.be.true;
  });

  it('brings along what the browser is', async () => {
    const { result, data } = await take();
    const { threeDSCompInd, browser } = data as { threeDSCompInd: string; browser: unknown };
    expect(result).to.equal('completed');
    expect(threeDSCompInd, 'without a method URL').to.equal('U');
    expect(safeParse(BrowserData, browser)).to.deep.equal({ success: true, data: browser });
  });

  it('is N after ten seconds, without bothering the buyer', async () => {
    const end = take(method);
    await widget.openFrame();
    expect(asked).to.deep.equal([10_000]);
    patience.abort();
    expect(await indicatorOf(end)).to.equal('N');
    expect(widget.frame === null).to.be.true;
  });

  for (const [what, fingerprint, origins] of [
    ['on http:', { ...method, url: 'http://acs.example/method' }],
    ['no address at all', { ...method, url: 'acs' }],
    ['a script', { ...method, url: 'javascript:alert(1)' }],
    ['of another origin than the method may use', method, ['https://bank.example']],
    ['without anything to post', { url: method.url }],
  ] as const) {
    it(`is N at once when its page is ${what}`, async () => {
      expect(await indicatorOf(take(fingerprint, origins))).to.equal('N');
      expect(forms.sent).to.deep.equal([]);
    });
  }

  it('does not believe another frame, origin or nonce', async () => {
    const end = take(method);
    const frame = await widget.openFrame();
    says(window, message('n-1'));
    says(frame.contentWindow, message('n-1'), 'https://acs.example');
    says(frame.contentWindow, message('n-2'));
    says(frame.contentWindow, '{"MessageType":"profile.completed"}', 'https://evil.example');
    says(frame.contentWindow, '{"MessageType":"profile.started"}', 'https://acs.example');
    await aTimeout(0);
    expect(widget.frame === frame).to.be.true;
    patience.abort();
    expect(await indicatorOf(end)).to.equal('N');
  });

  for (const [status, indicator] of [
    [true, 'Y'],
    [false, 'N'],
  ] as const) {
    it(`is ${indicator} when Cardinal’s collector says by itself that its profile is ${status}`, async () => {
      const end = take({ url: 'https://acs.example/V1/Cruise/Collect', fields: { JWT: 'ey.J.x' } });
      const frame = await widget.openFrame();
      expect(forms.sent[0]!.fields).to.deep.equal({ JWT: 'ey.J.x' });
      const profile = { MessageType: 'profile.completed', SessionId: '0_1', Status: status };
      says(frame.contentWindow, JSON.stringify(profile), 'https://acs.example');
      expect(await indicatorOf(end)).to.equal(indicator);
    });
  }
});

describe('The challenge of 3-D Secure', () => {
  let widget: ActionStage;
  let forms: ReturnType<typeof catchForms>;
  beforeEach(() => {
    widget = new ActionStage();
    forms = catchForms();
  });
  afterEach(() => {
    forms.stop();
    widget.leave();
  });

  const challenge = (parts: Partial<ThreeDSecureAction['challenge']>, more: object = {}) =>
    widget.run({ ...about, ...more, challenge: { url: acs, ...parts } });
  const sentBy = async (parts: Partial<ThreeDSecureAction['challenge']>) => {
    void challenge(parts).catch(() => undefined);
    await widget.openFrame();
    return forms.sent[0]!.fields;
  };
  const refusalOf = (end: Promise<unknown>) => end.then(() => '', String);

  it('posts a ready-made creq at once, and the session data with it', async () => {
    const creq = creqOf(ids);
    const end = challenge({ creq, sessionData: 'c2Vzc2lvbg' });
    const frame = await widget.openFrame();
    expect(forms.sent).to.deep.equal([
      { action: acs, target: frame.name, method: 'post', fields: { creq, threeDSSessionData: 'c2Vzc2lvbg' } },
    ]);
    says(frame.contentWindow, message('n-1'));
    expect(await end).to.deep.equal({ result: 'completed' });
  });

  it('makes the creq of the ids, in base64url without padding, with the size that fits now', async () => {
    const { creq } = await sentBy(ids);
    expect(creq).to.match(/^[\w-]+$/);
    expect(JSON.parse(fromBase64Url(creq!))).to.deep.equal({
      ...ids,
      messageType: 'CReq',
      challengeWindowSize: chooseChallengeWindow(),
    });
  });

  it('puts padding and the other alphabet right, which some issuers do not take', async () => {
    const text = JSON.stringify({ ...ids, note: '???>>>~~~' });
    const padded = btoa(text.padEnd(text.length + ((4 - (text.length % 3)) % 3 || 1), ' '));
    expect(padded).to.match(/[+/=]/);
    const { creq } = await sentBy({ creq: padded });
    expect(creq).to.match(/^[\w-]+$/);
    expect(JSON.parse(fromBase64Url(creq!))).to.deep.equal(JSON.parse(text));
  });

  it('posts other fields as they are: CyberSource’s step-up, or the shape of 3-D Secure 1', async () => {
    const fields = { JWT: 'ey.J.x', MD: 'pay_1' };
    expect(await sentBy({ fields })).to.deep.equal(fields);
  });

  it('gives the frame exactly the size in the creq, width first, whatever the page says of its frames', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('iframe { max-width: 50px; height: auto; margin: 3px; display: inline }');
    document.adoptedStyleSheets.push(sheet);
    for (const [size, wanted] of [
      ['01', [250, 400]],
      ['02', [390, 400]],
      ['03', [500, 600]],
      ['04', [600, 400]],
    ] as const) {
      await sentBy({ creq: creqOf({ ...ids, challengeWindowSize: size }) });
      const { offsetWidth, offsetHeight } = widget.frame!;
      expect([offsetWidth, offsetHeight], size).to.deep.equal(wanted);
      widget.leave();
      widget = new ActionStage();
    }
    document.adoptedStyleSheets.pop();
  });

  it('fills the screen when that was agreed on', async () => {
    await sentBy({ fields: {}, windowSize: '05' });
    expect(widget.dialog!.offsetWidth).to.equal(innerWidth);
    expect(widget.dialog!.offsetHeight).to.equal(innerHeight);
    expect(widget.frame!.offsetWidth).to.equal(innerWidth);
  });

  it('scrolls where the screen is smaller than the size that the issuer was told', async () => {
    await sentBy({ fields: {}, windowSize: '03' });
    const stage = widget.root.querySelector<HTMLElement>('.stage')!;
    widget.dialog!.style.blockSize = '300px';
    expect(widget.frame!.offsetHeight).to.equal(600);
    expect(stage.scrollHeight).to.be.greaterThan(stage.clientHeight);
  });

  for (const [what, parts, sentence] of [
    ['a creq that is no base64', { creq: '%%%' }, /creq .* is not JSON in base64url/],
    ['a creq that is no JSON', { creq: toBase64Url('hello') }, /creq .* is not JSON in base64url/],
    ['an empty creq', { creq: '' }, /creq .* is not JSON in base64url/],
    [
      'an id missing',
      { threeDSServerTransID: 'server-1', messageVersion: '2.2.0' },
      /has no acsTransID: send it/,
    ],
    ['nothing to post', {}, /has nothing to post/],
    ['a page on http:', { url: 'http://acs.example/challenge', creq: 'e30' }, /only https: addresses/],
    ['a script for a page', { url: 'javascript:alert(1)', creq: 'e30' }, /only https: addresses/],
  ] as const) {
    it(`is refused with a sentence, before anything is shown, with ${what}`, async () => {
      expect(await refusalOf(challenge(parts))).to.match(sentence);
      expect(forms.sent).to.deep.equal([]);
      expect(widget.dialog === undefined).to.be.true;
    });
  }

  it('can be canceled after a question, and the backend is told', async () => {
    const end = challenge({ creq: creqOf(ids) });
    await widget.openDialog();
    widget.press('Close');
    expect(widget.text).to.contain('Cancel the verification? Your payment will not be made.');
    widget.press('Cancel verification');
    expect(await end).to.deep.equal({ result: 'canceled' });
  });

  it('ends after ten minutes, and the backend is told why', async () => {
    const clock = new LongClock();
    try {
      const end = challenge({ creq: creqOf(ids) });
      const frame = await widget.openFrame();
      clock.pass(599);
      await aTimeout(0);
      expect(widget.frame === frame).to.be.true;
      clock.pass(1);
      expect(await end).to.deep.equal({ result: 'failed', data: { reason: 'timeout' } });
    } finally {
      clock.stop();
    }
  });

  it('says politely how much time is left, two minutes, one and half a minute before the end', async () => {
    forms.stop();
    const clock = new LongClock();
    try {
      void challenge({ url: blank, fields: {} }, { seconds: 300 }).catch(() => undefined);
      await widget.openFrame();
      await waitUntil(() => !widget.text.includes('Loading…'), 'The page should be there.');
      const heard = [179, 1, 60, 30].map((seconds) => {
        clock.pass(seconds);
        return widget.root.querySelector('.news [role=status]')!.textContent.trim();
      });
      expect(heard).to.deep.equal(['', '2 minutes left.', '1 minute left.', '30 seconds left.']);
    } finally {
      clock.stop();
    }
  });

  it('shows a second one in the same dialog, which has not been gone', async () => {
    const first = challenge({ creq: creqOf(ids) });
    const dialog = await widget.openDialog();
    const before = widget.frame!;
    let closed = 0;
    dialog.addEventListener('close', () => (closed += 1));
    says(before.contentWindow, message('n-1'));
    await first;
    expect(dialog.open).to.equal(true);
    expect(widget.text).to.contain('Confirming with the shop');
    const second = challenge({ creq: creqOf({ ...ids, acsTransID: 'acs-2' }) }, { id: 'a2', nonce: 'n-2' });
    const after = await widget.openFrame();
    expect(widget.dialog === dialog).to.be.true;
    expect(widget.place.childElementCount).to.equal(1);
    expect(after).not.to.equal(before);
    says(after.contentWindow, message('n-2'));
    expect(await second).to.deep.equal({ result: 'completed' });
    expect(closed).to.equal(0);
  });

  it('reports the fingerprint too, when both were asked for at once', async () => {
    const end = challenge(
      { creq: creqOf(ids) },
      { fingerprint: { url: 'http://acs.example/m', data: 'e30' } },
    );
    says((await widget.openFrame()).contentWindow, message('n-1'));
    const { result, data } = await end;
    expect(result).to.equal('completed');
    expect(data).to.include({ threeDSCompInd: 'N' }).and.to.have.property('browser');
  });
});
