import { toProblem } from '../../contract/problem.ts';
import { problemText } from '../checkout/words.ts';
import { payablePages } from './payable-pages.ts';
import type { Furnished } from './stay.ts';

/** So many at most: more than a buyer pays at a time. */
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
    let { rows: invoices } = list;
    let isCut = false;
    if (page?.next) {
      invoices = [];
      for await (const { invoices: found, next } of payablePages(api, filters, ended.signal)) {
        invoices = [...invoices, ...found];
        isCut = next !== undefined;
        if (invoices.length >= MOST) break;
      }
    }
    room.learn(invoices);
    chooser.add(invoices);
    if (page?.next) {
      list.all = { filters, ids: invoices.map(({ id }) => id), cut: isCut ? chooser.selection : undefined };
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
