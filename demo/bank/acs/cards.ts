/** How the issuer's hidden page for fingerprints (the 3DS method) behaves. */
export type MethodPage = 'none' | 'quick' | 'slow' | 'silent';

/** What the issuer says at once: the `transStatus` of EMV 3-D Secure 2. `C` asks the buyer, `D` elsewhere. */
export type FirstStatus = 'Y' | 'A' | 'N' | 'R' | 'U' | 'C' | 'D';

/**
 * How a challenge looks. `code`: a one-time code. `app`: the bank's app. `top`: the page tries to leave its frame.
 * `error`: only an error page. `silent`: no answer at all.
 */
export type ChallengePage = 'code' | 'app' | 'top' | 'error' | 'silent';

/** What an issuer does with one test card. */
export interface Plan {
  readonly method: MethodPage;
  readonly status: FirstStatus;
  readonly page: ChallengePage;
  /** The issuer declines the first authorization and wants one more, mandated challenge ("soft decline"). */
  readonly wantsTwo: boolean;
}

const plan = (status: FirstStatus, more: Partial<Plan> = {}): Plan => ({
  method: 'quick',
  status,
  page: 'code',
  wantsTwo: false,
  ...more,
});

const each = (numbers: readonly string[], same: Plan): Record<string, Plan> =>
  Object.fromEntries(numbers.map((number) => [number, same]));

const NO_METHOD = { method: 'none' } as const;

/** Source: https://developer.globalpay.com/resources/test-card-numbers, “3DS 2 test cards”. */
const GLOBAL_PAYMENTS = {
  ...each(['4263970000005262', '5425230000004415', '4222000006285344'], plan('Y')),
  ...each(['4222000006724235', '4222000009719489'], plan('Y', NO_METHOD)),
  ...each(['4012001037167778', '4222000005218627'], plan('A')),
  ...each(['4012001037461114', '4222000002144131'], plan('N')),
  ...each(['4012001038443335', '4222000007275799'], plan('R')),
  ...each(['4012001037484447', '4222000008880910'], plan('U')),
  ...each(['4012001038488884', '4222000001227408', '4012001037141112', '5114610000004778'], plan('C')),
};

/** Source: https://developer.cybersource.com, “Payer Authentication, test cases for 3-D Secure 2.x” (Visa). */
const CYBERSOURCE = {
  ...each(['4000000000001000', '4000000000002701'], plan('Y')),
  ...each(['4000000000001018', '4000000000002925'], plan('N')),
  ...each(['4000000000001026', '4000000000002719'], plan('A')),
  ...each(['4000000000001034', '4000000000002313'], plan('U')),
  ...each(['4000000000001042', '4000000000002537'], plan('R')),
  ...each(['4000000000001091', '4000000000002503'], plan('C')),
};

/** Connect's one card that is asked. It has no page for fingerprints here: Connect sends the buyer away at once. */
const INGENICO = { '4012000033330026': plan('C', NO_METHOD) };

/** Numbers of this sandbox's own, for what no vendor has a card for; taken by all of its vendors. */
const OWN = {
  '4900000000000011': plan('C', NO_METHOD),
  '4900000000000029': plan('C', { method: 'slow' }),
  '4900000000000037': plan('Y', { method: 'silent' }),
  '4900000000000045': plan('C', { page: 'app' }),
  '4900000000000052': plan('D'),
  '4900000000000060': plan('C', { wantsTwo: true }),
  '4900000000000078': plan('C', { page: 'error' }),
  '4900000000000086': plan('C', { page: 'silent' }),
  '4900000000000094': plan('C', { page: 'top' }),
};

const PLANS: Readonly<Record<string, Plan>> = { ...GLOBAL_PAYMENTS, ...CYBERSOURCE, ...INGENICO, ...OWN };

/** What the issuer of this card does; undefined where the card takes no part in 3-D Secure. */
export const planOf = (number: string): Plan | undefined =>
  Object.hasOwn(PLANS, number) ? PLANS[number] : undefined;
