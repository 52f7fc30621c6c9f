/** What page and frames send each other, as JSON text: `{id, type: "ui:iframe-field:<event>", data}`. */
export interface Letter {
  /** The field’s. */
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

const PREFIX = 'ui:iframe-field:';

/** Sends a letter to a window of this origin. */
export function post(to: Window | null, origin: string, { id, event, data }: Letter): void {
  to?.postMessage(JSON.stringify({ id, type: PREFIX + event, data }), origin);
}

/** The letter in a message; undefined where there is none. */
export function readLetter(message: unknown): Letter | undefined {
  if (typeof message !== 'string' || !message.includes(PREFIX)) return undefined;
  const { id, type, data } = JSON.parse(message) as { id: string; type: string; data: unknown };
  return { id, event: type.slice(PREFIX.length), data };
}
