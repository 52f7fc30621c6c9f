import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quote } from '../../../src/contract/quote.ts';
import { catalogueTextsIn, LANGUAGE_NAMES } from '../../../demo/shop/catalogue/texts.ts';
import { assertWellMade, openShop, OWN } from './shop-fixture.ts';

const tagOf = (page: string) => /<script[^>]*monitor\.js[^>]*>/.exec(page)?.[0].replace(/\s+/g, ' ') ?? '';

describe('The catalogue', () => {
  for (const language of Object.keys(LANGUAGE_NAMES))
    it(`shows every product in “${language}”, each with a page of its own`, async () => {
      const shop = openShop();
      const list = await shop.read(`/catalogue?language=${language}`);
      assertWellMade(list);
      assert.ok(list.includes(catalogueTextsIn(language).title));
      for (const { sku } of shop.data.products) {
        const address = `/catalogue/${sku}?language=${language}`;
        assert.ok(list.includes(`href="${address}"`));
        assertWellMade(await shop.read(address));
      }
    });

  it('has prices of the place where the language is spoken', async () => {
    const shop = openShop();
    assert.match(await shop.read('/catalogue/1AB92'), /\$18\.40/);
    assert.match(await shop.read('/catalogue/1AB92?language=de'), /16,90\s€/);
    assert.match(await shop.read('/catalogue/1AB92?language=ja'), /￥2,750/);
    assert.match(await shop.read('/catalogue/1AB92?language=ar'), /5\.665/);
  });

  it('puts a product into a checkout of the language’s buyer', async () => {
    const shop = openShop();
    const buy = async (language: string, quantity: string) =>
      (await shop.submit('/catalogue/2CD31/checkout', { language, quantity })).headers.get('location');
    assert.equal(await buy('de', '2.5'), '/checkout/1008');
    assert.equal(await buy('ar', '1'), '/checkout/1009?embed=rtl');
    const [german] = shop.data.checkouts.slice(-2);
    assert.deepEqual(german?.items, [{ sku: '2CD31', quantity: '2.5' }]);
    assert.equal(german.currency, 'EUR');
    assert.equal(await buy('en', '0'), '/catalogue/2CD31?language=en');
    assert.equal(await buy('en', '1e9'), '/catalogue/2CD31?language=en');
  });

  it('says so when there is no such product', async () => {
    const response = await openShop().get('/catalogue/NOPE');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /There is no such product/);
  });
});

describe('The switch for user monitoring', () => {
  const apply = (shop: ReturnType<typeof openShop>, ...names: string[]) =>
    shop.submit('/catalogue/monitoring', {
      back: '/catalogue/1AB92?language=ja',
      ...Object.fromEntries(names.map((name) => [name, 'on'])),
    });
  const monitoring = async (shop: ReturnType<typeof openShop>) =>
    (await shop.get('/payments/monitoring')).json() as Promise<unknown>;

  it('changes what the backend says, and comes back to the page', async () => {
    const shop = openShop();
    assert.deepEqual(await monitoring(shop), { enabled: false });
    const answer = await apply(shop, 'enabled', 'respect');
    assert.equal(answer.headers.get('location'), '/catalogue/1AB92?language=ja');
    assert.deepEqual(await monitoring(shop), { enabled: true, respectPrivacySignals: true });
    await apply(shop);
    assert.deepEqual(await monitoring(shop), { enabled: false, respectPrivacySignals: false });
  });

  it('leaves a browser at the checkout alone that asks for it, where the shop respects that', async () => {
    const shop = openShop();
    const monitored = async (headers: Record<string, string> = {}) => {
      const answer = await shop.app.request('/payments/quotes?payable=checkout:1002', { headers });
      const { methods } = (await answer.json()) as Quote;
      const configs = methods.map(({ config }) => config as { userMonitoring?: boolean } | undefined);
      return configs.find((config) => config?.userMonitoring !== undefined)?.userMonitoring;
    };
    assert.equal(await monitored(), false);
    await apply(shop, 'enabled');
    assert.equal(await monitored({ 'Sec-GPC': '1' }), true);
    await apply(shop, 'enabled', 'respect');
    assert.equal(await monitored(), true);
    assert.equal(await monitored({ 'Sec-GPC': '1' }), false);
    assert.equal(await monitored({ DNT: '1' }), false);
    assert.equal(await monitored({ 'Sec-GPC': '0', DNT: '0' }), true);
  });

  it('lets the shop ask for consent, and puts the answer on the tag of every page', async () => {
    const shop = openShop();
    const cookie = (await apply(shop, 'ask')).headers.get('set-cookie') ?? '';
    assert.match(cookie, /consent=required/);
    for (const path of ['/catalogue', '/catalogue/1AB92', '/checkout/1002', '/thanks/1002']) {
      const read = async (more: string) =>
        (await shop.app.request(path, { headers: { cookie: `${OWN.cookie}${more}` } })).text();
      assert.match(
        tagOf(await read('; consent=given')),
        /data-endpoint="\/payments" data-consent="given"/,
        path,
      );
      assert.doesNotMatch(tagOf(await read('; consent=nonsense')), /data-consent/, path);
      assert.match(tagOf(await read('')), /type="module"/, path);
    }
  });

  it('sends nobody to another site, and takes no form of another site', async () => {
    const shop = openShop();
    for (const back of [
      'https://attacker.example/',
      '//attacker.example',
      '/catalogue//attacker.example\\',
      '',
    ])
      assert.equal(
        (await shop.submit('/catalogue/monitoring', { back })).headers.get('location'),
        '/catalogue',
        back,
      );
    const foreign = await shop.submit('/catalogue/monitoring', { enabled: 'on' }, 'not-ours');
    assert.equal(foreign.status, 403);
    assert.deepEqual(shop.data.settings.monitoring.enabled, false);
  });
});
