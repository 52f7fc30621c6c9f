import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { LIFETIME, type World } from '../world.ts';
import { ApiError } from './api-error.ts';
import { HostedPage } from './requests.ts';

/** Source: https://developer.authorize.net/api/reference/features/accept_hosted.html, "hostedPaymentSettings". */
const SETTINGS = {
  hostedPaymentReturnOptions: z.looseObject({
    showReceipt: z.boolean().optional(),
    url: z.url().optional(),
    urlText: z.string().optional(),
    cancelUrl: z.url().optional(),
    cancelUrlText: z.string().optional(),
  }),
  hostedPaymentIFrameCommunicatorUrl: z.object({ url: z.url() }),
  hostedPaymentPaymentOptions: z.looseObject({
    cardCodeRequired: z.boolean().optional(),
    showCreditCard: z.boolean().optional(),
    showBankAccount: z.boolean().optional(),
  }),
  hostedPaymentButtonOptions: z.looseObject({ text: z.string().optional() }),
  hostedPaymentStyleOptions: z.looseObject({ bgColor: z.string().optional() }),
  hostedPaymentSecurityOptions: z.looseObject({ captcha: z.boolean().optional() }),
  hostedPaymentOrderOptions: z.looseObject({ show: z.boolean().optional() }),
} as const;
type Name = keyof typeof SETTINGS;

const isName = (name: string): name is Name => Object.hasOwn(SETTINGS, name);

function readSetting<N extends Name>(name: N, text: string | undefined): z.infer<(typeof SETTINGS)[N]> {
  try {
    return SETTINGS[name].parse(JSON.parse(text ?? '{}')) as z.infer<(typeof SETTINGS)[N]>;
  } catch {
    throw new ApiError('E00013', `${name} is invalid.`);
  }
}

/**
 * `getHostedPaymentPageRequest`: a form token. A form in a frame has a communicator and no receipt; one that is a page
 * of its own has a receipt, and addresses to go on to. @throws ApiError when a setting is not known or cannot be read
 */
export function createHostedForm({ state, now }: World, body: unknown) {
  const { transactionRequest, hostedPaymentSettings } = HostedPage.parse(body);
  const texts: Partial<Record<Name, string>> = {};
  for (const { settingName, settingValue } of hostedPaymentSettings.setting) {
    if (!isName(settingName)) throw new ApiError('E00013', `${settingName} is invalid.`);
    texts[settingName] = settingValue;
  }
  const { showReceipt, url, cancelUrl } = readSetting(
    'hostedPaymentReturnOptions',
    texts.hostedPaymentReturnOptions,
  );
  const isFramed = showReceipt === false;
  const communicator = isFramed
    ? readSetting('hostedPaymentIFrameCommunicatorUrl', texts.hostedPaymentIFrameCommunicatorUrl).url
    : undefined;
  if (!isFramed && (!url || !cancelUrl))
    throw new ApiError('E00013', 'hostedPaymentReturnOptions is invalid: a receipt needs url and cancelUrl.');
  const options = readSetting('hostedPaymentPaymentOptions', texts.hostedPaymentPaymentOptions);
  const { transactionType: type, amount, currencyCode: currency = 'USD', order } = transactionRequest;
  const token = randomBytes(60).toString('base64url');
  state.data.forms[token] = {
    type,
    amount,
    currency,
    ...order,
    communicator,
    back: isFramed || !url || !cancelUrl ? undefined : { url, cancelUrl },
    isCvvRequired: options.cardCodeRequired ?? false,
    expires: now().getTime() + LIFETIME,
  };
  return { token };
}
