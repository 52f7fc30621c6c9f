import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Shop, type Buyer } from './support/buyer.ts';

const CORE = 'https://www.sandbox.paypal.com/web-sdk/v6/core';

describe('A buyer who pays in PayPal’s window', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrive = async (scenario = 'paypal_window_34') => {
    buyer = await (await shop.buyer()).opens(scenario);
    await buyer.chooses('PayPal');
    await buyer.reads('PayPal opens in its own window');
  };
  const opensWindow = async (): Promise<Page> => {
    const opened = buyer.page.waitForEvent('popup');
    await buyer.pays();
    return opened;
  };
  const decides = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('approves there, the window closes, and it is paid once', async () => {
    await arrive();
    const popup = await opensWindow();
    await decides(popup, 'Complete purchase');
    await buyer.seesOutcome('succeeded');
    assert.equal(popup.isClosed(), true);
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.deepEqual(buyer.defects, []);
  });

  it('sees the window before the shop has made the order, and closes it: canceled, and another way works', async () => {
    await arrive();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await buyer.page.route('**/payments/payments', async (route) => {
      await held;
      await route.continue();
    });
    const popup = await opensWindow();
    await popup.getByText('The shop is preparing your order').waitFor();
    await popup.close();
    letGo();
    await buyer.reads(/was canceled/);
    await buyer.paysByCheck();
  });

  it('closes the window, reads that nothing was charged, and opens it again', async () => {
    await arrive();
    const popup = await opensWindow();
    await popup.getByRole('button', { name: 'Complete purchase' }).waitFor();
    await popup.close();
    await buyer.reads(/was canceled/);
    await decides(await opensWindow(), 'Complete purchase');
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('cancels in the window', async () => {
    await arrive();
    await decides(await opensWindow(), 'Cancel and return to the shop');
    await buyer.reads(/was canceled/);
    assert.deepEqual(await buyer.movements(), []);
  });

  it('has a funding source that fails, and chooses another', async () => {
    await arrive();
    await decides(await opensWindow(), 'Complete, but the funding source fails');
    await buyer.reads(/PayPal declined the payment/);
    await decides(await opensWindow(), 'Complete purchase');
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('has a browser that blocks windows: PayPal takes the page, and brings the buyer back', async () => {
    await arrive();
    await buyer.page.evaluate(() => {
      window.open = () => null;
    });
    await buyer.pays();
    await buyer.page.waitForURL(/\/paypal-express\/checkoutnow/);
    await decides(buyer.page, 'Complete purchase');
    await buyer.page.waitForURL(/\/thanks\//);
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('presses Back on PayPal’s page, is asked, goes on there and pays once', async () => {
    await arrive();
    await buyer.page.evaluate(() => {
      window.open = () => null;
    });
    await buyer.pays();
    await buyer.page.waitForURL(/\/paypal-express\/checkoutnow/);
    await buyer.page.goBack();
    await buyer.reads('You started to pay with PayPal.');
    const opened = buyer.context.waitForEvent('page').catch(() => undefined);
    await buyer.page.getByRole('button', { name: 'Continue' }).click();
    const place = await Promise.race([
      opened,
      buyer.page.waitForURL(/\/paypal-express\/checkoutnow/).then(() => buyer.page),
    ]);
    await decides(place ?? buyer.page, 'Complete purchase');
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('is refused by the shop: the window closes again, and opens for the next try', async () => {
    await arrive();
    let isFirst = true;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await buyer.page.route('**/payments/payments', async (route) => {
      if (isFirst) {
        isFirst = false;
        await held;
        const changed = { type: 'about:blank', title: 'Refused', detail: 'Not like this.' };
        await route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: JSON.stringify(changed),
        });
      } else await route.continue();
    });
    const popup = await opensWindow();
    await popup.getByText('The shop is preparing your order').waitFor();
    const closed = popup.waitForEvent('close');
    letGo();
    await closed;
    await buyer.reads('Not like this.');
    await decides(await opensWindow(), 'Complete purchase');
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('presses the button while the shop does not want to be paid: the window closes again', async () => {
    await arrive();
    await buyer.page.evaluate(() => {
      document.addEventListener('tender-submit', (event) => {
        event.preventDefault();
      });
      const open = window.open.bind(window);
      window.open = (...how) => {
        const opened = open(...how);
        Reflect.set(window, 'opened', opened);
        return opened;
      };
    });
    await buyer.pays();
    // It is there for so short a time that nobody outside of the page can be sure to see it.
    await buyer.page.waitForFunction(() => (Reflect.get(window, 'opened') as Window | undefined)?.closed);
    assert.deepEqual(await buyer.movements(), []);
  });

  it('loses the answer after approving, and still sees the truth', async () => {
    await arrive();
    let losses = 0;
    await buyer.page.route('**/result', async (route) => {
      losses += 1;
      await route.abort();
    });
    await decides(await opensWindow(), 'Complete purchase');
    await buyer.seesOutcome('succeeded');
    assert.equal(losses, 1);
    assert.deepEqual(await buyer.movements(), ['charge']);
  });

  it('has an ad blocker that stops PayPal’s script, and pays another way', async () => {
    buyer = await shop.buyer();
    await buyer.opens('paypal_window_34');
    await buyer.page.request.post(`${shop.demo.shopOrigin}/demo/sandbox`, { data: { [CORE]: 'blocked' } });
    await buyer.page.reload();
    await buyer.page.getByRole('radio', { name: 'PayPal' }).click();
    await buyer.reads(/could not be loaded/);
    await buyer.paysByCheck();
  });
});
