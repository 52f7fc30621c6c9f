import type { HttpOptions } from '../../client/http.ts';
import type { InvoiceApi } from '../../client/invoice-api.ts';
import { createRestInvoices } from '../../client/rest/rest-invoices.ts';
import type { Invoice, InvoiceDetails } from '../../contract/invoice.ts';
import { toProblem, type Problem } from '../../contract/problem.ts';
import { compact } from '../../lib/compact.ts';
import { en } from '../../locales/en.ts';
import { enInvoices } from '../../locales/en-invoices.ts';
import { readAttributes } from '../attributes.ts';
import type { TenderInvoices } from '../tender-invoices.ts';
import { guestHeaders } from './address.ts';
import { Chooser } from './chooser.ts';
import { Formats } from './formats.ts';
import { InvoiceList } from './invoice-list.ts';
import type { PaymentPlace } from './payment-place.ts';
import type { RoomView, SecondView } from './room-view.ts';

/** What there is as long as the tag says the same. */
export interface Stay extends RoomView {
  readonly api: InvoiceApi;
  readonly http: HttpOptions;
  readonly details: Map<string, InvoiceDetails | Problem | undefined>;
  readonly ended: AbortController;
  /** Where the buyer pays; there with `second`. */
  readonly place: PaymentPlace | undefined;
}

/** A stay with all that the list does without. */
export type Furnished = Stay & SecondView & { readonly place: PaymentPlace };

/** Reads what is on an invoice, unless it was closed meanwhile. Never rejects. */
export async function readDetails({ api, details, ended }: Stay, id: string): Promise<void> {
  const read = await api.read(id, ended.signal).catch(toProblem);
  if (details.has(id)) details.set(id, read);
}

/** Who is told of what happens in a stay. */
export interface StayWatch {
  /** The list is another, or waits for something; which invoices are news. */
  readonly listed: (fresh: readonly Invoice[]) => void;
  /** Something about the selection of these is another; of many where none are named. */
  readonly chosen: (ids?: readonly string[]) => void;
}

/** What a tag asks for, or in a sentence what to change in it. */
export function openStay(host: TenderInvoices, { listed, chosen }: StayWatch): Stay | string {
  const { endpoint, returnUrl, environment, backend, credentials, token, fetch } = host;
  if (backend === 'orocommerce') return `<${host.localName}> works with backend="rest" only.`;
  const written = {
    endpoint,
    returnUrl,
    environment,
    backend,
    locale: host.locale,
    payable: '',
    payables: [],
  };
  const understood = readAttributes(written, host);
  if (typeof understood === 'string') return understood;
  const { locale } = understood;
  const http = { endpoint, credentials, ...compact({ headers: guestHeaders(host), token, fetch }) };
  const api = createRestInvoices(http, locale);
  return {
    api,
    http,
    ended: new AbortController(),
    words: enInvoices,
    coreWords: en,
    formats: new Formats(locale),
    details: new Map(),
    list: new InvoiceList(api, listed),
    chooser: new Chooser(endpoint, chosen),
    second: undefined,
    more: undefined,
    place: undefined,
  };
}
