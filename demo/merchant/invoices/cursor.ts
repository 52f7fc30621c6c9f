/** Where in the list an invoice is: what it is sorted by, and its id where that is the same. */
export interface Position {
  readonly key: string;
  readonly id: number;
}

/** A position as text that nobody needs to understand. A page goes on from there, also when rows before it are gone. */
export const writeCursor = ({ key, id }: Position): string => btoa(JSON.stringify([key, id]));

/** The position, or undefined when the text is no cursor of ours. */
export function readCursor(text: string): Position | undefined {
  try {
    const value: unknown = JSON.parse(atob(text));
    const [key, id] = Array.isArray(value) ? (value as unknown[]) : [];
    return typeof key === 'string' && typeof id === 'number' ? { key, id } : undefined;
  } catch {
    return undefined;
  }
}
