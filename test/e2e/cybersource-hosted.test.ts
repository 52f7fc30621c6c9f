import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { SANDBOX_ACCOUNT } from '../../demo/bank/cybersource/account.ts';
import { createRestClient } from '../../demo/merchant/gateways/cybersource/rest-client.ts';
import { Shop, type Buyer } from './support/buyer.ts';

const GOOD = '4111 1111 1111 1111';
const DECLINED = '4000 0000 0000 0002';

let shop: Shop;
let buyer: Buyer;

const arrive = async (scenario: string) => (buyer = await (await shop.buyer()).opens(scenario));

describe('A buyer pays on CyberSource’s own page', () => {
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  /** What CyberSource says has become of a payment. */
  const statusesOf = async (payment: string) => {
    const ask = createRestClient({ ...SANDBOX_ACCOUNT, api: `${shop.demo.bankOrigin}/cybersource` });
    const query = { query: `clientReferenceInformation.code:${payment}` };
    const Status = z.object({ applicationInformation: z.object({ status: z.string() }) });
    const Found = z.object({ _embedded: z.object({ transactionSummaries: z.array(Status) }) });
    const { _embedded } = await ask('/tss/v2/searches', query, Found);
    return _embedded.transactionSummaries.map(({ applicationInformation }) => applicationInformation.status);
  };
  const types = async (number: string, within: Pick<Buyer['page'], 'getByLabel' | 'getByRole'>) => {
    await within.getByLabel('Card number').fill(number);
    await within.getByLabel('Expiration month').fill('12');
    await within.getByLabel('Expiration year').fill('2034');
    await within.getByLabel('Security code').fill('123');
    await within.getByRole('button', { name: 'Pay' }).click();
  };
  const frame = () => buyer.page.frameLocator('iframe[name^=tender-]');

  it('brings no cookie of the shop’s back, and is not needed to', async () => {
    await arrive('cybersource_32');
    let cookies: string | undefined;
    buyer.page.on('request', (request) => {
      if (request.method() !== 'POST' || !request.url().includes('/payments/return/')) return;
      void request.allHeaders().then((headers) => (cookies = headers['cookie'] ?? 'none'));
    });
    await buyer.pays();
    await types(GOOD, buyer.page);
    await buyer.seesOutcome('authorized');
    assert.equal(cookies, 'none');
  });

  it('is declined there, reads why in the shop, and pays by check', async () => {
    await arrive('cybersource_32');
    await buyer.pays();
    await types(DECLINED, buyer.page);
    await buyer.page.waitForURL(/\/checkout\//);
    await buyer.reads(/The payment was declined/);
    await buyer.paysByCheck();
  });

  it('cancels there: nothing is taken', async () => {
    await arrive('cybersource_32');
    await buyer.pays();
    await buyer.page.getByRole('button', { name: 'Cancel order' }).click();
    await buyer.page.waitForURL(/\/checkout\//);
    await buyer.reads(/canceled/i);
    assert.deepEqual(await buyer.movements(), []);
  });

  it('presses Back there, goes on, and pays once', async () => {
    await arrive('cybersource_32');
    await buyer.pays();
    await buyer.page.waitForURL(/\/cybersource\/pay/);
    await buyer.page.goBack();
    await buyer.reads('You started to pay with CyberSource.');
    await buyer.page.getByRole('button', { name: 'Continue' }).click();
    await types(GOOD, buyer.page);
    await buyer.seesOutcome('authorized');
    assert.deepEqual(await buyer.movements(), ['authorize']);
  });

  it('gives up in the shop, then pays in a tab that was left open: gets the money back', async () => {
    await arrive('cybersource_32');
    let payment = '';
    buyer.page.on('request', (request) => {
      payment ||= new URLSearchParams(request.postData() ?? '').get('reference_number') ?? '';
    });
    await buyer.pays();
    await buyer.page.getByLabel('Card number').waitFor();
    const form = buyer.page;
    const other = await buyer.context.newPage();
    await other.goto(`${shop.demo.shopOrigin}/${buyer.payable.replace(':', '/')}`);
    await other.getByRole('button', { name: 'Cancel this payment' }).click();
    await other
      .getByText(/canceled/i)
      .first()
      .waitFor();
    await types(GOOD, form);
    await form.waitForURL(/\/checkout\//);
    assert.deepEqual(await buyer.movements(), []);
    assert.deepEqual(await statusesOf(payment), ['REVERSED']);
  });

  it('in a window on the shop’s page: is declined, reads so, tries again', async () => {
    await arrive('cybersource_33');
    await buyer.pays();
    await types(DECLINED, frame());
    await buyer.reads(/The payment was declined/);
    await buyer.pays();
    await types(GOOD, frame());
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('closes that window: nothing is taken, the method can be used again', async () => {
    await arrive('cybersource_33');
    await buyer.pays();
    await frame().getByLabel('Card number').waitFor();
    await buyer.page.getByRole('button', { name: 'Close' }).click();
    await buyer.page.getByRole('button', { name: 'Cancel this payment' }).click();
    await buyer.reads(/canceled/i);
    assert.deepEqual(await buyer.movements(), []);
    assert.equal((await buyer.state).step, 'ready');
  });
});
