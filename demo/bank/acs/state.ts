import type { Plan } from './cards.ts';

/** What came of an authentication, in the letters of `transStatus`; `C` and `D` are still open. */
export type TransStatus = 'Y' | 'A' | 'N' | 'R' | 'U' | 'C' | 'D';

/** One authentication of one card holder. Times are milliseconds of the epoch. */
export interface Authentication {
  /** `threeDSServerTransID`, a UUID. */
  readonly id: string;
  readonly acsTransID: string;
  readonly plan: Plan;
  readonly last4: string;
  /** As the buyer reads it, `131.40 USD`; empty until the issuer was asked. */
  amount: string;
  /** Whether the issuer's hidden page was called. */
  isMethodCalled: boolean;
  /** Undefined until the issuer was asked. */
  status?: TransStatus;
  /** `transStatusReason`, two digits. */
  reason?: string;
  /** `challengeCancel`, two digits. */
  cancel?: string;
  /** Where the result of a challenge goes. */
  notificationUrl?: string;
  isMandated?: boolean;
  /** When the issuer was asked, and when the first CReq came. */
  asked?: number;
  challenged?: number;
  /** `threeDSSessionData`, returned as it came. */
  sessionData?: string;
  wrongCodes: number;
}

/** One buyer who was sent with a 3-D Secure 1 form (`PaReq`). */
export interface OldAuthentication {
  readonly id: string;
  readonly amount: string;
  status?: 'Y' | 'N';
}

/** Everything that the issuers remember; the keys are the ids. */
export interface AcsState {
  readonly authentications: Record<string, Authentication>;
  readonly old: Record<string, OldAuthentication>;
}

/** Issuers whom nobody has asked yet. */
export const emptyAcsState = (): AcsState => ({ authentications: {}, old: {} });

/** What is kept under an id that came from outside; inherited names such as `constructor` are no ids. */
export const lookUp = <T>(record: Readonly<Record<string, T>>, id: string | undefined): T | undefined =>
  id !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;

/** The first CReq has to come within 30 seconds, and the buyer has ten minutes from then on. */
const FIRST_REQUEST = 30_000;
const CHALLENGE = 10 * 60_000;

const end = (authentication: Authentication, reason: string, cancel: string): void => {
  Object.assign(authentication, { status: 'N', reason, cancel });
};

/** Ends what took too long. Reasons and cancel codes are those of EMV 3-D Secure. */
export function expire(authentication: Authentication, now: number): void {
  const { status, asked = now, challenged } = authentication;
  const isLate = (since: number, limit: number) => now - since > limit;
  if (status === 'C' && challenged === undefined && isLate(asked, FIRST_REQUEST))
    end(authentication, '14', '05');
  if (status === 'C' && challenged !== undefined && isLate(challenged, CHALLENGE))
    end(authentication, '14', '04');
  if (status === 'D' && isLate(asked, CHALLENGE)) end(authentication, '14', '03');
}
