import type { Schema } from '../../src/contract/schema.ts';

/** A field that payment integrations exchange with a shop, and where the contract carries it. */
export interface SeedField {
  readonly field: string;
  /** The schema, then properties; `[]` is any entry of a list, `[type=tax]` the one with that value. */
  readonly path: string;
}

const carry = (field: string, path: string): SeedField => ({ field, path });

/**
 * Every field of the "Exchanged Fields" and "Exchanged General Data" lists of OroCommerce's integrations with
 * InfinitePay, Ingenico, OroPay and Stripe that concerns a buyer's browser. The guide says which stay in the backend.
 */
export const SEED_FIELDS: readonly SeedField[] = [
  carry('Order ID', 'Quote.order.id'),
  carry('Order number', 'Quote.order.number'),
  carry('Item name', 'Quote.order.items[].name'),
  carry('Item quantity', 'Quote.order.items[].quantity'),
  carry('Item price', 'Quote.order.items[].price'),
  carry('Item total', 'Quote.order.items[].total'),
  carry('Order subtotal', 'Quote.parts[type=subtotal].amount'),
  carry('Taxes', 'Quote.parts[type=tax].amount'),
  carry('Discounts and promotions', 'Quote.parts[type=discount].amount'),
  carry('Shipping cost in the total', 'Quote.parts[type=shipping].amount'),
  carry('Total order value', 'Quote.total'),
  carry('Amount of one payable', 'Quote.payables[].amount'),
  carry('Order currency', 'Quote.total.currency'),
  carry('Customer name', 'Quote.order.customer.name'),
  carry('Customer e-mail address', 'Quote.order.customer.email'),
  carry('Customer phone number', 'Quote.order.customer.phone'),
  carry('Customer company', 'Quote.order.customer.company'),
  carry('Billing address', 'Quote.order.customer.billingAddress'),
  carry('Shipping address', 'Quote.order.customer.shippingAddress'),
  carry('Shipping method', 'Quote.order.shippingMethod.label'),
  carry('Shipping cost', 'Quote.order.shippingMethod.cost'),
  carry('Payment terms', 'Quote.order.paymentTerms'),
  carry('Payment due date', 'Quote.methods[].config.dueDate'),
  carry('Discount for paying early', 'Quote.methods[].config.discount'),
  carry('Additional notes or comments', 'Quote.order.comments'),
  carry('Saved payment profile', 'Quote.methods[].saved[].label'),
  carry('Payment method chosen', 'PaymentRequest.method'),
  carry('Payment token', 'PaymentRequest.data'),
  carry('PO number and other answers', 'PaymentRequest.fields.po_number'),
  carry('User monitoring', 'Monitoring.enabled'),
  carry('Payment ID', 'Payment.id'),
  carry('Payment amount', 'Payment.amount'),
  carry('Payment method used', 'Payment.method.label'),
  carry('Transaction status', 'Payment.status'),
  carry('Transaction ID or reference', 'Payment.reference'),
  carry('Authorization code', 'Payment.authorizationCode'),
  carry('Failure code', 'Payment.decline.code'),
  carry('3-D Secure step', 'Payment.nextAction'),
  carry('Credit approval status', 'Payment.creditDecision'),
  carry('Invoice status', 'Payment.invoices[].status'),
  carry('Payments to several sellers', 'Payment.parts[].amount'),
  carry('Refund identifier', 'Payment.refunds[].id'),
  carry('Refund amount', 'Payment.refunds[].amount'),
  carry('Refund reason', 'Payment.refunds[].reason'),
  carry('Refund status', 'Payment.refunds[].status'),
];

const stepsOf = (path: string): readonly string[] => path.match(/\[[^\]]*\]|[^.[\]]+/g)?.slice(1) ?? [];

/** Follows a field's path below its schema's name. Undefined where nothing is there. */
export const valueAt = (value: unknown, path: string): unknown =>
  stepsOf(path).reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null) return undefined;
    if (!step.startsWith('[')) return (at as Record<string, unknown>)[step];
    const [key, wanted] = step.slice(1, -1).split('=');
    const entries = at as readonly Record<string, unknown>[];
    return key ? entries.find((entry) => entry[key] === wanted) : entries[0];
  }, value);

/** Whether a schema speaks of the path: by property and entry, or by leaving all of it to a provider. */
export function isKnown(schema: Schema, path: string): boolean {
  let at: Schema | undefined = schema;
  for (const step of stepsOf(path)) {
    if (at && Object.keys(at).length === 0) return true;
    at = step.startsWith('[') ? at?.items : (at?.properties?.[step] ?? at?.additionalProperties);
  }
  return at !== undefined;
}
