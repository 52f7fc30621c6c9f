import type { RedirectAction } from '../contract/next-action.ts';
import { postForm } from '../lib/post-form.ts';
import { permittedUrl, type ActionEnd, type ActionTools } from './action-tools.ts';

/** Leaves the page. Resolves never: whatever comes after starts by asking the backend. */

export async function redirect(action: RedirectAction, { origins }: ActionTools): Promise<ActionEnd> {
  const url = permittedUrl(action.url, origins);
  if (action.method === 'POST' || action.fields) {
    postForm(url, action.fields ?? {}, { method: action.method ?? 'POST' });
  } else {
    location.assign(url);
  }
  return new Promise(() => undefined);
}
