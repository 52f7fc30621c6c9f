import type { ThreeDSecureAction } from '../contract/next-action.ts';
import { nextMessage } from '../lib/frame-messages.ts';
import { safeUrl } from '../lib/safe-url.ts';
import { openFrame } from '../ui/hosted-frame.ts';
import type { ActionTools } from './action-tools.ts';
import { frameEnd } from './frame.ts';

/** EMV 3DS 2: the 3DS method has ten seconds, then the authentication goes on without it. */
const FINGERPRINT_PATIENCE = 10_000;

/**
 * `Y` when the issuer's hidden page finished in time, `N` when not, for whatever reason, `U` when there is none.
 * The buyer never waits longer, and sees nothing. Rejects only when the widget is gone.
 */
export async function takeFingerprint(
  { fingerprint, nonce, messageOrigin }: ThreeDSecureAction,
  { stage, origins, signal: left }: Pick<ActionTools, 'stage' | 'origins' | 'signal'>,
): Promise<'Y' | 'N' | 'U'> {
  if (!fingerprint) return 'U';
  const url = safeUrl(fingerprint.url);
  const fields = fingerprint.data ? { threeDSMethodData: fingerprint.data } : fingerprint.fields;
  if (!url || !fields || (origins && !origins.includes(url.origin))) return 'N';
  const box = await stage.openHidden();
  const over = new AbortController();
  const signal = AbortSignal.any([left, over.signal, AbortSignal.timeout(FINGERPRINT_PATIENCE)]);
  try {
    signal.throwIfAborted();
    const frame = openFrame(box, '', { url, method: 'POST', fields });
    const from = () => frame.contentWindow;
    const ending = { nonce, ...(messageOrigin && { messageOrigin }) };
    return await Promise.race([
      frameEnd(from, ending, signal).then(() => 'Y' as const),
      nextMessage({ from, origin: url.origin, accepts: (data) => isProfile(data), signal }).then(profileEnd),
    ]);
  } catch {
    left.throwIfAborted();
    return 'N';
  } finally {
    over.abort();
    box.remove();
    if (left.aborted) stage.close();
  }
}

/**
 * What Cardinal's collector, which CyberSource uses, posts by itself: JSON as text.
 * Source: https://developer.cybersource.com, Payer Authentication, device data collection
 */
function profileOf(data: unknown): { readonly MessageType?: unknown; readonly Status?: unknown } {
  try {
    return Object(JSON.parse(String(data))) as ReturnType<typeof profileOf>;
  } catch {
    return {};
  }
}

const isProfile = (data: unknown) => profileOf(data).MessageType === 'profile.completed';
const profileEnd = (data: unknown) => (profileOf(data).Status === false ? 'N' : 'Y');
