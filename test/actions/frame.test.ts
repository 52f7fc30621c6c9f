import { expect, waitUntil } from '@open-wc/testing';
import type { ActionTools } from '../../src/actions/action-tools.ts';
import { runAction } from '../../src/actions/run-action.ts';
import type { NextAction } from '../../src/contract/next-action.ts';

const words = {
  title: 'Verification',
  close: 'Close',
  question: 'Cancel it?',
  giveUp: 'Cancel it',
  goOn: 'Go on',
};
const blank = `${location.origin}/__wtr-blank__`;

function open(action: NextAction) {
  const place = document.createElement('div');
  document.body.append(place);
  const ended = new AbortController();
  const tools: ActionTools = {
    origins: undefined,
    words,
    openPlace: () =>
      Promise.resolve({
        node: place,
        remove: () => {
          place.remove();
        },
      }),
    finish: () => Promise.resolve({ result: 'completed' }),
    signal: ended.signal,
  };
  const end = runAction(action, tools);
  const frame = () => place.querySelector('iframe') ?? place.firstElementChild?.querySelector('iframe');
  const root = () => place.firstElementChild!.shadowRoot!;
  return { place, end, frame, root, ended };
}

const says = (source: Window | null, data: unknown, origin = location.origin) =>
  window.dispatchEvent(new MessageEvent('message', { data, origin, source }));

const action: NextAction = { type: 'frame', id: 'f1', url: blank, nonce: 'n-1', title: 'Pay at the bank' };

describe('A provider’s page in a frame', () => {
  it('is over when the shop’s notification page in that frame says so with the nonce', async () => {
    const { end, frame, place } = open(action);
    await waitUntil(frame);
    says(frame()!.contentWindow, { source: 'tender', nonce: 'n-1' });
    expect(await end).to.deep.equal({ result: 'completed' });
    expect(place.isConnected).to.be.false;
  });

  for (const [what, speak] of [
    [
      'another origin',
      (frame: Window | null) => says(frame, { source: 'tender', nonce: 'n-1' }, 'https://evil.example'),
    ],
    ['another window', () => says(window, { source: 'tender', nonce: 'n-1' })],
    ['another nonce', (frame: Window | null) => says(frame, { source: 'tender', nonce: 'other' })],
    ['garbage', (frame: Window | null) => says(frame, '{{{')],
  ] as const) {
    it(`does not listen to ${what}`, async () => {
      const { end, frame, ended } = open(action);
      await waitUntil(frame);
      speak(frame()!.contentWindow);
      const first = await Promise.race([end.then(() => 'over'), Promise.resolve('still open')]);
      expect(first).to.equal('still open');
      ended.abort();
      await end.catch(() => undefined);
    });
  }

  it('can be given up, but only after a question', async () => {
    const { end, frame, root } = open(action);
    await waitUntil(frame);
    root().querySelector<HTMLButtonElement>('header button')!.click();
    const buttons = [...root().querySelectorAll<HTMLButtonElement>('.question button')];
    expect(root().querySelector('.question')!.textContent).to.contain('Cancel it?');
    buttons.find((button) => button.textContent.includes('Go on'))!.click();
    expect(root().querySelector<HTMLElement>('.question')!.hidden).to.be.true;
    root().querySelector<HTMLButtonElement>('header button')!.click();
    buttons.find((button) => button.textContent.trim() === 'Cancel it')!.click();
    expect(await end).to.deep.equal({ result: 'canceled' });
  });

  it('is modal, named, and readable by everyone', async () => {
    const { end, frame, root, ended } = open(action);
    await waitUntil(frame);
    expect(root().querySelector('dialog')!.open).to.be.true;
    expect(frame()!.title).to.equal('Pay at the bank');
    ended.abort();
    await end.catch(() => undefined);
  });

  it('refuses an action of a type it does not know, without repeating what is in it', async () => {
    const unknown = { type: 'teleport', id: 'x', secret: 'shh' } as unknown as NextAction;
    let message = '';
    try {
      await open(unknown).end;
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).to.contain('teleport').and.not.contain('shh');
  });
});
