import type { Invoice } from '../../contract/invoice.ts';
import { readPart } from '../../invoices/read-part.ts';
import type { Chooser } from './chooser.ts';

/** Takes what is typed where it can be paid; the sum follows every key. */
export function type(chooser: Chooser, invoice: Invoice, text: string, locale: string): void {
  const { id } = invoice;
  const read = readPart(text, invoice, locale);
  if ('kind' in read) {
    chooser.typed.set(id, { text, fault: read, isTold: chooser.typed.get(id)?.isTold ?? false });
    chooser.changed([id]);
  } else {
    chooser.typed.set(id, { text, isTold: false });
    chooser.set(new Map(chooser.selection).set(id, read), [id]);
  }
}

/** The field was left: what can be paid is written as we write it, what is wrong is told. */
export function leave(chooser: Chooser, id: string): void {
  const typed = chooser.typed.get(id);
  if (!typed) return;
  if (typed.fault) chooser.typed.set(id, { ...typed, isTold: true });
  else chooser.typed.delete(id);
  chooser.changed([id]);
}

/** The invoices whose amounts cannot be paid as they are typed. */
export const wrongAmounts = ({ typed }: Chooser): readonly string[] =>
  [...typed].flatMap(([id, { fault }]) => (fault ? [id] : []));
