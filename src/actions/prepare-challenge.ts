import type { ThreeDSecureAction } from '../contract/next-action.ts';
import { fromBase64Url, toBase64Url } from '../lib/base64url.ts';
import {
  chooseChallengeWindow,
  isChallengeWindow,
  WINDOW_SIZES,
  type ChallengeWindow,
} from '../lib/challenge-window.ts';
import type { FrameTarget } from '../ui/hosted-frame.ts';
import { permittedUrl, refusal } from './action-tools.ts';

type Challenge = NonNullable<ThreeDSecureAction['challenge']>;

/** What to post where, and how much room the issuer was promised. */
export interface PreparedChallenge {
  readonly target: FrameTarget;
  readonly room: 'full' | readonly [width: number, height: number];
}

const IDS = ['threeDSServerTransID', 'acsTransID', 'messageVersion'] as const;

/**
 * Makes of a challenge what an issuer's server takes: base64url without padding, and a window size that fits now unless
 * one has been agreed on. @throws Fault when something is missing or broken
 */
export function prepareChallenge(
  challenge: Challenge,
  origins: readonly string[] | undefined,
): PreparedChallenge {
  const url = permittedUrl(challenge.url, origins);
  const { creq, sessionData } = challenge;
  const agreed = isChallengeWindow(challenge.windowSize) ? challenge.windowSize : undefined;
  const { fields, size = agreed ?? chooseChallengeWindow() } =
    creq !== undefined
      ? readyMade(creq)
      : IDS.some((id) => challenge[id] !== undefined)
        ? ofIds(challenge, agreed ?? chooseChallengeWindow())
        : plain(challenge);
  const session: Record<string, string> = sessionData ? { threeDSSessionData: sessionData } : {};
  return {
    target: { url, method: 'POST', fields: { ...fields, ...session } },
    room: WINDOW_SIZES[size] ?? 'full',
  };
}

interface Request {
  readonly fields: Readonly<Record<string, string>>;
  /** Set when the issuer is told which size it is. */
  readonly size?: ChallengeWindow;
}

/** The JSON is looked at only for its window size; some issuers' servers take neither padding nor the other alphabet. */
function readyMade(creq: string): Request {
  let text: string;
  let size: unknown;
  try {
    text = fromBase64Url(creq.trim());
    size = (JSON.parse(text) as { challengeWindowSize?: unknown } | null)?.challengeWindowSize;
  } catch {
    throw refusal(
      'The creq of a 3-D Secure challenge is not JSON in base64url: send the CReq message itself.',
    );
  }
  return { fields: { creq: toBase64Url(text) }, ...(isChallengeWindow(size) && { size }) };
}

function ofIds(challenge: Challenge, size: ChallengeWindow): Request {
  const { threeDSServerTransID, acsTransID, messageVersion } = challenge;
  const missing = IDS.find((id) => !challenge[id]);
  if (missing) throw refusal(`A 3-D Secure challenge has no ${missing}: send it, or a ready-made creq.`);
  const message = {
    threeDSServerTransID,
    acsTransID,
    messageVersion,
    messageType: 'CReq',
    challengeWindowSize: size,
  };
  return { fields: { creq: toBase64Url(JSON.stringify(message)) }, size };
}

function plain({ fields }: Challenge): Request {
  if (fields) return { fields };
  throw refusal('A 3-D Secure challenge has nothing to post: send creq, the three ids, or fields.');
}
