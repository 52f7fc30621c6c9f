/** What a shop’s page loads as https://jstest.authorize.net/v3/AcceptUI.js. */
import { BASE, ORIGIN } from './base.ts';

const WINDOW = 'AcceptUIContainer';
const SHADE = 'AcceptUIBackground';

const style = new CSSStyleSheet();
style.replaceSync(`
  #${SHADE}, #${WINDOW} { visibility: hidden; position: fixed; }
  #${SHADE}.show, #${WINDOW}.show { visibility: visible; }
  #${SHADE} { inset: 0; background: #000; opacity: .6; z-index: 999998; }
  #${WINDOW} { z-index: 999999; inset-inline: 0; margin-inline: auto; inline-size: min(100%, 550px); top: 5vh;
    border-radius: 6px; overflow: hidden; box-shadow: 0 5px 16px rgb(0 0 0 / 40%); max-block-size: 95vh; }
  #${WINDOW} iframe { border: 0; inline-size: 100%; block-size: 100%; max-block-size: 95vh; display: block; }
`);

/** Starts: takes the first button, or fails where there is none, as the real one does. */
function start(): void {
  const button = document.getElementsByClassName('AcceptUI')[0];
  if (!button) throw new TypeError("Cannot read properties of undefined (reading 'addEventListener')");
  document.adoptedStyleSheets.push(style);
  const options = Object.fromEntries(
    [...button.attributes].flatMap(({ name, value }) =>
      name.startsWith('data-') ? [[name.slice('data-'.length), value]] : [],
    ),
  );
  button.addEventListener('click', (event) => {
    for (const id of [SHADE, WINDOW]) document.getElementById(id)?.classList.add('show');
    event.stopPropagation();
    event.preventDefault();
    window.scrollTo(0, 0);
  });
  addEventListener('message', (event: MessageEvent<Packet | undefined>) => {
    if (event.origin !== ORIGIN || event.data?.verifyOrigin !== 'AcceptMain') return;
    receive(event.data, options);
  });
  launch();
}

interface Packet {
  readonly verifyOrigin: string;
  readonly type: string;
  readonly pktData?: { readonly height?: number };
}

const frameOf = () => document.querySelector<HTMLIFrameElement>(`#${WINDOW} iframe`);

function receive({ type, pktData }: Packet, options: Readonly<Record<string, string>>): void {
  const frame = frameOf();
  switch (type) {
    case 'ACK':
      frame?.contentWindow?.postMessage({ verifyOrigin: 'AcceptUI', type: 'INIT', pktData: options }, ORIGIN);
      break;
    case 'FIT_WINDOW':
      if (frame) frame.style.blockSize = `${pktData?.height ?? 500}px`;
      break;
    case 'RESPONSE':
      (Reflect.get(window, options['responsehandler'] ?? '') as (response: unknown) => void)(pktData);
      relaunch();
      break;
    case 'CLOSE_IFRAME':
      relaunch();
      break;
    default:
  }
}

/** The window and its frame, hidden and loaded before they are needed. */
function launch(): void {
  const hello = { verifyOrigin: 'AcceptUI', type: 'SYNC', pktData: window.location.origin };
  const shade = document.createElement('div');
  shade.id = SHADE;
  const container = document.createElement('div');
  container.id = WINDOW;
  const frame = document.createElement('iframe');
  frame.src = `${BASE}/v3/acceptMain/acceptMain.html#${encodeURIComponent(JSON.stringify(hello))}`;
  container.append(frame);
  document.body.append(shade, container);
  window.scrollTo(0, 0);
}

function relaunch(): void {
  for (const id of [SHADE, WINDOW]) document.getElementById(id)?.remove();
  launch();
}

Reflect.set(window, 'AcceptUI', {});
if (document.readyState === 'complete') start();
else
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'complete') start();
  });
