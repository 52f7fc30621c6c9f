import type { StripeElementLocale } from '@stripe/stripe-js';

/** Source: https://docs.stripe.com/js/appendix/supported_locales. */
const LOCALES =
  'ar bg cs da de el en en-AU en-CA en-GB en-NZ es es-419 es-ES et fi fil fr fr-CA fr-FR he hr hu id it it-IT ja ko lt lv ms mt nb nl no pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'.split(
    ' ',
  );

/** The nearest language that Stripe speaks to a BCP 47 tag; else `auto`, the browser's own. */
export function stripeLocale(tag: string): StripeElementLocale {
  const { language, script, region } = new Intl.Locale(tag);
  const isTraditional = language === 'zh' && script === 'Hant' && !region;
  const wanted = isTraditional
    ? ['zh-TW']
    : [`${language}-${region ?? ''}`, language === 'nn' ? 'nb' : language];
  return (wanted.find((candidate) => LOCALES.includes(candidate)) ?? 'auto') as StripeElementLocale;
}
