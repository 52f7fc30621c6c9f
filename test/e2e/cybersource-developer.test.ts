import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { SANDBOX_ACCOUNT } from '../../demo/bank/cybersource/account.ts';
import { createRestClient } from '../../demo/merchant/gateways/cybersource/rest-client.ts';
import { Shop, type Buyer } from './support/buyer.ts';

let shop: Shop;
let buyer: Buyer;

describe('A developer who makes a mistake with Microform', () => {
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  /** Runs in the shop's page, where CyberSource's script is there; answers the reason of what is thrown or called back. */
  const reasonOf = (code: string, jwt: string) =>
    buyer.page.evaluate<string>(`(async () => {
      const jwt = ${JSON.stringify(jwt)};
      const box = document.body.appendChild(document.createElement('div'));
      try {
        const error = await new Promise((done) => { ${code}; });
        return error?.reason ?? 'none';
      } catch (error) {
        return error.reason;
      }
    })()`);
  const contextFor = (origin: string) =>
    createRestClient({ ...SANDBOX_ACCOUNT, api: `${shop.demo.bankOrigin}/cybersource` })(
      '/microform/v2/sessions',
      { clientVersion: 'v2', targetOrigins: [origin], allowedCardNetworks: ['VISA'] },
      z.string(),
    );
  before(async () => {
    buyer = await (await shop.buyer()).opens('cybersource_30');
    await buyer.page.locator('iframe[title$=number]').waitFor();
  });

  for (const [what, reason, code] of [
    ['a capture context that is none', 'CAPTURE_CONTEXT_INVALID', `new Flex('nonsense')`],
    ['no fields at all', 'CREATE_TOKEN_NO_FIELDS', `new Flex(jwt).microform('card').createToken({}, done)`],
    [
      'fields that are not loaded',
      'CREATE_TOKEN_NO_FIELDS_LOADED',
      `const m = new Flex(jwt).microform('card'); m.createField('number'); m.createToken({}, done)`,
    ],
    [
      'the same field twice',
      'CREATE_FIELD_DUPLICATE',
      `const m = new Flex(jwt).microform('card'); m.createField('number'); m.createField('number')`,
    ],
    [
      'a field that there is not',
      'CREATE_FIELD_INVALID_FIELD_TYPE',
      `new Flex(jwt).microform('card').createField('pan')`,
    ],
    [
      'a container that is not there',
      'FIELD_LOAD_CONTAINER_SELECTOR',
      `new Flex(jwt).microform('card').createField('number').load('#nowhere')`,
    ],
    [
      'no expiry date',
      'CREATE_TOKEN_VALIDATION_PARAMS',
      `const m = new Flex(jwt).microform('card'); const f = m.createField('number');
       f.on('load', () => m.createToken({}, done)); f.load(box)`,
    ],
    [
      'nothing typed',
      'CREATE_TOKEN_VALIDATION_FIELDS',
      `const m = new Flex(jwt).microform('card'); const f = m.createField('number');
       f.on('load', () => m.createToken({ expirationMonth: '12', expirationYear: '2034' }, done)); f.load(box)`,
    ],
  ] as const) {
    it(`${what}: ${reason}`, async () => {
      assert.equal(await reasonOf(code, await contextFor(shop.demo.shopOrigin)), reason);
    });
  }

  it('a capture context for another shop’s pages: the frame never loads, the console says why', async () => {
    const refused = buyer.page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    const foreign = await contextFor('https://shop.example');
    await buyer.page.evaluate(`{
      const box = document.body.appendChild(document.createElement('div'));
      box.id = 'foreign';
      const field = new Flex(${JSON.stringify(foreign)}).microform('card').createField('number');
      field.on('load', () => { box.dataset.loaded = 'yes'; });
      field.load(box);
    }`);
    assert.match((await refused).text(), /https:\/\/shop\.example/);
    assert.equal(await buyer.page.locator('#foreign').getAttribute('data-loaded'), null);
  });
});
