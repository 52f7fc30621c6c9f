/** What a shop's page loads as https://test.apruve.com/js/v4/apruve.js. */
import type { FromFrame } from './overlay.ts';

declare const APRUVE: string;

const EVENTS = ['apruve:launched', 'apruve:complete', 'apruve:closed'] as const;
type Event = (typeof EVENTS)[number];
type Callback = (orderId?: string) => void;

const callbacks: (readonly [Event, Callback])[] = [];
let order: unknown;
let secureHash = '';
let frame: HTMLIFrameElement | undefined;

function tell(event: Event, orderId?: string): void {
  for (const [wanted, callback] of callbacks) if (wanted === event) callback(orderId);
}

function close(): void {
  frame?.remove();
  frame = undefined;
  tell('apruve:closed');
}

/** By CSSOM, which no content security policy forbids. */
function cover(element: HTMLElement): void {
  const look = {
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    border: '0',
    'z-index': '2147483647',
    'color-scheme': 'light dark',
  };
  for (const [property, value] of Object.entries(look)) element.style.setProperty(property, value);
}

addEventListener('message', ({ source, origin, data }: MessageEvent<FromFrame>) => {
  if (!frame || source !== frame.contentWindow || origin !== new URL(APRUVE).origin) return;
  switch (data.apruve) {
    case 'ready':
      frame.contentWindow?.postMessage({ order, secureHash }, origin);
      break;
    case 'launched':
      tell('apruve:launched');
      break;
    case 'complete':
      tell('apruve:complete', data.order);
      close();
      break;
    case 'closed':
      close();
  }
});

const apruve = {
  APRUVE_LAUNCHED_EVENT: EVENTS[0],
  APRUVE_COMPLETE_EVENT: EVENTS[1],
  APRUVE_CLOSED_EVENT: EVENTS[2],
  registerApruveCallback(event: Event, callback: Callback): void {
    if (!EVENTS.includes(event)) throw new Error(`apruve.js: there is no event “${event}”.`);
    callbacks.push([event, callback]);
  },
  setOrder(next: unknown, hash: string): void {
    order = next;
    secureHash = hash;
  },
  startCheckout(): void {
    if (!order || !secureHash) throw new Error('apruve.js: call setOrder() before startCheckout().');
    if (frame) throw new Error('apruve.js: a checkout is open already.');
    frame = document.createElement('iframe');
    frame.title = 'Apruve';
    frame.src = `${APRUVE}/checkout`;
    cover(frame);
    document.body.append(frame);
    frame.focus();
  },
};

Object.assign(window, { apruve });
