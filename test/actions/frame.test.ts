import { aTimeout, expect } from '@open-wc/testing';
import type { NextAction } from '../../src/contract/next-action.ts';
import { ActionStage, blank, catchForms, LongClock, message, says, saying } from '../support/action-stage.ts';
import { waitUntil } from '../support/wait-until.ts';

const action: NextAction = { type: 'frame', id: 'f1', url: blank, nonce: 'n-1', title: 'Pay at the bank' };

describe('A provider’s page in a frame', () => {
  let widget: ActionStage;
  beforeEach(() => {
    widget = new ActionStage();
  });
  afterEach(() => {
    widget.leave();
  });

  it('is over when the shop’s notification page in that frame says so with the nonce', async () => {
    const end = widget.run(action);
    says((await widget.openFrame()).contentWindow, message('n-1'));
    expect(await end).to.deep.equal({ result: 'completed' });
    expect(widget.frame === null).to.be.true;
    expect(widget.text).to.contain('Confirming with the shop');
  });

  for (const [what, data, origin] of [
    ['another origin', message('n-1'), 'https://evil.example'],
    ['another nonce', message('other'), location.origin],
    ['garbage', '{{{', location.origin],
    ['nothing at all', null, location.origin],
    ['somebody else’s message', { source: 'adyen', nonce: 'n-1' }, location.origin],
  ] as const) {
    it(`does not listen to ${what}, nor to another window`, async () => {
      const end = widget.run(action);
      const frame = await widget.openFrame();
      says(frame.contentWindow, data, origin);
      says(window, message('n-1'));
      await aTimeout(0);
      expect(widget.frame === frame).to.be.true;
      says(frame.contentWindow, message('n-1'));
      expect(await end).to.deep.equal({ result: 'completed' });
    });
  }

  it('can be given up, but only after a question in its own words', async () => {
    const end = widget.run(action);
    await widget.openFrame();
    widget.press('Close');
    expect(widget.text).to.contain('Leave this page? Your payment will not be made.');
    widget.press('Go on');
    expect(widget.text).not.to.contain('Leave this page?');
    widget.press('Close');
    widget.press('Cancel this payment');
    expect(await end).to.deep.equal({ result: 'canceled' });
  });

  it('asks on Escape, and again when the browser closes the dialog on a second Escape', async () => {
    const end = widget.run(action);
    const dialog = await widget.openDialog();
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(widget.text).to.contain('Leave this page?');
    dialog.close();
    await waitUntil(() => dialog.open, 'The dialog should be back.');
    expect(widget.text).to.contain('Leave this page?');
    widget.press('Cancel this payment');
    expect(await end).to.deep.equal({ result: 'canceled' });
  });

  it('is modal, named, and may use passkeys and wallets', async () => {
    void widget.run(action).catch(() => undefined);
    const frame = await widget.openFrame();
    const dialog = await widget.openDialog();
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.querySelector('#title')!.textContent).to.equal('Pay at the bank');
    expect(frame.title).to.equal('Pay at the bank');
    expect(frame.allow).to.contain('payment *').and.contain('publickey-credentials-get *');
    expect(frame.hasAttribute('sandbox')).to.equal(false);
  });

  it('says that it is loading until the page is there, and has no limit of time unless there is one', async () => {
    const clock = new LongClock();
    try {
      void widget.run(action).catch(() => undefined);
      await widget.openFrame();
      expect(widget.text).to.contain('Loading…');
      await waitUntil(() => !widget.text.includes('Loading…'), 'The page should be there.');
      expect(clock.waits).to.deep.equal([]);
    } finally {
      clock.stop();
    }
  });

  it('takes focus in, keeps it over the question, and gives it back', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    void widget.run(action).catch(() => undefined);
    const frame = await widget.openFrame();
    expect(widget.root.activeElement?.textContent).to.equal('Pay at the bank');
    frame.focus();
    widget.press('Close');
    expect(widget.root.activeElement?.textContent.trim()).to.equal('Go on');
    widget.press('Go on');
    expect(document.activeElement === frame).to.be.true;
    widget.leave();
    expect(document.activeElement === button).to.be.true;
    button.remove();
  });

  it('posts fields of any name, in the shape of 3-D Secure 1 too', async () => {
    const forms = catchForms();
    try {
      const fields = { PaReq: 'eJxVUk', MD: 'm', TermUrl: 'https://shop.example/n/1', submit: 'x' };
      void widget
        .run({
          type: 'frame',
          id: 'f1',
          url: 'https://acs.example/pareq',
          nonce: 'n',
          method: 'POST',
          fields,
        })
        .catch(() => undefined);
      const frame = await widget.openFrame();
      expect(forms.sent).to.deep.equal([
        { action: 'https://acs.example/pareq', target: frame.name, method: 'post', fields },
      ]);
    } finally {
      forms.stop();
    }
  });

  it('offers a way out when nothing appears: load it again, or give up, which is a failure and no decision', async () => {
    const forms = catchForms();
    const clock = new LongClock();
    try {
      const end = widget.run({ ...action, method: 'POST', fields: {} });
      const first = await widget.openFrame();
      clock.pass(15);
      expect(widget.text).to.contain('This takes unusually long.');
      widget.press('Try again');
      expect(widget.frame !== first).to.be.true;
      expect(forms.sent).to.have.length(2);
      expect(widget.text).not.to.contain('unusually long');
      says(widget.frame!.contentWindow, message('other'));
      clock.pass(15);
      widget.press('Cancel this payment');
      expect(await end).to.deep.equal({ result: 'failed', data: { reason: 'unreachable' } });
    } finally {
      clock.stop();
      forms.stop();
    }
  });

  it('after loading again, only the new frame is heard', async () => {
    const forms = catchForms();
    const clock = new LongClock();
    try {
      const end = widget.run({ ...action, method: 'POST', fields: {} });
      const late = saying((await widget.openFrame()).contentWindow, message('n-1'));
      clock.pass(15);
      widget.press('Try again');
      const fresh = widget.frame;
      window.dispatchEvent(late);
      await aTimeout(0);
      expect(widget.frame === fresh).to.be.true;
      says(widget.frame!.contentWindow, message('n-1'));
      expect(await end).to.deep.equal({ result: 'completed' });
    } finally {
      clock.stop();
      forms.stop();
    }
  });

  it('tells that the network is gone, and that it is back', async () => {
    void widget.run(action).catch(() => undefined);
    await widget.openFrame();
    window.dispatchEvent(new Event('offline'));
    expect(widget.text).to.contain('You are offline.');
    window.dispatchEvent(new Event('online'));
    expect(widget.text).not.to.contain('You are offline.');
  });

  it('leaves no listener, frame or dialog behind when the widget goes away in the middle', async () => {
    const end = widget.run(action);
    await widget.openFrame();
    widget.leave();
    expect(await end.catch(() => 'ended')).to.equal('ended');
    expect(widget.place.isConnected).to.equal(false);
    expect(widget.place.childElementCount).to.equal(0);
  });

  it('refuses an action of a type it does not know, without repeating what is in it', async () => {
    const unknown = { type: 'teleport', id: 'x', secret: 'shh' } as unknown as NextAction;
    const refusal = await widget.run(unknown).then(String, String);
    expect(refusal).to.contain('teleport').and.not.contain('shh');
  });
});

describe('Two widgets that show a frame at once', () => {
  it('hear only their own', async () => {
    const [left, right] = [new ActionStage(), new ActionStage()];
    const ends = [left.run(action), right.run({ ...action, id: 'f2', nonce: 'n-2' })] as const;
    const frames = [await left.openFrame(), await right.openFrame()] as const;
    says(frames[0].contentWindow, message('n-2'));
    says(frames[1].contentWindow, message('n-1'));
    await aTimeout(0);
    expect(left.frame === frames[0] && right.frame === frames[1]).to.be.true;
    says(frames[1].contentWindow, message('n-2'));
    expect(await ends[1]).to.deep.equal({ result: 'completed' });
    expect(left.frame === frames[0]).to.be.true;
    says(frames[0].contentWindow, message('n-1'));
    expect(await ends[0]).to.deep.equal({ result: 'completed' });
    left.leave();
    right.leave();
  });
});
