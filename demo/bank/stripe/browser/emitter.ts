/** A listener of one event. */
export type Listener = (event?: object) => void;

/** Listeners by event name, as Stripe’s objects keep them. */
export class Emitter {
  readonly #listeners = new Map<string, Set<Listener>>();

  on(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  off(type: string, listener?: Listener): void {
    if (listener) this.#listeners.get(type)?.delete(listener);
    else this.#listeners.delete(type);
  }

  once(type: string, listener: Listener): void {
    const wrapped: Listener = (event) => {
      this.off(type, wrapped);
      listener(event);
    };
    this.on(type, wrapped);
  }

  emit(type: string, event?: object): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) listener(event);
  }
}
