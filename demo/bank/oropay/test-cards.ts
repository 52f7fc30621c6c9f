/** The card that is always declined. What cards do in 3-D Secure is the issuers' business: see `acs/cards.ts`. */
const DECLINED = '4000120000001154';

/** Routing numbers that the sandbox’s banks have. */
const BANKS = ['021000021', '122000030'];

/** GP-API’s result and its words for a payment with this card. */
export const resultOf = (number: string): readonly [result: string, message: string] =>
  number === DECLINED ? ['51', '[ test system ] DECLINED'] : ['00', '[ test system ] AUTHORISED'];

/** The issuer does not decline for good: it wants the buyer asked first, whatever they were asked before. */
export const SOFT_DECLINE = ['1A', '[ test system ] STRONG CUSTOMER AUTHENTICATION REQUIRED'] as const;

/** Whether there is a bank of this routing number. */
export const isBank = (routing: string): boolean => BANKS.includes(routing);
