import * as z from 'zod/mini';
import { formatMoney, fromMinor, toMinor, type Money } from '../../../src/contract/money.ts';
import type { Elements } from '../../support/soap.ts';
import type { Sale } from './gateway.ts';

/** What the widget's panel hands over. */
export const PanelData = z.object({
  email: z.string().check(z.email()),
  legalForm: z.string().check(z.regex(/^[a-z_]+$/)),
  product: z._default(z.enum(['invoice', 'direct-debit', 'installments']), 'invoice'),
  plan: z.optional(z.string()),
  bankToken: z.optional(z.string()),
});
export type PanelData = z.infer<typeof PanelData>;

const ISO3: Readonly<Record<string, string>> = { US: 'USA', DE: 'DEU', JP: 'JPN', KW: 'KWT' };
const PAY_TYPES = { invoice: '1', 'direct-debit': '2', installments: '3' } as const;

/** The reservation of an order, with the element names of InfinitePay. The amount is in whole cents. */
export function toReservation({ payment, buyer, company }: Sale, data: PanelData): Elements {
  const [address] = buyer.addresses;
  return {
    ORDER_DATA: {
      ORDER_ID: payment.id,
      TRS_AMT_GROSS: String(toMinor(payment.amount)),
      TRS_CURRENCY: payment.amount.currency,
      PAY_TYPE: PAY_TYPES[data.product],
      AUTO_CAPTURE: '0',
      AUTO_ACTIVATE: '0',
      ...(data.plan !== undefined && { PAY_ID: data.plan }),
    },
    DEBTOR_DATA: {
      BD_EMAI: data.email,
      COM_OR_PER: data.legalForm,
      BD_NAME_FS: buyer.firstName,
      BD_NAME_LS: buyer.lastName,
      BD_STREET: address?.street ?? '',
      BD_ZIP: address?.postalCode ?? '',
      BD_CITY: address?.city ?? '',
      BD_COUNTRY: ISO3[address?.country ?? ''] ?? '',
      COMPANY_DATA: { COM_OR_VAT: company?.vatId ?? '' },
    },
    ...(data.bankToken !== undefined && { BANK_DATA: { BNK_ACC_ID: data.bankToken } }),
  };
}

/** In how many parts an order can be paid, and what that costs in tenths of a percent. */
const PLANS: readonly (readonly [count: number, tenths: bigint])[] = [
  [3, 0n],
  [6, 15n],
  [12, 34n],
];

/** The plans for an amount; what does not divide is in the last payment. */
export function plansFor(amount: Money, locale: string) {
  const { currency } = amount;
  const isGerman = /^de\b/.test(locale);
  return PLANS.map(([count, tenths]) => {
    const total = (toMinor(amount) * (1000n + tenths)) / 1000n;
    const each = total / BigInt(count);
    const last = total - each * BigInt(count - 1);
    const lastText = formatMoney(fromMinor(last, currency), locale);
    return {
      id: `plan_${count}`,
      count,
      each: fromMinor(each, currency),
      total: fromMinor(total, currency),
      ...(last !== each && {
        text: isGerman ? `Die letzte Zahlung beträgt ${lastText}.` : `The last payment is ${lastText}.`,
      }),
    };
  });
}
