import { html } from 'hono/html';
import type { Html } from '../shop/html.ts';

/** One cell: a piece of a page, or plain text. */
export type Cell = Html | string;

/** A table with a caption, or a sentence when there are no rows. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly empty: string;
}

/** Draws the table. The roles say what it is even where its rows are drawn as cards, on narrow screens. */
export function renderTable({ caption, columns, rows, empty }: Table): Html {
  if (rows.length === 0) return html`<p class="quiet">${empty}</p>`;
  return html`
    <table role="table" class="data">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr role="row">
          ${columns.map((label) => html`<th role="columnheader" scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr role="row">
              ${cells.map((cell, index) => html`<td role="cell" data-label="${columns[index]}"><div>${cell}</div></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
