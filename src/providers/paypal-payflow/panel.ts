import { html, render } from 'lit';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { mountCard } from './card.ts';
import type { PayPalPayflowConfig } from './config.ts';

/** Draws what the method’s mode asks for. */
export function mountPayPalPayflow(box: HTMLElement, context: PanelContext<PayPalPayflowConfig>): Panel {
  return context.config.mode === 'card' ? mountCard(box, context) : mountExpress(box, context);
}

/** Says that the buyer will leave the page and come back; the backend answers with a redirect. */
function mountExpress(box: HTMLElement, { words, method }: PanelContext<PayPalPayflowConfig>): Panel {
  const { root, remove } = openPanelRoot(box);
  render(html`<p>${words.redirectNotice(method.label)}</p>`, root);
  return { collect: () => undefined, unmount: remove };
}
