import { defineProvider } from '../provider.ts';
import { PaymentTermsConfig } from './config.ts';
import { mountPaymentTerms } from './panel.ts';

/** Payment on agreed terms: the order is placed, the invoice is due later. */
export const paymentTerms = defineProvider({
  config: PaymentTermsConfig,
  mount: mountPaymentTerms,
  needsCoreWordsOnly: true,
});
