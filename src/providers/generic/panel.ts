import { css, html, nothing, render } from 'lit';
import { openPanelRoot, sheetsOf } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { GenericConfig } from './config.ts';

const picture = css`
  img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 64px;
    margin-block-end: var(--_space);
  }
`;

/** Says what the backend wants said. What the buyer has to answer are the method's `fields`, which the widget draws. */
export function mountGeneric(box: HTMLElement, context: PanelContext<GenericConfig>): Panel {
  const { root, remove } = openPanelRoot(box);
  const { config, words, method } = context;
  root.adoptedStyleSheets.push(...sheetsOf(picture));
  render(
    html`${config.image ? html`<img src=${config.image} alt="" />` : nothing}
      <p class="lines">${config.text ?? words.redirectNotice(method.label)}</p>`,
    root,
  );
  return { collect: () => undefined, unmount: remove };
}
