import { html, render } from 'lit';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { PayPalExpressConfig } from './config.ts';

/** Says that the buyer will leave the page and come back. */
export function mountPayPalExpress(box: HTMLElement, context: PanelContext<PayPalExpressConfig>): Panel {
  const { root, remove } = openPanelRoot(box);
  render(html`<p>${context.words.redirectNotice(context.method.label)}</p>`, root);
  return { collect: () => undefined, unmount: remove };
}
