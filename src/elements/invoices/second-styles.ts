import { css } from 'lit';

/** How the pay bar, one invoice, the checkout's surroundings and the receipt look. */
export const secondStyles = css`
  .pay-bar {
    position: sticky;
    inset-block-end: var(--tender-sticky-offset, 0px);
    z-index: 1;
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: 0 -4px 16px rgb(0 0 0 / 12%);
  }
  .bar-text {
    flex: 1 1 16rem;
  }
  .sum {
    font-weight: 700;
    font-size: 1.125em;
  }
  .primary {
    min-inline-size: 9rem;
  }
  h3 {
    font-size: 1em;
  }
  .payment slot {
    --_parts: none;
    display: block;
  }
  .payment .first {
    order: -2;
  }
  .payment.done slot {
    order: -1;
  }
  .payment.done .row.first {
    display: none;
  }
  .back {
    display: inline-block;
  }
  :host(:dir(rtl)) .back {
    scale: -1 1;
  }
  .scroll {
    overflow-x: auto;
  }
  .plain {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .plain :is(th, td) {
    padding: calc(var(--_space) * 0.75) var(--_space);
    text-align: start;
    font-weight: 400;
    vertical-align: top;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }
  .plain :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .plain :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .plain .end {
    text-align: end;
    overflow-wrap: normal;
  }
  .plain thead th {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .plain caption {
    text-align: start;
    font-weight: 600;
  }
  ul {
    list-style: none;
  }
  li > :nth-child(2) {
    flex: 1;
  }
  .lines {
    white-space: pre-line;
  }
  @media print {
    .print-off,
    .pay-bar,
    .filters {
      display: none !important;
    }
  }
`;
