import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Request } from 'playwright-core';
import { Shop, type Buyer } from './support/buyer.ts';

const VISA = '4567350000427977';
const MASTERCARD = '5399999999999999';
const NOT_AUTHENTICATED = '4012001037461114';
const CHALLENGED = '4012000033330026';
const REFUSED = '4000000000009995';
const AMEX = '371449635398431';
const IBAN = 'DE89370400440532013000';

describe('A buyer who pays with Ingenico', () => {
  let shop: Shop;
  let buyer: Buyer;
  /** What the page sent, and where to. */
  let sent: Request[];
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async (scenario: string) => {
    buyer = await shop.buyer();
    sent = [];
    buyer.page.on('request', (request) => sent.push(request));
    await buyer.opens(scenario);
  };
  const field = (label: string | RegExp) => buyer.page.getByLabel(label).locator('visible=true').first();
  const typeCard = async (number: string, code = '123') => {
    await field('Card number').fill(number);
    await field('Expiry date').fill('12/34');
    await field('Security code').fill(code);
  };
  const control = (order: string, payment = '') =>
    fetch(`${shop.demo.bankOrigin}/ingenico/control`, {
      method: 'POST',
      body: new URLSearchParams({ order, payment }),
      redirect: 'manual',
    });

  it('pays by card: the brand is recognized, the amount is charged once', async () => {
    await arrive('ingenico_50');
    await typeCard(VISA);
    assert.equal(await field('Card number').inputValue(), '4567 3500 0042 7977');
    assert.equal(await field('Expiry date').inputValue(), '12/34');
    await buyer.reads('Visa');
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.deepEqual(buyer.defects, []);
  });

  it('is told what is wrong with the card before anything is sent', async () => {
    await arrive('ingenico_50');
    await buyer.pays();
    await buyer.reads('Card number: please fill this in.');
    await typeCard('4567350000427978');
    await field('Expiry date').fill('12/20');
    await buyer.pays();
    await buyer.reads(/card number is not correct/);
    await buyer.reads('This card has expired.');
    await typeCard(AMEX);
    await buyer.pays();
    await buyer.reads('This kind of card is not accepted here.');
    assert.ok(!sent.some((request) => request.postData()?.includes('ingenicoCustomerEncDetails')));
    await typeCard(MASTERCARD);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
  });

  it('reads why a card is refused, keeps what was typed, and pays with another', async () => {
    await arrive('ingenico_50');
    await typeCard(REFUSED);
    await buyer.pays();
    await buyer.reads(/not enough money/);
    assert.equal(await field('Expiry date').inputValue(), '12/34');
    await field('Card number').fill(VISA);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('confirms at the bank, comes back and has paid once', async () => {
    await arrive('ingenico_50');
    await typeCard(CHALLENGED);
    await buyer.pays();
    await buyer.page.getByLabel('Code from our text message').fill('1234');
    await buyer.page.getByRole('button', { name: 'Confirm' }).click();
    await buyer.page.waitForURL(/\/thanks\//);
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.doesNotMatch(buyer.page.url(), /RETURNMAC|tender-payment/);
  });

  it('presses “Cancel” at the bank, is charged nothing and pays by check instead', async () => {
    await arrive('ingenico_50');
    await typeCard(CHALLENGED);
    await buyer.pays();
    await buyer.page.getByRole('button', { name: 'Cancel' }).click();
    await buyer.page.waitForURL(/\/checkout\//);
    await buyer.reads(/canceled/i);
    await buyer.paysByCheck();
  });

  it('has a card whose bank says no at once: comes back, reads so, and is charged nothing', async () => {
    await arrive('ingenico_50');
    await typeCard(NOT_AUTHENTICATED);
    await buyer.pays();
    await buyer.page.waitForURL(/\/checkout\//);
    await buyer.reads(/was declined/);
    assert.deepEqual(await buyer.movements(), []);
  });

  it('reserves yen on a card, saves it, and pays the next time with the security code alone', async () => {
    await arrive('ingenico_51');
    await typeCard(VISA);
    await buyer.page.getByRole('checkbox', { name: '次回以降のお支払いのために保存する' }).check();
    await buyer.pays();
    await buyer.seesOutcome('authorized');
    const [entry] = await shop.ledger(buyer.payable);
    assert.equal(entry?.type, 'authorize');
    assert.equal(entry.amount.currency, 'JPY');
    const asked = sent.find((request) => request.url().includes('/client/v1/'))!.url();
    // Connect counts in hundredths of every currency.
    assert.equal(new URL(asked).searchParams.get('amount'), `${Number(entry.amount.amount) * 100}`);

    await arrive('ingenico_51');
    await buyer.reads('Visa •••• 7977');
    await field('Security code').waitFor();
    assert.equal(await buyer.page.getByLabel('Card number').isVisible(), false);
    await buyer.pays();
    await buyer.reads('Security code：ご入力ください。');
    await field('Security code').fill('123');
    await buyer.pays();
    await buyer.seesOutcome('authorized');
    assert.deepEqual(await buyer.movements(), ['authorize']);
  });

  it('changes from the saved card to a new one and back, and pays with what is shown', async () => {
    await arrive('ingenico_51');
    await field('Security code').fill('999');
    await buyer.page.getByRole('radio', { name: '別のものを使う' }).check();
    await field('Card number').waitFor();
    await typeCard(MASTERCARD);
    await buyer.pays();
    await buyer.seesOutcome('authorized');
  });

  it('signs a SEPA mandate and is debited: the order is pending until the bank has paid', async () => {
    await arrive('ingenico_52');
    await buyer.reads('DE98ZZZ09999999999');
    await buyer.reads('TENDER-000003');
    assert.equal(await buyer.page.getByLabel('Nachname des Schuldners').count(), 0);
    await field('Kontoinhaber').fill('Katrin Müller');
    await field('IBAN').fill('de89 3704 0044 0532 0130 01');
    await buyer.pays();
    await buyer.reads(/Die IBAN stimmt nicht/);
    await buyer.reads(/Bitte stimmen Sie zu/);
    await field('IBAN').fill(IBAN);
    assert.equal(await field('IBAN').inputValue(), 'DE89 3704 0044 0532 0130 00');
    await buyer.page.getByRole('checkbox', { name: /stimme zu/ }).check();
    await buyer.pays();
    await buyer.seesOutcome('pending');
    assert.deepEqual(await buyer.movements(), []);
    assert.deepEqual(buyer.defects, []);

    const page = await (await fetch(`${shop.demo.bankOrigin}/ingenico/control`)).text();
    await control('collect', /name="payment" value="(\w+)"/.exec(page)![1]);
    await buyer.page.reload();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('pays from a US account within the shop’s limits, which are narrower than Ingenico’s', async () => {
    await arrive('ingenico_53');
    await field('Account holder').fill('Marcus Webb');
    await field('Routing number').fill('02100002');
    await field('Account number').fill('1234567890');
    await buyer.pays();
    await buyer.reads(/Routing number: please check the format/);
    await buyer.reads(/Please agree/);
    await field('Routing number').fill('021000021');
    await buyer.page.getByRole('checkbox', { name: /agree/ }).check();
    await buyer.pays();
    await buyer.seesOutcome('pending');
    assert.deepEqual(await buyer.movements(), []);
  });

  it('waits so long that the session ends: keeps what was typed, presses again and pays once', async () => {
    await arrive('ingenico_50');
    await typeCard(VISA);
    await buyer.reads('Visa');
    await control('end-sessions');
    await buyer.pays();
    await buyer.reads(/renewed/);
    await buyer.canPay();
    await buyer.reads(/renewed/);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('opens the method with a session that has ended: it is exchanged before the form is shown', async () => {
    await arrive('ingenico_50');
    await field('Card number').waitFor();
    let isFirst = true;
    await buyer.page.route('**/payments/quotes**', async (route) => {
      const response = await route.fetch();
      if (isFirst) await control('end-sessions');
      isFirst = false;
      await route.fulfill({ response });
    });
    await buyer.page.reload();
    await typeCard(VISA);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
    assert.equal(isFirst, false);
  });

  it('has an ad blocker that stops Ingenico: reads so, and pays by check', async () => {
    buyer = await shop.buyer();
    await buyer.page.route('**/client/v1/**', (route) => route.abort());
    await buyer.opens('ingenico_50');
    await buyer.reads(/could not be loaded/);
    await buyer.paysByCheck();
  });

  it('cannot get the widget’s own code for it: reads so, tries again and pays', async () => {
    buyer = await shop.buyer();
    await buyer.page.route('**/connect-sdk-client-js*', (route) => route.abort(), { times: 1 });
    await buyer.opens('ingenico_50');
    await buyer.reads(/could not be loaded/);
    await buyer.page.reload();
    await typeCard(VISA);
    await buyer.pays();
    await buyer.seesOutcome('succeeded');
  });
});
