import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

const GOOD = '4263970000005262';
const DECLINED = '4000120000001154';
const CHALLENGE = '4012001038488884';
const REJECTED = '4012001038443335';
const ROUTING = '021000021';
const ACCOUNT = '1234567890';
const SCRIPT = 'https://js-cert.globalpay.com/5.0.1/globalpayments.js';

const field = ({ page }: Buyer, name: string) =>
  page.frameLocator(`iframe[name="${name}"]`).locator('#secure-payment-field');

async function typesCard(buyer: Buyer, number: string): Promise<void> {
  await field(buyer, 'card-number').fill(number);
  await field(buyer, 'card-expiration').fill('12/2034');
  await field(buyer, 'card-cvv').fill('123');
  await field(buyer, 'card-holder-name').fill('Jane Smith');
}

async function typesAccount({ page }: Buyer, routing: string): Promise<void> {
  await page.getByLabel('Account holder').fill('Jane Smith');
  await page.getByLabel('Routing number').fill(routing);
  await page.getByLabel('Account number', { exact: true }).fill(ACCOUNT);
  await page.getByLabel('Repeat the account number').fill(ACCOUNT);
}

/** Everything that left the page for the shop, was kept in the browser, or was said in its console. */
function watch({ page, demo }: Buyer) {
  const bodies: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(demo.shopOrigin)) bodies.push(request.url() + (request.postData() ?? ''));
  });
  page.on('console', (message) => said.push(message.text()));
  return {
    bodies,
    kept: async () =>
      [...said, page.url(), await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))].join(
        '\n',
      ),
  };
}

describe('A buyer who pays with OroPay', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async (scenario: string, method: string | RegExp = /^OroPay/) => {
    buyer = await (await shop.buyer()).opens(scenario);
    await buyer.chooses(method);
    return buyer;
  };
  const bank = (path: string, body: object = {}) =>
    fetch(`${shop.demo.bankOrigin}/oropay/control/${path}`, { method: 'POST', body: JSON.stringify(body) });

  describe('by card', () => {
    it('is declined, reads so, types another card into the same fields and has paid once', async () => {
      await arrive('oropay_card_40');
      await typesCard(buyer, DECLINED);
      await buyer.pays();
      await buyer.reads(/not enough money/);
      await typesCard(buyer, GOOD);
      await buyer.pays();
      await buyer.seesOutcome('succeeded');
      assert.deepEqual(await buyer.movements(), ['charge']);
    });

    it('forgets something, reads at the field what is wrong, and pays after correcting it', async () => {
      await arrive('oropay_card_40');
      await field(buyer, 'card-number').fill(GOOD);
      await buyer.pays();
      await buyer.reads('Please check the marked fields.');
      const cvv = buyer.page.frameLocator('iframe[name="card-cvv"]');
      await cvv.getByText('The security code has 3 digits.').waitFor();
      await typesCard(buyer, GOOD);
      await buyer.pays();
      await buyer.seesOutcome('succeeded');
    });

    it('waits longer than a token lives, is asked to type the card again, and pays', async () => {
      await arrive('oropay_card_40');
      await typesCard(buyer, GOOD);
      await bank('expire');
      await buyer.pays();
      await buyer.reads(/The card form was renewed for your security/);
      await typesCard(buyer, GOOD);
      await buyer.pays();
      await buyer.seesOutcome('succeeded');
      assert.deepEqual(await buyer.movements(), ['charge']);
    });

    it('sees that the form cannot be drawn with the merchant’s token, and pays by check', async () => {
      await arrive('oropay_permission_46');
      await buyer.reads(/does not work right now/);
      await buyer.paysByCheck();
    });

    it('has Global Payments’ script blocked, reads so, and pays by check', async () => {
      buyer = await (await shop.buyer()).opens('oropay_card_40');
      await buyer.context.request.post(`${shop.demo.shopOrigin}/demo/sandbox`, {
        data: { [SCRIPT]: 'blocked' },
      });
      await buyer.page.reload();
      await buyer.page.getByRole('radio', { name: /^OroPay/ }).click();
      await buyer.reads(/could not be loaded/);
      await buyer.paysByCheck();
    });
  });

  describe('by card with 3-D Secure', () => {
    const challenge = () => buyer.page.frameLocator('iframe[title="Verification by your bank"]');

    it('confirms at the bank, and the amount is reserved', async () => {
      await arrive('oropay_authorize_41');
      await typesCard(buyer, CHALLENGE);
      await buyer.pays();
      await challenge().getByLabel('Code from our text message').fill('1234');
      await challenge().getByRole('button', { name: 'Confirm' }).click();
      await buyer.seesOutcome('authorized');
      assert.deepEqual(await buyer.movements(), ['authorize']);
    });

    it('refuses at the bank, and nothing is reserved', async () => {
      await arrive('oropay_authorize_41');
      await typesCard(buyer, CHALLENGE);
      await buyer.pays();
      await challenge().getByRole('button', { name: 'Cancel' }).click();
      await buyer.reads(/could not confirm that it is you/);
      assert.deepEqual(await buyer.movements(), []);
    });

    it('closes the bank’s page, reads that nothing was charged, and pays with another card', async () => {
      await arrive('oropay_authorize_41');
      await typesCard(buyer, CHALLENGE);
      await buyer.pays();
      await challenge().getByRole('button', { name: 'Confirm' }).waitFor();
      await buyer.page.keyboard.press('Escape');
      await buyer.page.getByRole('button', { name: 'Cancel verification' }).click();
      await buyer.reads(/canceled/i);
      await typesCard(buyer, GOOD);
      await buyer.pays();
      await buyer.seesOutcome('authorized');
      assert.deepEqual(await buyer.movements(), ['authorize']);
    });

    it('has a card that the bank refuses: reads so, nothing is reserved', async () => {
      await arrive('oropay_authorize_41');
      await typesCard(buyer, REJECTED);
      await buyer.pays();
      await buyer.reads(/could not confirm that it is you/);
      assert.deepEqual(await buyer.movements(), []);
    });

    it('saves the card, in German, and pays with it the next time without typing', async () => {
      await arrive('oropay_saved_45');
      await typesCard(buyer, GOOD);
      await buyer.page.getByLabel(/Für spätere Zahlungen/).check();
      await buyer.pays();
      await buyer.seesOutcome('succeeded');
      await buyer.opens('oropay_saved_45');
      await buyer.chooses(/Visa •••• 5262/);
      await buyer.pays();
      await buyer.seesOutcome('succeeded');
      assert.deepEqual(await buyer.movements(), ['charge']);
    });
  });

  describe('from a bank account', () => {
    it('types it once, agrees, and the payment is under way until the money is there', async () => {
      await arrive('oropay_ach_42');
      const seen = watch(buyer);
      await typesAccount(buyer, ROUTING);
      await buyer.pays();
      await buyer.reads('Please agree, so that your account can be debited.');
      assert.doesNotMatch(seen.bodies.join('\n'), new RegExp(ACCOUNT));
      await buyer.page.getByLabel('I have read this and agree.').check();
      await buyer.pays();
      await buyer.page.waitForURL(/\/thanks\//);
      await buyer.seesOutcome('pending');
      assert.deepEqual(await buyer.movements(), []);
      assert.equal(seen.bodies.filter((body) => body.includes(ACCOUNT)).length, 1);
      assert.doesNotMatch(await seen.kept(), new RegExp(`${ACCOUNT}|${ROUTING}`));
      const reference = await buyer.page.getByText(/^TRN_/).first().textContent();
      const settled = await bank(`transactions/${reference!}`, { status: 'FUNDED' });
      assert.equal(await settled.text(), '{"status":"FUNDED"}');
      await buyer.page.reload();
      await buyer.seesOutcome('succeeded');
      assert.deepEqual(await buyer.movements(), ['charge']);
    });

    it('mistypes the routing number and reads so before anything is sent', async () => {
      await arrive('oropay_ach_42');
      const seen = watch(buyer);
      await typesAccount(buyer, '021000022');
      await buyer.page.getByLabel('I have read this and agree.').check();
      await buyer.pays();
      await buyer.reads('The routing number is not correct: please check it for a slip.');
      assert.doesNotMatch(seen.bodies.join('\n'), new RegExp(ACCOUNT));
    });

    it('has a bank that does not take part: is declined and can try another account', async () => {
      await arrive('oropay_ach_42');
      await typesAccount(buyer, '011401533');
      await buyer.page.getByLabel('I have read this and agree.').check();
      await buyer.pays();
      await buyer.reads(/declined/);
      await typesAccount(buyer, ROUTING);
      await buyer.pays();
      await buyer.seesOutcome('pending');
    });
  });
});
