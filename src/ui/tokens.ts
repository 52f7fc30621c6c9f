import { css } from 'lit';

/**
 * The design tokens: `--tender-*` are the merchant's, `--_*` what we draw with. Each follows the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_accent: var(--tender-color-accent, light-dark(#1f4fd8, #8fb0ff));
    --_on-accent: var(--tender-color-on-accent, light-dark(#fff, #0b1533));
    --_background: var(--tender-color-background, light-dark(#fff, #17191f));
    --_surface: var(--tender-color-surface, light-dark(#f6f7f9, #20232b));
    --_text: var(--tender-color-text, light-dark(#16181d, #eceef2));
    --_muted: var(--tender-color-muted, light-dark(#5a6170, #a6adbb));
    --_border: var(--tender-color-border, light-dark(#d4d8e0, #3b404c));
    --_control: var(--tender-color-control-border, light-dark(#7b8394, #848c9c));
    --_danger: var(--tender-color-danger, light-dark(#b3261e, #ff9c92));
    --_success: var(--tender-color-success, light-dark(#146c43, #7ad7a7));
    --_radius: var(--tender-radius, 10px);
    --_space: var(--tender-space, 8px);
    --_font: var(--tender-font-family, inherit);
    --_font-size: var(--tender-font-size, 1rem);
    --_focus: 0 0 0 2px var(--_background), 0 0 0 4px var(--_accent);
  }
`;
