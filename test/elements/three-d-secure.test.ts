import { aTimeout, expect } from '@open-wc/testing';
import type { NextAction } from '../../src/contract/next-action.ts';
import { toBase64Url } from '../../src/lib/base64url.ts';
import { catchForms, message, says } from '../support/action-stage.ts';
import { openCheckout, type Checkout } from '../support/checkout-fixture.ts';
import { aPayment, aQuote, cheque } from '../support/samples.ts';
import { json, ScriptedBackend } from '../support/scripted-backend.ts';
import { waitUntil } from '../support/wait-until.ts';

const creq = toBase64Url('{"messageType":"CReq","challengeWindowSize":"02"}');
const challenge = (id: string): NextAction => ({
  type: 'three-d-secure',
  id,
  nonce: `nonce-${id}`,
  challenge: { url: 'https://acs.example/challenge', creq },
});
const wanting = (nextAction: NextAction) => aPayment({ status: 'requires-action', nextAction });
const one = aQuote({ methods: [cheque] });

describe('A payment that the buyer’s bank wants to verify', () => {
  let forms: ReturnType<typeof catchForms>;
  beforeEach(() => {
    forms = catchForms();
  });
  afterEach(() => {
    forms.stop();
  });

  const frameIn = ({ element }: Checkout) => element.querySelector('iframe');
  const dialogIn = ({ element }: Checkout) =>
    [...element.querySelectorAll('*')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector('dialog'))
      .find(Boolean);
  const openFrame = async (checkout: Checkout, other?: HTMLIFrameElement | null) => {
    await waitUntil(() => frameIn(checkout) && frameIn(checkout) !== other, 'There should be a frame.');
    return frameIn(checkout)!;
  };
  const press = (checkout: Checkout, name: string) => {
    const buttons = [...dialogIn(checkout)!.querySelectorAll('button')];
    buttons.find((button) => button.textContent.trim() === name)!.click();
  };
  const pay = async (backend: ScriptedBackend) => {
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.payButton.focus();
    checkout.payButton.click();
    return checkout;
  };
  const reports = (backend: ScriptedBackend) =>
    backend
      .requests('POST /payments/pay_1/result')
      .map(({ body }) => body as { action: string; data?: object });

  it('is fingerprinted, challenged, challenged again in the same dialog, and paid', async () => {
    const fingerprint: NextAction = {
      type: 'three-d-secure',
      id: 'f',
      nonce: 'nonce-f',
      fingerprint: { url: 'https://acs.example/method', data: 'e30' },
    };
    const backend = new ScriptedBackend(one)
      .on(
        'POST /payments/pay_1/result',
        json(wanting(challenge('c1'))),
        json(wanting(challenge('c2'))),
        json(aPayment()),
      )
      .on('POST /payments', json(wanting(fingerprint)));
    const checkout = await pay(backend);
    const hidden = await openFrame(checkout);
    expect(dialogIn(checkout) === undefined).to.be.true;
    says(hidden.contentWindow, message('nonce-f'));

    const first = await openFrame(checkout, hidden);
    const dialog = dialogIn(checkout)!;
    let closed = 0;
    dialog.addEventListener('close', () => (closed += 1));
    expect(dialog.matches(':modal')).to.equal(true);
    says(first.contentWindow, message('nonce-c1'));

    const second = await openFrame(checkout, first);
    expect(dialogIn(checkout) === dialog).to.be.true;
    expect(closed).to.equal(0);
    says(second.contentWindow, message('nonce-c2'));

    await checkout.reaches('done');
    expect(dialogIn(checkout) === undefined).to.be.true;
    expect(frameIn(checkout) === null).to.be.true;
    expect(forms.sent.map(({ fields }) => Object.keys(fields))).to.deep.equal([
      ['threeDSMethodData'],
      ['creq'],
      ['creq'],
    ]);
    const [about, ...rest] = reports(backend);
    expect(about).to.include({ action: 'f', result: 'completed' });
    expect(about!.data).to.include({ threeDSCompInd: 'Y' }).and.to.have.property('browser');
    expect(rest).to.deep.equal([
      { action: 'c1', result: 'completed' },
      { action: 'c2', result: 'completed' },
    ]);
    expect(checkout.root.activeElement?.textContent).to.contain('Payment received');
  });

  it('is canceled by the buyer after a question: the backend is told, and the form is back', async () => {
    const backend = new ScriptedBackend(one)
      .on('POST /payments/pay_1/result', json(aPayment({ status: 'canceled' })))
      .on('POST /payments', json(wanting(challenge('c1'))));
    const checkout = await pay(backend);
    await openFrame(checkout);
    press(checkout, 'Close');
    press(checkout, 'Cancel verification');
    await checkout.reaches('ready');
    expect(reports(backend)).to.deep.equal([{ action: 'c1', result: 'canceled' }]);
    expect(checkout.notice).to.contain('canceled');
    expect(dialogIn(checkout) === undefined).to.be.true;
    expect(checkout.root.activeElement === checkout.payButton).to.be.true;
  });

  it('is not over because the notification page posts garbage: the buyer can close it, and reads what that means', async () => {
    const backend = new ScriptedBackend(one)
      .on('POST /payments/pay_1/result', json(aPayment({ status: 'canceled' })))
      .on('POST /payments', json(wanting(challenge('c1'))));
    const checkout = await pay(backend);
    const frame = await openFrame(checkout);
    frame.dispatchEvent(new Event('load'));
    for (const garbage of ['{{{', null, 42, { source: 'tender' }, { source: 'tender', nonce: ['nonce-c1'] }])
      says(frame.contentWindow, garbage);
    await aTimeout(0);
    expect(frameIn(checkout) === frame).to.be.true;
    expect(reports(backend)).to.deep.equal([]);
    press(checkout, 'Close');
    press(checkout, 'Cancel verification');
    await checkout.reaches('ready');
    expect(checkout.notice).to.contain('canceled');
    expect(dialogIn(checkout) === undefined).to.be.true;
  });

  it('is one of two on a page: each hears the end of its own only', async () => {
    const backends = ['c1', 'c2'].map((id) =>
      new ScriptedBackend(one)
        .on('POST /payments/pay_1/result', json(aPayment()))
        .on('POST /payments', json(wanting(challenge(id)))),
    );
    const left = await pay(backends[0]!);
    const leftFrame = await openFrame(left);
    const right = await pay(backends[1]!);
    const frames = [leftFrame, await openFrame(right)] as const;
    says(frames[0].contentWindow, message('nonce-c2'));
    says(frames[1].contentWindow, message('nonce-c1'));
    await aTimeout(0);
    expect(backends.flatMap(reports)).to.deep.equal([]);
    says(frames[1].contentWindow, message('nonce-c2'));
    await right.reaches('done');
    expect(frameIn(left) === frames[0]).to.be.true;
    says(frames[0].contentWindow, message('nonce-c1'));
    await left.reaches('done');
    expect(backends.flatMap(reports).map(({ action }) => action)).to.deep.equal(['c1', 'c2']);
  });

  it('is asked about after a reload, and the challenge starts again', async () => {
    const payment = wanting(challenge('c1'));
    const backend = new ScriptedBackend(aQuote({ methods: [cheque], payment })).on(
      'POST /payments/pay_1/result',
      json(aPayment()),
    );
    const checkout = await openCheckout(backend);
    await checkout.reaches('acting');
    expect(checkout.text).to.contain('You started to pay with Check/Money Order.');
    expect(frameIn(checkout) === null).to.be.true;
    checkout.button('Continue').click();
    says((await openFrame(checkout)).contentWindow, message('nonce-c1'));
    await checkout.reaches('done');
  });

  it('is asked about when the buyer left by Back and comes back to a page that was kept: no dialog covers it', async () => {
    const payment = wanting(challenge('c1'));
    const backend = new ScriptedBackend(one)
      .on('POST /payments', json(payment))
      .on('GET /payments/pay_1', json(payment));
    const checkout = await pay(backend);
    await openFrame(checkout);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitUntil(() => checkout.text.includes('You started to pay'), 'The buyer should be asked.');
    expect(dialogIn(checkout) === undefined).to.be.true;
    expect(frameIn(checkout) === null).to.be.true;
    expect(reports(backend)).to.deep.equal([]);
    expect(backend.requests('POST /payments/pay_1/cancel')).to.deep.equal([]);
  });

  it('is waited for without a question after a reload, when only the bank’s app is asked', async () => {
    const payment = wanting({ type: 'wait', id: 'w1', message: 'Approve it in your app.' });
    const backend = new ScriptedBackend(aQuote({ methods: [cheque], payment }))
      .on('POST /payments/pay_1/result', json(aPayment()))
      .on('GET /payments/pay_1', json(aPayment()));
    const checkout = await openCheckout(backend);
    await waitUntil(
      () => dialogIn(checkout)?.textContent.includes('Approve it in your app.'),
      'It should wait.',
    );
    await aTimeout(0);
    document.dispatchEvent(new Event('visibilitychange'));
    await checkout.reaches('done');
    expect(reports(backend)).to.deep.equal([{ action: 'w1', result: 'completed' }]);
    expect(dialogIn(checkout) === undefined).to.be.true;
  });

  it('does not cover the page with a dialog while the backend takes its time to decide', async () => {
    const backend = new ScriptedBackend(one)
      .on('POST /payments/pay_1/result', json(aPayment({ status: 'processing' })))
      .on('GET /payments/pay_1', json(aPayment()))
      .on('POST /payments', json(wanting(challenge('c1'))));
    const checkout = await pay(backend);
    says((await openFrame(checkout)).contentWindow, message('nonce-c1'));
    await waitUntil(() => !dialogIn(checkout), 'The dialog should go.');
    expect(checkout.element.state.step).to.equal('confirming');
    await checkout.reaches('done');
  });

  it('is canceled with words for the buyer and a sentence for the developer when the challenge is broken', async () => {
    const broken: NextAction = {
      type: 'three-d-secure',
      id: 'c1',
      nonce: 'n',
      challenge: { url: 'https://acs.example/challenge', creq: '%%%' },
    };
    const backend = new ScriptedBackend(one)
      .on('POST /payments/pay_1/cancel', json(aPayment({ status: 'canceled' })))
      .on('POST /payments', json(wanting(broken)));
    const checkout = await pay(backend);
    await checkout.reaches('ready');
    expect(checkout.notice).to.contain('not set up correctly');
    expect(checkout.told('tender-problem')[0]!.detail).to.contain('not JSON in base64url');
    expect(backend.requests('POST /payments/pay_1/cancel')).to.have.length(1);
  });

  it('leaves nothing behind when the widget is taken away in the middle', async () => {
    const backend = new ScriptedBackend(one).on('POST /payments', json(wanting(challenge('c1'))));
    const checkout = await pay(backend);
    await openFrame(checkout);
    checkout.element.remove();
    await aTimeout(0);
    expect(checkout.element.children).to.have.length(0);
    expect(reports(backend)).to.deep.equal([]);
  });
});
