declare const BANK_ORIGIN: string;

/** Where all frames come from and all calls go to. */
export const ORIGIN = BANK_ORIGIN;

/** A name no other frame of the page has, as Stripe forms them. */
export const frameName = (kind: 'Frame' | 'Controller'): string =>
  `__privateStripe${kind}${crypto.randomUUID().slice(0, 8)}`;

/** Styles by CSSOM, which a shop’s content security policy never forbids. */
export function style(element: HTMLElement, declarations: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(declarations)) {
    element.style.setProperty(property, value, 'important');
  }
}

/** A frame of the bank’s, not yet on the page. It learns from its address which page to talk to. */
export function createFrame(path: string, name: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const hash = new URLSearchParams({ referrer: location.origin });
  frame.name = name;
  frame.title = title;
  frame.allow = 'payment *; publickey-credentials-get *';
  frame.src = `${ORIGIN}/stripe/${path}#${hash.toString()}`;
  return frame;
}
