import * as z from 'zod/mini';
import { decimalsOf, toMinor, type Money } from '../../../src/contract/money.ts';
import { wordsIn } from '../words.ts';
import {
  ProviderRefusal,
  type Gateway,
  type News,
  type Occasion,
  type ProviderAnswer,
  type Sale,
} from './gateway.ts';
import { ConnectRefusal, createConnectClient, type ConnectAccount } from './ingenico/connect-client.ts';
import {
  ConnectPayment,
  CreatedPayment,
  declinedBy,
  MAC,
  readPayment,
  TOKEN,
} from './ingenico/connect-payment.ts';
import { configure, mandateReferenceOf, Settings } from './ingenico/method-config.ts';

/** What the widget's panel collected. Nobody but the vendor can read the details. */
const Data = z.object({
  ingenicoPaymentProduct: z.union([z.literal('cards'), z.literal(770), z.literal(730)]),
  ingenicoCustomerEncDetails: z.string().check(z.regex(/^[\w-]+(\.[\w-]+){4}$/)),
});

const NewToken = z.object({ token: z.string() });
const RefundAnswer = z.object({ id: z.string(), status: z.string() });
const Deleted = z.null();
const Changed = z.object({ payment: ConnectPayment });

/** Connect counts in hundredths, whatever the currency has; undefined when that is not exact. */
function toAmount(money: Money): { amount: number; currencyCode: string } | undefined {
  const hundredfold = toMinor(money) * 100n;
  const unit = 10n ** BigInt(decimalsOf(money.currency));
  if (hundredfold % unit) return undefined;
  return { amount: Number(hundredfold / unit), currencyCode: money.currency };
}

/** Ingenico Connect: what the buyer typed comes encrypted and is passed on, unread. */
export function createIngenicoGateway(
  account: ConnectAccount & { readonly origins: readonly string[] },
): Gateway {
  const client = createConnectClient(account);

  const orderOf = ({ payment, buyer }: Sale) => ({
    amountOfMoney: toAmount(payment.amount),
    customer: {
      merchantCustomerId: String(buyer.id),
      billingAddress: { countryCode: buyer.addresses[0]?.country ?? 'US' },
    },
    // At most 30 characters.
    references: { merchantReference: payment.id.replace(/^pay_|-/g, '').slice(0, 30) },
  });

  /** SEPA needs a mandate before the payment: a token, made of what the buyer typed and signed. */
  const signMandate = async (sale: Sale, encryptedCustomerInput: string): Promise<string> => {
    const { payment, buyer } = sale;
    const [address] = buyer.addresses;
    const { token } = await client(
      {
        path: 'tokens',
        key: `${payment.attempt}-mandate`,
        body: {
          paymentProductId: 770,
          encryptedCustomerInput,
          sepaDirectDebit: {
            customer: { billingAddress: { countryCode: address?.country ?? 'DE' } },
            mandate: {
              customerContractIdentifier: mandateReferenceOf(buyer),
              isRecurring: false,
              mandateApproval: {
                mandateSignatureDate: payment.createdAt.slice(0, 10).replaceAll('-', ''),
                mandateSignaturePlace: address?.city ?? 'unknown',
                mandateSigned: true,
              },
            },
          },
        },
      },
      NewToken,
    );
    return token;
  };

  const meansOf = async (sale: Sale) => {
    const { payment, saved, callback, notification } = sale;
    const isFrame = Settings.parse(payment.settings).opens === 'frame';
    const returnUrl = isFrame ? notification(payment.attempt) : callback;
    const { ingenicoPaymentProduct: product, ingenicoCustomerEncDetails: encryptedCustomerInput } =
      Data.parse(payment.request?.data);
    switch (product) {
      case 770: {
        const token = await signMandate(sale, encryptedCustomerInput);
        return { sepaDirectDebitPaymentMethodSpecificInput: { paymentProductId: 770, token } };
      }
      case 730:
        return { encryptedCustomerInput, directDebitPaymentMethodSpecificInput: { paymentProductId: 730 } };
      case 'cards':
        return {
          encryptedCustomerInput,
          cardPaymentMethodSpecificInput: {
            authorizationMode: payment.action === 'authorize' ? 'FINAL_AUTHORIZATION' : 'SALE',
            transactionChannel: 'ECOMMERCE',
            ...(saved && { token: saved.token }),
            threeDSecure: { redirectionData: { returnUrl } },
          },
        };
    }
  };

  const pay = async (sale: Sale): Promise<ProviderAnswer> => {
    const { payment } = sale;
    try {
      const body = { order: orderOf(sale), ...(await meansOf(sale)) };
      return readCreated(
        await client({ path: 'payments', key: payment.attempt, body }, CreatedPayment),
        sale,
      );
    } catch (error) {
      if (!(error instanceof ConnectRefusal)) throw error;
      if (error.status === 402) return declinedBy(error.code, payment.locale);
      return refusedBy(error, payment.locale);
    }
  };

  const readCreated = (created: CreatedPayment, { payment }: Sale): ProviderAnswer => {
    const redirect = created.merchantAction?.redirectData;
    const token = created.creationOutput?.token;
    if (payment.request?.save && token !== undefined) payment.memory[TOKEN] = token;
    const answer = readPayment(created.payment, payment);
    if (!redirect) return answer;
    const action = { id: `${payment.id}-confirm`, url: redirect.redirectURL };
    const isFrame = Settings.parse(payment.settings).opens === 'frame';
    return {
      ...answer,
      memory: { [MAC]: redirect.RETURNMAC },
      nextAction: isFrame
        ? { type: 'frame', ...action, nonce: payment.attempt }
        : { type: 'redirect', ...action },
    };
  };

  const pathOf = ({ payment }: Sale, what = '') =>
    `payments/${encodeURIComponent(payment.reference ?? 'unknown')}${what}`;

  const read = async (sale: Sale): Promise<ProviderAnswer> =>
    readPayment(await client({ path: pathOf(sale) }, ConnectPayment), sale.payment);

  /** Changes a payment that is there; what is not possible any more is told as it is. */
  const change = async (sale: Sale, what: 'approve' | 'cancel'): Promise<ProviderAnswer> => {
    const { payment } = sale;
    const body = what === 'approve' ? { amount: toAmount(payment.amount)?.amount } : {};
    const request = { path: pathOf(sale, `/${what}`), body, key: `${payment.attempt}-${what}` };
    return readPayment((await client(request, Changed)).payment, payment);
  };

  const giveUp = async (sale: Sale): Promise<ProviderAnswer> => {
    try {
      return await change(sale, 'cancel');
    } catch (error) {
      if (error instanceof ConnectRefusal) return read(sale);
      throw error;
    }
  };

  const mayRefuse = async <T>(task: Promise<T>): Promise<T> => {
    try {
      return await task;
    } catch (error) {
      throw error instanceof ConnectRefusal ? new ProviderRefusal(error.message, { cause: error }) : error;
    }
  };

  return {
    origins: account.origins,
    config: (occasion: Occasion) => mayRefuse(configure(client, occasion)),
    isApplicable: ({ amount, integration }) => {
      const { product } = Settings.parse(integration.settings);
      const fits = product === '770' ? 'EUR' : product === '730' ? 'USD' : amount.currency;
      return toMinor(amount) > 0n && toAmount(amount) !== undefined && amount.currency === fits;
    },
    check: ({ data, locale }) =>
      Data.safeParse(data).success ? [] : [{ pointer: '/data', detail: wordsIn(locale).tokenMissing }],
    pay,
    finish: async (sale, { query, report }: News) => {
      // In a frame nothing comes back but that it is over, or that the buyer has closed it.
      if (report?.result === 'completed') return read(sale);
      if (report) return giveUp(sale);
      const mac = sale.payment.memory[MAC];
      const isOurs = query?.get('RETURNMAC') === mac && query?.get('REF') === sale.payment.reference;
      // Anybody can open the way back: what it says is a hint, and without the vendor's word not even that.
      return mac !== undefined && isOurs ? read(sale) : unchanged(sale);
    },
    read,
    cancel: giveUp,
    capture: (sale) => mayRefuse(change(sale, 'approve')),
    void: (sale) => mayRefuse(change(sale, 'cancel')),
    refund: async (sale, { amount, key }) => {
      const body = { amountOfMoney: toAmount(amount) };
      const { id, status } = await mayRefuse(
        client({ path: pathOf(sale, '/refund'), body, key }, RefundAnswer),
      );
      return { id, status: status === 'REFUND_REQUESTED' ? 'succeeded' : 'pending' };
    },
    forget: async ({ token }) => {
      const path = `tokens/${encodeURIComponent(token)}`;
      try {
        await client({ path, method: 'DELETE' }, Deleted);
      } catch (error) {
        // Unknown: a first request, whose answer got lost, may have deleted it.
        if (error instanceof ConnectRefusal && error.status === 404) return;
        throw error instanceof ConnectRefusal ? new ProviderRefusal(error.message, { cause: error }) : error;
      }
    },
  };
}

const unchanged = ({ payment: { status, nextAction, reference } }: Sale): ProviderAnswer => ({
  status,
  ...(nextAction && { nextAction }),
  ...(reference !== undefined && { reference }),
  note: 'Ingenico waits for the buyer.',
});

/** A request that Connect did not accept: what the buyer typed has gone stale, or the merchant has something to fix. */
function refusedBy(error: ConnectRefusal, locale: string): ProviderAnswer {
  const isStale = error.status === 403 || error.message.includes('encryptedCustomerInput');
  const say = wordsIn(locale);
  return {
    status: 'declined',
    decline: { code: isStale ? 'token-invalid' : 'configuration', retryable: isStale },
    message: isStale ? say.tokenMissing : say.misconfigured,
    note: `Ingenico refused: ${error.message}`,
  };
}
