import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

const STRIPE = 'https://js.stripe.com/endive/stripe.js';
const WITHOUT_SIGNALS = `${STRIPE}?advancedFraudSignals=false`;

/** What the shop has set up; whatever is left out is off. */
type Setup = readonly ('Monitoring is on' | 'Respect Do Not Track' | 'Ask visitors')[];

describe('User monitoring', () => {
  let shop: Shop;
  let visitor: Buyer;
  /** What the visitor's pages asked of the backend and of Stripe, and what their consoles said. */
  let asked: number;
  let scripts: string[];
  let sentences: string[];
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());
  beforeEach(async () => {
    visitor = await shop.buyer();
    [asked, scripts, sentences] = [0, [], []];
    visitor.page.on('request', (request) => {
      const url = request.url();
      if (url.endsWith('/payments/monitoring')) asked++;
      if (url.startsWith('https://js.stripe.com/')) scripts.push(url);
    });
    visitor.page.on('console', (message) => sentences.push(message.text()));
  });

  const opens = (path: string) => visitor.page.goto(shop.demo.shopOrigin + path);
  const hears = (decision: 'on' | 'off') =>
    visitor.page.locator(`script[data-monitoring=${decision}]`).waitFor({ state: 'attached' });
  const hasStripe = () => visitor.page.waitForFunction(() => 'Stripe' in window);
  const answers = async (button: string) => {
    await visitor.page.getByRole('button', { name: button, exact: true }).click();
  };
  /** Sets the shop up by the switch on the catalogue, which begins a new visit with the next page. */
  const setUp = async (setup: Setup) => {
    await opens('/catalogue');
    const tag = visitor.page.locator('script[data-monitoring]');
    if ((await tag.getAttribute('data-monitoring')) === 'on') await hasStripe();
    for (const name of ['Monitoring is on', 'Respect Do Not Track', 'Ask visitors'] as const)
      await visitor.page.getByLabel(name).setChecked(setup.includes(name));
    [asked, scripts, sentences] = [0, [], []];
    await Promise.all([visitor.page.waitForEvent('load'), answers('Apply')]);
  };
  const looksAtProduct = () => visitor.page.getByRole('link', { name: 'Angle grinder' }).click();
  /** Opens a checkout of the product, whose first method is Stripe’s. */
  const buys = async () => {
    await answers('Add to checkout');
    await visitor.card.getByLabel('Card number').waitFor();
  };
  const paysByCard = async () => {
    await visitor.chooses(/^Card/);
    await visitor.typesCard('4242424242424242');
    await visitor.pays();
    await visitor.seesOutcome('succeeded');
  };

  it('off: Stripe’s script comes where its form is shown, with fraud signals off, and the card pays', async () => {
    await setUp([]);
    await hears('off');
    await looksAtProduct();
    await hears('off');
    assert.deepEqual([asked, scripts], [1, []]);
    await buys();
    assert.deepEqual([asked, scripts], [1, [WITHOUT_SIGNALS]]);
    await paysByCard();
    assert.deepEqual(visitor.defects, []);
  });

  it('on: Stripe’s script comes once to each page, and the checkout uses what the monitor loaded', async () => {
    await setUp(['Monitoring is on']);
    await hasStripe();
    await looksAtProduct();
    await hasStripe();
    assert.deepEqual([asked, scripts], [1, [STRIPE, STRIPE]]);
    scripts = [];
    await buys();
    await hears('on');
    assert.equal(await visitor.page.locator('script[src*="js.stripe.com"]').count(), 1);
    assert.deepEqual([asked, scripts], [1, [STRIPE]]);
    await paysByCard();
    assert.deepEqual(visitor.defects, []);
  });

  it('waits for consent, starts when it is given, and stops on the next page when it is withdrawn', async () => {
    await setUp(['Monitoring is on', 'Ask visitors']);
    await hears('off');
    assert.deepEqual([asked, scripts], [0, []]);
    await answers('Allow');
    await hasStripe();
    assert.deepEqual([asked, scripts], [1, [STRIPE]]);
    await visitor.page.getByText('You have allowed Stripe').waitFor();
    await visitor.page.reload();
    await hasStripe();
    assert.deepEqual([asked, scripts.length], [1, 2]);
    await answers('Do not allow');
    await hears('off');
    scripts = [];
    await looksAtProduct();
    await hears('off');
    assert.deepEqual(scripts, []);
    await buys();
    assert.deepEqual(scripts, [WITHOUT_SIGNALS]);
  });

  it('leaves a browser alone that asks for it, where the shop respects that', async () => {
    await visitor.context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true });
    });
    await setUp(['Monitoring is on', 'Respect Do Not Track']);
    await hears('off');
    await visitor.page.getByText('Global Privacy Control', { exact: true }).waitFor();
    await looksAtProduct();
    await hears('off');
    assert.deepEqual([asked, scripts], [1, []]);
  });

  it('says nothing to the visitor when Stripe’s script is blocked or the backend fails', async () => {
    await setUp(['Monitoring is on']);
    await hasStripe();
    await visitor.page.request.post(`${shop.demo.shopOrigin}/demo/sandbox`, {
      data: { [STRIPE]: 'blocked' },
    });
    await Promise.all([waitForSentence(/blocked by an ad blocker/), opens('/catalogue')]);
    await visitor.page.getByText('not on the page').waitFor();

    await visitor.page.evaluate(() => {
      sessionStorage.clear();
    });
    await visitor.page.route('**/payments/monitoring', (route) => route.fulfill({ status: 503, body: '' }));
    await Promise.all([
      waitForSentence(/does not say whether to monitor: it answers 503/),
      opens('/catalogue'),
    ]);
    const ours = sentences.filter((text) => text.startsWith('Tender:'));
    assert.equal(ours.length, 2, ours.join('\n'));
    assert.deepEqual(visitor.defects, []);
  });

  const waitForSentence = (pattern: RegExp) =>
    visitor.page.waitForEvent('console', (message) => pattern.test(message.text()));
});
