import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Shop, type Buyer } from './support/buyer.ts';

const GOOD = '4242424242424242';
const TYPED = '4242 4242 4242 4242';

describe('A buyer pays with Stripe in a page that does not sit still', () => {
  let shop: Shop;
  let buyer: Buyer;
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  const arrivesAndTypes = async (scenario: string) => {
    buyer = await (await shop.buyer()).opens(scenario);
    await buyer.chooses(/^Card/);
    await buyer.typesCard(GOOD);
  };
  const number = () => buyer.card.getByLabel('Card number').inputValue();
  const paysOnce = async () => {
    await buyer.pays();
    await buyer.page.waitForURL(/\/thanks\//);
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(await buyer.movements(), ['charge']);
    assert.deepEqual(buyer.defects, []);
  };

  it('whose hosts render their children anew: the form is back, and the buyer knows what to type again', async () => {
    await arrivesAndTypes('nested');
    // A slot of ours in the inner host: only the projection is gone for a moment, not what was typed.
    await buyer.page.evaluate(() => {
      const portal = document.querySelector('acme-portal')!;
      portal.shadowRoot!.querySelector('acme-panel')!.replaceChildren();
    });
    assert.equal(await number(), TYPED);
    // The box itself in the outer host: the browser throws the frame away with it.
    await buyer.page.evaluate(() => {
      document.querySelector('acme-portal')!.replaceChildren();
    });
    await buyer.reads(/enter your payment details again/);
    assert.equal(await number(), '');
    await buyer.typesCard(GOOD);
    await buyer.page.getByText(/enter your payment details again/).waitFor({ state: 'hidden' });
    await paysOnce();
  });

  it('that moves the widget: told what the browser lost, they type it again and pay once', async () => {
    await arrivesAndTypes('card');
    await buyer.page.evaluate(() => {
      const widget = document.querySelector('tender-checkout')!;
      widget.parentElement!.append(widget);
    });
    await buyer.reads(/enter your payment details again/);
    await buyer.typesCard(GOOD);
    await paysOnce();
  });

  it('that moves the widget as browsers can now, without taking it away: nothing is lost', async () => {
    await arrivesAndTypes('card');
    await buyer.page.evaluate(() => {
      const widget = document.querySelector('tender-checkout')!;
      widget.parentElement!.moveBefore(widget, null);
    });
    assert.equal(await number(), TYPED);
    await paysOnce();
  });

  it('that mounts it, takes it away and mounts it again, as React does: one form, one payment', async () => {
    buyer = await (await shop.buyer()).opens('card');
    await buyer.page.evaluate(async () => {
      const widget = document.querySelector('tender-checkout')!;
      const parent = widget.parentElement!;
      for (const pause of [false, true, false]) {
        widget.remove();
        if (pause) await Promise.resolve();
        parent.append(widget);
      }
    });
    await buyer.chooses(/^Card/);
    await buyer.typesCard(GOOD);
    const frames = buyer.page.frames().map((frame) => new URL(frame.url()).pathname);
    assert.deepEqual(frames.filter((path) => path.includes('/stripe/')).sort(), [
      '/stripe/frames/controller',
      '/stripe/frames/payment',
    ]);
    await paysOnce();
  });

  it('that mounts it fifty times: no frame and no node is left over', async () => {
    buyer = await (await shop.buyer()).opens('card');
    await buyer.chooses(/^Card/);
    await buyer.card.getByLabel('Card number').waitFor();
    const count = () =>
      buyer.page.evaluate(() => ({
        frames: document.querySelectorAll('iframe').length,
        nodes: document.querySelectorAll('*').length,
      }));
    const first = await count();
    await buyer.page.evaluate(async () => {
      const widget = document.querySelector('tender-checkout')!;
      const parent = widget.parentElement!;
      for (let times = 0; times < 50; times++) {
        widget.remove();
        await new Promise((resolve) => setTimeout(resolve));
        parent.append(widget);
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    await buyer.chooses(/^Card/);
    await buyer.typesCard(GOOD);
    assert.deepEqual(await count(), first);
    await paysOnce();
  });
});
