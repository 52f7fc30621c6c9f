import { createHash } from 'node:crypto';
import type { ApruveOrder } from './state.ts';

const ORDER =
  'merchant_id merchant_order_id amount_cents currency tax_cents shipping_cents expire_at finalize_on_create invoice_on_create';
const ITEM =
  'title amount_cents price_ea_cents quantity merchant_notes description variant_info sku vendor view_product_url';

/** Absent ones are left out; numbers and truth values as they are written in JSON. */
const pick = (names: string, values: object): string =>
  names
    .split(' ')
    .map((name) => (values as Readonly<Record<string, string | number | boolean | undefined>>)[name])
    .map((value) => (value === undefined ? '' : String(value)))
    .join('');

/** The hash that proves that an order was built by who has the API key. Source: OroApruveBundle, OrderSecureHashGenerator. */
export const secureHashOf = (order: ApruveOrder, apiKey: string): string =>
  createHash('sha256')
    .update(apiKey + pick(ORDER, order) + order.order_items.map((item) => pick(ITEM, item)).join(''))
    .digest('hex');
