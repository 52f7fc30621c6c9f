import { css } from 'lit';

/** How the list looks around its table, on top of the checkout's styles. Logical properties only. */
export const styles = css`
  .list {
    container-type: inline-size;
    outline: none;
  }
  .list,
  .payment {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    font-variant-numeric: tabular-nums;
  }
  a {
    color: var(--_accent);
  }
  section > div:empty {
    display: none;
  }
  .apart {
    justify-content: space-between;
  }
  .sums,
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5);
  }
  .sums > * {
    flex: 1 15rem;
  }
  .filters > * {
    flex: 1 7rem;
  }
  .filters .wide {
    flex: 3 10rem;
  }
  .filters > :first-child {
    flex: 9 10rem;
  }
  .filters :is(input, select) {
    font: inherit;
    font-size: 1rem;
    color: var(--_text);
    min-inline-size: 0;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .notice + .notice {
    margin-block-start: var(--_space);
  }
`;
