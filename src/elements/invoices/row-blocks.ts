import { render, type TemplateResult } from 'lit';
import type { Invoice } from '../../contract/invoice.ts';

/** Rows that are drawn in one go. */
const BLOCK = 25;
/** Milliseconds after which the browser may see to something else: a slow machine makes four or more of each. */
const BUDGET = 6;

interface Block {
  readonly body: HTMLElement;
  rows: readonly Invoice[];
}

/**
 * Draws a long table in blocks, so that a thousand rows neither come nor change in one long task: what can be seen at
 * once, the rest in the pauses after.
 */
export class RowBlocks {
  readonly #table: HTMLElement;
  readonly #draw: (invoice: Invoice) => TemplateResult;
  readonly #blocks: Block[] = [];
  readonly #blockOf = new Map<string, Block>();
  readonly #stale = new Set<Block>();
  readonly #seen = new Set<Element>();
  readonly #observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
    }
  });
  #rows: readonly Invoice[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(table: HTMLElement, draw: (invoice: Invoice) => TemplateResult) {
    this.#table = table;
    this.#draw = draw;
  }

  /** These rows are to be seen. */
  show(rows: readonly Invoice[]): void {
    if (rows === this.#rows) return;
    this.#rows = rows;
    for (let start = 0; start < rows.length; start += BLOCK) {
      const slice = rows.slice(start, start + BLOCK);
      const block = (this.#blocks[start / BLOCK] ??= this.#append());
      const isSame = block.rows.length === slice.length && slice.every((row, at) => row === block.rows[at]);
      if (isSame) continue;
      block.rows = slice;
      this.#stale.add(block);
    }
    for (const block of this.#blocks.splice(Math.ceil(rows.length / BLOCK))) this.#drop(block);
    this.#blockOf.clear();
    for (const block of this.#blocks) for (const { id } of block.rows) this.#blockOf.set(id, block);
    this.flush();
  }

  /** Something about these rows changed; about all of them where none are named. */
  touch(ids?: readonly string[]): void {
    for (const block of ids ? ids.map((id) => this.#blockOf.get(id)) : this.#blocks) {
      if (block) this.#stale.add(block);
    }
    this.flush();
  }

  /** Draws as much as fits, what can be seen first. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const end = performance.now() + BUDGET;
    const stale = [...this.#stale].sort(
      (a, b) => Number(this.#seen.has(b.body)) - Number(this.#seen.has(a.body)),
    );
    for (const block of stale) {
      if (performance.now() > end) {
        this.#timer = setTimeout(() => {
          this.flush();
        });
        return;
      }
      this.#stale.delete(block);
      render(
        block.rows.map((invoice) => this.#draw(invoice)),
        block.body,
      );
    }
  }

  /** Draws this row now, so that it can be focused. */
  rowOf(id: string): HTMLElement | undefined {
    return [...(this.#blockOf.get(id)?.body.children ?? [])].find(
      (row): row is HTMLElement => (row as HTMLElement).dataset['id'] === id,
    );
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    for (const { body } of this.#blocks) body.remove();
  }

  #append(): Block {
    const body = document.createElement('tbody');
    body.setAttribute('role', 'rowgroup');
    this.#table.append(body);
    this.#observer.observe(body);
    return { body, rows: [] };
  }

  #drop(block: Block): void {
    this.#observer.unobserve(block.body);
    this.#seen.delete(block.body);
    this.#stale.delete(block);
    block.body.remove();
  }
}
