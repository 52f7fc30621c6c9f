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
    contain-intrinsic-block-size: auto 1800px;
  }
  [role='row'] {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr) auto;
    grid-template-areas:
      'check number number'
      'check status pdf'
      'check balance balance'
      'check due due'
      'check issued issued'
      'check amount amount'
      'check notes notes'
      'more more more';
    gap: calc(var(--_space) * 0.5) var(--_space);
    padding: calc(var(--_space) * 1.5);
    border-block-end: 1px solid var(--_border);
  }
  [role='row'] > * {
    padding: 0;
    font-weight: 400;
    min-inline-size: 0;
    text-align: start;
  }
  [role='row'] > :empty {
    display: none;
  }
  [data-chosen] {
    padding-inline-start: calc(var(--_space) * 1.5 - 3px);
    border-inline-start: 3px solid var(--_accent);
    background: var(--_surface);
  }
  .check {
    grid-area: check;
  }
  .number {
    grid-area: number;
    overflow-wrap: anywhere;
  }
  [role='row'] > * > button {
    min-block-size: 44px;
    padding: 0;
    text-align: inherit;
  }
  .status {
    grid-area: status;
    align-self: center;
  }
  .tag {
    display: inline-block;
    padding: 2px 10px;
    border: 1px solid;
    border-radius: 99px;
    color: var(--_muted);
    white-space: nowrap;
  }
  [data-status='overdue'],
  [data-status='disputed'] {
    color: var(--_danger);
  }
  [data-status='paid'] {
    color: var(--_success);
  }
  .issued {
    grid-area: issued;
  }
  .due {
    grid-area: due;
  }
  .balance {
    grid-area: balance;
  }
  .amount {
    grid-area: amount;
  }
  .pdf {
    grid-area: pdf;
    line-height: 44px;
  }
  .amount input {
    text-align: end;
  }
  .notes {
    grid-area: notes;
  }
  .more {
    grid-area: more;
  }
  [aria-sort$='ending'] button {
    font-weight: 600;
  }
  /* On a narrow page the column heads are what sorts the cards. */
  @container (width < 54rem) {
    thead > [role='row'] {
      display: flex;
      flex-wrap: wrap;
      column-gap: calc(var(--_space) * 2);
      border-block-start: 1px solid var(--_border);
    }
    thead .check {
      flex: 1 0 100%;
    }
    .plain-head {
      position: absolute;
      clip-path: inset(50%);
    }
    [data-label]::before {
      content: attr(data-label) ' ';
      color: var(--_muted);
      font-size: 0.875em;
    }
  }
  @container (width >= 54rem) {
    .table > tbody {
      contain-intrinsic-block-size: auto 640px;
    }
    [role='row'] {
      grid-template-columns: 44px minmax(9rem, 1.7fr) repeat(5, minmax(6.5rem, 1fr)) 2.5rem;
      grid-template-areas:
        'check number status issued due balance amount pdf'
        '. notes notes notes notes notes notes notes'
        'more more more more more more more more';
      column-gap: calc(var(--_space) * 1.5);
      padding-block: var(--_space);
    }
    [role='row'] > * {
      align-self: center;
    }
    .all-text {
      display: none;
    }
    .balance,
    .amount,
    .pdf {
      text-align: end;
    }
  }
  @media print {
    .table > tbody {
      content-visibility: visible;
    }
  }
`;
