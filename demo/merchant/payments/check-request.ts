import type { PaymentMethod } from '../../../src/contract/payment-method.ts';
import type { PaymentRequest } from '../../../src/contract/payment.ts';
import type { Backend } from '../backend.ts';
import type { Refused } from '../problem.ts';
import { readAnswers, refuseAnswers } from '../quotes/method-fields.ts';
import { wordsIn } from '../words.ts';

/** What in a request cannot be accepted for a method that the quote offers, and why. */
export function refuseRequest(
  { gateways, shopOrigin, state }: Backend,
  request: PaymentRequest,
  method: PaymentMethod,
): readonly Refused[] {
  const { locale, savedMethod, returnUrl } = request;
  const say = wordsIn(locale);
  if (method.unavailable) return [{ pointer: '/method', detail: method.unavailable.reason }];
  const fields = method.fields ?? [];
  const settings = state.data.integrations.find(({ id }) => id === method.id)?.settings ?? {};
  const isSavedGone = savedMethod !== undefined && !method.saved?.some(({ id }) => id === savedMethod);
  return [
    ...refuseAnswers(fields, readAnswers(fields, request.fields), locale),
    ...(isSavedGone ? [{ pointer: '/savedMethod', detail: say.savedGone }] : []),
    ...(isOwnPage(returnUrl, shopOrigin) ? [] : [{ pointer: '/returnUrl', detail: say.returnRefused }]),
    ...(gateways[method.provider]?.check?.(request, settings) ?? []),
  ];
}

/** Providers send buyers back through us, so an address of somebody else's would make us an open redirect. */
function isOwnPage(url: string, shopOrigin: string): boolean {
  return URL.canParse(url, shopOrigin) && new URL(url, shopOrigin).origin === shopOrigin;
}
