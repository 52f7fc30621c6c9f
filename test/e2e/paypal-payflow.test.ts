import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

const CARD = '4111111111111111';

describe('A buyer who pays by card through Payflow', () => {
  let shop: Shop;
  let buyer: Buyer;
  /** Everything that was sent to the shop: address, headers and body. */
  let sent: string[];
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async (scenario: string) => {
    buyer = await shop.buyer();
    sent = [];
    buyer.page.on('request', (request) => {
      if (!request.url().startsWith(shop.demo.shopOrigin)) return;
      sent.push([request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join('\n'));
    });
    await buyer.opens(scenario);
  };
  const types = async (number: string, code = '123') => {
    await buyer.page.getByLabel(/Card number|Kartennummer/).fill(number);
    await buyer.page.getByLabel(/Expiry date|Gültig bis/).fill('0234');
    if (code) await buyer.page.getByLabel('Security code').fill(code);
  };

  it('is at PayPal for a moment, comes back and has paid', async () => {
    await arrive('payflow_card_30');
    await buyer.chooses('Credit card');
    await types(CARD, '987');
    const posted = buyer.page.waitForRequest((request) => request.url().endsWith('/paypal-payflow/link'));
    await buyer.pays();
    assert.match((await posted).postData() ?? '', /ACCT=4111111111111111&EXPDATE=0234&CVV2=987&SECURETOKEN=/);
    await buyer.seesOutcome('succeeded');
  });

  for (const [what, number, code, sentence] of [
    ['is declined', '4000000000000002', '123', /The payment was declined/],
    ['has too little money', '4000000000009995', '123', /not enough money/],
    ['mistypes the security code', CARD, '444', /security code is wrong/],
    ['has another billing address', '4012888888881881', '123', /billing address does not match/],
  ] as const) {
    it(`${what}, reads why, types another card and pays`, async () => {
      await arrive('payflow_card_30');
      await buyer.chooses('Credit card');
      await types(number, code);
      await buyer.pays();
      await buyer.reads(sentence);
      assert.deepEqual(await buyer.movements(), []);
      await types('5555555555554444');
      await buyer.pays();
      await buyer.seesOutcome('succeeded');
      assert.deepEqual(await buyer.movements(), ['charge']);
    });
  }

  it('waits so long that the form expires, is told, and pays with a new one', async () => {
    await arrive('payflow_card_30');
    await buyer.chooses('Credit card');
    await types(CARD);
    await buyer.page.route('**/payments/payments', async (route) => {
      const response = await route.fetch();
      await fetch(`${shop.demo.bankOrigin}/paypal-payflow/control/expire`, { method: 'POST' });
      await route.fulfill({ response });
    });
    await buyer.pays();
    await buyer.reads(/open for too long and has expired/);
    await buyer.page.unroute('**/payments/payments');
    await types(CARD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('never comes back from PayPal, and finds the order paid', async () => {
    await arrive('payflow_card_30');
    await buyer.chooses('Credit card');
    await types(CARD);
    const address = buyer.page.url();
    await buyer.context.route('**/payments/return/**', (route) => route.abort());
    await buyer.pays();
    await buyer.page.waitForURL(/chrome-error|paypal-payflow/);
    await buyer.context.unroute('**/payments/return/**');
    await buyer.page.goto(address);
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('sends the form a second time with Back, and is charged once', async () => {
    await arrive('payflow_card_30');
    await buyer.chooses('Credit card');
    await types(CARD);
    const posted = buyer.page.waitForRequest((request) => request.url().endsWith('/paypal-payflow/link'));
    await buyer.pays();
    const body = (await posted).postData() ?? '';
    await buyer.seesOutcome('succeeded');
    const again = await fetch(`${shop.demo.bankOrigin}/paypal-payflow/link`, {
      method: 'POST',
      body: new URLSearchParams(body),
    });
    assert.match(await again.text(), /name="RESULT" value="160"/);
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('reloads while the card is on its way, and types it again', async () => {
    await arrive('payflow_card_30');
    await buyer.chooses('Credit card');
    await types(CARD);
    await buyer.page.route('**/paypal-payflow/link', (route) => route.abort());
    const address = buyer.page.url();
    const failed = buyer.page.waitForEvent('requestfailed', (request) => request.url().endsWith('/link'));
    await buyer.pays();
    await failed;
    await buyer.page.unroute('**/paypal-payflow/link');
    await buyer.page.goto(address);
    await buyer.reads('You started to pay with Credit card.');
    await buyer.page.getByRole('button', { name: 'Continue' }).click();
    await buyer.reads('Please enter your card again, then press the button.');
    await types(CARD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('has a card that the shop does not take, or no security code, and is told before anything is sent', async () => {
    await arrive('payflow_card_30');
    await buyer.chooses('Credit card');
    await types('3530111333300000', '');
    await buyer.pays();
    await buyer.reads('JCB cards are not accepted here.');
    await buyer.reads('Security code: please fill this in.');
    assert.deepEqual(
      sent.filter((request) => request.includes('/payments/payments')),
      [],
    );
  });

  it('saves a card that is verified without a charge, and pays with it next time without typing', async () => {
    await arrive('payflow_saved_31');
    await buyer.chooses('Kreditkarte');
    assert.equal(await buyer.page.getByLabel('Prüfnummer').count(), 0);
    await types(CARD, '');
    await buyer.page.getByLabel('Für spätere Zahlungen speichern').check();
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    await buyer.opens('payflow_saved_31');
    await buyer.chooses('Kreditkarte');
    await buyer.page.getByRole('radio', { name: 'Visa •••• 1111' }).check();
    assert.equal(await buyer.page.getByLabel('Kartennummer').isVisible(), false);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.equal(
      sent.some((request) => request.includes('/paypal-payflow/')),
      false,
    );
  });
});

describe('A buyer who pays by Payflow Express Checkout', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const goesToPayPal = async () => {
    buyer = await (await shop.buyer()).opens('payflow_express_33');
    await buyer.chooses('PayPal Express Checkout');
    await buyer.pays();
  };
  const decides = (name: string) => buyer.page.getByRole('button', { name, exact: true }).click();

  it('has a funding source that fails, is sent back to PayPal, chooses another and has paid once', async () => {
    await goesToPayPal();
    const places: string[] = [];
    buyer.page.on('framenavigated', (frame) => places.push(new URL(frame.url()).pathname));
    await decides('Pay, but the funding source fails');
    await buyer.reads('Your bank did not pay. Please choose another source.');
    await decides('Pay now');
    assert.equal(places[0], '/paypal-payflow/webscr');
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('cancels there and pays another way', async () => {
    await goesToPayPal();
    await decides('Cancel and return to the shop');
    await buyer.reads(/canceled/i);
    await buyer.paysByCheck();
  });

  it('pays by eCheck: pending until it arrives', async () => {
    await goesToPayPal();
    await decides('Pay by eCheck, which takes days');
    await buyer.seesOutcome('pending');
    assert.deepEqual(await buyer.movements(), []);
  });
});
