/** What a test card does in 3-D Secure. */
export type Behavior =
  'frictionless' | 'attempted' | 'failed' | 'rejected' | 'unavailable' | 'challenge' | 'not-enrolled';

/** Source: https://developer.globalpay.com/resources/test-card-numbers, “3DS 2 test cards”. */
const THREE_DS: Readonly<Record<string, Behavior>> = {
  '4263970000005262': 'frictionless',
  '5425230000004415': 'frictionless',
  '4222000006285344': 'frictionless',
  '4222000006724235': 'frictionless',
  '4222000009719489': 'frictionless',
  '4012001037167778': 'attempted',
  '4222000005218627': 'attempted',
  '4012001037461114': 'failed',
  '4222000002144131': 'failed',
  '4012001038443335': 'rejected',
  '4222000007275799': 'rejected',
  '4012001037484447': 'unavailable',
  '4222000008880910': 'unavailable',
  '4012001038488884': 'challenge',
  '4222000001227408': 'challenge',
};

/** Cards whose issuers have no page to fingerprint the browser with. */
const WITHOUT_METHOD = ['4222000006724235', '4222000009719489'];

/** The card that is always declined. */
const DECLINED = '4000120000001154';

/** Routing numbers that the sandbox’s banks have. */
const BANKS = ['021000021', '122000030'];

/** How an issuer treats this card. */
export const behaviorOf = (number: string): Behavior => THREE_DS[number] ?? 'not-enrolled';

/** Whether the issuer wants to see the browser first. */
export const hasMethod = (number: string): boolean => number in THREE_DS && !WITHOUT_METHOD.includes(number);

/** GP-API’s result and its words for a payment with this card. */
export const resultOf = (number: string): readonly [result: string, message: string] =>
  number === DECLINED ? ['51', '[ test system ] DECLINED'] : ['00', '[ test system ] AUTHORISED'];

/** Whether there is a bank of this routing number. */
export const isBank = (routing: string): boolean => BANKS.includes(routing);
