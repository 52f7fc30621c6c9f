import { array, object, safeParse, string } from '../../contract/schema.ts';
import { Fault } from '../../contract/problem.ts';
import type { Messages } from '../../locales/en.ts';

/** The library’s names of the fields. */
export const FIELDS = ['card-number', 'card-expiration', 'card-cvv', 'card-holder-name'] as const;
export type FieldName = (typeof FIELDS)[number];

const Trouble = object({}, { reasons: array(object({}, { code: string, message: string })) });

/** What to make of the library’s reasons for not turning a card into a reference. */
export interface Verdict {
  /** The access token is over: new fields with a new one are needed. */
  readonly isExpired: boolean;
  /** What to say at which field. */
  readonly marks: ReadonlyMap<FieldName, string>;
  readonly fault: Fault;
}

/** Codes that say themselves which field they are about; the others have it somewhere in their message. */
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  INVALID_CARD_NUMBER: 'card-number',
  INVALID_CARD_EXPIRATION: 'card-expiration',
  INVALID_CARD_SECURITY_CODE: 'card-cvv',
  INVALID_CARD_HOLDER_NAME: 'card-holder-name',
  TOO_LONG_DATA: 'card-holder-name',
};
const HINTS: readonly (readonly [RegExp, FieldName])[] = [
  [/expiry_(year|month)/, 'card-expiration'],
  [/cvn/, 'card-cvv'],
  [/card type|card\.number|Luhn/i, 'card-number'],
];
const ABOUT_DATA = ['MANDATORY_DATA_MISSING', 'INVALID_REQUEST_DATA', 'SYSTEM_ERROR_DOWNSTREAM'];

/** As many characters of a name as GP-API takes. */
const LONGEST_NAME = 100;

/** Reads the `{error, reasons}` that the library gives. Only its codes go on: its messages may quote what was typed. */
export function judge(trouble: unknown, words: Messages): Verdict {
  const parsed = safeParse(Trouble, trouble);
  const reasons = (parsed.success && parsed.data.reasons) || [];
  const codes = reasons.map(({ code }) => code).join(', ') || 'no reason';
  const isExpired = reasons.some(({ code }) => code === 'NOT_AUTHENTICATED');
  const marks = new Map<FieldName, string>();
  for (const { code = '', message = '' } of reasons) {
    const hint = ABOUT_DATA.includes(code)
      ? HINTS.find(([pattern]) => pattern.test(message))?.[1]
      : undefined;
    const field = FIELD_OF[code] ?? hint;
    if (field) marks.set(field, wordsFor(field, code, words));
  }
  const message = isExpired ? words.oropay.typeAgain : marks.size ? words.checkFields : undefined;
  const fault = new Fault({
    code: message ? 'invalid' : 'provider',
    next: 'retry',
    detail: `Global Payments did not take the card: ${codes}.`,
    ...(message && { message }),
  });
  return { isExpired, marks, fault };
}

function wordsFor(field: FieldName, code: string, { card, required, tooLong }: Messages): string {
  switch (field) {
    case 'card-number':
      return card.numberWrong;
    case 'card-expiration':
      return card.expiryWrong;
    case 'card-cvv':
      return card.cvvWrong(3);
    case 'card-holder-name':
      return code === 'TOO_LONG_DATA' ? tooLong(card.holder, LONGEST_NAME) : required(card.holder);
  }
}

/** What the fields themselves say, in the buyer’s words, by the library’s names for it. */
export const validationMessages = ({ card, required, tooLong }: Messages) => ({
  'card-number': {
    Required: required(card.number),
    CharactersLessThan12: card.numberIncomplete,
    NumberIsNotValid: card.numberWrong,
    NotAllowedCardType: card.brandUnknown,
  },
  'card-expiration': {
    NotCompleted: card.expiryWrong,
    YearNotValid: card.expiryWrong,
    MonthNotValid: card.expiryWrong,
    ExpiryDateNotValid: card.expired,
  },
  'card-cvv': {
    CodeIsNotValid: card.cvvWrong(3),
    CodeIsLessThan3Digits: card.cvvWrong(3),
    CodeMustBe3Digits: card.cvvWrong(3),
    AmexCodeMustBe4Digits: card.cvvWrong(4),
  },
  'card-holder-name': {
    NotValidCardHolderName: required(card.holder),
    CharactersMoreThan100: tooLong(card.holder, LONGEST_NAME),
  },
});
