import { html, render } from 'lit';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { PayPalExpressConfig } from './config.ts';
import { mountWindow } from './window.ts';

/** Draws the mode that the backend configured. */
export function mountPayPalExpress(
  box: HTMLElement,
  context: PanelContext<PayPalExpressConfig>,
): Panel | Promise<Panel> {
  const { clientId } = context.config;
  return clientId === undefined ? mountRedirect(box, context) : mountWindow(box, context, clientId);
}

/** Says that the buyer will leave the page and come back. */
function mountRedirect(box: HTMLElement, { words, method }: PanelContext<PayPalExpressConfig>): Panel {
  const { root, remove } = openPanelRoot(box);
  render(html`<p>${words.redirectNotice(method.label)}</p>`, root);
  return { collect: () => undefined, unmount: remove };
}
