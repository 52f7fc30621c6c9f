import { expect } from '@open-wc/testing';
import { toProblem, type Problem } from '../../src/contract/problem.ts';
import type { Panel, PanelContext } from '../../src/providers/provider.ts';
import type { StripeConfig } from '../../src/providers/stripe/config.ts';
import { mountStripe } from '../../src/providers/stripe/panel.ts';
import { FakeStripe, resetStripe } from './fake-stripe.ts';
import { panelContext } from './panel-context.ts';

const signal = new AbortController().signal;

/** Stripe's form in a box of its own for each test of a suite; what it leaves behind fails the test. */
export function useStripeForm() {
  let panel: Panel<StripeConfig> | undefined;
  const form = {
    box: document.createElement('div'),
    mount: async (config: Partial<StripeConfig> = {}, more: Partial<PanelContext<StripeConfig>> = {}) => {
      const all = { publishableKey: 'pk_test_1', ...config };
      panel = await mountStripe(form.box, panelContext<StripeConfig>(all, more));
      return panel;
    },
    get panel(): Panel<StripeConfig> {
      return panel as Panel<StripeConfig>;
    },
    collect: async (save = false) => (await form.panel.collect({ save, saved: undefined })) as object,
    finish: async (payload: unknown = { clientSecret: 'pi_1_secret_2' }) =>
      form.panel.finish!(payload, signal),
    /** What went wrong; a work that goes well fails the test. */
    refusal: (work: unknown): Promise<Problem> =>
      Promise.resolve(work).then(() => {
        throw new Error('It was not refused.');
      }, toProblem),
  };
  before(() => {
    Reflect.set(window, 'Stripe', FakeStripe);
  });
  after(() => Reflect.deleteProperty(window, 'Stripe'));
  beforeEach(() => {
    resetStripe();
    form.box = document.createElement('div');
    document.body.append(form.box);
  });
  afterEach(() => {
    panel?.unmount();
    panel = undefined;
    expect(form.box.childNodes).to.have.length(0);
    form.box.remove();
  });
  return form;
}
