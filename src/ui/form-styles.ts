import { css } from 'lit';

/** How a form of fields looks, beside the controls. Logical properties only. */
export const formStyles = css`
  .form {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--_space) * 1.5);
  }
  .field {
    grid-column: 1 / -1;
  }
  .form label {
    display: block;
    margin-block-end: 4px;
    font-weight: 600;
    font-size: 0.9375em;
  }
  .form label span {
    font-weight: 400;
  }
  /* “Optional”: the space before it does not outlive the minifier. */
  .form label .muted {
    margin-inline-start: 0.25em;
  }
  .form p:not(:empty) {
    margin-block-start: 4px;
  }
  .form input {
    font-variant-numeric: tabular-nums;
  }
  .form [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .form :dir(rtl) > input:dir(ltr) {
    text-align: end;
  }
  select {
    font: inherit;
    color: inherit;
  }
  .form .check {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .terms dl:not(:empty) {
    margin-block-start: var(--_space);
  }
  .terms {
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
  }
`;
