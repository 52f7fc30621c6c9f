import { after, before, describe } from 'node:test';
import { Shop } from './support/buyer.ts';
import { provePrivacy } from './support/privacy.ts';

describe('A buyer’s card, account and security code with CyberSource', () => {
  let shop: Shop;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  provePrivacy(
    (provider) => provider === 'cybersource',
    () => shop,
  );
});
