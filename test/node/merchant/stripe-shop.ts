import { stripe as fixture } from '../../../demo/providers/stripe.ts';
import type { Payment } from '../../../src/contract/payment.ts';
import { BankShop } from './bank-shop.ts';

/** Checkouts of the seed: a guest in dollars, and a German company in euros. */
export const GUEST = '1002';
export const COMPANY = '1003';

/** A shop that offers Stripe in all its ways, to everybody. */
export function openStripeShop(): BankShop {
  const shop = new BankShop();
  const { integrations, rules } = shop.backend.state.data;
  integrations.push(...fixture.integrations);
  for (const currency of ['USD', 'EUR'])
    rules.push({
      id: rules.length + 100,
      name: `All of Stripe in ${currency}`,
      enabled: true,
      sortOrder: -1,
      stopProcessing: true,
      expression: null,
      currency,
      websites: [],
      destinations: [],
      methods: fixture.integrations.map(({ id }) => id),
    });
  return shop;
}

const cardForm = (number: string, prefix = '') => {
  const name = (field: string) => (prefix ? `${prefix}[card][${field}]` : `card[${field}]`);
  return {
    [prefix ? `${prefix}[type]` : 'type']: 'card',
    [name('number')]: number,
    [name('exp_month')]: '8',
    [name('exp_year')]: '2035',
    [name('cvc')]: '123',
  };
};

/** What the Card Element hands over: `pm_…`. */
export async function typeCard(shop: BankShop, number: string): Promise<unknown> {
  const { id } = await shop.stripe<{ id: string }>('payment_methods', cardForm(number));
  return { stripePaymentMethodId: id };
}

/** The client secret that a payment's next action carries. */
export function secretOf({ nextAction }: Payment): string {
  if (nextAction?.type !== 'sdk') throw new Error('The payment asks the browser for nothing.');
  return (nextAction.payload as { readonly clientSecret: string }).clientSecret;
}

/** What `stripe.confirmPayment` does with a card; answers the error's code, or the status. */
export async function confirmInBrowser(shop: BankShop, payment: Payment, number: string): Promise<string> {
  const secret = secretOf(payment);
  const [id = ''] = secret.split('_secret_');
  const response = await shop.stripeBank.request(`http://127.0.0.1:5174/v1/payment_intents/${id}/confirm`, {
    method: 'POST',
    headers: { authorization: 'Bearer pk_test_tender' },
    body: new URLSearchParams({
      client_secret: secret,
      return_url: 'http://localhost:5173/back',
      use_stripe_sdk: 'true',
      ...cardForm(number, 'payment_method_data'),
    }),
  });
  const body = (await response.json()) as { status?: string; error?: { code?: string } };
  return body.error?.code ?? body.status ?? '';
}

/** What the widget reports when its step is over. */
export async function report(
  shop: BankShop,
  payment: Payment,
  result: 'completed' | 'failed',
): Promise<Payment> {
  const body = JSON.stringify({ action: payment.nextAction?.id, result });
  const answer = await shop.send(`/payments/payments/${payment.id}/result`, { method: 'POST', body });
  return (await answer.json()) as Payment;
}
