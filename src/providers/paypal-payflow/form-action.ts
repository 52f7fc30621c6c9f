import { Fault } from '../../contract/problem.ts';
import { safeUrl } from '../../lib/safe-url.ts';
import type { PanelContext } from '../provider.ts';

/** Where PayPal takes cards from browsers. */
const HOSTS = {
  live: 'https://payflowlink.paypal.com',
  test: 'https://pilot-payflowlink.paypal.com',
} as const;

/**
 * The address to post a card to: PayPal’s of this environment, or one at an origin that the method names.
 * @throws Fault for any other
 */
export function permittedForm(
  address: string,
  { environment, method }: Pick<PanelContext<unknown>, 'environment' | 'method'>,
): URL {
  const url = safeUrl(address);
  const host = HOSTS[environment];
  if (url && [host, ...(method.origins ?? [])].includes(url.origin)) return url;
  const other = Object.values(HOSTS).find((one) => one === url?.origin);
  const why = other
    ? `that is PayPal’s host for the other environment; with environment="${environment}" it has to be ${host}`
    : `cards go only to ${host} or to the method’s origins`;
  const detail = `The backend wants the card to be posted to “${address}”, but ${why}.`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
