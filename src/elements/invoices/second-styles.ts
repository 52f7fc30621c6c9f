import { css } from 'lit';

/**
 * How the pay bar, one invoice, the checkout's surroundings and the receipt look. No selector ends in `*` or speaks of
 * the host: the sheet comes when a thousand rows are there, and would have all of them looked at.
 */
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
  .pay-bar button {
    flex-grow: 1;
  }
  .box h2 {
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
  .back:dir(rtl) {
    scale: -1 1;
  }
  .wrap {
    container-type: inline-size;
  }
  .plain {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .plain tr {
    border-block-end: 1px solid var(--_border);
  }
  .plain :is(th, td) {
    padding: calc(var(--_space) * 0.75) 0;
    text-align: start;
    font-weight: 400;
  }
  .plain thead th {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .plain caption {
    text-align: start;
    font-weight: 600;
  }
  .plain :is(th, td) + :is(th, td) {
    padding-inline-start: calc(var(--_space) * 2);
    text-align: end;
  }
  /* Without room for columns they wrap, heads and cells alike. */
  @container (width < 54rem) {
    .plain tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
    }
    .plain tr > :is(th, td) {
      flex: 0 0 5rem;
    }
    .plain tr > :is(th, td):first-child {
      flex: 1 1 auto;
      overflow-wrap: anywhere;
    }
  }
  ul {
    list-style: none;
  }
  li > span:nth-child(2) {
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
