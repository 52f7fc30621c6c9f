import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';

type Shop = Window & typeof globalThis;

/** A page of its own with the monitor’s tags on it, once all of them have run. */
async function openPage(tags: readonly { copy: string; endpoint?: string }[]) {
  const frame = document.createElement('iframe');
  frame.src = '/package.json';
  const opened = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  document.body.append(frame);
  await opened;
  const shop = frame.contentWindow as Shop;
  const asked: string[] = [];
  const errors: string[] = [];
  shop.sessionStorage.clear();
  shop.fetch = (input) => {
    asked.push(input as string);
    return Promise.resolve(new Response('{"enabled":false}'));
  };
  shop.console.error = (text: string) => errors.push(text);
  for (const { copy, endpoint } of tags) {
    const tag = shop.document.createElement('script');
    tag.type = 'module';
    tag.src = new URL(`../../src/monitor.ts?${copy}`, import.meta.url).href;
    if (endpoint !== undefined) tag.dataset['endpoint'] = endpoint;
    const ran = new Promise((resolve) => {
      tag.addEventListener('load', resolve);
    });
    shop.document.head.append(tag);
    await ran;
  }
  const close = () => {
    frame.remove();
  };
  return { asked, errors, document: shop.document, close };
}

describe('monitor.js', () => {
  it('does its work once, however many copies of it are on the page', async () => {
    const page = await openPage([
      { copy: '1', endpoint: '/payments' },
      { copy: '2', endpoint: '/payments' },
      { copy: '1', endpoint: '/payments' },
    ]);
    await waitUntil(() => page.document.querySelector('[data-monitoring=off]'));
    expect(page.asked).to.deep.equal([new URL('/payments/monitoring', location.href).href]);
    expect(page.document.querySelectorAll('[data-monitoring]')).to.have.length(1);
    page.close();
  });

  it('says what its tag lacks when it has no endpoint', async () => {
    const page = await openPage([{ copy: '3' }]);
    expect(page.errors).to.deep.equal([
      'Tender: monitor.js does not know the backend: give its tag data-endpoint="/payments".',
    ]);
    expect(page.asked).to.deep.equal([]);
    page.close();
  });
});
