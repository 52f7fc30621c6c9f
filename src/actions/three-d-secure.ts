import type { ThreeDSecureAction } from '../contract/next-action.ts';
import { openFrame } from '../ui/hosted-frame.ts';
import { frameEnd, showFrame } from './frame.ts';
import { permittedUrl, type ActionEnd, type ActionTools } from './action-tools.ts';

/** EMV 3DS 2: the 3DS method has ten seconds, then the authentication goes on without it. */
const FINGERPRINT_PATIENCE = 10_000;

/** The fingerprint, then the challenge, as far as the backend asks for them. */
export async function runThreeDSecure(action: ThreeDSecureAction, tools: ActionTools): Promise<ActionEnd> {
  const threeDSCompInd = action.fingerprint ? await fingerprint(action, tools) : 'U';
  const { challenge } = action;
  if (!challenge) return { result: 'completed', data: { threeDSCompInd } };
  const { creq, sessionData } = challenge;
  const fields = { creq, ...(sessionData && { threeDSSessionData: sessionData }) };
  const target = { url: permittedUrl(challenge.url, tools.origins), method: 'POST', fields } as const;
  return showFrame(target, action, tools.words.title, tools);
}

/** `Y` when the issuer's hidden page finished in time, `N` when not. The buyer never waits longer, and sees nothing. */
async function fingerprint(action: ThreeDSecureAction, tools: ActionTools): Promise<'Y' | 'N'> {
  const { fingerprint: method } = action;
  if (!method) return 'N';
  const url = permittedUrl(method.url, tools.origins);
  const place = await tools.openPlace();
  place.node.hidden = true;
  const frame = openFrame(place.node, '', {
    url,
    method: 'POST',
    fields: { threeDSMethodData: method.data },
  });
  const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(FINGERPRINT_PATIENCE)]);
  try {
    await frameEnd(frame, action, signal);
    return 'Y';
  } catch (error) {
    if (tools.signal.aborted) throw error;
    return 'N';
  } finally {
    place.remove();
  }
}
