import { formatMoney, fromMinor, toMinor, type Money } from '../../../src/contract/money.ts';
import type { Company } from '../model/customer.ts';
import { takePercent } from '../pricing/decimal.ts';
import { wordsIn } from '../words.ts';
import { ProviderRefusal, type Gateway, type Occasion, type ProviderAnswer, type Sale } from './gateway.ts';

/** Marks a payment that counts towards the company's credit, so that asking twice counts once. */
const COUNTED = 'credit';

const DAY = 24 * 60 * 60 * 1000;

const dateAfter = (now: Date, days: number) =>
  new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

/** By how much an amount is more than what is left of the credit; 0n when it fits. */
function excessOf(company: Company | undefined, amount: Money): bigint {
  if (!company?.credit) return 0n;
  const { limit, used } = company.credit;
  const excess = toMinor(used) + toMinor(amount) - toMinor(limit);
  return excess > 0n ? excess : 0n;
}

function useCredit(company: Company | undefined, minor: bigint): void {
  if (company?.credit)
    company.credit.used = fromMinor(toMinor(company.credit.used) + minor, company.credit.used.currency);
}

function configure({ company, amount, now }: Occasion) {
  const term = company?.paymentTerm;
  if (!term) return { term: null };
  const { label, days, discount } = term;
  return {
    term: label,
    dueDate: dateAfter(now, days),
    ...(discount && {
      discount: {
        amount: fromMinor(takePercent(toMinor(amount), discount.percent), amount.currency),
        until: dateAfter(now, discount.days),
      },
    }),
  };
}

const owing = ({ payment, company }: Sale): ProviderAnswer => ({
  status: 'pending',
  reason: 'terms',
  message: wordsIn(payment.locale).onTerms(company?.paymentTerm?.label ?? ''),
  note: 'To be paid on terms.',
});

/** Counts the order towards the credit and accepts it, in one step, so that two orders cannot both use the rest. */
function accept(sale: Sale): ProviderAnswer {
  const { payment, company } = sale;
  if (payment.memory[COUNTED] === undefined) {
    const excess = excessOf(company, payment.amount);
    const say = wordsIn(payment.locale);
    if (excess > 0n)
      return {
        status: 'declined',
        decline: { code: 'over-credit-limit', retryable: false },
        message: say.overLimit(formatMoney(fromMinor(excess, payment.amount.currency), payment.locale)),
        note: 'Over the credit limit.',
      };
    useCredit(company, toMinor(payment.amount));
    payment.memory[COUNTED] = 'used';
  }
  return owing(sale);
}

/** The order does not count towards the credit any more. */
function release({ payment, company }: Sale): void {
  if (payment.memory[COUNTED] !== 'used') return;
  useCredit(company, -toMinor(payment.amount));
  payment.memory[COUNTED] = 'released';
}

/** Orders of companies that pay later, as long as their credit lasts. */
export const createPaymentTermsGateway = (): Gateway => ({
  config: configure,
  isApplicable: ({ company, amount }) =>
    company?.paymentTerm !== undefined &&
    (company.credit === undefined || company.credit.limit.currency === amount.currency),
  explainUnavailable: ({ company, amount, locale }) => {
    const excess = excessOf(company, amount);
    if (excess === 0n) return undefined;
    return wordsIn(locale).overLimit(formatMoney(fromMinor(excess, amount.currency), locale));
  },
  pay: (sale) => Promise.resolve(accept(sale)),
  finish: (sale) => Promise.resolve(owing(sale)),
  read: (sale) => Promise.resolve(owing(sale)),
  cancel: (sale) => Promise.resolve(owing(sale)),
  capture: (sale) => {
    release(sale);
    return Promise.resolve({ status: 'succeeded', note: 'The company has paid.' });
  },
  void: (sale) => {
    release(sale);
    return Promise.resolve({
      status: 'canceled',
      message: wordsIn(sale.payment.locale).canceled,
      note: 'The merchant gave the order up.',
    });
  },
  refund: () =>
    Promise.reject(
      new ProviderRefusal('A payment on terms cannot be refunded from here: write a credit note instead.'),
    ),
});
