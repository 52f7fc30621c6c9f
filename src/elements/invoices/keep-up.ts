import type { Correction } from '../../invoices/selection.ts';
import { lookUp } from './look-up.ts';
import type { InvoiceRoom } from './room.ts';
import type { Furnished } from './stay.ts';

/** More sentences than these are summed up. */
const MOST_NOTICES = 3;

/** Tells the buyer what of the selection no longer held. */
export function note(room: InvoiceRoom, stay: Furnished, corrections: readonly Correction[]): void {
  const { more: words, formats, chooser } = stay;
  const removed = corrections.filter(({ kind }) => kind === 'removed');
  const sentences = corrections.map(({ kind, invoice: { id, number, payable, balance } }) =>
    kind === 'removed'
      ? words.removed(number, payable.reason ?? words.removedReason)
      : words.adapted(number, formats.money(chooser.amountOf(id) ?? balance)),
  );
  const all = removed.length > MOST_NOTICES ? [words.gone(removed.length)] : sentences;
  room.tell(...all);
}

/** Finds out about chosen invoices that are in no loaded row; what is gone is taken out, and told. */
export async function verify(room: InvoiceRoom, stay: Furnished, ids: readonly string[]): Promise<void> {
  const { api, ended, chooser, more: words } = stay;
  try {
    const { invoices, gone } = await lookUp(api, ids, ended.signal);
    room.learn(invoices);
    const chosen = gone.filter((id) => chooser.amountOf(id));
    const [number] = chosen.map((id) => chooser.known.get(id)?.number);
    chooser.remove(chosen);
    if (chosen.length === 1 && number) room.tell(words.removed(number, words.removedReason));
    else if (chosen.length) room.tell(words.gone(chosen.length));
  } catch {
    // Nobody can tell now: the selection is kept, and the quote will say what holds.
  }
}
