/** A card scheme, by what can be seen of a number. */
export interface Brand {
  /** As OroCommerce calls it in the list of allowed cards. */
  readonly id: string;
  readonly name: string;
  readonly prefix: RegExp;
  /** How many digits a number has. */
  readonly lengths: readonly number[];
  /** How up to 15 digits are grouped on the card; in fours unless set. */
  readonly groups?: readonly number[];
  /** How many digits the security code has; 3 unless set. */
  readonly cvv?: 4;
}

const SIXTEEN_UP = [16, 17, 18, 19];

/**
 * The schemes in the order they are tried.
 * Source: issuer identification numbers of ISO/IEC 7812, https://en.wikipedia.org/wiki/Payment_card_number
 */
const BRANDS: readonly Brand[] = [
  { id: 'visa', name: 'Visa', prefix: /^4/, lengths: [13, 16, 19] },
  {
    id: 'mastercard',
    name: 'Mastercard',
    prefix: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
  },
  {
    id: 'american_express',
    name: 'American Express',
    prefix: /^3[47]/,
    lengths: [15],
    groups: [4, 6, 5],
    cvv: 4,
  },
  { id: 'discover', name: 'Discover', prefix: /^(6011|64[4-9]|65)/, lengths: SIXTEEN_UP },
  { id: 'jcb', name: 'JCB', prefix: /^35(2[89]|[3-8])/, lengths: SIXTEEN_UP },
  {
    id: 'diners_club',
    name: 'Diners Club',
    prefix: /^3(0[0-5]|095|[689])/,
    lengths: [14, ...SIXTEEN_UP],
    groups: [4, 6, 4],
  },
  { id: 'china_union_pay', name: 'UnionPay', prefix: /^62/, lengths: SIXTEEN_UP },
];

/** What a number of no known scheme may be: ISO/IEC 7812 ends at 19 digits, the shortest in use have 12. */
const ANY_LENGTH = [12, 13, 14, 15, ...SIXTEEN_UP];

/** The scheme that numbers beginning so belong to, as soon as enough digits are there. */
export const brandOf = (digits: string): Brand | undefined =>
  BRANDS.find(({ prefix }) => prefix.test(digits));

/** How many digits a number that begins so may have. */
export const lengthsOf = (brand: Brand | undefined): readonly number[] => brand?.lengths ?? ANY_LENGTH;

/** The schemes that a shop takes; those we do not know are left out. */
export const brandsNamed = (ids: readonly string[]): readonly Brand[] =>
  BRANDS.filter(({ id }) => ids.includes(id));

/** Whether a shop that takes these schemes takes this one; a list we do not fully know may hold any other. */
export const isTaken = (brand: Brand | undefined, ids: readonly string[]): boolean =>
  !ids.length || (brand ? ids.includes(brand.id) : brandsNamed(ids).length < ids.length);
