import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { elementIn } from '../../../e2e/support/stripe-harness-page.ts';
import { withShopPage, type ShopPage } from './shop-page.ts';

const TERMS = { mode: 'payment', amount: 1099, currency: 'usd' } as const;

describe('The sandbox’s Express Checkout Element', { timeout: 120_000 }, () => {
  let bank: ShopPage['bank'];
  let page: ShopPage['page'];
  let drive: ShopPage['drive'];

  withShopPage((opened) => {
    ({ bank, page, drive } = opened);
  });
  beforeEach(() => bank.control({ wallets: ['apple_pay', 'google_pay'] }));

  const open = (options: object = {}) => drive.open(TERMS, options, 'expressCheckout');
  const ready = () =>
    page.evaluate(
      () => window.shop.events.find(({ type }) => type === 'ready')!.detail['availablePaymentMethods'],
    );
  /** Presses Google Pay; the page answers with this code, in which `event` is the click. */
  const press = async (answer: string) => {
    await page.evaluate(`window.shop.element.on('click', (event) => { window.answered = (async () => {
      try { ${answer}; return ''; } catch ({ message }) { return message; } })() })`);
    await elementIn(page).getByRole('button', { name: 'Google Pay' }).click();
    await page.evaluate(() => window.shop.until('click'));
    return page.evaluate<string>('window.answered');
  };
  const sheet = () => elementIn(page).getByRole('dialog', { name: 'Google Pay' });

  it('names the wallets of the browser, without those that the shop does not want', async () => {
    await open({ paymentMethods: { applePay: 'never' } });
    assert.deepEqual(await ready(), {
      amazonPay: false,
      applePay: false,
      googlePay: true,
      klarna: false,
      link: false,
      paypal: false,
    });
  });

  it('is ready and has nothing to show where there is no wallet', async () => {
    await bank.control({ wallets: [] });
    await open();
    assert.equal(await ready(), undefined);
    assert.equal(await elementIn(page).getByRole('button').count(), 0);
  });

  it('opens the sheet when the click is answered, and makes a token of what the buyer agrees to', async () => {
    await open();
    assert.equal(await press("event.resolve({ lineItems: [{ name: 'Grinder', amount: 1099 }] })"), '');
    await sheet().getByText('Grinder: 1099').waitFor();
    await sheet().getByRole('button', { name: /4242/ }).click();
    await page.evaluate(() => window.shop.until('confirm'));
    const intent = await drive.charge(await drive.token());
    assert.equal(intent.status, 'succeeded');
    await sheet().waitFor({ state: 'hidden' });
  });

  it('opens nothing when the answer takes more than a second, and says why', async () => {
    await open();
    const said = await press('await new Promise((done) => setTimeout(done, 1100)); event.resolve()');
    assert.match(said, /must call resolve\(\) within 1 second/);
    assert.equal(await sheet().isVisible(), false);
  });

  for (const [what, answer, sentence] of [
    ['details that nobody knows', 'event.resolve({ amount: 5 })', /amount is not a recognized parameter/],
    [
      'more lines than the amount',
      "event.resolve({ lineItems: [{ name: 'A', amount: 1100 }] })",
      /1100 > 1099/,
    ],
    ['two answers', 'event.resolve(); event.reject()', /answered already/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      await open();
      assert.match(await press(answer), sentence);
    });
  }

  it('opens nothing when the shop rejects the click', async () => {
    await open();
    assert.equal(await press('event.reject()'), '');
    assert.equal(await sheet().isVisible(), false);
  });

  it('gives nothing away before the buyer has agreed', async () => {
    await open();
    const { error } = await drive.submit();
    assert.equal(error?.type, 'validation_error');
  });

  it('tells the buyer in the sheet that the payment failed, and of a cancel tells the shop', async () => {
    await open();
    await press('event.resolve()');
    await page.evaluate(() => {
      const element = window.shop.element as unknown as {
        on(type: 'confirm', listener: (event: { paymentFailed(payload: object): void }) => void): void;
      };
      element.on('confirm', (event) => {
        event.paymentFailed({ reason: 'fail', message: 'Not this time.' });
      });
    });
    await sheet().getByRole('button', { name: /4242/ }).click();
    await sheet().getByText('Not this time.').waitFor();
    await sheet().getByRole('button', { name: 'Cancel' }).click();
    await page.evaluate(() => window.shop.until('cancel'));
    await sheet().waitFor({ state: 'hidden' });
  });
});
