import * as z from 'zod/mini';
import { isRoutingNumber } from '../../../src/lib/aba.ts';
import { toMinor } from '../../../src/contract/money.ts';
import { wordsIn } from '../words.ts';
import {
  FateUnknown,
  ProviderRefusal,
  type Gateway,
  type News,
  type Occasion,
  type ProviderAnswer,
  type Sale,
} from './gateway.ts';
import { createGpClient, GpRefusal, type GpAccount } from './oropay/gp-client.ts';
import { createHostedPage } from './oropay/hosted-page.ts';
import { BankData, CardData, OroPaySettings } from './oropay/settings.ts';
import { AUTHENTICATION, createThreeDSecure, roundOf, type Authenticated } from './oropay/three-d-secure.ts';
import { readTransaction, Transaction, TRANSACTION } from './oropay/transaction.ts';
import { consentTo } from './oropay/consent.ts';

/** What the library in the browser has to be allowed, and nothing else. */
const TOKENIZE = 'PMT_POST_Create_Single';
/** The issuer wants the buyer to be asked. Visa’s code; Mastercard’s is 65. */
const SOFT_DECLINE = 'global-payments-1A';
/** Seconds; GP-API gives no longer ones to browsers. */
const TOKEN_LIFETIME = 600;

/** Names in a payment’s memory: the card’s reference, and its label where it is to be kept. */
const CARD = 'gpCard';
const KEEP = 'gpKeep';

const StoredCard = z.object({
  id: z.string(),
  card: z.object({
    brand: z.optional(z.string()),
    masked_number_last4: z.string(),
    expiry_month: z.string(),
    expiry_year: z.string(),
  }),
});

const settingsOf = ({ payment }: Sale) => OroPaySettings.parse(payment.settings);

/** OroPay by Global Payments: cards with 3-D Secure, ACH, and the hosted payment page, through GP-API. */
export function createOroPayGateway(account: GpAccount & { readonly origins: readonly string[] }): Gateway {
  const client = createGpClient(account);
  const page = createHostedPage(client);
  const threeDSecure = createThreeDSecure(client);

  /** Makes a transaction, once: a second try gets what the first one made. */
  const transact = async (sale: Sale, means: object): Promise<ProviderAnswer> => {
    const { payment } = sale;
    const isDebit = settingsOf(sale).mode === 'bank-debit';
    const body = {
      type: 'SALE',
      channel: 'CNP',
      country: 'US',
      capture_mode: payment.action === 'authorize' ? 'LATER' : 'AUTO',
      amount: String(toMinor(payment.amount)),
      currency: payment.amount.currency,
      reference: payment.id,
      ...means,
    };
    const key = `${payment.attempt}-sale-${roundOf(sale)}`;
    try {
      return readTransaction(
        sale,
        await client.send({ method: 'POST', path: 'transactions', body, key }, Transaction),
        isDebit,
      );
    } catch (error) {
      if (!(error instanceof GpRefusal) || error.made === undefined) throw error;
      return readTransaction(sale, await find(error.made), isDebit);
    }
  };

  const find = (id: string): Promise<Transaction> =>
    client.send({ path: `transactions/${encodeURIComponent(id)}` }, Transaction);

  const payByCard = async (sale: Sale): Promise<ProviderAnswer> => {
    const { payment, saved } = sale;
    const { memory, request } = payment;
    const reference = saved?.token ?? CardData.safeParse(request?.data).data?.paymentReference;
    if (reference === undefined) return incomplete(sale);
    memory[CARD] = reference;
    if (request?.save) await keepCard(memory[CARD], memory);
    if (!settingsOf(sale).threeDSecure) return sell(sale);
    return goOn(sale, await threeDSecure.begin(sale, memory[CARD]));
  };

  /** Makes the reference one for many payments, and notes what to call it. */
  const keepCard = async (reference: string, memory: Record<string, string>): Promise<void> => {
    const path = `payment-methods/${encodeURIComponent(reference)}`;
    const { id, card } = await client.send(
      { method: 'PATCH', path, body: { usage_mode: 'MULTIPLE' } },
      StoredCard,
    );
    const { brand = 'Card', masked_number_last4: last, expiry_month: month, expiry_year: year } = card;
    const name = brand.charAt(0) + brand.slice(1).toLowerCase();
    memory[CARD] = id;
    memory[KEEP] = JSON.stringify({ label: `${name} •••• ${last.slice(-4)}`, expires: `20${year}-${month}` });
  };

  const sell = async (sale: Sale, proof?: string): Promise<ProviderAnswer> => {
    const { memory } = sale.payment;
    const card = memory[CARD] ?? '';
    const answer = await transact(sale, {
      payment_method: { entry_mode: 'ECOM', id: card },
      ...(proof !== undefined && { three_ds: { server_trans_ref: proof } }),
    });
    if (answer.decline?.code === SOFT_DECLINE && settingsOf(sale).threeDSecure) {
      const again = await threeDSecure.beginAgain(sale, card);
      if (again) return goOn(sale, again);
    }
    const isGood = answer.status === 'succeeded' || answer.status === 'authorized';
    if (!isGood || memory[KEEP] === undefined) return answer;
    const kept = JSON.parse(memory[KEEP]) as { label: string; expires: string };
    return { ...answer, saved: { ...kept, token: card } };
  };

  const goOn = (sale: Sale, step: Authenticated): Promise<ProviderAnswer> | ProviderAnswer =>
    'answer' in step ? step.answer : sell(sale, step.proof);

  const debit = async (sale: Sale): Promise<ProviderAnswer> => {
    const bank = BankData.safeParse(sale.payment.request?.data).data?.account;
    if (!bank) return incomplete(sale);
    return transact(sale, {
      payment_method: {
        entry_mode: 'ECOM',
        name: bank.holder,
        bank_transfer: {
          sec_code: 'WEB',
          account_number: bank.accountNumber,
          account_type: bank.type === 'savings' ? 'SAVING' : 'CHECKING',
          bank: { code: bank.routingNumber },
        },
      },
    });
  };

  const pay = (sale: Sale): Promise<ProviderAnswer> => {
    const { mode } = settingsOf(sale);
    switch (mode) {
      case 'card':
        return payByCard(sale);
      case 'bank-debit':
        return debit(sale);
      case 'page-frame':
      case 'page-redirect':
        return page.open(sale, mode === 'page-frame');
    }
  };

  const isPage = (sale: Sale) => settingsOf(sale).mode.startsWith('page-');

  const read = async (sale: Sale): Promise<ProviderAnswer> => {
    const { memory } = sale.payment;
    const isDebit = settingsOf(sale).mode === 'bank-debit';
    if (memory[TRANSACTION] !== undefined)
      return readTransaction(sale, await find(memory[TRANSACTION]), isDebit);
    if (isPage(sale)) return page.read(sale);
    if (memory[AUTHENTICATION] !== undefined) return goOn(sale, await threeDSecure.read(sale));
    return pay(sale);
  };

  const finish = async (sale: Sale, news: News): Promise<ProviderAnswer> => {
    const isCanceled = news.report?.result === 'canceled';
    const { memory } = sale.payment;
    if (isCanceled) return cancel(sale);
    if (isPage(sale) || memory[TRANSACTION] !== undefined) return read(sale);
    return goOn(sale, await threeDSecure.resume(sale, memory[CARD] ?? '', news));
  };

  const cancel = async (sale: Sale): Promise<ProviderAnswer> => {
    if (isPage(sale)) return page.close(sale);
    const answer = await read(sale);
    // Without the shop’s sale an authentication moves nothing, and from now on there will be none.
    return answer.status === 'requires-action' ? canceled(sale) : answer;
  };

  const order = async (sale: Sale, path: string, key: string, body: object = {}): Promise<Transaction> => {
    const id = encodeURIComponent(sale.payment.memory[TRANSACTION] ?? '');
    try {
      return await client.send(
        { method: 'POST', path: `transactions/${id}/${path}`, body, key },
        Transaction,
      );
    } catch (error) {
      if (!(error instanceof GpRefusal)) throw error;
      if (error.made !== undefined) return find(error.made);
      throw new ProviderRefusal(error.message, { cause: error });
    }
  };

  return {
    origins: account.origins,
    config: async (occasion) =>
      configOf(occasion, async (permissions) => client.grant(permissions, TOKEN_LIFETIME)),
    isApplicable: ({ integration, amount }) => {
      const { mode } = OroPaySettings.parse(integration.settings);
      const isDebit = mode === 'bank-debit';
      if (toMinor(amount) <= 0n) return false;
      // ACH is dollars out of accounts in the United States, and cannot be reserved.
      return !isDebit || (amount.currency === 'USD' && integration.paymentAction === 'charge');
    },
    check: ({ data, savedMethod, locale }) => {
      const isBank = BankData.safeParse(data).data;
      const isFine =
        savedMethod !== undefined ||
        data === undefined ||
        CardData.safeParse(data).success ||
        (isBank && isRoutingNumber(isBank.account.routingNumber));
      return isFine ? [] : [{ pointer: '/data', detail: wordsIn(locale).tokenMissing }];
    },
    pay: (sale) => mayRefuse(sale, pay(sale)),
    finish: (sale, news) => mayRefuse(sale, finish(sale, news)),
    read: (sale) => mayRefuse(sale, read(sale)),
    cancel: (sale) => mayRefuse(sale, cancel(sale)),
    capture: async (sale) =>
      readTransaction(sale, await order(sale, 'capture', `${sale.payment.attempt}-capture`), false),
    void: async (sale) =>
      readTransaction(sale, await order(sale, 'reversal', `${sale.payment.attempt}-reversal`), false),
    refund: async (sale, { amount, key }) => {
      const { id } = await order(sale, 'refund', key, { amount: String(toMinor(amount)) });
      return { id, status: 'succeeded' };
    },
    forget: async ({ token }) => {
      const path = `payment-methods/${encodeURIComponent(token)}`;
      try {
        await client.send({ method: 'DELETE', path }, z.unknown());
      } catch (error) {
        if (!(error instanceof GpRefusal)) throw error;
        // A first request, whose answer got lost, may have deleted it.
        if (error.code === 'RESOURCE_NOT_FOUND') return;
        throw new ProviderRefusal(error.message, { cause: error });
      }
    },
  };
}

async function configOf(
  { integration, locale, now }: Occasion,
  grant: (permissions: readonly string[]) => Promise<{ token: string; seconds: number }>,
): Promise<object> {
  const { mode, permissions = [TOKENIZE] } = OroPaySettings.parse(integration.settings);
  switch (mode) {
    case 'card': {
      // A quote without this method’s token is better than no quote: the widget says that the method does not work.
      const token = await grant(permissions).catch(() => undefined);
      const expiresAt = token && new Date(now.getTime() + token.seconds * 1000).toISOString();
      return { mode, ...(token && { session: { accessToken: token.token, expiresAt } }) };
    }
    case 'bank-debit':
      return { mode, accountTypes: ['checking', 'savings'], consent: consentTo(locale, now) };
    case 'page-frame':
    case 'page-redirect':
      return { mode: 'hosted-page', opens: mode === 'page-frame' ? 'frame' : 'redirect' };
  }
}

const canceled = ({ payment }: Sale): ProviderAnswer => ({
  status: 'canceled',
  message: wordsIn(payment.locale).canceled,
  note: 'The buyer turned away before anything was paid.',
});

const incomplete = ({ payment }: Sale): ProviderAnswer => ({
  status: 'declined',
  decline: { code: 'token-invalid', retryable: true },
  message: wordsIn(payment.locale).tokenMissing,
  note: 'The request had nothing to pay with.',
});

/**
 * A request that was not accepted: the card’s reference has been used or forgotten, or the merchant has something to
 * fix. Nothing was moved by it; but a transaction that is there stays what it is.
 */
async function mayRefuse(sale: Sale, answer: Promise<ProviderAnswer>): Promise<ProviderAnswer> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof GpRefusal)) throw error;
    const { memory, locale } = sale.payment;
    if (memory[TRANSACTION] !== undefined) throw new FateUnknown(error.message, { cause: error });
    if (error.code === 'RESOURCE_NOT_FOUND') return incomplete(sale);
    return {
      status: 'declined',
      decline: { code: 'configuration', retryable: false },
      message: wordsIn(locale).misconfigured,
      note: `Global Payments refused: ${error.message}`,
    };
  }
}
