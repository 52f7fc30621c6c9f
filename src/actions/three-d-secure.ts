import type { ThreeDSecureAction } from '../contract/next-action.ts';
import { describeBrowser } from '../lib/browser-data.ts';
import { dialogWords, type ActionTools, type ToldEnd } from './action-tools.ts';
import { takeFingerprint } from './fingerprint.ts';
import { showFrame } from './frame.ts';
import { prepareChallenge } from './prepare-challenge.ts';

/** How long a buyer has for a challenge unless the backend says so. */
const CHALLENGE_SECONDS = 600;

/** The fingerprint, then the challenge, as far as the backend asks for them. @throws Fault for a broken challenge */
export async function runThreeDSecure(action: ThreeDSecureAction, tools: ActionTools): Promise<ToldEnd> {
  const { fingerprint, challenge, seconds = CHALLENGE_SECONDS } = action;
  const found =
    fingerprint || !challenge
      ? { threeDSCompInd: await takeFingerprint(action, tools), browser: describeBrowser() }
      : undefined;
  if (!challenge) return { result: 'completed', ...(found && { data: found }) };
  const { words } = tools;
  const end = await showFrame(
    {
      ...prepareChallenge(challenge, tools.origins),
      ending: action,
      words: dialogWords(words, {
        title: words.verification,
        question: words.cancelQuestion,
        giveUp: words.cancelVerification,
      }),
      seconds,
    },
    tools,
  );
  const data = { ...found, ...end.data };
  return { result: end.result, ...(Object.keys(data).length > 0 && { data }) };
}
