import { aTimeout, expect } from '@open-wc/testing';
import { runMonitor } from '../../src/monitoring/run-monitor.ts';
import { waitUntil } from '../support/wait-until.ts';

const realFetch = window.fetch.bind(window);
const realWarn = console.warn;
let asked: string[] = [];
let warnings: string[] = [];
let endpoint = 0;

/** What the backend answers; a string is a body that is no JSON. */
let answer: unknown;
let status = 200;

function backend(input: RequestInfo | URL): Promise<Response> {
  asked.push(new URL(input as string).pathname);
  if (answer instanceof Error) return Promise.reject(answer);
  return Promise.resolve(
    new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), { status }),
  );
}

/** A page of the shop with the monitor on it; `loads` counts how often it wanted the signals. */
function openPage(dataset: Record<string, string> = {}) {
  const tag = document.createElement('script');
  tag.type = 'text/plain';
  Object.assign(tag.dataset, { endpoint: `/payments-${endpoint}`, ...dataset });
  document.head.append(tag);
  const page = {
    tag,
    loads: 0,
    get says() {
      return tag.dataset['monitoring'];
    },
    close: () => {
      tag.remove();
    },
  };
  runMonitor(tag, () => {
    page.loads++;
    return Promise.resolve();
  });
  return page;
}

/** Without those of monitors that earlier tests left on the page, who hear of consent too. */
const ownRequests = () => asked.filter((path) => path === `/payments-${endpoint}/monitoring`);

const choose = (detail: unknown) => document.dispatchEvent(new CustomEvent('tender-consent', { detail }));
const decided = (page: { says: string | undefined }) => waitUntil(() => page.says !== undefined);
const signal = (name: string, value: unknown) => {
  Object.defineProperty(navigator, name, { value, configurable: true });
};

describe('The monitor of a storefront page', () => {
  beforeEach(() => {
    endpoint++;
    answer = { enabled: true };
    status = 200;
    asked = [];
    warnings = [];
    sessionStorage.clear();
    window.fetch = backend;
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    window.fetch = realFetch;
    console.warn = realWarn;
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    Reflect.deleteProperty(navigator, 'doNotTrack');
  });

  it('loads the signals when the shop has monitoring on', async () => {
    const page = openPage();
    await decided(page);
    expect(page.says).to.equal('on');
    expect(page.loads).to.equal(1);
    expect(asked).to.deep.equal([`/payments-${endpoint}/monitoring`]);
  });

  it('loads nothing when it is off', async () => {
    answer = { enabled: false };
    const page = openPage();
    await decided(page);
    expect(page.says).to.equal('off');
    expect(page.loads).to.equal(0);
  });

  it('asks once per visit, and at once knows on the next page that it is off', async () => {
    answer = { enabled: false };
    await decided(openPage());
    expect(openPage().says).to.equal('off');
    expect(asked).to.have.length(1);
  });

  it('asks another backend for itself', async () => {
    await decided(openPage());
    await decided(openPage({ endpoint: '/other/' }));
    expect(asked).to.deep.equal([`/payments-${endpoint}/monitoring`, '/other/monitoring']);
  });

  it('asks on every page where the browser has no storage', async () => {
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      throw new DOMException('Storage is full', 'QuotaExceededError');
    };
    try {
      const page = openPage();
      await decided(page);
      expect(page.loads).to.equal(1);
      await decided(openPage());
      expect(asked).to.have.length(2);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', setItem);
    }
  });

  it('does not even ask the backend without the consent that the shop requires', () => {
    const page = openPage({ consent: 'required' });
    expect(page.says).to.equal('off');
    expect(asked).to.deep.equal([]);
  });

  it('starts when consent is given later, and remembers it for the next page', async () => {
    const page = openPage({ consent: 'required' });
    choose({ given: true });
    await waitUntil(() => page.loads === 1);
    expect(page.says).to.equal('on');
    const next = openPage({ consent: 'required' });
    await waitUntil(() => next.loads === 1);
    expect(ownRequests()).to.have.length(1);
  });

  it('starts when the shop’s consent tool changes the attribute', async () => {
    const page = openPage({ consent: 'required' });
    page.tag.dataset['consent'] = 'given';
    await waitUntil(() => page.loads === 1);
  });

  it('is off from the next page on when consent is withdrawn', async () => {
    const page = openPage({ consent: 'given' });
    await waitUntil(() => page.loads === 1);
    choose({ given: false });
    await waitUntil(() => page.says === 'off');
    expect(openPage({ consent: 'required' }).says).to.equal('off');
  });

  it('loads nothing when consent is withdrawn while the backend is asked', async () => {
    let reply!: (response: Response) => void;
    window.fetch = () => new Promise((resolve) => (reply = resolve));
    const page = openPage({ consent: 'given' });
    await waitUntil(() => (reply as unknown) !== undefined);
    choose({ given: false });
    await waitUntil(() => page.says === 'off');
    reply(new Response('{"enabled":true}'));
    await aTimeout(0);
    expect(page.says).to.equal('off');
    expect(page.loads).to.equal(0);
  });

  it('honours a refusal where the shop does not require consent', async () => {
    choose({ given: true });
    const page = openPage();
    choose({ given: false });
    await waitUntil(() => page.says === 'off');
    expect(openPage().says).to.equal('off');
  });

  for (const detail of [null, undefined, true, { given: 'yes' }, { given: 1 }]) {
    it(`takes ${detail === undefined ? 'nothing' : JSON.stringify(detail)} for a no, not for consent`, async () => {
      const page = openPage({ consent: 'required' });
      choose(detail);
      await waitUntil(() => page.tag.dataset['consent'] === 'withdrawn');
      expect(page.says).to.equal('off');
      expect(ownRequests()).to.deep.equal([]);
    });
  }

  it('takes a misspelt data-consent for required', () => {
    expect(openPage({ consent: 'requierd' }).says).to.equal('off');
  });

  for (const [name, value] of [
    ['globalPrivacyControl', true],
    ['doNotTrack', '1'],
  ] as const) {
    it(`loads nothing where the browser has ${name} and the shop respects it`, async () => {
      signal(name, value);
      answer = { enabled: true, respectPrivacySignals: true };
      const page = openPage();
      await decided(page);
      expect(page.says).to.equal('off');
      expect(page.loads).to.equal(0);
      expect(openPage().says).to.equal('off');
    });
  }

  it('does not look at privacy signals unless the shop says so', async () => {
    signal('globalPrivacyControl', true);
    const page = openPage();
    await decided(page);
    expect(page.loads).to.equal(1);
  });

  for (const [what, body, code, sentence] of [
    ['is down', { title: 'Down' }, 503, /answers 503/],
    ['sends a login page', '<!doctype html>', 200, /monitoring does not say whether to monitor/],
    ['sends something else', { monitoring: true }, 200, /“enabled”/],
    ['sends null', null, 200, /“enabled”/],
    ['cannot be reached', new TypeError('Failed to fetch'), 200, /Failed to fetch/],
  ] as const) {
    it(`is silent when the backend ${what}, but for one sentence to the developer`, async () => {
      answer = body;
      status = code;
      const page = openPage();
      await waitUntil(() => warnings.length > 0);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(sentence);
      expect(page.loads).to.equal(0);
      expect(sessionStorage).to.have.length(0);
    });
  }
});
