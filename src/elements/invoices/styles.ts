import { css } from 'lit';

/** How the list looks around its table. Logical properties only. */
export const styles = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: 1.5;
    color: var(--_text);
  }
  :host([hidden]) {
    display: none;
  }
  .list {
    container-type: inline-size;
    outline: none;
  }
  .list,
  .payment {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
  }
  .late {
    color: var(--_danger);
    font-weight: 600;
  }
  a {
    color: var(--_accent);
  }
  ul {
    list-style: none;
  }
  [role='status']:empty {
    display: none;
  }
  .hidden[role='status'] {
    display: block;
  }
  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: calc(var(--_space) * 1.5);
  }
  .totals dl {
    display: grid;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .totals dl > div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
  }
  .totals dt {
    color: var(--_muted);
  }
  dd,
  .end,
  .sum,
  .balance,
  .amount {
    font-variant-numeric: tabular-nums;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
    gap: calc(var(--_space) * 1.5);
  }
  .filters label {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    font-size: 0.875em;
    color: var(--_muted);
  }
  .filters .wide {
    grid-column: span 2;
  }
  .filters input,
  select {
    font: inherit;
    font-size: 1rem;
    color: var(--_text);
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0 calc(var(--_space) * 1.5);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .notice,
  .empty {
    display: grid;
    gap: var(--_space);
    justify-items: start;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice + .notice {
    margin-block-start: var(--_space);
  }
  .notice.bad {
    border-inline-start-color: var(--_danger);
  }
  .empty {
    justify-items: center;
    padding-block: calc(var(--_space) * 6);
    border-inline-start-width: 1px;
    border-inline-start-color: var(--_border);
    text-align: center;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
    align-items: center;
    justify-content: space-between;
  }
  .bones {
    display: grid;
    gap: 1px;
  }
  i {
    display: block;
    min-block-size: 56px;
    border-radius: calc(var(--_radius) / 2);
    background: color-mix(in srgb, var(--_muted) 14%, transparent);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  .spinner {
    display: inline-block;
    inline-size: 1em;
    block-size: 1em;
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
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    i,
    .spinner {
      animation: none;
    }
  }
`;
