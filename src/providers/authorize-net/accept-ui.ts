import { Fault } from '../../contract/problem.ts';
import { deepFocus } from '../../lib/deep-focus.ts';
import { loadScript } from '../../lib/load-script.ts';
import type { PanelContext } from '../provider.ts';
import { scriptHost } from './accept-js.ts';
import type { AuthorizeNetConfig } from './config.ts';

/** The name of the global function that AcceptUI calls back. */
const HANDLER = 'tenderAcceptUI';

/** What AcceptUI makes in the page’s body: its window with the frame, and the shade behind. */
const WINDOW = 'AcceptUIContainer';
const SHADE = 'AcceptUIBackground';

/** A panel’s share in the page’s AcceptUI. */
export interface AcceptUi {
  /** Opens the window, inside the buyer’s click. Its answer; undefined when the window was closed. */
  ask(): Promise<unknown>;
  leave(): void;
}

interface Page {
  /** What the script has read off the button; it never looks again. */
  readonly identity: string;
  readonly button: HTMLButtonElement;
  readonly ready: Promise<unknown>;
  /** Panels that use it. While there are none, what it made is taken out of the page. */
  users: number;
  parked: readonly Element[];
  answer?: ((answer?: unknown) => void) | undefined;
}

/** AcceptUI can be started once per page: its script takes the first button, and its listeners stay. */
let page: Page | undefined;

/**
 * Starts AcceptUI, or joins it where another panel of the same method has started it.
 * @throws Fault when it is blocked, or serves somebody else on this page
 */
export async function joinAcceptUi(context: PanelContext<AuthorizeNetConfig>): Promise<AcceptUi> {
  const identity = JSON.stringify([scriptHost(context), context.config]);
  refuseOthers(identity);
  const mine = (page ??= start(context, identity));
  enter(mine);
  try {
    await mine.ready;
  } catch (cause) {
    leave(mine);
    if (page === mine) page = undefined;
    throw new Fault({ code: 'script', next: 'retry', detail: (cause as Error).message }, cause);
  }
  return {
    ask: () => ask(mine, context.method.label),
    leave: () => {
      leave(mine);
    },
  };
}

function refuseOthers(identity: string): void {
  const isForeign = [...document.querySelectorAll('.AcceptUI')].some((button) => button !== page?.button);
  const isOther = page !== undefined && page.identity !== identity;
  if (!isForeign && !isOther) return;
  const who = isForeign ? 'The page has a button of class AcceptUI' : 'Another method uses AcceptUI';
  const detail = `${who}, and AcceptUI serves one per page: use accept-js or accept-hosted for one of them.`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}

function start(context: PanelContext<AuthorizeNetConfig>, identity: string): Page {
  const host = scriptHost(context);
  const { config, words, method } = context;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'AcceptUI';
  button.hidden = true;
  const data = {
    apiLoginID: config.apiLoginID ?? '',
    clientKey: config.clientKey ?? '',
    acceptUIFormBtnTxt: words.authorizeNet.submit,
    acceptUIFormHeaderTxt: method.label,
    billingAddressOptions: JSON.stringify({
      show: config.billingAddress !== undefined,
      required: config.billingAddress === 'required',
    }),
    paymentOptions: JSON.stringify({ showCreditCard: true, showBankAccount: config.bankAccount ?? false }),
    responseHandler: HANDLER,
  };
  for (const [name, value] of Object.entries(data)) button.setAttribute(`data-${name}`, value);
  const restoreScroll = keepScroll();
  // The button has to be in the document before the script runs.
  document.body.append(button);
  const ready = loadScript({
    src: `${host}/v3/AcceptUI.js`,
    global: 'AcceptUI',
    isReady: (value): value is object => value !== undefined && document.getElementById(WINDOW) !== null,
    rivals: /\/\/js(test)?\.authorize\.net\/v3\/AcceptUI\.js/,
  }).then(restoreScroll);
  return { identity, button, ready, users: 0, parked: [] };
}

/** AcceptUI scrolls to the top of the page when it starts, opens and closes. */
function keepScroll(): () => void {
  const { scrollX: x, scrollY: y } = window;
  return () => {
    if (window.scrollY === 0) window.scrollTo(x, y);
  };
}

function enter(mine: Page): void {
  if (mine.users++ > 0) return;
  Reflect.set(globalThis, HANDLER, (response: unknown) => {
    mine.answer?.(response);
  });
  document.body.append(mine.button, ...mine.parked);
}

function leave(mine: Page): void {
  if (--mine.users > 0) return;
  close(mine);
  mine.parked = [SHADE, WINDOW].flatMap((id) => document.getElementById(id) ?? []);
  for (const element of [mine.button, ...mine.parked]) element.remove();
  Reflect.deleteProperty(globalThis, HANDLER);
}

const openWindow = (): Element | null => document.querySelector(`#${WINDOW}.show`);

/** Hides the window as AcceptUI itself would, and says that nothing was answered. */
function close(mine: Page): void {
  for (const id of [SHADE, WINDOW]) document.getElementById(id)?.classList.remove('show');
  mine.answer?.();
}

async function ask(mine: Page, title: string): Promise<unknown> {
  const focused = deepFocus() as HTMLElement | null;
  const restoreScroll = keepScroll();
  mine.button.click();
  const opened = openWindow();
  if (!opened) {
    const detail = 'AcceptUI did not open its window.';
    throw new Fault({ code: 'provider', next: 'retry', detail });
  }
  const frame = opened.querySelector('iframe');
  if (frame) frame.title ||= title;
  frame?.focus();
  const answer = await answerOf(mine, opened);
  restoreScroll();
  focused?.focus();
  return answer;
}

/** AcceptUI calls back when the form was sent, but says nothing when it was closed: its window is gone then. */
async function answerOf(mine: Page, opened: Element): Promise<unknown> {
  const over = new AbortController();
  const watch = new MutationObserver(() => {
    if (!openWindow()) mine.answer?.();
  });
  try {
    return await new Promise((resolve) => {
      mine.answer = resolve;
      watch.observe(document.body, { childList: true });
      watch.observe(opened, { attributes: true, attributeFilter: ['class'] });
      // The way out when the frame, which has the button to close it, does not load.
      const onKey = ({ key }: KeyboardEvent) => {
        if (key === 'Escape') close(mine);
      };
      addEventListener('keydown', onKey, { signal: over.signal });
    });
  } finally {
    mine.answer = undefined;
    watch.disconnect();
    over.abort();
  }
}
