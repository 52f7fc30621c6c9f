import { html, render } from 'lit';
import type { Money } from '../../contract/money.ts';
import { Fault } from '../../contract/problem.ts';
import { safeParse } from '../../contract/schema.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { loadApruve } from './apruve-js.ts';
import { ApruvePayload, type ApruveConfig } from './config.ts';
import { openOverlay } from './overlay.ts';

const misconfigured = (detail: string) =>
  new Fault({ code: 'configuration', next: 'choose-another', detail });

/**
 * Says that the buyer will sign in to Apruve. Pressing the button creates the payment; its `sdk` action brings the
 * order, for which Apruve opens an overlay over the page.
 */
export async function mountApruve(box: HTMLElement, context: PanelContext<ApruveConfig>): Promise<Panel> {
  refuseOtherEnvironment(context);
  refuseOtherCurrency(context.amount, context.method.id);
  const apruve = await loadApruve(context.environment);
  const { root, remove } = openPanelRoot(box);
  render(html`<p>${context.words.apruve.notice}</p>`, root);

  return {
    collect: () => undefined,

    async finish(payload, signal) {
      const parsed = safeParse(ApruvePayload, payload);
      if (parsed.success) return openOverlay(apruve, parsed.data, signal);
      throw misconfigured(
        `An Apruve action needs the payload {"order": {…}, "secureHash": "…"}; in it, ${parsed.error}.`,
      );
    },

    update({ amount }) {
      refuseOtherCurrency(amount, context.method.id);
    },

    unmount: remove,
  };
}

function refuseOtherEnvironment({ config, environment, method }: PanelContext<ApruveConfig>): void {
  const kind = config.testMode ? 'test' : 'live';
  if (config.testMode === undefined || kind === environment) return;
  throw misconfigured(
    `Payment method “${method.id}” belongs to Apruve’s ${kind} environment, but the tag’s environment is ` +
      `“${environment}”: use the other account or set environment="${kind}".`,
  );
}

function refuseOtherCurrency({ currency }: Money, methodId: string): void {
  if (currency === 'USD') return;
  throw misconfigured(
    `Apruve only takes USD: offer payment method “${methodId}” in a rule for USD, not for ${currency}.`,
  );
}
