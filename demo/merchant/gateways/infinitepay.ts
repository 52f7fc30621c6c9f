import * as z from 'zod/mini';
import { toMinor } from '../../../src/contract/money.ts';
import { wordsIn } from '../words.ts';
import { ProviderRefusal, type Gateway, type Occasion, type ProviderAnswer, type Sale } from './gateway.ts';
import {
  callInfinitePay,
  openBankSession,
  type InfinitePayAccount,
  type OrderAnswer,
} from './infinitepay-client.ts';
import { PanelData, plansFor, toReservation } from './infinitepay-request.ts';

/** `products`: whether the buyer may choose more than purchase on account. */
const Settings = z.object({ products: z.boolean() });

/** InfinitePay: the order is protected when it is placed, captured and activated when it ships. */
export function createInfinitePayGateway(account: InfinitePayAccount): Gateway {
  const call = (sale: Sale, operation: string) => callInfinitePay(account, operation, sale.payment.id);

  const reserve = async (sale: Sale): Promise<ProviderAnswer> => {
    const { payment } = sale;
    const data = PanelData.parse(payment.request?.data);
    try {
      return toAnswer(
        sale,
        await callInfinitePay(account, 'reserveOrder', payment.id, toReservation(sale, data)),
      );
    } catch (error) {
      if (error instanceof ProviderRefusal) return refused(sale, error.message);
      throw error;
    }
  };

  return {
    origins: [new URL(account.host).origin],
    config: async (occasion) =>
      Settings.parse(occasion.integration.settings).products ? configureProducts(account, occasion) : {},
    isApplicable: ({ company, amount }) =>
      company?.vatId !== undefined && amount.currency === 'EUR' && toMinor(amount) > 0n,
    check: ({ data, locale }) => {
      const parsed = PanelData.safeParse(data);
      if (parsed.success) return [];
      const say = wordsIn(locale).tokenMissing;
      return parsed.error.issues.map(({ path }) => ({ pointer: `/data/${path.join('/')}`, detail: say }));
    },
    pay: reserve,
    finish: async (sale) => toAnswer(sale, await call(sale, 'checkStatusOrder')),
    read: async (sale) => toAnswer(sale, await call(sale, 'checkStatusOrder')),
    cancel: async (sale) => toAnswer(sale, await call(sale, 'cancelOrder')),
    capture: async (sale) => {
      await call(sale, 'captureOrder');
      const activated = await call(sale, 'activateOrder');
      const invoices = [{ id: `INV-${activated.reference}`, status: 'issued' }];
      return { ...toAnswer(sale, activated), invoices };
    },
    void: async (sale) => toAnswer(sale, await call(sale, 'cancelOrder')),
    refund: async ({ payment }, { amount, key }) => {
      const credit = { ORDER_ID: payment.id, TRS_ID: key, TRS_AMT_GROSS: String(toMinor(amount)) };
      const parts = { TRANSACTION_DATA: credit };
      await callInfinitePay(account, 'applyTransactionOnActivatedOrder', payment.id, parts);
      return { id: key, status: 'succeeded' };
    },
  };
}

async function configureProducts(account: InfinitePayAccount, { amount, locale, now }: Occasion) {
  const isGerman = /^de\b/.test(locale);
  const text = isGerman
    ? 'Ich ermächtige InfinitePay, den Betrag von meinem Konto einzuziehen. Innerhalb von acht Wochen kann ich die Erstattung verlangen.'
    : 'I authorize InfinitePay to debit the amount from my account. Within eight weeks I can ask for it back.';
  return {
    products: [
      { type: 'invoice' },
      {
        type: 'direct-debit',
        tokenUrl: `${account.host}/bank-accounts`,
        mandate: {
          text,
          creditor: 'InfinitePay GmbH',
          creditorId: 'DE98ZZZ09999999999',
          date: now.toISOString().slice(0, 10),
        },
      },
      { type: 'installments' },
    ],
    session: { ...(await openBankSession(account)), plans: plansFor(amount, locale) },
  };
}

/** What the buyer is told says nothing of scores: why InfinitePay refused is between it and the merchant. */
function toAnswer(sale: Sale, { reference, decision, state }: OrderAnswer): ProviderAnswer {
  const { payment } = sale;
  const say = wordsIn(payment.locale);
  const facts = { reference, note: `InfinitePay says ${decision}, the order is ${state}.` };
  if (decision === '0') return { ...facts, ...refused(sale, facts.note) };
  if (state === 'canceled') return { ...facts, status: 'canceled', message: say.canceled };
  if (state === 'activated') return { ...facts, status: 'succeeded', creditDecision: 'approved' };
  if (decision === '2')
    return {
      ...facts,
      status: 'pending',
      reason: 'approval',
      creditDecision: 'referred',
      message: say.underReview,
    };
  return payment.action === 'order'
    ? { ...facts, status: 'pending', reason: 'terms', creditDecision: 'approved', message: say.onAccount }
    : { ...facts, status: 'authorized', creditDecision: 'approved' };
}

const refused = ({ payment }: Sale, note: string): ProviderAnswer => ({
  status: 'declined',
  creditDecision: 'declined',
  decline: { code: 'credit-refused', retryable: false },
  message: wordsIn(payment.locale).creditRefused,
  note,
});
