import { html, nothing, render } from 'lit';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { CheckMoneyOrderConfig } from './config.ts';

/** Tells the buyer where the check goes. There is nothing to collect. */
export function mountCheckMoneyOrder(box: HTMLElement, context: PanelContext<CheckMoneyOrderConfig>): Panel {
  const { root, remove } = openPanelRoot(box);
  const { config, words } = context;
  const row = (label: string, text: string | undefined) =>
    text
      ? html`<div>
          <dt>${label}</dt>
          <dd class="lines">${text}</dd>
        </div>`
      : nothing;
  render(html`<dl>${row(words.payTo, config.payTo)}${row(words.sendTo, config.sendTo)}</dl>`, root);
  return { collect: () => undefined, unmount: remove };
}
