import { array, boolean, number, object, oneOf, string, unknown, type Infer } from './schema.ts';
import { Money } from './money.ts';

/** `test` never moves money, `live` does. A widget shows only methods of its own environment. */
export const Environment = oneOf('live', 'test');
export type Environment = Infer<typeof Environment>;

/** A question of the backend's own that belongs to a method: PO number, memo, … */
export const Field = object(
  {
    id: string,
    label: string,
  },
  {
    /** `text` unless told: one line; `multiline`: several. */
    type: oneOf('text', 'multiline'),
    required: boolean,
    /** A JavaScript regular expression that the whole trimmed value must match. */
    pattern: string,
    /** What to say when the pattern does not match: "Use the form PO-12345." */
    patternMessage: string,
    maxLength: number,
    value: string,
    hint: string,
  },
);
export type Field = Infer<typeof Field>;

/** A card or account the buyer, or the buyer's company, used before. */
export const SavedMethod = object(
  {
    id: string,
    /** What tells it from the others: "Visa •••• 4242". Never more than the last four digits. */
    label: string,
  },
  {
    /** Year and month, "2028-04". */
    expires: string,
    owner: oneOf('personal', 'company'),
    /** Whether this buyer may delete it. */
    removable: boolean,
  },
);
export type SavedMethod = Infer<typeof SavedMethod>;

/** A way to pay that the payment rules allow, in the backend's order and words. */
export const PaymentMethod = object(
  {
    /** The backend's identifier, opaque: `payment_term_2`. Two methods may share a provider. */
    id: string,
    /** Which code of ours draws it: a name of the provider registry. */
    provider: string,
    label: string,
    environment: Environment,
    /** What the provider's code needs: keys, session tokens, texts. Its schema is in `providers/<id>/config.ts`. */
    config: unknown,
  },
  {
    description: string,
    /** An image URL, `https:`, relative to the page, or `data:image/…`. */
    icon: string,
    /** Present when the method is shown but cannot be used now: "Over your credit limit by $230.00". */
    unavailable: object({ reason: string }),
    /** What pressing the button does: `charge`, `authorize`, or `order`, which is paid later. `charge` unless told. */
    action: string,
    /** Added to the total when this method is chosen; negative for a discount. */
    fee: object({ label: string, amount: Money }),
    saved: array(SavedMethod),
    /** Whether to offer "save for later". */
    canSave: boolean,
    fields: array(Field),
    /** Where this method may send the buyer, as origins. When present, anything else is refused. */
    origins: array(string),
  },
);
export type PaymentMethod = Infer<typeof PaymentMethod>;
