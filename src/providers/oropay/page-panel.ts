import { html, render } from 'lit';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { OroPayConfig } from './config.ts';

/** Says where the buyer is going to pay; the backend answers with a frame or a redirect. */
export function mountHostedPage(box: HTMLElement, context: PanelContext<OroPayConfig>): Panel<OroPayConfig> {
  const { words, config, method } = context;
  const { root, remove } = openPanelRoot(box);
  const text = config.opens === 'redirect' ? words.redirectNotice(method.label) : words.oropay.pageNotice;
  render(html`<p>${text}</p>`, root);
  return { collect: () => undefined, unmount: remove };
}
