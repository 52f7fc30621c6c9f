import type { AccountOnFile, BasicPaymentItem, PaymentProduct } from 'connect-sdk-client-js';
import { Fault } from '../../contract/problem.ts';
import type { PanelContext } from '../provider.ts';
import type { IngenicoConfig } from './config.ts';
import { answerOf } from './fault.ts';
import type { Vendor } from './vendor.ts';

/** What was typed, by the vendor's field ids. */
export type Values = Readonly<Record<string, string>>;

/** What goes into one encrypted message. */
export interface Entry {
  readonly product: PaymentProduct;
  readonly values: Values;
  readonly account?: AccountOnFile;
}

/** The inputs for one product. */
export interface Sheet {
  /** What was typed; undefined when something cannot be taken: it is marked then. */
  read(): Promise<Entry | undefined>;
  /** Forgets what was typed and takes the inputs away. */
  remove(): void;
}

/** What a sheet is made with. */
export interface SheetWorld {
  /** Where its inputs go. */
  readonly place: HTMLElement;
  readonly vendor: Vendor;
  readonly context: PanelContext<IngenicoConfig>;
  readonly changed: (isComplete: boolean) => void;
}

/** The values of these fields; what was left empty is left out. */
export const valuesOf = (ids: readonly string[], valueOf: (id: string) => string): Values =>
  Object.fromEntries(ids.map((id) => [id, valueOf(id)] as const).filter(([, value]) => value));

/** The vendor's entry for a product or a group of them. @throws Fault when it does not offer that for this payment */
export async function offeredItem(vendor: Vendor, id: string | number): Promise<BasicPaymentItem> {
  const session = await vendor.session();
  const { details } = vendor;
  const items = await answerOf('product list', session.getBasicPaymentItems(details, id === 'cards'));
  const item = items.getBasicPaymentItem(id);
  if (item) return item;
  const { currency, countryCode } = details;
  const detail = `Ingenico does not offer ${id} for ${currency} in ${countryCode}: do not offer the method, or enable it.`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
