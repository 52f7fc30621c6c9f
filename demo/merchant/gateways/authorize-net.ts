import * as z from 'zod/mini';
import { toMinor } from '../../../src/contract/money.ts';
import { wordsIn } from '../words.ts';
import { TransactionAnswer, type TransactionResponse } from './authorize-net/answers.ts';
import {
  AuthorizeNetRefusal,
  createAuthorizeNetClient,
  type AuthorizeNetAccount,
} from './authorize-net/client.ts';
import { createFinder } from './authorize-net/find-transaction.ts';
import { forgetMeans } from './authorize-net/forget-means.ts';
import { CANCELED, FORM_EXPIRES, openForm, type HostedPlace } from './authorize-net/hosted-form.ts';
import { invoiceOf } from './authorize-net/invoice.ts';
import { readRefused, readTransaction, TRANSACTION } from './authorize-net/read-transaction.ts';
import { saveMeans } from './authorize-net/save-means.ts';
import { ProviderRefusal, type Gateway, type ProviderAnswer, type Sale } from './gateway.ts';

/** Reason codes that say: this was asked before. */
const ASKED_BEFORE = '11';
const NONCE_GONE: readonly string[] = ['E00114', 'E00115'];
/** Only what was settled, at night, can be refunded; before that it is voided. */
const NOT_SETTLED = '54';

const Settings = z.looseObject({ product: z.enum(['accept-js', 'accept-ui', 'accept-hosted']) });
const Nonce = z.object({ dataDescriptor: z.string(), dataValue: z.string() });
const SavedData = z.object({ cvv: z.optional(z.string()) });

/** Where Authorize.Net is for the shop: the API, its public key, and Accept Hosted. */
export interface AuthorizeNetOptions extends AuthorizeNetAccount, HostedPlace {
  readonly clientKey: string;
}

/**
 * Authorize.Net with its three products. It has no idempotency keys: the attempt becomes the invoice number, and what
 * was asked before is looked up by that.
 */
export function createAuthorizeNetGateway(options: AuthorizeNetOptions): Gateway {
  const { apiLoginID, clientKey, formUrl } = options;
  const client = createAuthorizeNetClient(options);
  const find = createFinder(client);

  const transact = async (request: object): Promise<TransactionResponse> => {
    const answer = await client('createTransaction', { transactionRequest: request }, TransactionAnswer);
    return answer.transactionResponse;
  };

  /** What the transaction of this payment is now; undefined while there is none. */
  const look = async ({ payment }: Sale): Promise<ProviderAnswer | undefined> => {
    const known = payment.memory[TRANSACTION];
    const transaction =
      known === undefined ? await find.byInvoice(await invoiceOf(payment.attempt)) : await find.byId(known);
    return transaction && readTransaction(transaction, payment.locale);
  };

  const read = async (sale: Sale): Promise<ProviderAnswer> => (await look(sale)) ?? waiting(sale);

  const charge = async (sale: Sale): Promise<ProviderAnswer> => {
    const { payment } = sale;
    const response = await transact({
      transactionType: payment.action === 'authorize' ? 'authOnlyTransaction' : 'authCaptureTransaction',
      amount: payment.amount.amount,
      currencyCode: payment.amount.currency,
      ...meansOf(sale),
      order: {
        invoiceNumber: await invoiceOf(payment.attempt),
        description: payment.payables.map(({ label }) => label).join(', '),
      },
      transactionSettings: { setting: [{ settingName: 'duplicateWindow', settingValue: '28800' }] },
    });
    if (response.errors?.some(({ errorCode }) => errorCode === ASKED_BEFORE))
      return (await look(sale)) ?? readRefused(response, payment.locale);
    if (response.responseCode !== '1' && response.responseCode !== '4')
      return readRefused(response, payment.locale);
    payment.memory[TRANSACTION] = response.transId;
    const answer = await read(sale);
    const saved = payment.request?.save ? await saveMeans(client, sale, response.transId) : undefined;
    return { ...answer, ...(saved && { saved }) };
  };

  const cancel = async (sale: Sale): Promise<ProviderAnswer> => (await look(sale)) ?? canceled(sale);

  /** Asks for a change of a transaction. A request that makes no sense is a sentence for the merchant. */
  const change = (request: object): Promise<TransactionResponse> =>
    transact(request).catch((error: unknown) => {
      throw error instanceof AuthorizeNetRefusal
        ? new ProviderRefusal(error.message, { cause: error })
        : error;
    });
  const insist = async (request: object): Promise<void> => {
    const { responseCode, errors } = await change(request);
    if (responseCode !== '1') throw new ProviderRefusal(errors?.[0]?.errorText ?? 'Authorize.Net refused.');
  };

  return {
    origins: [new URL(formUrl).origin],
    config: ({ integration: { settings }, locale }) => {
      const { confirmationText, ...rest } = settings as { confirmationText?: Record<string, string> };
      const text = confirmationText?.[locale.slice(0, 2)] ?? confirmationText?.['en'];
      const keys = Settings.parse(settings).product === 'accept-hosted' ? {} : { apiLoginID, clientKey };
      return { ...keys, ...rest, ...(text && { confirmationText: text }) };
    },
    isApplicable: ({ amount, integration: { settings } }) =>
      toMinor(amount) > 0n &&
      (settings['means'] === 'echeck' ? ['USD'] : ['USD', 'EUR']).includes(amount.currency),
    check: ({ data, savedMethod, locale }) =>
      // Accept Hosted asks later: it collects nothing.
      savedMethod !== undefined || data === undefined || Nonce.safeParse(data).success
        ? []
        : [{ pointer: '/data', detail: wordsIn(locale).tokenMissing }],
    pay: async (sale) => {
      const { payment } = sale;
      const isHosted = Settings.parse(payment.settings).product === 'accept-hosted';
      try {
        return await (isHosted ? openForm(client, options, sale) : charge(sale));
      } catch (error) {
        if (!(error instanceof AuthorizeNetRefusal)) throw error;
        if (!NONCE_GONE.includes(error.code)) return misconfigured(payment.locale, error.message);
        // A nonce works once: either this was asked before and its answer got lost, or it has expired.
        return (await look(sale)) ?? stale(payment.locale, error.message);
      }
    },
    finish: async (sale, { query, report }) => {
      // Anybody can open the way back: the buyer is asked again where nothing was paid and nothing was canceled.
      if (query) return query.has(CANCELED) ? cancel(sale) : read(sale);
      const hint = z.object({ transId: z.string() }).safeParse(report?.data).data;
      const { payment } = sale;
      const named = hint && (await find.byId(hint.transId));
      const isOurs =
        named?.order?.invoiceNumber === (await invoiceOf(payment.attempt)) &&
        named.authAmount === Number(payment.amount.amount);
      if (named && isOurs) return readTransaction(named, payment.locale);
      return report?.result === 'completed' ? read(sale) : cancel(sale);
    },
    read,
    cancel,
    capture: async (sale) => {
      const refTransId = sale.payment.memory[TRANSACTION];
      const { amount } = sale.payment.amount;
      await insist({ transactionType: 'priorAuthCaptureTransaction', amount, refTransId });
      return read(sale);
    },
    void: async (sale) => {
      const refTransId = sale.payment.memory[TRANSACTION];
      await insist({ transactionType: 'voidTransaction', refTransId });
      return read(sale);
    },
    refund: async ({ payment }, { amount, key }) => {
      const refTransId = payment.memory[TRANSACTION] ?? '';
      const original = await find.byId(refTransId);
      if (!original) throw new ProviderRefusal('Authorize.Net does not know this transaction.');
      // Its own voids look like nothing is left to give back: done before.
      if (original.transactionStatus === 'voided') return { id: refTransId, status: 'succeeded' };
      const invoiceNumber = await invoiceOf(key);
      const { creditCard, bankAccount } = original.payment;
      const response = await change({
        transactionType: 'refundTransaction',
        amount: amount.amount,
        payment: creditCard
          ? { creditCard: { cardNumber: creditCard.cardNumber, expirationDate: 'XXXX' } }
          : { bankAccount },
        refTransId,
        order: { invoiceNumber },
      });
      if (response.responseCode === '1') return { id: response.transId, status: 'succeeded' };
      const [error] = response.errors ?? [];
      const earlier = error?.errorCode === ASKED_BEFORE ? await find.byInvoice(invoiceNumber) : undefined;
      if (earlier) return { id: earlier.transId, status: 'succeeded' };
      if (error?.errorCode === NOT_SETTLED && Number(amount.amount) === original.authAmount) {
        await insist({ transactionType: 'voidTransaction', refTransId });
        return { id: refTransId, status: 'succeeded' };
      }
      const why = error?.errorCode === NOT_SETTLED ? ' It settles at night: refund a part tomorrow.' : '';
      throw new ProviderRefusal(`${error?.errorText ?? 'Authorize.Net refused.'}${why}`);
    },
    giveBack: async (sale) => {
      const found = await look(sale);
      if (!found || !['authorized', 'succeeded', 'pending'].includes(found.status)) return;
      await insist({ transactionType: 'voidTransaction', refTransId: found.reference });
    },
    forget: (saved) => forgetMeans(client, saved),
  };
}

/** A nonce, or a saved card with its security code where the buyer was asked for it. */
function meansOf({ payment, saved }: Sale): object {
  if (!saved) return { payment: { opaqueData: Nonce.parse(payment.request?.data) } };
  const cardCode = SavedData.safeParse(payment.request?.data ?? {}).data?.cvv;
  const paymentProfile = { paymentProfileId: saved.token, ...(cardCode && { cardCode }) };
  return { profile: { customerProfileId: saved.customer ?? '', paymentProfile } };
}

/** Accept Hosted is open, or its time is over. */
function waiting({ payment }: Sale): ProviderAnswer {
  const { locale, nextAction, memory } = payment;
  if (Number(memory[FORM_EXPIRES] ?? 0) < Date.now())
    return {
      status: 'expired',
      message: wordsIn(locale).expired,
      note: 'Accept Hosted was not used in time.',
    };
  return {
    status: 'requires-action',
    ...(nextAction && { nextAction }),
    note: 'Authorize.Net knows no transaction of this payment yet.',
  };
}

const canceled = ({ payment }: Sale): ProviderAnswer => ({
  status: 'canceled',
  message: wordsIn(payment.locale).canceled,
  note: 'The buyer closed Accept Hosted.',
});

const stale = (locale: string, note: string): ProviderAnswer => ({
  status: 'declined',
  decline: { code: 'token-invalid', retryable: true },
  message: wordsIn(locale).tokenMissing,
  note,
});

const misconfigured = (locale: string, note: string): ProviderAnswer => ({
  status: 'declined',
  decline: { code: 'configuration', retryable: false },
  message: wordsIn(locale).misconfigured,
  note,
});
