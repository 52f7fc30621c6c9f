import { css, type CSSResult } from 'lit';
import { controls } from './controls.ts';

const panel = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--_font-size);
    color: var(--_text);
    line-height: 1.5;
  }
  dl {
    display: grid;
    gap: var(--_space);
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .lines {
    white-space: pre-line;
  }
`;

/** Style sheets to adopt; a strict CSP lets them pass where it blocks `style` elements. */
export const sheetsOf = (...styles: readonly CSSResult[]): CSSStyleSheet[] =>
  styles.flatMap(({ styleSheet }) => styleSheet ?? []);

/** A shadow root of our own in a light-DOM box, where the page's style sheets do not reach. */
export function openPanelRoot(box: HTMLElement): {
  readonly root: ShadowRoot;
  readonly remove: () => void;
} {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheetsOf(controls, panel);
  box.append(host);
  return {
    root,
    remove: () => {
      host.remove();
    },
  };
}
