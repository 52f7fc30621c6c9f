import type { HttpOptions } from '../../client/http.ts';
import type { InvoiceApi } from '../../client/invoice-api.ts';
import { createRestInvoices } from '../../client/rest/rest-invoices.ts';
import type { InvoiceDetails } from '../../contract/invoice-details.ts';
import type { Invoice } from '../../contract/invoice.ts';
import type { Problem } from '../../contract/problem.ts';
import { compact } from '../../lib/compact.ts';
import { en } from '../../locales/en.ts';
import { enInvoices } from '../../locales/en-invoices.ts';
import { readAttributes } from '../attributes.ts';
import type { TenderInvoices } from '../tender-invoices.ts';
import { guestHeaders } from './address.ts';
import { Chooser } from './chooser.ts';
import { createFormats } from './formats.ts';
import { InvoiceList } from './invoice-list.ts';
import type { PaymentPlace } from './payment-place.ts';
import type { InvoiceRoom } from './room.ts';
import type { RoomView, SecondView } from './room-view.ts';

/** What there is as long as the tag says the same. */
export interface Stay extends RoomView {
  readonly room: InvoiceRoom;
  readonly api: InvoiceApi;
  readonly http: HttpOptions;
  readonly details: Map<string, InvoiceDetails | Problem | undefined>;
  readonly ended: AbortController;
  /** Where the buyer pays; there with `second`. */
  readonly place: PaymentPlace | undefined;
}

/** A stay with all that the list does without. */
export type Furnished = Stay & SecondView & { readonly place: PaymentPlace };

/** Whether all is there that the list does without. */
export const isFurnished = (stay: Stay): stay is Furnished => stay.second !== undefined;

/** Who is told of what happens in a stay. */
export interface StayWatch {
  /** The list is another, or waits for something; which invoices are news. */
  readonly listed: (fresh: readonly Invoice[]) => void;
  /** Something about the selection of these is another; of many where none are named. */
  readonly chosen: (ids?: readonly string[]) => void;
}

/** What a tag asks for, or in a sentence what to change in it. */
export function openStay(room: InvoiceRoom, host: TenderInvoices, watch: StayWatch): Stay | string {
  const { endpoint, returnUrl, environment, backend, credentials, token, fetch } = host;
  if (backend === 'orocommerce') return `<${host.localName}> works with backend="rest" only.`;
  const written = { endpoint, returnUrl, environment, backend, locale: host.locale, payable: '' };
  const understood = readAttributes({ ...written, payables: [] }, host);
  if (typeof understood === 'string') return understood;
  const { locale } = understood;
  const http = { endpoint, credentials, ...compact({ headers: guestHeaders(host), token, fetch }) };
  const api = createRestInvoices(http, locale);
  return {
    room,
    api,
    http,
    ended: new AbortController(),
    words: enInvoices,
    coreWords: en,
    formats: createFormats(locale),
    details: new Map(),
    list: new InvoiceList(api, watch.listed),
    chooser: new Chooser(endpoint, watch.chosen),
    second: undefined,
    more: undefined,
    place: undefined,
  };
}
