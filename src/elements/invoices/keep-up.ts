import type { Invoice } from '../../contract/invoice.ts';
import { isSameMoney } from '../../contract/money.ts';
import type { PayableRequest } from '../../contract/payable.ts';
import { amountToBegin } from '../../invoices/amount-to-begin.ts';
import { correct } from '../../invoices/correct.ts';
import { lookUp } from './look-up.ts';
import type { Furnished } from './stay.ts';

/** More sentences than these are summed up. */
const MOST_NOTICES = 3;

/** A chosen invoice that was read again. */
export interface Reread {
  readonly now: Invoice;
  readonly before: Invoice | undefined;
}

/** Takes out of the selection what no longer holds, and tells the buyer; what was paid as a whole stays whole. */
export function correctChosen({ room, more: words, formats, chooser }: Furnished, reread: readonly Reread[]) {
  const whole = new Map(chooser.selection);
  let isOther = false;
  for (const { now, before } of reread) {
    const chosen = whole.get(now.id);
    const wasWhole = before && chosen && isSameMoney(chosen, before.balance);
    if (!wasWhole || isSameMoney(before.balance, now.balance) || !now.payable.isAllowed) continue;
    isOther = true;
    whole.set(now.id, amountToBegin(now));
    chooser.typed.delete(now.id);
  }
  const { selection, corrections } = correct(
    whole,
    reread.map(({ now }) => now),
  );
  for (const { invoice } of corrections) chooser.typed.delete(invoice.id);
  if (isOther || corrections.length) chooser.set(selection);
  const removed = corrections.filter(({ kind }) => kind === 'removed').length;
  if (removed > MOST_NOTICES) room.tell(words.gone(removed));
  else {
    for (const { kind, invoice } of corrections) {
      const { id, number, payable, balance } = invoice;
      room.tell(
        kind === 'removed'
          ? words.removed(number, payable.reason ?? words.removedReason)
          : words.adapted(number, formats.money(chooser.amountOf(id) ?? balance)),
      );
    }
  }
}

/** Finds out about chosen invoices that are in no loaded row; what is gone is taken out, and told. */
export async function verify(
  { room, api, ended, chooser, more: words }: Furnished,
  ids: readonly string[],
): Promise<void> {
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

/** Selects what the page wants; where it names no amount, all of it. */
export async function preset(stay: Furnished, wish: readonly PayableRequest[]): Promise<void> {
  const { room, chooser } = stay;
  const { known } = chooser;
  const wanted = wish.flatMap(({ id, amount }) => {
    const invoice = known.get(id);
    const first = amount ?? (invoice && amountToBegin(invoice));
    return first ? [[id, first] as const] : [];
  });
  const before = new Map(wanted);
  chooser.set(before);
  room.learn(wish.flatMap(({ id }) => known.get(id) ?? []));
  await verify(
    stay,
    wish.flatMap(({ id }) => (known.has(id) ? [] : [id])),
  );
  const late = wish.filter(({ id, amount }) => !amount && !before.has(id));
  chooser.add(late.flatMap(({ id }) => known.get(id) ?? []));
}
