import { css } from 'lit';
import { sheetsOf } from '../../ui/panel-root.ts';

export { renderOutcome } from './outcome.ts';

const styles = css`
  .outcome {
    display: grid;
    gap: var(--_space);
    justify-items: center;
    text-align: center;
    padding: calc(var(--_space) * 4) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .mark {
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    border: 2px solid currentcolor;
    color: var(--_accent);
  }
  .mark.good {
    color: var(--_success);
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .facts {
    inline-size: 100%;
    max-inline-size: 420px;
    margin-block-start: calc(var(--_space) * 2);
    display: grid;
    gap: var(--_space);
    text-align: start;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts > div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
  }
  /* Where they are listed beside the checkout already. */
  .facts > .part {
    display: var(--_parts, flex);
  }
  .facts dd {
    text-align: end;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
`;

const [sheet] = sheetsOf(styles);

/** Adds what the end of a payment looks like. */
export function dress(root: ShadowRoot): void {
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
