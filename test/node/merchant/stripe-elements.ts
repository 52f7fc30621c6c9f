import { toMinor } from '../../../src/contract/money.ts';
import type { Payment } from '../../../src/contract/payment.ts';
import type { BankShop } from './bank-shop.ts';

/** What a buyer enters, and how the widget set Stripe's Elements up. */
export interface Entered {
  readonly card?: string;
  /** A US bank account, instead of a card. */
  readonly bank?: boolean;
  readonly save?: boolean;
  readonly manual?: boolean;
}

const US_TYPES = ['card', 'us_bank_account', 'klarna'];

/** What the widget's panel sends: a confirmation token, made in Elements that match the checkout's quote. */
export async function enter(shop: BankShop, checkout: string, entered: Entered): Promise<unknown> {
  const { total } = await shop.quote(checkout);
  // Klarna cannot be saved, and the integration that only reserves takes nothing but cards.
  const types = entered.manual ? ['card'] : US_TYPES.filter((type) => !entered.save || type !== 'klarna');
  const { id } = await shop.stripe<{ id: string }>('confirmation_tokens', {
    ...(entered.bank ? BANK_ACCOUNT : card(entered.card ?? '4242424242424242')),
    'client_context[mode]': 'payment',
    'client_context[amount]': String(toMinor(total)),
    'client_context[currency]': total.currency.toLowerCase(),
    'client_context[capture_method]': entered.manual ? 'manual' : 'automatic',
    ...(entered.save && {
      'client_context[setup_future_usage]': 'off_session',
      setup_future_usage: 'off_session',
    }),
    ...Object.fromEntries(
      types.map((type, index) => [`client_context[payment_method_types][${index}]`, type]),
    ),
  });
  return { confirmationToken: id, paymentMethodType: entered.bank ? 'us_bank_account' : 'card' };
}

const card = (number: string) => ({
  'payment_method_data[type]': 'card',
  'payment_method_data[card][number]': number,
  'payment_method_data[card][exp_month]': '8',
  'payment_method_data[card][exp_year]': '2035',
  'payment_method_data[card][cvc]': '123',
});

const BANK_ACCOUNT = {
  'payment_method_data[type]': 'us_bank_account',
  'payment_method_data[us_bank_account][account_number]': '000123456789',
  'payment_method_data[us_bank_account][routing_number]': '110000000',
  'payment_method_data[billing_details][name]': 'Marcus Webb',
};

/** What the buyer does in the 3-D Secure challenge that Stripe.js shows. */
export async function decideChallenge(
  shop: BankShop,
  { nextAction }: Payment,
  decision: 'approve' | 'fail',
): Promise<void> {
  if (nextAction?.type !== 'sdk') throw new Error('The payment asks for no challenge.');
  const { clientSecret } = nextAction.payload as { readonly clientSecret: string };
  const intent = clientSecret.split('_secret_')[0];
  const step = Object.values(shop.stripeState.data.steps).find(
    (candidate) => candidate.intent === intent && candidate.result === 'open',
  );
  const body = new URLSearchParams({ decision });
  await shop.stripeBank.request(`/challenge/${step?.id ?? 'none'}`, { method: 'POST', body });
}
