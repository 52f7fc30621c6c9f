import { html, render } from 'lit';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { CyberSourceConfig } from './config.ts';
import { mountMicroform } from './microform.ts';

/** Card fields, or a sentence that says where the buyer will enter the card. */
export function mountCyberSource(
  box: HTMLElement,
  context: PanelContext<CyberSourceConfig>,
): Panel<CyberSourceConfig> | Promise<Panel<CyberSourceConfig>> {
  const { config, words, method } = context;
  const { mode } = config;
  if (mode === 'microform' || mode === 'microform-0.11') return mountMicroform(box, context);
  const { root, remove } = openPanelRoot(box);
  const text = mode === 'hosted-frame' ? words.cybersource.inFrame : words.redirectNotice(method.label);
  render(html`<p>${text}</p>`, root);
  return { collect: () => undefined, unmount: remove };
}
