import { css } from 'lit';

/** Buttons, inputs and text as every room of ours draws them. */
export const controls = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p,
  dl,
  dd,
  ul,
  h2,
  h3,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    min-block-size: 44px;
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
    cursor: pointer;
  }
  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.quiet {
    min-block-size: 32px;
    padding: 0 var(--_space);
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }
  :focus-visible {
    /* Seen in forced colors only. */
    outline: 2px solid transparent;
    box-shadow: var(--_focus);
  }
  input:not([type='radio'], [type='checkbox']),
  textarea,
  select {
    inline-size: 100%;
    min-block-size: 44px;
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  textarea {
    min-block-size: 84px;
    resize: vertical;
  }
  :is(input, textarea, select)[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
  .error {
    color: var(--_danger);
  }
`;
