import { createRestApi } from '../../client/rest/rest-api.ts';
import { InvoiceDetails } from '../../contract/invoice-details.ts';
import { isInvoiceId } from '../../contract/payable.ts';
import { returnedPayment } from '../../session/return.ts';
import { parameter } from './address.ts';
import { readDetails } from './read-details.ts';
import type { Furnished } from './stay.ts';

/** Does what the page's address asks for: shows how a payment ended, opens one invoice, prepares a guest's to be paid. */
export async function arrive(stay: Furnished): Promise<void> {
  if (await landOnReceipt(stay)) return;
  const named = parameter('invoice');
  if (named) await openOne(stay, named.includes(':') ? named : `invoice:${named}`);
  const payable = stay.list.rows.filter((invoice) => invoice.payable.isAllowed);
  const isGuest = parameter('invoice-token') !== null;
  if (isGuest && payable.length === 1 && !stay.chooser.selection.size) stay.chooser.add(payable);
}

/** Back from a provider's page: the checkout asks what became of the payment, and shows it. */
async function landOnReceipt({ http, place, chooser, formats, ended }: Furnished): Promise<boolean> {
  const id = returnedPayment();
  if (!id) return false;
  const payment = await createRestApi(http)
    .read({ id })
    .catch(() => undefined);
  const isOurs = payment?.payables.length && payment.payables.every(isInvoiceId);
  if (!isOurs || ended.signal.aborted) return false;
  const payables = payment.payables.map((one) => {
    const amount = chooser.amountOf(one);
    return amount ? { id: one, amount } : { id: one };
  });
  place.open(payables, chooser.selection, {
    headers: http.headers,
    locale: formats.locale,
    isEntry: false,
  });
  return true;
}

async function openOne(stay: Furnished, id: string): Promise<void> {
  const { room, list, api, ended } = stay;
  if (!list.rows.some((invoice) => invoice.id === id)) {
    try {
      const { invoice } = await api.read(InvoiceDetails, id, ended.signal);
      room.learn([invoice]);
      list.pinned = invoice;
      list.rows = [invoice, ...list.rows];
    } catch {
      if (!ended.signal.aborted) room.notices = [stay.more.notFound];
    }
    room.redraw();
    await room.host.updateComplete;
    if (!list.pinned) return;
  }
  await readDetails(stay, id);
  const row = room.rowOf(id);
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true });
}
