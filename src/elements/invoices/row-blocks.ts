import { render, type TemplateResult } from 'lit';
import type { Invoice } from '../../contract/invoice.ts';

/** Rows that are drawn in one go, and at once when nothing else is to be drawn. */
const BLOCK = 10;
/** Milliseconds after which the browser may see to something else: a slow machine makes four or more of each. */
const BUDGET = 6;

interface Block {
  readonly body: HTMLElement;
  rows: readonly Invoice[];
}

/** A long table, drawn in blocks. */
export interface RowBlocks {
  /** These rows are to be seen. */
  show(rows: readonly Invoice[]): void;
  /** Something about these rows changed; about all of them where none are named. */
  touch(ids?: readonly string[]): void;
  /** The row of an invoice, once it is drawn. */
  rowOf(id: string): HTMLElement | null;
  end(): void;
}

/** Whether it is near what is on screen: `content-visibility` knows. */
const isSeen = ({ body }: Block) => body.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });

/**
 * Draws a long table in blocks, so that a thousand rows neither come nor change in one long task: what can be seen at
 * once, the rest in the pauses after.
 */
export function openRowBlocks(table: HTMLElement, draw: (invoice: Invoice) => TemplateResult): RowBlocks {
  const blocks: Block[] = [];
  /** To be drawn, what can be seen first. */
  let stale = new Set<Block>();
  let shown: readonly Invoice[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const append = (): Block => {
    const body = document.createElement('tbody');
    body.role = 'rowgroup';
    table.append(body);
    return { body, rows: [] };
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const end = performance.now() + BUDGET;
    for (const block of stale) {
      if (performance.now() > end) {
        timer = setTimeout(flush);
        return;
      }
      stale.delete(block);
      render(block.rows.map(draw), block.body);
    }
  };

  /** Asks once what is seen, before anything is drawn: to ask between drawings lays the page out each time. */
  const add = (news: readonly Block[]) => {
    const all = [...stale, ...news];
    stale = new Set(all.length > 1 ? [...all.filter(isSeen), ...all] : all);
  };

  return {
    show(rows) {
      if (rows === shown) return;
      shown = rows;
      const news: Block[] = [];
      for (let start = 0; start < rows.length; start += BLOCK) {
        const slice = rows.slice(start, start + BLOCK);
        const block = (blocks[start / BLOCK] ??= append());
        if (block.rows.length === slice.length && slice.every((row, at) => row === block.rows[at])) continue;
        block.rows = slice;
        news.push(block);
      }
      for (const block of blocks.splice(Math.ceil(rows.length / BLOCK))) {
        stale.delete(block);
        block.body.remove();
      }
      add(news);
      flush();
    },
    touch(ids) {
      const named = ids && new Set(ids);
      add(blocks.filter(({ rows }) => !named || rows.some(({ id }) => named.has(id))));
      if (stale.size > 1) timer ??= setTimeout(flush);
      else flush();
    },
    rowOf: (id) => table.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`),
    end() {
      clearTimeout(timer);
      for (const { body } of blocks) body.remove();
    },
  };
}
