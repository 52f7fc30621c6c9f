/** What one side of a port can be asked, by name. */
export type Methods = Readonly<Record<string, (payload: never) => unknown>>;

interface Letter {
  readonly stripeSandbox: 'call' | 'reply';
  readonly id: number;
  readonly name?: string;
  readonly payload: unknown;
}

const isLetter = (data: unknown): data is Letter =>
  typeof data === 'object' && data !== null && 'stripeSandbox' in data;

/** Questions and answers between two windows. A message counts only from this very window and this very origin. */
export class Port<Remote extends Methods, Local extends Methods> {
  readonly #peer: () => Window | null | undefined;
  readonly #origin: string;
  readonly #local: Local;
  readonly #waiting = new Map<number, (payload: unknown) => void>();
  readonly #end = new AbortController();
  #count = 0;

  constructor(peer: () => Window | null | undefined, origin: string, local: Local) {
    this.#peer = peer;
    this.#origin = origin;
    this.#local = local;
    window.addEventListener('message', (event) => void this.#receive(event), { signal: this.#end.signal });
  }

  /** Asks the other side. The promise stays open for as long as the other side says nothing. */
  call<Name extends keyof Remote & string>(
    name: Name,
    payload: Parameters<Remote[Name]>[0],
  ): Promise<Awaited<ReturnType<Remote[Name]>>> {
    const id = ++this.#count;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve as (payload: unknown) => void);
      this.#post({ stripeSandbox: 'call', id, name, payload });
    });
  }

  /** Hears nothing more. */
  close(): void {
    this.#end.abort();
    this.#waiting.clear();
  }

  #post(letter: Letter): void {
    this.#peer()?.postMessage(letter, this.#origin);
  }

  async #receive({ origin, source, data }: MessageEvent<unknown>): Promise<void> {
    if (origin !== this.#origin || source === null || source !== this.#peer() || !isLetter(data)) return;
    if (data.stripeSandbox === 'reply') {
      this.#waiting.get(data.id)?.(data.payload);
      this.#waiting.delete(data.id);
      return;
    }
    const name = data.name ?? '';
    if (!Object.hasOwn(this.#local, name)) return;
    const answer = await this.#local[name]?.(data.payload as never);
    this.#post({ stripeSandbox: 'reply', id: data.id, payload: answer });
  }
}

/** The window of a frame of this name in the given window, or undefined: frames in shadow trees have no name there. */
export function frameNamed(host: Window, name: string): Window | undefined {
  try {
    return (host as unknown as Record<string, Window | undefined>)[name];
  } catch {
    // Another origin’s window throws for names it does not have.
    return undefined;
  }
}
