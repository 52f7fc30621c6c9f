import { Fault } from '../../contract/problem.ts';
import { safeParse } from '../../contract/schema.ts';
import { loadScript } from '../../lib/load-script.ts';
import type { PanelContext } from '../provider.ts';
import type { AuthorizeNetConfig } from './config.ts';
import { isTooEarly, slipsOf, troubleOf, type Slip } from './errors.ts';
import { AcceptResponse, PATIENCE, type Nonce } from './response.ts';

/** A card or an account in Accept.js’ words. */
export type SecureData =
  | { readonly cardData: Readonly<Partial<Record<CardPart, string>>> }
  | { readonly bankData: Readonly<Record<BankPart, string>> };
type CardPart = 'cardNumber' | 'month' | 'year' | 'cardCode' | 'zip' | 'fullName';
type BankPart = 'accountNumber' | 'routingNumber' | 'nameOnAccount' | 'accountType' | 'echeckType';

/** The object that `Accept.js` sets. CyberSource’s Unified Checkout sets a function of the same name. */
interface Accept {
  dispatchData(data: object, callback: (response: unknown) => void): void;
}

/** Milliseconds until the one second try: the script fetches a part of itself after it has loaded. */
const SECOND_TRY = 250;

const isAccept = (value: unknown): value is Accept =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Accept>).dispatchData === 'function';

/** Where Authorize.Net’s scripts are. They look for their own tag by this very address, without a query. */
export const scriptHost = ({ environment }: Pick<PanelContext<unknown>, 'environment'>): string =>
  `https://js${environment === 'test' ? 'test' : ''}.authorize.net`;

/** What makes a nonce, or says what the buyer has to correct. @throws Fault for everything else */
export type Tokenize = (data: SecureData) => Promise<Nonce | readonly Slip[]>;

/** Loads Accept.js. @throws Fault when it is blocked, or the page has another `Accept` */
export async function openAcceptJs(context: PanelContext<AuthorizeNetConfig>): Promise<Tokenize> {
  const accept = await loadScript({
    src: `${scriptHost(context)}/v1/Accept.js`,
    global: 'Accept',
    isReady: isAccept,
    rivals: /\/\/js(test)?\.authorize\.net\/v1\/Accept\.js|cybersource\.com\/up\//,
  }).catch((cause: unknown) => {
    throw new Fault({ code: 'script', next: 'retry', detail: (cause as Error).message }, cause);
  });
  const { apiLoginID, clientKey } = context.config;
  const ask = (data: SecureData) => dispatch(accept, { authData: { apiLoginID, clientKey }, ...data });

  return async (data) => {
    let response = await ask(data);
    if (isTooEarly(response)) {
      await new Promise((resolve) => setTimeout(resolve, SECOND_TRY));
      response = await ask(data);
    }
    const { messages, opaqueData } = response;
    if (messages.resultCode === 'Ok' && opaqueData) return opaqueData;
    const slips = slipsOf(response);
    if (slips.length) return slips;
    throw troubleOf(response);
  };
}

function dispatch(accept: Accept, data: object): Promise<AcceptResponse> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const detail = `Accept.js did not answer within ${PATIENCE / 1000} seconds.`;
      reject(new Fault({ code: 'provider', next: 'retry', detail }));
    }, PATIENCE);
    accept.dispatchData(data, (answer) => {
      clearTimeout(timer);
      const parsed = safeParse(AcceptResponse, answer);
      if (parsed.success) resolve(parsed.data);
      else {
        const detail = `Accept.js answered in an unknown way: in its answer, ${parsed.error}.`;
        reject(new Fault({ code: 'provider', next: 'retry', detail }));
      }
    });
  });
}
