/** The form in AcceptUI’s window, on Authorize.Net’s own origin. */
import { masked } from '../masked.ts';
import type { Response } from './messages.ts';
import { failure } from './messages.ts';
import { send } from './send.ts';
import { containerOf, problemsOf } from './validate.ts';

interface Options {
  readonly apiloginid?: string;
  readonly clientkey?: string;
  readonly acceptuiformbtntxt?: string;
  readonly acceptuiformheadertxt?: string;
  readonly paymentoptions?: string;
  readonly billingaddressoptions?: string;
}

const form = document.querySelector('form');
const alertBox = document.querySelector('[role=alert]');

/** The page around us, as the address of the frame names it; messages go to it and come from it only. */
function shopOrigin(): string {
  const hello = JSON.parse(decodeURIComponent(location.hash.slice(1)) || '{}') as { pktData?: string };
  return hello.pktData ?? '';
}
const shop = shopOrigin();
const tell = (type: string, pktData?: unknown) => {
  parent.postMessage({ verifyOrigin: 'AcceptMain', type, pktData }, shop);
};

const fieldsOf = (group: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...document.querySelectorAll<HTMLInputElement>(
        `fieldset[name="${group}"]:not([hidden]) :is(input, select)`,
      ),
    ].map(({ id, value }) => [id, value.trim()]),
  );

let options: Options = {};

function open(next: Options): void {
  options = next;
  const parse = (json: string | undefined) => JSON.parse(json ?? '{}') as Record<string, boolean>;
  const { showBankAccount = false } = parse(options.paymentoptions);
  const { show = false, required = false } = parse(options.billingaddressoptions);
  setText('h1', options.acceptuiformheadertxt ?? 'Card Information');
  setText('button.primary', options.acceptuiformbtntxt ?? 'Pay');
  hide('[name=means]', !showBankAccount);
  hide('fieldset[name=billing]', !show);
  for (const input of document.querySelectorAll<HTMLInputElement>('fieldset[name=billing] input'))
    input.required = show && required;
  enable('button.primary');
  fit();
}

const setText = (selector: string, text: string) => {
  const element = document.querySelector(selector);
  if (element) element.textContent = text;
};
const hide = (selector: string, isHidden: boolean) => {
  const element = document.querySelector<HTMLElement>(selector);
  if (element) element.hidden = isHidden;
};
const enable = (selector: string) => {
  const button = document.querySelector<HTMLButtonElement>(selector);
  if (button) button.disabled = false;
};
const fit = () => {
  tell('FIT_WINDOW', { height: Math.ceil(document.body.getBoundingClientRect().height) });
};

const usesBank = () =>
  document.querySelector<HTMLSelectElement>('#means')?.value === 'bank' &&
  !document.querySelector<HTMLElement>('[name=means]')?.hidden;

async function submit(): Promise<void> {
  const authData = { apiLoginID: options.apiloginid, clientKey: options.clientkey };
  const { expiryDate = '', ...card } = fieldsOf('card');
  const [month = '', year = ''] = expiryDate.split(/[ /]+/);
  const { firstName = '', lastName = '', zip = '' } = fieldsOf('billing');
  const data = usesBank()
    ? { authData, bankData: fieldsOf('bank') }
    : {
        authData,
        cardData: { ...card, month, year, zip, fullName: `${firstName} ${lastName}`.trim() },
      };
  const problems = problemsOf(data);
  if (problems.length) {
    if (alertBox)
      alertBox.textContent = failure(...problems)
        .messages.message.map(({ text }) => text)
        .join(' ');
    fit();
    return;
  }
  const response: Response = await send(containerOf(data));
  tell('RESPONSE', {
    ...response,
    customerInformation: { firstName, lastName },
    encryptedCardData: {
      cardNumber: masked(card['cardNumber']?.slice(-4)),
      expDate: expiryDate,
      bin: '',
    },
  });
}

addEventListener(
  'message',
  ({ origin, source, data }: MessageEvent<{ type?: string; pktData?: Options }>) => {
    if (origin === shop && source === parent && data.type === 'INIT' && data.pktData) open(data.pktData);
  },
);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
document.querySelector('#close')?.addEventListener('click', () => {
  tell('CLOSE_IFRAME');
});
enable('#close');
document.querySelector('#means')?.addEventListener('change', () => {
  hide('fieldset[name=card]', usesBank());
  hide('fieldset[name=bank]', !usesBank());
  fit();
});
tell('ACK');
