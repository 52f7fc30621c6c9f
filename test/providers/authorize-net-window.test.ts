import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/contract/problem.ts';
import { listenToCommunicator } from '../../src/providers/authorize-net/communicator.ts';
import type { AuthorizeNetConfig } from '../../src/providers/authorize-net/config.ts';
import { mountAuthorizeNet } from '../../src/providers/authorize-net/panel.ts';
import { panelContext } from '../support/panel-context.ts';
import { waitUntil } from '../support/wait-until.ts';

const ACCEPT_UI = { product: 'accept-ui', apiLoginID: 'login', clientKey: 'key' } as const;

describe('A window of Authorize.Net', () => {
  const mountIn = async (parent: HTMLElement, config: AuthorizeNetConfig) => {
    const box = document.createElement('div');
    parent.append(box);
    const method = { id: 'a', label: 'Credit card', origins: ['https://test.authorize.net'] };
    return mountAuthorizeNet(box, panelContext(config, { method }));
  };
  const refusalOf = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (reason: unknown) => (reason as Fault).problem.detail,
    );
  let parent: HTMLElement;
  beforeEach(() => {
    parent = document.createElement('div');
    document.body.append(parent);
  });
  afterEach(() => {
    parent.remove();
  });

  it('is not opened beside an AcceptUI of the shop’s own', async () => {
    const button = document.createElement('button');
    button.className = 'AcceptUI';
    parent.append(button);
    expect(await refusalOf(mountIn(parent, ACCEPT_UI))).to.match(/one per page/);
    expect(document.querySelectorAll('.AcceptUI')).to.have.length(1);
  });

  it('is not opened under a modal dialog of the shop’s, which would cover it', async () => {
    const dialog = document.createElement('dialog');
    parent.append(dialog);
    dialog.showModal();
    expect(await refusalOf(mountIn(dialog, ACCEPT_UI))).to.match(/modal dialog/);
  });

  for (const [url, why] of [
    ['https://accept.authorize.net/payment/payment', /not for the environment “test”/],
    ['https://evil.example/payment', /none of the method’s origins/],
    ['javascript:alert(1)', /not https/],
  ] as const) {
    it(`is not opened at ${url}`, async () => {
      const panel = await mountIn(parent, { product: 'accept-hosted' });
      const finish = panel.finish!({ url, token: 't' }, new AbortController().signal);
      expect(await refusalOf(finish)).to.match(why);
      expect(document.querySelector('iframe[name^=tender]')).to.equal(null);
      panel.unmount();
    });
  }
});

describe('The communicator page of Accept Hosted', () => {
  const tell = (message: unknown) => {
    const { AuthorizeNetIFrame } = window as unknown as {
      AuthorizeNetIFrame: { onReceiveCommunication(message: unknown): void };
    };
    AuthorizeNetIFrame.onReceiveCommunication(message);
  };
  let heard: unknown[];
  let stop: () => void;
  beforeEach(() => {
    heard = [];
    stop = listenToCommunicator({
      resize: (height) => heard.push(height),
      cancel: () => heard.push('cancel'),
      done: (transId) => heard.push({ transId }),
    });
  });
  afterEach(() => {
    stop();
    expect('AuthorizeNetIFrame' in window).to.equal(false);
  });

  it('says how high the form is, that it was canceled, and which transaction was made', async () => {
    tell('action=resizeWindow&width=698&height=697');
    tell('action=cancel');
    tell(`action=transactResponse&response=${encodeURIComponent('{"transId":"2157047189"}')}`);
    await waitUntil(() => heard.length === 3);
    expect(heard).to.deep.equal([697, 'cancel', { transId: '2157047189' }]);
  });

  it('may say nonsense without harm', async () => {
    for (const message of ['', 'action=successfulSave', 'action=resizeWindow&height=x', 42, {}])
      tell(message);
    tell('action=transactResponse&response=%7B');
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal([{ transId: undefined }]);
  });

  it('gives a shop its own listener back', () => {
    stop();
    const own = { onReceiveCommunication: () => heard.push('own') };
    Reflect.set(window, 'AuthorizeNetIFrame', own);
    listenToCommunicator({ resize: () => 0, cancel: () => 0, done: () => 0 })();
    tell('action=cancel');
    expect(heard).to.deep.equal(['own']);
    Reflect.deleteProperty(window, 'AuthorizeNetIFrame');
  });
});
