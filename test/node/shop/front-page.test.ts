import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { PROVIDERS } from '../../../demo/providers.ts';
import { SCENARIOS } from '../../../demo/shop/scenarios.ts';
import { assertWellMade, openShop } from './shop-fixture.ts';

const frontPage = await readFile(new URL('../../../index.html', import.meta.url), 'utf8');
const links = [...frontPage.matchAll(/href="([^"#]*)"/g)].map(([, href = '']) => href);
const scenarioOf = (link: string) => new URL(link, 'http://localhost').searchParams.get('scenario');

describe('The front page of the demo', () => {
  it('is a page with landmarks and without inline scripts or styles', () => {
    assertWellMade(frontPage);
  });

  it('links every scenario once, and no scenario that does not exist', () => {
    const linked = links.filter((link) => link.startsWith('/demo/new')).map(scenarioOf);
    const integrations = PROVIDERS.flatMap((provider) => provider.integrations.map(({ id }) => id));
    assert.deepEqual(linked.toSorted(), [...Object.keys(SCENARIOS), ...integrations].toSorted());
  });

  it('links only pages of the back office that exist', async () => {
    const shop = openShop();
    const pages = links.filter((link) => /^\/(back-office|demo\/ledger)/.test(link));
    assert.ok(pages.length >= 5);
    for (const path of pages) assert.equal((await shop.get(path)).status, 200, path);
  });

  it('loads only stylesheets and pictures that are in the repository', async () => {
    const files = links.filter((link) => link.startsWith('/pages/'));
    assert.ok(files.length >= 3);
    for (const file of files) await readFile(new URL(`../../../demo${file}`, import.meta.url));
  });
});

describe('A scenario link', () => {
  for (const name of Object.keys(SCENARIOS))
    it(`“${name}” leads to a checkout page with the widget on it`, async () => {
      const shop = openShop();
      const redirect = await shop.get(`/demo/new?scenario=${name}`);
      assert.equal(redirect.status, 303);
      const page = await shop.read(redirect.headers.get('location') ?? '');
      assertWellMade(page);
      const tags = page.match(/<(tender-checkout|acme-portal)\s/g) ?? [];
      assert.equal(tags.length, name === 'two' ? 2 : 1);
      const { fault } = SCENARIOS[name] ?? {};
      assert.match(page, new RegExp(`\\sendpoint="${fault ? `/faults/${fault}` : '/payments'}"`));
    });

  it('opens another fresh checkout each time', async () => {
    const shop = openShop();
    const open = async () => (await shop.get('/demo/new?scenario=guest')).headers.get('location');
    assert.deepEqual([await open(), await open()], ['/checkout/1008', '/checkout/1009']);
  });

  it('gives the company the credit back that earlier orders used up', async () => {
    const shop = openShop();
    const creditUsed = () => shop.data.companies[0]?.credit?.used.amount;
    const before = creditUsed();
    await shop.pay('1001', 'payment_term_2', { po_number: 'PO-12345' });
    assert.notEqual(creditUsed(), before);
    await shop.get('/demo/new?scenario=net-30');
    assert.equal(creditUsed(), before);
  });

  it('brings saved cards back that were removed', async () => {
    const shop = openShop();
    shop.data.savedMethods.splice(0, 1);
    await shop.get('/demo/new?scenario=saved-cards');
    assert.deepEqual(shop.data.savedMethods.map(({ id }) => id).toSorted(), ['saved_1', 'saved_2']);
  });

  it('blocks vendors’ scripts for its own visit only', async () => {
    const shop = openShop();
    const cookieOf = async (name: string) =>
      (await shop.get(`/demo/new?scenario=${name}`)).headers.get('set-cookie') ?? '';
    assert.match(
      decodeURIComponent(await cookieOf('scripts-blocked')),
      /sandbox-faults=.*js\.stripe\.com.*blocked/,
    );
    assert.match(await cookieOf('guest'), /sandbox-faults=;.*Max-Age=0/);
  });

  it('offers a card with a fee and a check with a discount in Alaska, however often it is opened', async () => {
    const shop = openShop();
    await shop.get('/demo/new?scenario=fee');
    await shop.get('/demo/new?scenario=fee');
    const answer = await shop.get('/payments/quotes?payable=checkout:1009&locale=en');
    const { methods } = (await answer.json()) as { methods: { fee?: { amount: { amount: string } } }[] };
    assert.deepEqual(
      methods.map(({ fee }) => fee?.amount.amount),
      ['2.63', '-2.77', undefined],
    );
  });

  it('says which scenarios there are when the name is unknown', async () => {
    const response = await openShop().get('/demo/new?scenario=toString');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /There is no scenario “toString”.*net-30/);
  });
});
