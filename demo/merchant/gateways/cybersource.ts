import * as z from 'zod/mini';
import { toMinor } from '../../../src/contract/money.ts';
import { wordsIn } from '../words.ts';
import { amountDetails } from './cybersource/amount-details.ts';
import {
  createPayerAuthentication,
  type Authenticated,
  type Proof,
} from './cybersource/payer-authentication.ts';
import { createRestClient, CyberSourceRefusal, type RestAccount } from './cybersource/rest-client.ts';
import { readReply, sendToHostedPage, type Profile } from './cybersource/secure-acceptance.ts';
import { failed, readTransaction, Transaction, TRANSACTION } from './cybersource/transaction.ts';
import { ProviderRefusal, type Gateway, type News, type ProviderAnswer, type Sale } from './gateway.ts';

/** How an integration takes cards; the names are those of the widget's config. */
const Settings = z.object({
  mode: z.enum(['microform', 'microform-0.11', 'hosted-page', 'hosted-frame']),
  /** Microform: whether the buyer's bank has to confirm that it is them; the hosted page has its own way. */
  threeDSecure: z.exactOptional(z.boolean()),
});
type Mode = z.infer<typeof Settings>['mode'];

/** What the widget's panel collected. */
const Data = z.object({ token: z.string().check(z.minLength(1)) });

const Key = z.object({ keyId: z.string() });
const Done = z.object({ id: z.string(), status: z.string() });
const Found = z.object({ _embedded: z.object({ transactionSummaries: z.array(Transaction) }) });

const NETWORKS = ['VISA', 'MASTERCARD', 'AMEX', 'DISCOVER', 'JCB'];

/** Name in a payment's memory: it was sent, and perhaps arrived. */
const SENT = 'cyberSourceSent';
/** The same, while the buyer's bank is asked: the transient token, and what the authorization says of the answer. */
const TOKEN = 'cyberSourceToken';
const PROOF = 'cyberSourceProof';

/** A CyberSource account, the shop whose pages may show its fields, and where its hosted pages are. */
export interface CyberSourceAccount extends RestAccount, Profile {
  readonly shopOrigin: string;
}

const modeOf = (settings: unknown): Mode => Settings.parse(settings).mode;
const isHosted = ({ payment }: Sale): boolean => modeOf(payment.settings).startsWith('hosted');

/** CyberSource: Microform's transient tokens, or Secure Acceptance's hosted page. */
export function createCyberSourceGateway(account: CyberSourceAccount): Gateway {
  const { shopOrigin, pages } = account;
  const call = createRestClient(account);
  const payer = createPayerAuthentication(call);

  const createContext = async (mode: Mode): Promise<string> => {
    if (mode === 'microform-0.11') {
      const request = { encryptionType: 'RsaOaep256', targetOrigin: shopOrigin };
      return (await call('/flex/v1/keys?format=JWT', request, Key)).keyId;
    }
    const targetOrigins = [shopOrigin];
    const request = {
      clientVersion: 'v2',
      targetOrigins,
      allowedCardNetworks: NETWORKS,
      allowedPaymentTypes: ['CARD'],
    };
    return call('/microform/v2/sessions', request, z.string());
  };

  /** What became of a payment; undefined when CyberSource has never heard of it. */
  const find = async ({ payment }: Sale): Promise<ProviderAnswer | undefined> => {
    const query = { query: `clientReferenceInformation.code:${payment.id}` };
    const { _embedded } = await call('/tss/v2/searches', query, Found);
    const answers = _embedded.transactionSummaries.map((found) => readTransaction(payment, found));
    return answers.find(({ status }) => status !== 'declined') ?? answers[0];
  };

  const payToken = async (sale: Sale): Promise<ProviderAnswer> => {
    const { payment } = sale;
    const data = Data.safeParse(payment.request?.data).data;
    if (!data) return failed(payment, 'The widget sent no token.');
    if (!Settings.parse(payment.settings).threeDSecure) return authorize(sale, data.token);
    payment.memory[TOKEN] = data.token;
    return authenticate(sale, (token) => payer.begin(sale, token));
  };

  /** Takes a step of Payer Authentication, and authorizes when it was the last. */
  const authenticate = async (
    sale: Sale,
    step: (token: string) => Promise<Authenticated>,
  ): Promise<ProviderAnswer> => {
    const { payment } = sale;
    const token = payment.memory[TOKEN] ?? '';
    const known = payment.memory[PROOF];
    try {
      const state = known === undefined ? await step(token) : { proof: JSON.parse(known) as Proof };
      if ('answer' in state) return state.answer;
      payment.memory[PROOF] = JSON.stringify(state.proof);
      return await authorize(sale, token, state.proof);
    } catch (error) {
      if (!(error instanceof CyberSourceRefusal)) throw error;
      return refuseToken(sale, false, error.message);
    }
  };

  const authorize = async (sale: Sale, token: string, proof: Proof = {}): Promise<ProviderAnswer> => {
    const { payment, buyer } = sale;
    const wasSent = payment.memory[SENT] !== undefined;
    const earlier = wasSent ? await find(sale) : undefined;
    if (earlier) return earlier;
    payment.memory[SENT] = 'yes';
    const [address] = buyer.addresses;
    try {
      const transaction = await call(
        '/pts/v2/payments',
        {
          clientReferenceInformation: { code: payment.id },
          processingInformation: {
            capture: payment.action === 'charge',
            commerceIndicator: proof.commerceIndicator ?? 'internet',
          },
          ...(proof.consumerAuthenticationInformation && {
            consumerAuthenticationInformation: proof.consumerAuthenticationInformation,
          }),
          tokenInformation: { transientTokenJwt: token },
          orderInformation: {
            amountDetails: amountDetails(payment.amount),
            billTo: {
              firstName: buyer.firstName,
              lastName: buyer.lastName,
              email: buyer.email,
              address1: address?.street,
              locality: address?.city,
              administrativeArea: address?.region?.replace(/^[A-Z]{2}-/, ''),
              postalCode: address?.postalCode,
              country: address?.country,
            },
          },
        },
        Transaction,
      );
      return readTransaction(payment, transaction);
    } catch (error) {
      if (!(error instanceof CyberSourceRefusal)) throw error;
      // A token is good once: perhaps it was this very payment that used it.
      return (await find(sale)) ?? refuseToken(sale, wasSent, error.message);
    }
  };

  const sendAway = (sale: Sale): ProviderAnswer => ({
    status: 'requires-action',
    nextAction: sendToHostedPage(sale, account, modeOf(sale.payment.settings) === 'hosted-frame'),
    note: 'The buyer was sent to CyberSource’s page.',
  });

  const isAuthenticating = ({ payment }: Sale) => payment.memory[TOKEN] !== undefined;

  const read = async (sale: Sale): Promise<ProviderAnswer> => {
    const found = await find(sale);
    if (found) return found;
    if (isHosted(sale)) return sendAway(sale);
    if (isAuthenticating(sale)) return authenticate(sale, () => payer.read(sale));
    return { status: 'processing', note: 'CyberSource has not heard of it yet.' };
  };

  const readOrCancel = async (sale: Sale): Promise<ProviderAnswer> => (await find(sale)) ?? canceled(sale);

  const finish = async (sale: Sale, news: News): Promise<ProviderAnswer> => {
    const { query, report } = news;
    if (report && isAuthenticating(sale) && report.result !== 'canceled')
      return authenticate(sale, (token) => payer.resume(sale, token, news));
    if (report) return readOrCancel(sale);
    if (query?.get('decision') === 'CANCEL') return readOrCancel(sale);
    return (query && readReply(sale, query, account)) ?? read(sale);
  };

  /** Captures, reverses or refunds. The code makes it something that can be repeated. */
  const follow = async ({ payment }: Sale, what: string, code: string, details: object) => {
    const path = `/pts/v2/payments/${encodeURIComponent(payment.memory[TRANSACTION] ?? '')}/${what}`;
    try {
      return await call(path, { clientReferenceInformation: { code }, ...details }, Done);
    } catch (error) {
      throw error instanceof CyberSourceRefusal
        ? new ProviderRefusal(error.message, { cause: error })
        : error;
    }
  };

  const reverse = (sale: Sale) => {
    const { attempt, amount } = sale.payment;
    const reversalInformation = { amountDetails: amountDetails(amount), reason: 'void' };
    return follow(sale, 'reversals', shorten(`${attempt}-void`), { reversalInformation });
  };

  return {
    origins: [new URL(pages).origin],
    config: async ({ integration }) => {
      const mode = modeOf(integration.settings);
      if (mode.startsWith('hosted')) return { mode };
      try {
        return { mode, session: { captureContext: await createContext(mode) } };
      } catch (error) {
        // The other methods of the quote are still good.
        console.warn(`CyberSource gave no capture context: ${String(error)}`);
        return { mode };
      }
    },
    isApplicable: ({ amount }) => toMinor(amount) > 0n && /\.\d\d$/.test(amountDetails(amount).totalAmount),
    check: ({ data, locale }) =>
      data === undefined || Data.safeParse(data).success
        ? []
        : [{ pointer: '/data', detail: wordsIn(locale).tokenMissing }],
    pay: async (sale) => (isHosted(sale) ? ((await find(sale)) ?? sendAway(sale)) : payToken(sale)),
    finish,
    read,
    cancel: readOrCancel,
    giveBack: async (sale) => {
      const answer = await find(sale);
      if (answer?.status !== 'succeeded' && answer?.status !== 'authorized') return;
      Object.assign(sale.payment.memory, answer.memory);
      await reverse(sale);
    },
    capture: async (sale) => {
      const { attempt, amount } = sale.payment;
      const orderInformation = { amountDetails: amountDetails(amount) };
      await follow(sale, 'captures', shorten(`${attempt}-capture`), { orderInformation });
      return { status: 'succeeded', note: 'CyberSource captured the payment.' };
    },
    void: async (sale) => {
      await reverse(sale);
      return canceled(sale);
    },
    refund: async (sale, { amount, key }) => {
      const orderInformation = { amountDetails: amountDetails(amount) };
      const { id, status } = await follow(sale, 'refunds', shorten(key), { orderInformation });
      return { id, status: status === 'PENDING' ? 'pending' : status.toLowerCase() };
    },
  };
}

/** The merchant's reference may have 50 characters; the end of a key tells it from others. */
const shorten = (code: string): string => code.slice(-50);

const refuseToken = ({ payment }: Sale, wasSent: boolean, note: string): ProviderAnswer =>
  wasSent
    ? failed(payment, note)
    : { ...failed(payment, note), message: wordsIn(payment.locale).formExpired };

const canceled = ({ payment }: Sale): ProviderAnswer => ({
  status: 'canceled',
  message: wordsIn(payment.locale).canceled,
  note: 'The CyberSource payment was given up.',
});
