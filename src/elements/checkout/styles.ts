import { css } from 'lit';

/** How the checkout looks. Logical properties only: it mirrors itself in right-to-left pages. */
export const styles = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: 1.5;
    color: var(--_text);
    --_row: 56px;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    display: grid;
    gap: calc(var(--_space) * 2);
    align-content: start;
    /* What comes after the widget keeps its place while it loads. */
    min-block-size: var(--tender-reserve, 43rem);
  }
  .root:has(> [data-end]) {
    min-block-size: 0;
  }
  .row,
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
  }
  .methods {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    overflow: clip;
  }
  .method + .method {
    border-block-start: 1px solid var(--_border);
  }
  .method[data-chosen] {
    background: var(--_surface);
    box-shadow: inset 3px 0 var(--_accent);
  }
  :host(:dir(rtl)) .method[data-chosen] {
    box-shadow: inset -3px 0 var(--_accent);
  }
  .method > .choice {
    column-gap: calc(var(--_space) * 1.5);
    min-block-size: var(--_row);
    padding: var(--_space) calc(var(--_space) * 2);
  }
  .panel label.choice {
    flex-wrap: nowrap;
  }
  label.choice,
  .choice label {
    cursor: pointer;
  }
  .choice label {
    display: flex;
    gap: var(--_space);
    align-items: center;
    flex: 1;
  }
  .choice {
    min-block-size: 44px;
  }
  .label {
    flex: 1 0 min(9em, 60%);
    display: grid;
    overflow-wrap: anywhere;
  }
  .name {
    font-weight: 600;
  }
  .method[data-off] .name {
    font-weight: 400;
    color: var(--_muted);
  }
  img {
    object-fit: contain;
    flex: none;
  }
  .reason {
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 1.5);
    padding-inline-start: calc(var(--_space) * 3.5 + 20px);
  }
  .panel {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }
  .vendor:empty {
    display: none;
  }
  .fields,
  .field,
  .saved {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }
  .fields {
    gap: calc(var(--_space) * 1.5);
  }
  .field label {
    font-weight: 600;
    font-size: 0.9375em;
  }
  .field label span {
    margin-inline-start: 0.25em;
    font-weight: 400;
  }
  .box {
    display: grid;
    gap: var(--_space);
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  button.danger {
    color: var(--_danger);
    border-color: var(--_danger);
  }
  .totals {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }
  .totals > div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
  }
  .totals dd {
    text-align: end;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .totals .sum {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
    font-weight: 700;
    font-size: 1.125em;
  }
  .totals > div:not(.sum) {
    color: var(--_muted);
  }
  .pay {
    inline-size: 100%;
    min-block-size: 52px;
    font-size: 1.0625em;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
  }
  .notice {
    display: grid;
    gap: var(--_space);
    justify-items: start;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice.bad {
    border-inline-start-color: var(--_danger);
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.3;
    outline: none;
  }
  .wait p {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  .wait {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 4);
    justify-items: center;
  }
  .spinner {
    inline-size: 1.1em;
    block-size: 1.1em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .skeleton {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .skeleton .methods i {
    border-radius: 0;
    background-clip: content-box;
    padding: calc(var(--_space) * 2.25) calc(var(--_space) * 2);
    block-size: var(--_row);
  }
  .skeleton .methods i + i {
    border-block-start: 1px solid var(--_border);
  }
  .skeleton .bar {
    block-size: 52px;
  }
  .bones {
    display: grid;
    gap: var(--_space);
  }
  .bones i {
    block-size: 44px;
  }
  i {
    display: block;
    border-radius: var(--_radius);
    background-color: color-mix(in srgb, var(--_muted) 16%, transparent);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner,
    i {
      animation: none;
    }
  }
`;
