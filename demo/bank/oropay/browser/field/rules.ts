import { brandOf, passesLuhn } from '../../brand.ts';

/** What is wrong with a field: the library’s name for it, and its own words. */
export interface FieldProblem {
  readonly key: string;
  readonly message: string;
}

const problem = (key: string, message: string): FieldProblem => ({ key, message });

/** What is wrong with what was typed into a field of this type; undefined when nothing is. */
export function problemOf(type: string, value: string, cvvLength: number): FieldProblem | undefined {
  const digits = value.replace(/\D/g, '');
  switch (type) {
    case 'card-number':
      return numberProblem(digits);
    case 'card-expiration':
      return expiryProblem(digits);
    case 'card-cvv':
      if (digits.length < 3) return problem('CodeIsLessThan3Digits', 'Card CVV is too short');
      if (digits.length === cvvLength) return undefined;
      return cvvLength === 4
        ? problem('AmexCodeMustBe4Digits', 'Card CVV for Amex must be 4 digits')
        : problem('CodeMustBe3Digits', 'Card CVV must be 3 digits');
    case 'card-holder-name':
      if (value.trim() === '')
        return problem('NotValidCardHolderName', 'Please enter a valid Card Holder Name');
      return value.length > 100
        ? problem('CharactersMoreThan100', 'Card Holder Name must be less than 100 characters')
        : undefined;
    default:
      return undefined;
  }
}

function numberProblem(digits: string): FieldProblem | undefined {
  if (digits === '') return problem('Required', 'A Card Number is required');
  if (digits.length < 12)
    return problem('CharactersLessThan12', 'Card Number must consist of at least 12 digits');
  if (!passesLuhn(digits)) return problem('NumberIsNotValid', 'The Card Number is not valid');
  return brandOf(digits) ? undefined : problem('NotAllowedCardType', 'Cannot process this card type');
}

function expiryProblem(digits: string): FieldProblem | undefined {
  if (digits.length !== 6) return problem('NotCompleted', 'Please enter a valid month/year');
  const month = Number(digits.slice(0, 2));
  if (month < 1 || month > 12) return problem('MonthNotValid', 'The Month is not valid');
  const now = new Date();
  const isPast = Number(digits.slice(2)) * 12 + month < now.getFullYear() * 12 + now.getMonth() + 1;
  return isPast ? problem('ExpiryDateNotValid', 'The Expiry Date is not valid') : undefined;
}
