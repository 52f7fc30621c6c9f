import { expect } from '@open-wc/testing';
import { Fault } from '../../src/contract/problem.ts';
import { en } from '../support/en.ts';
import { openCheckout } from '../../src/providers/paypal-express/checkout.ts';
import { mountPayPalExpress } from '../../src/providers/paypal-express/panel.ts';
import type { PayPalSession, SessionOptions } from '../../src/providers/paypal-express/web-sdk.ts';
import type { PanelContext } from '../../src/providers/provider.ts';
import { usd } from '../support/samples.ts';
import { waitUntil } from '../support/wait-until.ts';

/** PayPal’s SDK as far as one visit needs it; what it was asked is in `calls`. */
function fakePayPal(session: Partial<PayPalSession> = {}) {
  const calls: string[] = [];
  let told: SessionOptions | undefined;
  let ordered: unknown;
  const instance = {
    findEligibleMethods: () => Promise.resolve({ isEligible: () => true }),
    createPayPalOneTimePaymentSession: (options: SessionOptions): PayPalSession => {
      told = options;
      return {
        start: async ({ presentationMode }, order) => {
          calls.push(presentationMode);
          ordered = await order.catch((error: unknown) => error);
        },
        cancel: () => calls.push('cancel'),
        ...session,
      };
    },
  };
  return { instance, calls, told: () => told!, ordered: () => ordered };
}

describe('A visit at PayPal’s', () => {
  it('begins in the click, before there is an order', () => {
    const { instance, calls } = fakePayPal();
    openCheckout(instance);
    expect(calls).to.deep.equal(['popup']);
  });

  it('gives PayPal the order when the shop has made it, and ends with what the buyer did', async () => {
    const { instance, told, ordered } = fakePayPal();
    const checkout = openCheckout(instance);
    const end = checkout.pay('ORDER1');
    await waitUntil(() => ordered());
    expect(ordered()).to.deep.equal({ orderId: 'ORDER1' });
    await told().onApprove({ orderId: 'ORDER1', payerId: 'PAYER1' });
    expect(await end).to.deep.equal({
      result: 'completed',
      data: { orderId: 'ORDER1', payerId: 'PAYER1' },
    });
  });

  it('ends as canceled when the buyer closed the window before the order was there', async () => {
    const { instance, told } = fakePayPal();
    const checkout = openCheckout(instance);
    told().onCancel();
    expect(await checkout.pay('ORDER1')).to.deep.equal({ result: 'canceled' });
  });

  it('ends as failed with PayPal’s code and nothing else of its words', async () => {
    const { instance, told } = fakePayPal();
    const checkout = openCheckout(instance);
    told().onError(Object.assign(new Error('secret words'), { code: 'ERR_X' }));
    expect(await checkout.pay('ORDER1')).to.deep.equal({ result: 'failed', data: { code: 'ERR_X' } });
  });

  it('closes the window when the payment came to nothing', async () => {
    const { instance, calls, ordered } = fakePayPal();
    openCheckout(instance).release();
    await waitUntil(() => ordered());
    expect(String(ordered())).to.contain('no order');
    expect(calls).to.deep.equal(['popup', 'cancel']);
  });

  it('takes the page where the browser blocks the window', async () => {
    const modes: string[] = [];
    const { instance } = fakePayPal({
      start: ({ presentationMode }) => {
        modes.push(presentationMode);
        return presentationMode === 'popup'
          ? Promise.reject(Object.assign(new Error('blocked'), { isRecoverable: true }))
          : Promise.resolve();
      },
    });
    openCheckout(instance);
    await waitUntil(() => modes.length === 2);
    expect(modes).to.deep.equal(['popup', 'redirect']);
  });

  it('does not try another way after an error that cannot be helped', async () => {
    const { instance } = fakePayPal({
      start: () => Promise.reject(Object.assign(new Error('no'), { isRecoverable: false, code: 'ERR_NO' })),
    });
    expect(await openCheckout(instance).pay('ORDER1')).to.deep.equal({
      result: 'failed',
      data: { code: 'ERR_NO' },
    });
  });

  it('goes on where the buyer left when PayPal has brought them back to this page', async () => {
    const steps: string[] = [];
    const { instance, told } = fakePayPal({
      hasReturned: () => true,
      resume: () => {
        steps.push('resume');
        return told().onApprove({ orderId: 'ORDER1' });
      },
      start: () => Promise.reject(new Error('It must not start again.')),
    });
    const end = await openCheckout(instance, true).pay('ORDER1');
    expect(end.result).to.equal('completed');
    expect(steps).to.deep.equal(['resume']);
  });

  it('starts anew when the buyer presses the button again on such a page', () => {
    const { instance, calls } = fakePayPal({ hasReturned: () => true });
    openCheckout(instance);
    expect(calls).to.deep.equal(['popup']);
  });
});

describe('PayPal’s panel', () => {
  const context = (more: object = {}): PanelContext<{ clientId?: string }> => ({
    config: { clientId: 'client-id-of-a-test' },
    saved: undefined,
    amount: usd('131.40'),
    order: undefined,
    method: { id: 'paypal_1', label: 'PayPal', action: 'charge' },
    environment: 'test',
    locale: 'en',
    words: en,
    theme: () => Promise.reject(new Error('Nobody asks for the theme.')),
    changed: () => undefined,
    refresh: () => undefined,
    ...more,
  });
  const box = document.createElement('div');
  const faultOf = async (task: unknown): Promise<Fault> => {
    try {
      await task;
    } catch (error) {
      if (error instanceof Fault) return error;
    }
    throw new Error('Nothing was refused.');
  };

  it('says that the buyer goes to PayPal when the shop has no client id', async () => {
    const panel = await mountPayPalExpress(box, context({ config: {} }));
    expect(box.firstElementChild?.shadowRoot?.textContent).to.contain('You continue at PayPal');
    panel.unmount();
    expect(box.childElementCount).to.equal(0);
  });

  it('refuses to share the page with a PayPal SDK of before v6 that takes its name', async () => {
    const classic = document.createElement('script');
    classic.type = 'text/plain';
    classic.src = 'https://www.paypal.com/sdk/js?client-id=x';
    document.head.append(classic);
    const { problem } = await faultOf(mountPayPalExpress(box, context()));
    classic.remove();
    expect(problem.code).to.equal('configuration');
    expect(problem.detail).to.contain('data-namespace');
    expect(box.childElementCount).to.equal(0);
  });

  it('refuses the live SDK on a page in test, and the other way round', async () => {
    const live = document.createElement('script');
    live.type = 'text/plain';
    live.src = 'https://www.paypal.com/web-sdk/v6/core';
    document.head.append(live);
    const { problem } = await faultOf(mountPayPalExpress(box, context()));
    live.remove();
    expect(problem.code).to.equal('script');
    expect(problem.detail).to.contain('remove one of them');
  });

  it('reports a client id that PayPal does not take, in words for the developer', async () => {
    const createInstance = () => Promise.reject(new Error('The client id is not valid.'));
    Object.assign(window, { paypal: { version: '6.3.0', createInstance } });
    const { problem } = await faultOf(mountPayPalExpress(box, context()));
    expect(problem.code).to.equal('provider');
    expect(problem.detail).to.contain('refused the client id');
    expect(box.childElementCount).to.equal(0);
  });
});
