import type { InfinitePayConfig } from './config.ts';

/** What a part of the panel hands over for the backend. */
export type Data = Readonly<Record<string, unknown>>;

/** A part of the panel: the questions about the debtor, or what belongs to one product. */
export interface Part {
  readonly isComplete: boolean;
  /** Checks what was typed and marks what is wrong; undefined then. What is returned does the slow rest. */
  check(): (() => Data | Promise<Data>) | undefined;
  update?(config: InfinitePayConfig): void;
  remove(): void;
}
