import type { State } from '../../support/state.ts';
import { planOf } from './cards.ts';
import { encode, VERSION } from './messages.ts';
import { expire, lookUp, type AcsState, type Authentication, type TransStatus } from './state.ts';

/** What the issuers' pages and the vendors' sandboxes share. */
export interface AcsWorld {
  /** Where the pages are: `http://127.0.0.1:5174/acs`. */
  readonly base: string;
  readonly bankOrigin: string;
  readonly shopOrigin: string;
  readonly state: State<AcsState>;
  readonly now: () => Date;
}

/** What a 3-D Secure server sends to the issuer, as far as it matters here. */
export interface AuthenticationOrder {
  /** As the buyer will read it: `131.40 USD`. */
  readonly amount: string;
  /** `threeDSCompInd`. */
  readonly completion: 'Y' | 'N' | 'U';
  readonly notificationUrl: string;
  /** `threeDSRequestorChallengeInd` 04: nothing else will do. */
  readonly isMandated?: boolean;
}

/** An authentication as the vendor of the 3-D Secure server sees it. */
export interface Verdict {
  readonly id: string;
  readonly acsTransID: string;
  /** The hidden page, where the issuer has one. */
  readonly methodUrl?: string;
  readonly status?: TransStatus;
  readonly reason?: string;
  readonly cancel?: string;
  /** Visa's numbers: 05 authenticated, 06 attempted, 07 neither. */
  readonly eci?: '05' | '06' | '07';
  /** The proof, with Y and A. */
  readonly cavv?: string;
  readonly isMandated: boolean;
}

/** The order was wrong: EMV 3-D Secure's sequence was not kept to. */
export class WrongOrder extends Error {
  override readonly name = 'WrongOrder';
}

/**
 * The card issuers behind every vendor of the sandbox, and the directory server in front of them. A vendor enrolls a
 * card, has the browser call the method page, asks, shows the challenge, and reads what came of it.
 */
export interface Acs {
  /** Where challenges are posted to. */
  readonly challengeUrl: string;
  /** Where 3-D Secure 1 forms are posted to. */
  readonly oldUrl: string;
  /** Takes a card's number. Undefined where the card takes no part in 3-D Secure. */
  enroll(number: string): Promise<Verdict | undefined>;
  /** @throws WrongOrder when it was asked before, or the report on the method page cannot be */
  authenticate(id: string, order: AuthenticationOrder): Promise<Verdict>;
  read(id: string): Promise<Verdict | undefined>;
  /** Makes the `creq` of a challenge. */
  toRequest(verdict: Pick<Verdict, 'id' | 'acsTransID'>, windowSize?: string): string;
  /** Makes a `PaReq`. */
  openOld(amount: string): Promise<{ readonly id: string; readonly paReq: string }>;
  /** What came of a `PaReq`; undefined while nothing has. */
  readOld(id: string): 'Y' | 'N' | undefined;
}

const REASONS: Partial<Record<TransStatus, string>> = { N: '01', R: '11', U: '22', A: '26' };
const ECI: Partial<Record<TransStatus, Verdict['eci']>> = { Y: '05', A: '06', N: '07', R: '07', U: '07' };

/** Puts the issuers behind an interface for the vendors' sandboxes, which are in the same process. */
export function createAcs(world: AcsWorld): Acs {
  const { base, state, now } = world;
  const { authentications, old } = state.data;

  const show = (authentication: Authentication): Verdict => {
    const { id, acsTransID, plan, status, reason, cancel, isMandated = false } = authentication;
    const eci = status && ECI[status];
    return {
      id,
      acsTransID,
      isMandated,
      ...(plan.method !== 'none' && { methodUrl: `${base}/method` }),
      ...(status && { status }),
      ...(reason !== undefined && { reason }),
      ...(cancel !== undefined && { cancel }),
      ...(eci && { eci }),
      ...((status === 'Y' || status === 'A') && {
        cavv: Buffer.from(acsTransID.replaceAll('-', ''), 'hex').toString('base64'),
      }),
    };
  };

  return {
    challengeUrl: `${base}/challenge`,
    oldUrl: `${base}/pareq`,

    async enroll(number) {
      const plan = planOf(number);
      if (!plan) return undefined;
      const authentication: Authentication = {
        id: crypto.randomUUID(),
        acsTransID: crypto.randomUUID(),
        plan,
        last4: number.slice(-4),
        amount: '',
        isMethodCalled: false,
        wrongCodes: 0,
      };
      authentications[authentication.id] = authentication;
      await state.save();
      return show(authentication);
    },

    async authenticate(id, { amount, completion, notificationUrl, isMandated = false }) {
      const authentication = lookUp(authentications, id);
      if (!authentication || authentication.status)
        throw new WrongOrder('This authentication is not known, or the issuer was asked before.');
      const { plan, isMethodCalled } = authentication;
      if (completion === 'U' && plan.method !== 'none')
        throw new WrongOrder('There is a method URL: call it first.');
      if (completion === 'Y' && !isMethodCalled)
        throw new WrongOrder('The method URL was not called, so it cannot have completed.');
      const reason = REASONS[plan.status];
      Object.assign(authentication, {
        amount,
        status: plan.status,
        asked: now().getTime(),
        notificationUrl,
        isMandated,
        ...(reason !== undefined && { reason }),
      });
      await state.save();
      return show(authentication);
    },

    async read(id) {
      const authentication = lookUp(authentications, id);
      if (!authentication) return undefined;
      expire(authentication, now().getTime());
      await state.save();
      return show(authentication);
    },

    toRequest: ({ id, acsTransID }, windowSize = '05') =>
      encode({
        threeDSServerTransID: id,
        acsTransID,
        messageVersion: VERSION,
        messageType: 'CReq',
        challengeWindowSize: windowSize,
      }),

    async openOld(amount) {
      const id = crypto.randomUUID();
      old[id] = { id, amount };
      await state.save();
      return { id, paReq: Buffer.from(JSON.stringify({ PAReq: { id, amount } })).toString('base64') };
    },
    readOld: (id) => lookUp(old, id)?.status,
  };
}
