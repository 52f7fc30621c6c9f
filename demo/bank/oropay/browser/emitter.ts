/** A listener of one event. */
export type Listener = (data?: unknown) => void;

/** Listeners by event, as the library’s objects keep them. */
export class Emitter {
  readonly #listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  emit(event: string, data?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(data);
  }
}
