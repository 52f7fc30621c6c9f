import type { PaymentProductField } from 'connect-sdk-client-js';
import { digitsOf, type Notation } from '../../lib/notation.ts';
import type { Messages } from '../../locales/en.ts';
import { expiryNotation, expiryProblem } from '../../ui/card-fields/expiry.ts';
import type { Field } from '../../ui/form.ts';
import { textField } from '../../ui/text-field.ts';

/** What browsers can fill in. */
const AUTOCOMPLETE: Readonly<Record<string, AutoFill>> = {
  cardNumber: 'cc-number',
  expiryDate: 'cc-exp',
  cvv: 'cc-csc',
  cardholderName: 'cc-name',
  accountHolderName: 'name',
  firstName: 'given-name',
  surname: 'family-name',
  street: 'address-line1',
  city: 'address-level2',
  zip: 'postal-code',
};

const SHORT = ['expiryDate', 'cvv'];

/** What is said of a field by whoever draws it. */
interface FieldNews {
  readonly hint?: string | undefined;
  /** Says no where the definition says yes. */
  readonly refusal?: string | undefined;
}

/** An input for a field that the vendor describes: its label, its mask, its rules. */
export function fieldOf(
  field: PaymentProductField,
  words: Messages,
  { hint, refusal }: FieldNews = {},
): Field {
  const { id, displayHints, dataRestrictions } = field;
  const notation = notationOf(field);
  const autocomplete = AUTOCOMPLETE[id];
  return textField({
    id,
    label: labelOf(field),
    hint: hint ?? displayHints?.tooltip?.label,
    isHalf: SHORT.includes(id),
    optional: dataRestrictions?.isRequired ? undefined : words.optional,
    ...(displayHints?.placeholderLabel && { placeholder: displayHints.placeholderLabel }),
    ...(autocomplete && { autocomplete }),
    ...(notation && { notation, keyboard: 'numeric' }),
    problem: (text) => {
      const value = field.removeMask(field.applyMask(text).formattedValue);
      const isRight = dataRestrictions?.validationRules.every((rule) => rule.validate(value)) ?? true;
      return isRight ? refusal : problemOf(field, text, words);
    },
  });
}

const labelOf = ({ id, displayHints }: PaymentProductField) => displayHints?.label ?? id;

/** The buyer's words for a rule that is broken. */
function problemOf(field: PaymentProductField, text: string, words: Messages): string {
  const { card } = words;
  const { minLength = 0, maxLength = Infinity } = lengthOf(field);
  switch (field.id) {
    case 'cardNumber':
      return text.length < minLength ? card.numberIncomplete : card.numberWrong;
    case 'expiryDate':
      return expiryProblem(text, words) ?? card.expiryWrong;
    case 'cvv':
      return card.cvvWrong(Number.isFinite(maxLength) ? maxLength : 3);
    default:
      return text.length > maxLength
        ? words.tooLong(labelOf(field), maxLength)
        : words.wrongPattern(labelOf(field));
  }
}

const lengthOf = ({ json }: PaymentProductField) =>
  json.dataRestrictions?.validators.length ?? ({} as { minLength?: number; maxLength?: number });

/** Digits in the field's mask. Free text is written as it is typed, and judged as a whole. */
function notationOf(field: PaymentProductField): Notation | undefined {
  const { mask, preferredInputType } = field.displayHints ?? {};
  if (preferredInputType !== 'IntegerKeyboard') return undefined;
  const places = mask?.replace(/[^9*]/g, '').length;
  return {
    clean: field.id === 'expiryDate' ? cleanExpiry : digitsOf,
    write: (clean) => field.applyMask(clean).formattedValue,
    most: () => places ?? lengthOf(field).maxLength ?? Infinity,
  };
}

/** Also from a date with a four-digit year, as browsers fill it in. */
const cleanExpiry = (text: string) => expiryNotation.clean(text).replace(/^(\d\d)20(?=\d\d$)/, '$1');
