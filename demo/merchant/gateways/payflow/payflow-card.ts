import type { NameValues } from '../../../support/name-values.ts';
import type { Gateway, ProviderAnswer, Sale } from '../gateway.ts';
import { followUps } from './follow-ups.ts';
import type { PayflowClient } from './payflow-client.ts';
import { canceled, readResult, toAmt, typeOf, unchanged } from './read-result.ts';

/** Names in a payment's memory. */
const TOKEN = 'payflowToken';
const SAVE = 'payflowSave';

const CARD_TYPES = ['Visa', 'Mastercard', 'Discover', 'American Express'];

/** Payflow's value may be anything but a quotation mark. */
const plain = (text = '') => text.replaceAll('"', '');

const isZeroAmount = ({ payment }: Sale) => payment.settings['zeroAmount'] === true;

/** How the buyer will know the card again. */
function savedOf({ PNREF, ACCT, EXPDATE = '', CARDTYPE }: NameValues): ProviderAnswer['saved'] {
  if (PNREF === undefined || ACCT === undefined) return undefined;
  const label = `${CARD_TYPES[Number(CARDTYPE)] ?? 'Card'} •••• ${ACCT}`;
  return { label, expires: `20${EXPDATE.slice(2)}-${EXPDATE.slice(0, 2)}`, token: PNREF };
}

/** Cards by transparent redirect: the buyer's browser posts the card to PayPal, we never see it. */
export function createPayflowCardGateway(options: {
  readonly client: PayflowClient;
  /** Where browsers post cards to. */
  readonly formAction: string;
}): Gateway {
  const { client, formAction } = options;

  const withSaved = (sale: Sale, answer: NameValues): ProviderAnswer => {
    const saved = sale.payment.memory[SAVE] && answer['RESULT'] === '0' ? savedOf(answer) : undefined;
    return { ...readResult(answer, sale), ...(saved && { saved }) };
  };

  /** Pays with the card of an earlier transaction. */
  const refer = async (sale: Sale, origin: string): Promise<NameValues> => {
    const { payment } = sale;
    return client(`${payment.attempt}-reference`, {
      TENDER: 'C',
      TRXTYPE: typeOf(sale),
      ORIGID: origin,
      AMT: toAmt(payment.amount) ?? '',
      CURRENCY: payment.amount.currency,
    });
  };

  const begin = async (sale: Sale): Promise<ProviderAnswer> => {
    const { payment, callback, buyer } = sale;
    const [address] = buyer.addresses;
    const answer = await client(payment.attempt, {
      TENDER: 'C',
      TRXTYPE: isZeroAmount(sale) ? 'A' : typeOf(sale),
      AMT: isZeroAmount(sale) ? '0.00' : (toAmt(payment.amount) ?? ''),
      CURRENCY: payment.amount.currency,
      CREATESECURETOKEN: 'Y',
      SECURETOKENID: payment.attempt,
      SILENTTRAN: 'TRUE',
      RETURNURL: callback,
      ERRORURL: callback,
      SILENTPOSTURL: callback,
      INVNUM: payment.id.slice(4, 12),
      BILLTOSTREET: plain(address?.street),
      BILLTOZIP: plain(address?.postalCode),
    });
    const { RESULT, SECURETOKEN = '', SECURETOKENID = '' } = answer;
    if (RESULT !== '0') return readResult({ ...answer, RESULT: '1' }, sale);
    return {
      status: 'requires-action',
      memory: { [TOKEN]: SECURETOKEN, ...(payment.request?.save && { [SAVE]: 'yes' }) },
      nextAction: {
        type: 'sdk',
        id: `${payment.id}-card`,
        payload: { formAction, secureToken: SECURETOKEN, secureTokenId: SECURETOKENID },
      },
      note: 'The buyer’s browser posts the card to PayPal.',
    };
  };

  /** What PayPal knows of the card that was posted for this payment; undefined when none was. */
  const inquire = async ({ payment }: Sale): Promise<NameValues | undefined> => {
    const values = { TRXTYPE: 'I', TENDER: 'C', SECURETOKEN: payment.memory[TOKEN] ?? '', VERBOSITY: 'HIGH' };
    const {
      ORIGRESULT,
      ORIGPNREF = '',
      ORIGRESPMSG = '',
      ...more
    } = await client(crypto.randomUUID(), values);
    if (ORIGRESULT === undefined) return undefined;
    return { ...more, RESULT: ORIGRESULT, PNREF: ORIGPNREF, RESPMSG: ORIGRESPMSG };
  };

  const read = async (sale: Sale): Promise<ProviderAnswer> => {
    const posted = await inquire(sale);
    if (!posted) return unchanged(sale);
    // The card was only verified: now it pays.
    const isVerified = isZeroAmount(sale) && posted['RESULT'] === '0';
    return withSaved(sale, isVerified ? await refer(sale, posted['PNREF'] ?? '') : posted);
  };

  return {
    ...followUps(client),
    origins: [new URL(formAction).origin],
    config: ({ integration: { settings } }) => ({
      mode: 'card',
      allowedCards: settings['allowedCards'],
      requireCvv: settings['requireCvv'],
    }),
    pay: async (sale) => (sale.saved ? readResult(await refer(sale, sale.saved.token), sale) : begin(sale)),
    finish: async (sale, { query }) => {
      const answer = await read(sale);
      const isStale = answer.status === 'requires-action' && query?.get('RESULT') === '162';
      return isStale ? readResult({ RESULT: '162', RESPMSG: query.get('RESPMSG') ?? '' }, sale) : answer;
    },
    read,
    cancel: async (sale) => {
      const answer = await read(sale);
      return answer.status === 'requires-action' ? canceled(sale) : answer;
    },
    giveBack: async (sale) => {
      const { PNREF = '', RESULT } = (await inquire(sale)) ?? {};
      if (RESULT === '0') await client(`${sale.payment.attempt}-late`, { TRXTYPE: 'V', ORIGID: PNREF });
    },
  };
}
