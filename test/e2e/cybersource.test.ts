import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

const GOOD = '4111 1111 1111 1111';
const DECLINED = '4000 0000 0000 0002';
const POOR = '4000 0000 0000 9995';

const SCRIPT = 'https://testflex.cybersource.com/microform/bundle/v2/flex-microform.min.js';

let shop: Shop;
let buyer: Buyer;

const arrive = async (scenario: string, options?: Parameters<Shop['buyer']>[0]) =>
  (buyer = await (await shop.buyer(options)).opens(scenario));
const field = (label: 'Card number' | 'Security code') =>
  buyer.page
    .frameLocator(`iframe[title^="secure payment field: ${label === 'Card number' ? 'number' : 'security'}"]`)
    .getByRole('textbox', { name: label });
const typesCard = async (number: string, code = '123') => {
  await field('Card number').fill(number);
  await buyer.page.getByLabel('Expiry date').fill('12 / 34');
  await field('Security code').fill(code);
};
const letContextsExpire = () =>
  fetch(`${shop.demo.bankOrigin}/cybersource/control/expire`, { method: 'POST' });

describe('A buyer pays by card with CyberSource’s fields', () => {
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  it('types an American Express card: the code has four digits', async () => {
    await arrive('cybersource_30');
    await typesCard('3782 8224 6310 005', '1234');
    await buyer.reads('American Express');
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
  });

  it('presses the button with nothing typed: reads at each field what is missing, nothing is sent', async () => {
    await arrive('cybersource_30');
    await field('Card number').waitFor();
    await buyer.pays();
    await buyer.reads('Card number: please fill this in.');
    await buyer.reads('Security code: please fill this in.');
    await buyer.reads('Expiry date: please fill this in.');
    assert.equal(await field('Card number').evaluate((input) => document.activeElement === input), true);
    assert.equal((await buyer.state).step, 'ready');
    assert.deepEqual(await buyer.movements(), []);
  });

  it('makes a slip in the number: reads so, corrects it and pays', async () => {
    await arrive('cybersource_30');
    await typesCard('4111 1111 1111 1112');
    await buyer.pays();
    await buyer.reads('The card number is not correct: please check it for a slip.');
    await field('Card number').fill(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('is declined, the form is kept, and another card pays', async () => {
    await arrive('cybersource_30');
    await typesCard(DECLINED);
    await buyer.pays();
    await buyer.reads(/The payment was declined/);
    assert.equal(await field('Card number').inputValue(), DECLINED);
    await typesCard(POOR);
    await buyer.pays();
    await buyer.reads(/There is not enough money/);
    await typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('meets an issuer that cannot be reached: told so in the end, and not charged', async () => {
    await arrive('cybersource_30');
    await typesCard('4000 0000 0000 0119');
    await buyer.pays();
    await buyer.reads(/could not be processed just now/);
    assert.deepEqual(await buyer.movements(), []);
  });

  it('comes back to a form that has expired: it is renewed and says so, then pays', async () => {
    await arrive('cybersource_30');
    await typesCard(GOOD);
    await letContextsExpire();
    await buyer.pays();
    await buyer.reads(/The card fields were renewed/);
    await buyer.page.waitForFunction(() => document.querySelectorAll('iframe').length === 2);
    assert.equal(await field('Card number').inputValue(), '');
    await typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('leaves the page open for a quarter of an hour: empty fields are renewed without a word', async () => {
    buyer = await shop.buyer({});
    await buyer.page.clock.install();
    await buyer.opens('cybersource_30');
    await buyer.canPay();
    const before = await buyer.page.locator('iframe').first().getAttribute('src');
    await buyer.page.clock.fastForward('14:30');
    await buyer.page.waitForFunction((old) => {
      const frame = document.querySelector('iframe');
      return frame && frame.src !== old;
    }, before);
    await typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.equal(await buyer.page.getByText(/The card fields were renewed/).count(), 0);
  });

  it('has a browser whose clock is an hour fast: the form works all the same', async () => {
    buyer = await shop.buyer({});
    await buyer.page.clock.install({ time: Date.now() + 3_600_000 });
    await buyer.opens('cybersource_30');
    await typesCard(GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
  });

  it('looks at another method and comes back: what was typed is still there', async () => {
    await arrive('cybersource_30');
    await typesCard(GOOD);
    await buyer.chooses('Check/Money Order');
    await buyer.chooses('Card (CyberSource)');
    assert.equal(await field('Card number').inputValue(), GOOD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
  });

  it('has the script blocked: reads so, and pays by check', async () => {
    buyer = await shop.buyer();
    const { request } = buyer.page;
    // Opening a scenario heals all scripts, so this one is blocked on the way to its page.
    const opened = await request.get(`${shop.demo.shopOrigin}/demo/new?scenario=cybersource_30`, {
      maxRedirects: 0,
    });
    await request.post(`${shop.demo.shopOrigin}/demo/sandbox`, { data: { [SCRIPT]: 'blocked' } });
    await buyer.page.goto(`${shop.demo.shopOrigin}${opened.headers()['location']!}`);
    await buyer.reads(/could not be loaded/);
    await buyer.paysByCheck();
  });
});
