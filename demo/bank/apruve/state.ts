/** The order as the merchant's backend built it; keys are Apruve's. */
export interface ApruveOrder {
  readonly merchant_id: string;
  readonly merchant_order_id?: string;
  readonly amount_cents: number;
  readonly currency: string;
  readonly tax_cents?: number;
  readonly shipping_cents?: number;
  readonly po_number?: string;
  readonly finalize_on_create?: boolean;
  readonly invoice_on_create?: boolean;
  readonly order_items: readonly Readonly<Record<string, unknown>>[];
}

/** An order that a page has brought with a good hash, before the buyer has decided. */
export interface Visit {
  readonly id: string;
  readonly order: ApruveOrder;
  /** The order that came of it. */
  orderId?: string;
}

/** Money that the merchant asked the buyer's company for. */
export interface Invoice {
  readonly id: string;
  readonly amount_cents: number;
  readonly returns: { readonly id: string; readonly key: string; readonly amount_cents: number }[];
}

/** An order that the buyer authorized. */
export interface StoredOrder {
  readonly id: string;
  readonly order: ApruveOrder;
  /** Who signed in. */
  readonly shopper: string;
  status: 'accepted' | 'canceled' | 'completed';
  readonly invoices: Invoice[];
}

/** Everything that Apruve remembers. */
export interface ApruveState {
  readonly visits: Visit[];
  readonly orders: StoredOrder[];
}

/** The sandbox's one merchant account. */
export const MERCHANT = { id: 'd41d8cd98f00b204e9800998ecf8427e', apiKey: 'apruve-sandbox-key' } as const;

/** Ids as Apruve has them: 32 hexadecimal digits. */
export const newId = (): string => crypto.randomUUID().replaceAll('-', '');
