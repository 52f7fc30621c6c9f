import type { PaymentDetails, PaymentProductJSON, Session } from 'connect-sdk-client-js';
import { decimalsOf, toMinor, type Money } from '../../contract/money.ts';
import { Fault } from '../../contract/problem.ts';
import { safeUrl } from '../../lib/safe-url.ts';
import type { PanelContext, PanelUpdate } from '../provider.ts';
import type { IngenicoConfig } from './config.ts';

/** The vendor's hosts, and the words in them that mark the ones for tests. */
const HOSTS = /(^|\.)(api-ingenico\.com|worldline-solutions\.com)$/;
const TEST_HOSTS = /(^|\.)(preprod|sandbox)\./;

/** The client session in use: sheets outlive it, so they ask for it each time. */
export class Vendor {
  readonly #locale: string;
  #news: PanelUpdate<IngenicoConfig>;
  #session: Promise<Session> | undefined;

  constructor(context: PanelContext<IngenicoConfig>) {
    refuseForeignHost(context);
    this.#locale = posixLocale(context.locale);
    this.#news = context;
  }

  /** From now on this session and this amount count. */
  take(news: PanelUpdate<IngenicoConfig>): void {
    const { clientSessionId } = this.#news.config.session;
    if (news.config.session.clientSessionId !== clientSessionId) this.#session = undefined;
    this.#news = news;
  }

  /** The SDK's session object, which remembers what it was told. */
  session(): Promise<Session> {
    return (this.#session ??= this.open());
  }

  /** A session object that knows nothing yet, or only this product. @throws Fault when the SDK is not there or refuses */
  async open(product?: PaymentProductJSON): Promise<Session> {
    const sdk = await import('connect-sdk-client-js').catch((cause: unknown) => {
      this.#session = undefined;
      const detail = 'The chunk with Ingenico’s SDK could not be fetched.';
      throw new Fault({ code: 'script', next: 'retry', detail }, cause);
    });
    try {
      return new sdk.Session(this.#news.config.session, product);
    } catch (cause) {
      const detail = `Ingenico’s SDK refuses config.session: ${(cause as Error).message}`;
      throw new Fault({ code: 'configuration', next: 'choose-another', detail }, cause);
    }
  }

  /** What the vendor's offer depends on. */
  get details(): PaymentDetails {
    const { amount, config } = this.#news;
    return {
      totalAmount: toCents(amount),
      currency: amount.currency,
      countryCode: config.countryCode,
      locale: this.#locale,
      isRecurring: false,
    };
  }
}

/**
 * The amount as Connect counts it: “in cents and always having 2 decimals”, whatever the currency has, so that
 * ￥131 is 13100. Source: AmountOfMoney in https://apireference.connect.worldline-solutions.com
 */
export const toCents = (money: Money): number =>
  Number((toMinor(money) * 100n) / 10n ** BigInt(decimalsOf(money.currency)));

/** `de_DE`, as Connect writes a locale. */
function posixLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region ?? 'US'}`;
}

function refuseForeignHost({ config, environment, method }: PanelContext<IngenicoConfig>): void {
  const url = safeUrl(config.session.clientApiUrl);
  const host = url?.hostname ?? '';
  const isTest = url?.protocol === 'http:' || TEST_HOSTS.test(host);
  const isWrong = environment === 'live' ? isTest : HOSTS.test(host) && !isTest;
  if (url && !isWrong) return;
  const detail =
    `Payment method “${method.id}” has the clientApiUrl ${config.session.clientApiUrl}, but the tag’s environment ` +
    `is “${environment}”: create the session with ${environment === 'live' ? 'live' : 'preprod'} credentials.`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
