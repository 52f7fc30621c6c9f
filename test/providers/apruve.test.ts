import { expect } from '@open-wc/testing';
import { Fault } from '../../src/contract/problem.ts';
import type { ApruveJs } from '../../src/providers/apruve/apruve-js.ts';
import type { ApruveConfig } from '../../src/providers/apruve/config.ts';
import { mountApruve } from '../../src/providers/apruve/panel.ts';
import type { Panel, PanelContext } from '../../src/providers/provider.ts';
import { panelContext } from '../support/panel-context.ts';
import { usd } from '../support/samples.ts';
import { asGlobal } from './samples/sample.ts';

/** apruve.js as documented: callbacks by event, an order, a start. There is one on the page, as in a shop. */
class FakeApruve implements ApruveJs {
  readonly APRUVE_LAUNCHED_EVENT = 'launched';
  readonly APRUVE_COMPLETE_EVENT = 'complete';
  readonly APRUVE_CLOSED_EVENT = 'closed';
  readonly registered: string[] = [];
  readonly #callbacks = new Map<string, (orderId?: unknown) => void>();
  orders: { order: unknown; hash: string }[] = [];
  starts = 0;

  registerApruveCallback(event: string, callback: (orderId?: unknown) => void): void {
    this.registered.push(event);
    this.#callbacks.set(event, callback);
  }

  setOrder(order: unknown, hash: string): void {
    this.orders.push({ order, hash });
  }

  startCheckout(): void {
    this.starts++;
  }

  tell(event: 'launched' | 'complete' | 'closed', orderId?: unknown): void {
    this.#callbacks.get(event)?.(orderId);
  }
}

const apruve = new FakeApruve();
const payload = {
  order: {
    merchant_id: 'm1',
    amount_cents: 13549,
    currency: 'USD',
    order_items: [{ title: 'Order 1001', merchant_notes: 'as it was' }],
    a_key_of_next_year: true,
  },
  secureHash: 'ab'.repeat(32),
};

const faultOf = async (task: Promise<unknown>): Promise<Fault> => {
  const error = await task.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(Fault);
  return error as Fault;
};

describe('Apruve', () => {
  let boxes: HTMLElement[] = [];
  let panels: Panel[] = [];
  const never = new AbortController().signal;

  const mount = async (config: ApruveConfig = {}, more: Partial<PanelContext<ApruveConfig>> = {}) => {
    const box = document.createElement('div');
    document.body.append(box);
    boxes.push(box);
    const panel = await mountApruve(box, panelContext(config, more));
    panels.push(panel);
    return panel;
  };

  before(() => Object.assign(window, { apruve }));
  after(() => Reflect.deleteProperty(window, 'apruve'));
  beforeEach(() => {
    apruve.orders = [];
    apruve.starts = 0;
  });
  afterEach(() => {
    for (const panel of panels) panel.unmount();
    for (const box of boxes) box.remove();
    [boxes, panels] = [[], []];
  });

  it('opens for the very order that the backend sent, with its hash', async () => {
    const end = (await mount()).finish!(payload, never);
    expect(apruve.orders).to.have.length(1);
    expect(apruve.orders[0]!.order).to.equal(payload.order);
    expect(apruve.orders[0]!.hash).to.equal(payload.secureHash);
    expect(apruve.starts).to.equal(1);
    apruve.tell('closed');
    await end;
  });

  it('reports the order that was authorized, although the overlay says afterwards that it is closed', async () => {
    const end = (await mount()).finish!(payload, never);
    apruve.tell('launched');
    apruve.tell('complete', 'order-1');
    apruve.tell('closed');
    expect(await end).to.deep.equal({ result: 'completed', data: { apruveOrderId: 'order-1' } });
  });

  it('is canceled when the buyer closes the overlay', async () => {
    const end = (await mount()).finish!(payload, never);
    apruve.tell('launched');
    apruve.tell('closed');
    expect(await end).to.deep.equal({ result: 'canceled' });
  });

  it('registers its callbacks once, however many panels and attempts there are', async () => {
    const first = await mount();
    const second = await mount();
    for (const panel of [first, second, first]) {
      const end = panel.finish!(payload, never);
      apruve.tell('closed');
      await end;
    }
    expect(apruve.registered.toSorted()).to.deep.equal(['closed', 'complete', 'launched']);
  });

  it('tells the attempt that is open, and nobody when none is', async () => {
    const panel = await mount();
    apruve.tell('complete', 'order-of-nobody');
    const end = panel.finish!(payload, never);
    apruve.tell('complete', 'order-2');
    expect(await end).to.deep.equal({ result: 'completed', data: { apruveOrderId: 'order-2' } });
  });

  it('does not open twice at a time, and leaves the first alone', async () => {
    const first = (await mount()).finish!(payload, never);
    const fault = await faultOf((await mount()).finish!(payload, never));
    expect(fault.problem.code).to.equal('provider');
    apruve.tell('complete', 'order-3');
    expect((await first).result).to.equal('completed');
  });

  it('lets go when the widget is taken away, and can be opened again', async () => {
    const gone = new AbortController();
    const panel = await mount();
    const end = panel.finish!(payload, gone.signal);
    gone.abort();
    expect(await end.catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
    const next = panel.finish!(payload, never);
    apruve.tell('closed');
    expect((await next).result).to.equal('canceled');
  });

  it('is given up when Apruve shows nothing for fifteen seconds', async () => {
    const panel = await mount();
    const real = window.setTimeout.bind(window);
    const patience: unknown[] = [];
    // The clock runs ahead for those who wait long.
    const hurry = (run: () => void, milliseconds = 0) => {
      if (milliseconds < 1000) return real(run, milliseconds);
      patience.push(milliseconds);
      return real(run);
    };
    const restore = asGlobal('setTimeout', hurry)();
    const end = faultOf(panel.finish!(payload, never));
    restore();
    expect((await end).problem.detail).to.match(/did not open within 15 seconds/);
    expect(patience).to.deep.equal([15_000]);
  });

  it('says so when apruve.js throws', async () => {
    const start = apruve.startCheckout.bind(apruve);
    apruve.startCheckout = () => {
      throw new Error('no merchant');
    };
    const fault = await faultOf((await mount()).finish!(payload, never));
    apruve.startCheckout = start;
    expect(fault.problem).to.include({ code: 'provider' });
    expect(fault.problem.detail).to.match(/no merchant/);
  });

  it('brings the focus back to the button, deep in a shadow tree, when the overlay took it along', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    boxes.push(host);
    const button = document.createElement('button');
    host.attachShadow({ mode: 'open' }).append(button);
    button.focus();
    const overlay = document.createElement('iframe');
    const end = (await mount()).finish!(payload, never);
    document.body.append(overlay);
    overlay.focus();
    overlay.remove();
    apruve.tell('closed');
    await end;
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.shadowRoot!.activeElement).to.equal(button);
  });

  for (const [what, broken] of [
    ['no payload', undefined],
    ['no order', { secureHash: payload.secureHash }],
    ['a hash of something else', { ...payload, secureHash: 'abc' }],
    ['euros', { ...payload, order: { ...payload.order, currency: 'EUR' } }],
  ] as const) {
    it(`does not open for an action with ${what}`, async () => {
      const fault = await faultOf((await mount()).finish!(broken, never));
      expect(fault.problem.code).to.equal('configuration');
      expect(apruve.starts).to.equal(0);
    });
  }

  it('refuses an account of the other environment, and says what to change', async () => {
    const fault = await faultOf(mount({ testMode: false }));
    expect(fault.problem.detail).to.match(/live environment.*environment is “test”.*environment="live"/);
  });

  it('refuses euros, at first and later', async () => {
    const euros = { amount: '10.00', currency: 'EUR' };
    expect((await faultOf(mount({}, { amount: euros }))).problem.detail).to.match(/only takes USD/);
    const panel = await mount();
    const update = (amount: typeof euros) => () => {
      void panel.update!({ config: {}, saved: undefined, amount, order: undefined });
    };
    expect(update(usd('12.00'))).not.to.throw();
    expect(update(euros)).to.throw(Fault, /only takes USD/);
  });
});
