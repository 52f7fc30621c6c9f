import { postForm } from '../lib/post-form.ts';

/** What to load into a frame: by address, or by posting a form to it. */
export interface FrameTarget {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * What the page in the frame may use: wallets, and the buyer's passkeys. `*`, because an issuer's page sends the frame
 * on to other origins, which nobody knows in advance.
 */
const ALLOWED = 'payment *; publickey-credentials-get *; publickey-credentials-create *';

/**
 * Puts a frame into a light-DOM box and sends it on its way. Its name is random, so that no page can aim at it,
 * and set before it is appended, because a form finds its target by name.
 *
 * It has no `sandbox`: issuers open the bank's app, windows and passkey prompts from there, and a sandbox that allows all
 * that keeps nothing out which browsers do not keep out anyway (a frame that nobody has touched cannot steer the page).
 *
 * @param onLoad called for each page that has arrived, also for a browser's own error page
 */
export function openFrame(
  box: HTMLElement,
  title: string,
  target: FrameTarget,
  onLoad?: () => void,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const isPost = target.method === 'POST';
  frame.name = `tender-${crypto.randomUUID()}`;
  frame.title = title;
  frame.allow = ALLOWED;
  frame.referrerPolicy = 'origin';
  if (!isPost) frame.src = target.url.href;
  frame.addEventListener('load', () => {
    if (!isBlank(frame)) onLoad?.();
  });
  box.append(frame);
  if (isPost) postForm(target.url, target.fields ?? {}, { target: frame.name });
  return frame;
}

/** Whether nothing has arrived yet: a frame is born with an empty page, and that is loaded at once. */
function isBlank({ contentWindow }: HTMLIFrameElement): boolean {
  try {
    return contentWindow?.location.href === 'about:blank';
  } catch {
    return false;
  }
}
