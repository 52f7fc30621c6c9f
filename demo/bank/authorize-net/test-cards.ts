/**
 * The test cards, by the scheme as `accountType` names it.
 * Source: https://developer.authorize.net/hello_world/testing_guide.html
 */
const TEST_CARDS: Readonly<Record<string, string>> = {
  '370000000000002': 'AmericanExpress',
  '6011000000000012': 'Discover',
  '3088000000000017': 'JCB',
  '38000000000006': 'DinersClub',
  '4007000000027': 'Visa',
  '4012888818888': 'Visa',
  '4111111111111111': 'Visa',
  '5424000000000015': 'MasterCard',
  '2223000010309703': 'MasterCard',
  '2223000010309711': 'MasterCard',
};

/** Whether it is one of the test cards, and what the scheme is called. */
export function schemeOf(number: string): { readonly type: string; readonly isTest: boolean } {
  const type = Object.hasOwn(TEST_CARDS, number) ? TEST_CARDS[number] : undefined;
  return { type: type ?? 'Unknown', isTest: type !== undefined };
}

/** A billing ZIP that makes the bank decline. */
export const DECLINED_ZIP = '46282';
