import { isLuhn } from '../../../../src/lib/luhn.ts';
import type { Code } from './messages.ts';

/** What a shop hands to `dispatchData`, unread. */
export interface SecureData {
  readonly authData?: Readonly<Record<string, unknown>>;
  readonly cardData?: Readonly<Record<string, unknown>>;
  readonly bankData?: Readonly<Record<string, unknown>>;
}

const text = (data: Readonly<Record<string, unknown>> | undefined, name: string): string =>
  typeof data?.[name] === 'string' ? data[name] : '';

/** What Accept.js refuses in the data before it sends anything. */
export function problemsOf({ authData, cardData, bankData }: SecureData): readonly Code[] {
  if (!authData || (!cardData && !bankData)) return ['E_WC_04'];
  if (cardData && bankData) return ['E_WC_23'];
  const login = text(authData, 'apiLoginID');
  return [
    ...(login && login.length < 255 ? [] : (['E_WC_10'] as const)),
    ...(text(authData, 'clientKey') ? [] : (['E_WC_18'] as const)),
    ...(cardData ? problemsOfCard(cardData) : problemsOfAccount(bankData ?? {})),
  ];
}

const wrong = (isWrong: boolean, code: Code): readonly Code[] => (isWrong ? [code] : []);

function problemsOfCard(card: Readonly<Record<string, unknown>>): readonly Code[] {
  const number = text(card, 'cardNumber').replace(/[. ,:-]+/g, '');
  const month = text(card, 'month').padStart(2, '0');
  const year = text(card, 'year');
  const isMonth = /^(0[1-9]|1[0-2])$/.test(month);
  const isYear = /^(\d\d|\d{4})$/.test(year);
  const end = new Date(Number(`20${year.slice(-2)}`), Number(month), 0, 23, 59, 59);
  return [
    ...wrong(!/^\d{13,16}$/.test(number) || !isLuhn(number), 'E_WC_05'),
    ...wrong(!isMonth, 'E_WC_06'),
    ...wrong(!isYear, 'E_WC_07'),
    ...wrong(isMonth && isYear && end < new Date(), 'E_WC_08'),
    ...wrong(!/^(\d{3,4})?$/.test(text(card, 'cardCode')), 'E_WC_15'),
    ...wrong(text(card, 'zip').length > 20, 'E_WC_16'),
    ...wrong(text(card, 'fullName').length > 64, 'E_WC_17'),
  ];
}

function problemsOfAccount(bank: Readonly<Record<string, unknown>>): readonly Code[] {
  return [
    ...wrong(!/^\d{1,17}$/.test(text(bank, 'accountNumber')), 'E_WC_24'),
    ...wrong(!/^\d{9}$/.test(text(bank, 'routingNumber')), 'E_WC_25'),
    ...wrong(!/^.{1,22}$/.test(text(bank, 'nameOnAccount')), 'E_WC_26'),
    ...wrong(!/^(checking|savings|businessChecking)$/.test(text(bank, 'accountType')), 'E_WC_27'),
  ];
}

/** The data as the API wants it. */
export function containerOf({ authData, cardData, bankData }: SecureData): object {
  const year = text(cardData, 'year');
  const card = {
    cardNumber: text(cardData, 'cardNumber').replace(/[. ,:-]+/g, ''),
    expirationDate: text(cardData, 'month').padStart(2, '0') + year,
    ...given(cardData, 'cardCode', 'zip', 'fullName'),
  };
  const bank = given(
    bankData,
    'accountNumber',
    'routingNumber',
    'nameOnAccount',
    'accountType',
    'echeckType',
  );
  return {
    securePaymentContainerRequest: {
      merchantAuthentication: {
        name: text(authData, 'apiLoginID'),
        clientKey: text(authData, 'clientKey'),
      },
      data: { type: 'TOKEN', id: crypto.randomUUID(), token: cardData ? card : bank },
    },
  };
}

/** The named parts that are there. */
const given = (
  data: Readonly<Record<string, unknown>> | undefined,
  ...names: readonly string[]
): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [name, text(data, name)] as const).filter(([, value]) => value !== ''),
  );
