import type { RedirectAction } from '../contract/next-action.ts';
import { postForm } from '../lib/post-form.ts';
import { permittedUrl, type ActionEnd, type ActionTools } from './action-tools.ts';

/** Leaves the page. Resolves never: whatever comes after starts by asking the backend. */
export async function redirect(
  action: RedirectAction,
  { origins }: Pick<ActionTools, 'origins'>,
): Promise<ActionEnd> {
  const url = permittedUrl(action.url, origins);
  const target = mayLeaveFrame() ? '_top' : '_self';
  if (action.method === 'POST' || action.fields) {
    postForm(url, action.fields ?? {}, { method: action.method ?? 'POST', target });
  } else {
    go(url, target);
  }
  return new Promise(() => undefined);
}

/** What of a window tells whether it is in a frame, and may take the whole tab with it. */
type Framed = Pick<Window, 'self' | 'top' | 'location' | 'navigator'>;

/**
 * Whether this page is in a frame and browsers let it send the whole tab away: the tab is of the same origin, or the
 * buyer has touched the frame. Providers' pages refuse to be shown in frames, so the tab is the better place.
 */
export function mayLeaveFrame({ self, top, location, navigator }: Framed = window): boolean {
  if (!top || top === self) return false;
  try {
    if (top.location.origin === location.origin) return true;
  } catch {
    // Another origin: it depends on the buyer.
  }
  // Not in every browser.
  const { userActivation } = navigator as Partial<Navigator>;
  return userActivation?.hasBeenActive ?? false;
}

/** A sandboxed frame may not be allowed to take the tab along. */
function go(url: URL, target: '_top' | '_self'): void {
  if (target === '_top' && top) {
    try {
      top.location.href = url.href;
      return;
    } catch {
      // Then at least this frame goes on.
    }
  }
  location.assign(url);
}
