import type { PaymentProductFieldJSON } from 'connect-sdk-client-js';

/** What a product is asked about. */
export interface ProductContext {
  readonly countryCode: string;
  readonly currencyCode: string;
  readonly isGerman: boolean;
}

/** A payment product of the sandbox. */
export interface Product {
  readonly id: number;
  readonly label: string;
  readonly group?: 'cards';
  readonly method: 'card' | 'directDebit';
  readonly isOffered: (context: ProductContext) => boolean;
  readonly fields: (context: ProductContext) => PaymentProductFieldJSON[];
}

type Validators = NonNullable<PaymentProductFieldJSON['dataRestrictions']>['validators'];

interface FieldFacts {
  readonly id: string;
  readonly type?: string;
  readonly label: Words;
  readonly validators: Validators;
  readonly mask?: string;
  readonly isOptional?: boolean;
  readonly isSecret?: boolean;
  readonly placeholder?: Words;
  readonly tooltip?: Words;
}

type Words = readonly [english: string, german: string];

/** Fields in the order to show them, as the Client API describes them. */
const describe = ({ isGerman }: ProductContext, facts: readonly FieldFacts[]): PaymentProductFieldJSON[] => {
  const say = (words: Words) => words[isGerman ? 1 : 0];
  return facts.map(({ id, type = 'string', label, validators, mask, ...more }, place) => ({
    id,
    type,
    dataRestrictions: { isRequired: !more.isOptional, validators },
    displayHints: {
      alwaysShow: false,
      displayOrder: place,
      formElement: { type: 'text' },
      label: say(label),
      ...(mask && { mask }),
      obfuscate: more.isSecret ?? false,
      preferredInputType: type === 'string' ? 'StringKeyboard' : 'IntegerKeyboard',
      ...(more.placeholder && { placeholderLabel: say(more.placeholder) }),
      ...(more.tooltip && { tooltip: { label: say(more.tooltip) } }),
    },
  }));
};

const pattern = (regularExpression: string) => ({ regularExpression: { regularExpression } });
const upTo = (maxLength: number, minLength = 0) => ({ length: { minLength, maxLength } });

const cardFields =
  (
    numbers: readonly [least: number, most: number],
    mask: string,
    codes: readonly [least: number, most: number],
  ) =>
  (context: ProductContext): PaymentProductFieldJSON[] =>
    describe(context, [
      {
        id: 'cardNumber',
        type: 'numericstring',
        label: ['Card number', 'Kartennummer'],
        mask,
        validators: { luhn: {}, ...upTo(numbers[1], numbers[0]), ...pattern('^[0-9]*$') },
      },
      {
        id: 'expiryDate',
        type: 'expirydate',
        label: ['Expiry date', 'Gültig bis'],
        mask: '{{99}}/{{99}}',
        placeholder: ['MM/YY', 'MM/JJ'],
        validators: { expirationDate: {}, ...pattern('^(?:0[1-9]|1[0-2])[0-9]{2}$') },
      },
      {
        id: 'cvv',
        type: 'numericstring',
        label: ['Security code', 'Prüfnummer'],
        mask: `{{${'9'.repeat(codes[1])}}}`,
        validators: { ...upTo(codes[1], codes[0]), ...pattern(`^[0-9]{${codes[0]},${codes[1]}}$`) },
        isSecret: true,
        tooltip: ['The last digits on the back of the card', 'Die letzten Ziffern auf der Kartenrückseite'],
      },
    ]);

const FOURS = '{{9999}} {{9999}} {{9999}} {{9999}}';

/** The fields of the cards group, for a card whose product is not known yet. */
export const groupFields = cardFields([12, 19], `${FOURS} {{999}}`, [3, 4]);

/** Countries of the buyers who can be debited by SEPA here. */
const SEPA = 'AT BE DE ES FI FR IE IT LU NL PT'.split(' ');

const always = () => true;

/** Every product of the sandbox's merchant, by the vendor's ids. */
export const PRODUCTS: readonly Product[] = [
  {
    id: 1,
    label: 'Visa',
    group: 'cards',
    method: 'card',
    isOffered: always,
    fields: cardFields([13, 19], `${FOURS} {{999}}`, [3, 3]),
  },
  {
    id: 3,
    label: 'Mastercard',
    group: 'cards',
    method: 'card',
    isOffered: always,
    fields: cardFields([16, 16], FOURS, [3, 3]),
  },
  {
    id: 730,
    label: 'ACH',
    method: 'directDebit',
    isOffered: ({ countryCode, currencyCode }) => countryCode === 'US' && currencyCode === 'USD',
    fields: (context) =>
      describe(context, [
        { id: 'accountHolderName', label: ['Account holder', 'Kontoinhaber'], validators: upTo(30, 1) },
        {
          id: 'bankCode',
          type: 'numericstring',
          label: ['Routing number', 'Routing Number'],
          validators: { ...upTo(9, 1), ...pattern('^[0-9]*$') },
        },
        {
          id: 'accountNumber',
          type: 'numericstring',
          label: ['Account number', 'Kontonummer'],
          validators: { ...upTo(10, 1), ...pattern('^[0-9]{1,10}$') },
        },
        { id: 'firstName', label: ['First name', 'Vorname'], validators: upTo(15), isOptional: true },
        { id: 'surname', label: ['Surname', 'Nachname'], validators: upTo(70), isOptional: true },
      ]),
  },
  {
    id: 770,
    label: 'SEPA Direct Debit',
    method: 'directDebit',
    isOffered: ({ countryCode, currencyCode }) => SEPA.includes(countryCode) && currencyCode === 'EUR',
    // The shop draws these fields itself.
    fields: () => [],
  },
];

/** A product by its id, where it is offered for this. */
export const productIn = (context: ProductContext, id: number): Product | undefined =>
  PRODUCTS.find((product) => product.id === id && product.isOffered(context));
