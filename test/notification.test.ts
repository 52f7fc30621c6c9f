import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from './support/wait-until.ts';

/** The notification page in a frame, as a shop serves it. */
async function open(data: Record<string, string>) {
  const heard: MessageEvent[] = [];
  const listen = (event: MessageEvent) => {
    if (event.source === frame.contentWindow) heard.push(event);
  };
  addEventListener('message', listen);
  const frame = document.createElement('iframe');
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${value}"`);
  frame.srcdoc = `<!doctype html><script src="/src/notification.ts" ${attributes.join(' ')}></script>`;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  await loaded;
  await aTimeout(0);
  removeEventListener('message', listen);
  frame.remove();
  return heard.map((event) => ({ origin: event.origin, data: event.data as unknown }));
}

/** An empty window, opened by pressing a button: some browsers open none by themselves. */
async function openTab(): Promise<Window> {
  const button = document.createElement('button');
  const opened = new Promise<Window>((resolve) => {
    button.onclick = () => {
      resolve(window.open('', '', 'popup')!);
    };
  });
  document.body.append(button);
  button.focus();
  await sendKeys({ press: 'Enter' });
  button.remove();
  return opened;
}

describe('The script for the page on which a frame ends', () => {
  it('tells the shop’s page around it which step is over, and nothing else', async () => {
    const heard = await open({ nonce: 'n-1', shop: location.origin });
    expect(heard).to.deep.equal([{ origin: location.origin, data: { source: 'tender', nonce: 'n-1' } }]);
  });

  it('tells nobody who is not the shop', async () => {
    expect(await open({ nonce: 'n-1', shop: 'https://shop.example' })).to.deep.equal([]);
  });

  it('takes the buyer back to the shop when an issuer’s page has taken the whole tab', async () => {
    const tab = await openTab();
    try {
      const script = tab.document.createElement('script');
      Object.assign(script.dataset, {
        nonce: 'n-1',
        shop: location.origin,
        back: '/__wtr-blank__?tender-payment=pay_1',
      });
      script.src = new URL('/src/notification.ts', location.href).href;
      tab.document.body.append(script);
      await waitUntil(() => tab.location.search === '?tender-payment=pay_1', 'It should go back.');
    } finally {
      tab.close();
    }
  });

  it('says what is missing in its tag', async () => {
    const said: string[] = [];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    try {
      (frame.contentWindow as unknown as { console: Console }).console.error = (text: string) =>
        said.push(text);
      const script = frame.contentDocument!.createElement('script');
      script.src = new URL('/src/notification.ts', location.href).href;
      frame.contentDocument!.body.append(script);
      await waitUntil(() => said.length > 0, 'It should say something.');
      expect(said[0]).to.contain('needs data-nonce and data-shop');
    } finally {
      frame.remove();
    }
  });
});
