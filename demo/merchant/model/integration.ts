import type { Environment, Field } from '../../../src/contract/payment-method.ts';
import type { LocalText } from './local-text.ts';

/** What an integration does when the buyer presses the button: take, reserve, or accept an order that is paid later. */
export type PaymentAction = 'charge' | 'authorize' | 'order';

/** A payment method the merchant set up; its id is the method's id in quotes and rules. */
export interface Integration {
  readonly id: string;
  /** A name of the widget's provider registry and of the backend's gateways. */
  readonly provider: string;
  label: LocalText;
  description?: LocalText;
  enabled: boolean;
  readonly environment: Environment;
  paymentAction: PaymentAction;
  /** Added to the total, in percent of it, as a decimal string; negative for a discount. */
  fee?: { readonly label: LocalText; readonly percent: string };
  canSave?: boolean;
  /** Present when invoices can be paid with it, perhaps only in some currencies; payment rules are for checkouts. */
  readonly forInvoices?: { readonly currencies?: readonly string[] };
  fields?: readonly StoredField[];
  /** What only the gateway understands. */
  settings: Readonly<Record<string, unknown>>;
}

/** A question that belongs to a method, in the merchant's languages; otherwise as the contract's `Field`. */
export interface StoredField extends Pick<Field, 'id' | 'type' | 'required' | 'pattern' | 'maxLength'> {
  readonly label: LocalText;
  readonly patternMessage?: LocalText;
  readonly hint?: LocalText;
}
