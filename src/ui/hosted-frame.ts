import { postForm } from '../lib/post-form.ts';

/** What to load into a frame: by address, or by posting a form to it. */
export interface FrameTarget {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * Puts a frame into a light-DOM box and sends it on its way. Its name is random, so that no page can aim at it,
 * and set before it is appended, because a form finds its target by name.
 */
export function openFrame(box: HTMLElement, title: string, target: FrameTarget): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const isPost = target.method === 'POST';
  frame.name = `tender-${crypto.randomUUID()}`;
  frame.title = title;
  frame.allow = 'payment *; publickey-credentials-get *';
  frame.referrerPolicy = 'origin';
  if (!isPost) frame.src = target.url.href;
  box.append(frame);
  if (isPost) postForm(target.url, target.fields ?? {}, { target: frame.name });
  return frame;
}
