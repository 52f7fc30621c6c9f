import { object, safeParse, string } from '../contract/schema.ts';
import type { Attempt } from '../checkout/state.ts';

const Stored = object({}, { key: string, paymentId: string });

/**
 * Remembers the attempt whose fate is unknown over a reload of the page, in `sessionStorage`: two ids, nothing else.
 * Where the browser has no storage to give, the backend's quote still tells of a payment under way.
 */
export class AttemptMemory {
  readonly #name: string;

  /** One memory per endpoint and payables. */
  constructor(endpoint: string, payables: string) {
    this.#name = `tender:${endpoint}:${payables}`;
  }

  recall(): Attempt | undefined {
    try {
      const parsed = safeParse(Stored, JSON.parse(sessionStorage.getItem(this.#name) ?? ''));
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  }

  keep(attempt: Attempt | undefined): void {
    try {
      if (attempt) sessionStorage.setItem(this.#name, JSON.stringify(attempt));
      else sessionStorage.removeItem(this.#name);
    } catch {
      // No storage: see above.
    }
  }
}
