import { toProblem } from '../../contract/problem.ts';
import { problemText } from '../checkout/words.ts';
import type { Furnished } from './stay.ts';

/** The most that one request may ask for. */
const MOST = 1000;

/** Selects all that may be paid now of what matches the filters, loaded or not, up to a thousand. Never rejects. */
export async function selectAll(
  { room, api, list, chooser, ended, ...stay }: Furnished,
  box: HTMLInputElement,
): Promise<void> {
  const { filters, page } = list;
  room.announcement = stay.words.loading;
  room.isSelectingAll = true;
  room.redraw([]);
  try {
    room.notices = [];
    const answer = page?.next && (await api.list({ ...filters, payable: true, limit: MOST }, ended.signal));
    const { invoices } = answer || { invoices: list.rows };
    room.learn(invoices);
    chooser.add(invoices);
    if (answer) {
      const cut = answer.next ? chooser.selection : undefined;
      list.all = { filters, ids: invoices.map(({ id }) => id), cut };
    }
  } catch (error) {
    if (ended.signal.aborted) return;
    room.notices = [problemText(toProblem(error), stay.coreWords)];
  }
  room.announcement = '';
  // As it was drawn last, so that drawing can change it: not all that match may have been selected.
  box.checked = false;
  room.isSelectingAll = false;
  room.redraw([]);
}
