import { InvoiceDetails } from '../../contract/invoice-details.ts';
import { toProblem } from '../../contract/problem.ts';
import type { Furnished } from './stay.ts';

/** Reads what is on an invoice, unless it was closed meanwhile. Never rejects. */
export async function readDetails({ room, api, details, ended }: Furnished, id: string): Promise<void> {
  details.set(id, undefined);
  room.redraw([id]);
  const read = await api.read(InvoiceDetails, id, ended.signal).catch(toProblem);
  if (details.has(id)) details.set(id, read);
  room.redraw([id]);
}
