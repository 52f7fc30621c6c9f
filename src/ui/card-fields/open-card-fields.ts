import { digitsUpTo } from '../../lib/notation.ts';
import type { Messages } from '../../locales/en.ts';
import { openForm, type Field, type Form, type ValueOf } from '../form.ts';
import { holderField } from '../holder-field.ts';
import { textField } from '../text-field.ts';
import { brandOf, brandsNamed, type Brand } from './brand.ts';
import { expiryField, readExpiry } from './expiry.ts';
import { numberNotation, numberProblem } from './number.ts';

/** What is asked of the buyer. */
export interface CardFieldsOptions {
  readonly words: Messages;
  /** BCP 47. */
  readonly locale: string;
  /** The schemes the shop takes, such as `american_express`; none means all. */
  readonly brands: readonly string[];
  readonly cvv: 'required' | 'optional' | 'none';
  /** Whether the name on the card is asked for. */
  readonly holder: boolean;
  /** Told when all is there and right, and when no longer. */
  readonly changed: (isComplete: boolean) => void;
}

/** A card as it was typed in. To be handed to the provider’s script or address and forgotten. */
export interface CardData {
  /** Digits only. */
  readonly number: string;
  /** `01` to `12`. */
  readonly month: string;
  /** Four digits. */
  readonly year: string;
  /** Undefined where it is not asked for, or was left out and may be. */
  readonly cvv?: string;
  readonly holder?: string;
  /** The id of its scheme, where that is known. */
  readonly brand?: string;
}

/** One of the inputs. */
export type CardField = 'number' | 'expiry' | 'cvv' | 'holder';

/** The most that providers take of a name. */
const LONGEST_NAME = 64;

/**
 * Inputs of our own for a card, at the end of a root. What is typed lives in the inputs, is given to nobody but the
 * caller of `read`, and is gone after `remove`.
 */
export function openCardFields(
  root: ShadowRoot | HTMLElement,
  options: CardFieldsOptions,
): Form<CardField, CardData> {
  const { words, locale, brands, cvv, holder, changed } = options;
  const { card } = words;
  const accepted = brandsNamed(brands).map(({ name }) => name);
  const hint = accepted.length ? card.accepted(new Intl.ListFormat(locale).format(accepted)) : undefined;

  const describe = (valueOf: ValueOf<CardField>): readonly Field<CardField>[] => {
    const brand = brandOf(valueOf('number'));
    return [
      textField({
        id: 'number',
        label: card.number,
        hint: brand?.name ?? hint,
        autocomplete: 'cc-number',
        keyboard: 'numeric',
        notation: numberNotation,
        problem: (digits) => numberProblem(digits, brands, words),
      }),
      expiryField(true, words),
      ...(cvv === 'none' ? [] : [cvvField(brand, cvv === 'optional', words)]),
      ...(holder ? [holderField(card.holder, 'cc-name', LONGEST_NAME, words)] : []),
    ];
  };

  const collect = (valueOf: ValueOf<CardField>): CardData | undefined => {
    const number = valueOf('number');
    const expiry = readExpiry(valueOf('expiry'));
    const code = valueOf('cvv');
    const brand = brandOf(number)?.id;
    return (
      expiry && {
        number,
        ...expiry,
        ...(code && { cvv: code }),
        ...(holder && { holder: valueOf('holder') }),
        ...(brand && { brand }),
      }
    );
  };

  return openForm(root, { words, describe, collect, changed });
}

/** The security code, as long as the scheme’s codes are; 3 or 4 digits while the scheme is not known. */
function cvvField(brand: Brand | undefined, isOptional: boolean, { card, optional }: Messages): Field<'cvv'> {
  const length = brand?.cvv ?? 3;
  const most = brand ? length : 4;
  return textField({
    id: 'cvv',
    label: card.cvv,
    hint: card.cvvHint(length),
    optional: isOptional ? optional : undefined,
    autocomplete: 'cc-csc',
    keyboard: 'numeric',
    notation: digitsUpTo(most),
    isHalf: true,
    problem: (digits) => (digits.length < length || digits.length > most ? card.cvvWrong(length) : undefined),
  });
}
