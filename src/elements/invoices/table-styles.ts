import { css } from 'lit';

/**
 * One markup for a table and for cards. Blocks of rows that are out of sight are not laid out; tables cannot do that, so
 * nothing here is one to CSS, and the roles are in the markup.
 */
export const tableStyles = css`
  .table,
  .table > * {
    display: block;
  }
  .table > tbody {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4500px;
  }
  .table > * > tr {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr) auto;
    grid-template-areas:
      'check number number'
      'check status balance'
      'check due pdf'
      'check issued issued'
      'check amount amount'
      'check notes notes'
      'more more more';
    gap: calc(var(--_space) * 0.5) var(--_space);
    padding: calc(var(--_space) * 1.5);
    border-block-end: 1px solid var(--_border);
  }
  .table :is(th, td) {
    padding: 0;
    font-weight: 400;
    min-inline-size: 0;
  }
  th {
    text-align: start;
  }
  .table > * > tr > td:empty {
    display: none;
  }
  .table > tbody > tr[data-chosen] {
    background: var(--_surface);
    box-shadow: inset 3px 0 var(--_accent);
  }
  :host(:dir(rtl)) .table > tbody > tr[data-chosen] {
    box-shadow: inset -3px 0 var(--_accent);
  }
  .check {
    grid-area: check;
  }
  .check label {
    display: flex;
    gap: var(--_space);
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    cursor: pointer;
  }
  .number {
    grid-area: number;
    overflow-wrap: anywhere;
  }
  .number button {
    min-block-size: 44px;
    margin-inline-start: calc(var(--_space) * -1);
    font-weight: 600;
    text-align: start;
  }
  .number button::after {
    content: '▾';
    content: '▾' / '';
    display: inline-block;
    margin-inline-start: 0.4em;
  }
  .number button[aria-expanded='true']::after {
    rotate: 180deg;
  }
  .refs {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_space) * 1.5);
  }
  .status {
    grid-area: status;
  }
  .tag {
    display: inline-block;
    padding: 2px 10px;
    border: 1px solid var(--_border);
    border-radius: 99px;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .tag[data-status='overdue'],
  .tag[data-status='disputed'] {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .tag[data-status='paid'] {
    border-color: var(--_success);
    color: var(--_success);
  }
  .issued {
    grid-area: issued;
  }
  .due {
    grid-area: due;
  }
  tbody .due,
  tbody .balance {
    display: grid;
    align-content: center;
  }
  .table .balance {
    grid-area: balance;
    text-align: end;
  }
  .balance > span:first-child {
    font-weight: 600;
  }
  .amount {
    grid-area: amount;
  }
  .amount input {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .pdf {
    grid-area: pdf;
    text-align: end;
  }
  .pdf a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .notes {
    grid-area: notes;
    color: var(--_muted);
  }
  .more {
    grid-area: more;
  }
  /* On a narrow page the column heads are what sorts the cards. */
  .table > thead > tr {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0;
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_border);
    font-size: 0.875em;
  }
  .table > thead .check {
    flex: 1 0 100%;
  }
  .table > thead button {
    min-block-size: 44px;
    margin: 0;
    font-weight: 400;
    color: var(--_muted);
  }
  .table > thead .number button::after {
    content: none;
  }
  .table > thead [aria-sort='ascending'] button,
  .table > thead [aria-sort='descending'] button {
    font-weight: 600;
    color: var(--_text);
  }
  .arrow {
    margin-inline-start: 0.35em;
  }
  .plain-head {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .table tbody :is(.issued, .amount .whole)::before {
    content: attr(data-label) ' ';
    color: var(--_muted);
    font-size: 0.875em;
  }

  @container (min-width: 54rem) {
    .table > tbody {
      contain-intrinsic-block-size: auto 1600px;
    }
    .table > thead > tr,
    .table > tbody > tr {
      display: grid;
      grid-template-columns:
        44px minmax(9rem, 1.7fr) minmax(7rem, 1fr) minmax(6rem, 0.8fr) minmax(7rem, 1.1fr)
        minmax(7rem, 1fr) minmax(8rem, 1.1fr) 2.5rem;
      grid-template-areas:
        'check number status issued due balance amount pdf'
        '. notes notes notes notes notes notes notes'
        'more more more more more more more more';
      column-gap: calc(var(--_space) * 1.5);
      padding-block: var(--_space);
    }
    .table > tbody > tr > td,
    .table > tbody > tr > th {
      align-self: center;
    }
    .table > thead > tr > * {
      grid-row: 1;
    }
    .all-text,
    .table > thead .plain-head.pdf {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .plain-head {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      align-self: center;
      color: var(--_muted);
    }
    .table > thead :is(.balance, .amount) {
      text-align: end;
    }
    .table > thead button {
      padding-inline: 0;
    }
    .table tbody .amount {
      text-align: end;
    }
    .table tbody :is(.issued, .amount .whole)::before {
      content: none;
    }
  }
  @media (forced-colors: active) {
    .table > tbody > tr[data-chosen] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .table > tbody {
      content-visibility: visible;
    }
  }
`;
