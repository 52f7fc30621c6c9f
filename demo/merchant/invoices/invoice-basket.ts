import { fromMinor, toMinor } from '../../../src/contract/money.ts';
import { timeOf, type Backend } from '../backend.ts';
import type { Company } from '../model/customer.ts';
import type { PricedCheckout, PricedItem } from '../pricing/price-checkout.ts';
import type { Basket } from '../quotes/basket.ts';
import { PO_NUMBER } from '../quotes/method-fields.ts';
import { allocate, partsOf, totalOf, type Wish } from './allocate.ts';
import { dayOf } from './calendar.ts';
import { payableIdOf } from './document.ts';
import type { Payer } from './payer.ts';

/** Invoices as a basket: for the providers each is an order that was priced when it was sent. */
export function toBasket(
  backend: Backend,
  wishes: readonly [Wish, ...Wish[]],
  { buyer, company }: Payer,
  locale: string,
): Basket {
  const today = dayOf(timeOf(backend));
  const { currency } = wishes[0].account.document.total;
  const payables = wishes.map((wish) => allocate(wish, today));
  const [first, ...rest] = wishes;
  const isOne = rest.length === 0;
  const price = (wish: Wish) => toPriced(backend, wish, isOne);
  return {
    payables,
    priced: [price(first), ...rest.map(price)],
    buyer,
    ...(company && { company: withoutKnownFields(company, wishes) }),
    parts: partsOf(payables, currency, locale),
    total: totalOf(payables, currency),
    facts: wishes.map(({ account }, index) => {
      const { discount, credit } = payables[index] ?? {};
      return [payableIdOf(account.document), account.balance, discount?.amount, credit?.amount].join(' ');
    }),
  };
}

function toPriced({ state }: Backend, { account }: Wish, hasItems: boolean): PricedCheckout {
  const { document } = account;
  const { number, buyerId, poNumber, total } = document;
  const { products, buyers } = state.data;
  const address = buyers.find(({ id }) => id === buyerId)?.addresses[0];
  const items = document.items.flatMap((line): readonly PricedItem[] => {
    const product = products.find(({ sku }) => sku === line.sku);
    return product ? [{ product, line }] : [];
  });
  return {
    checkout: {
      id: number,
      buyerId,
      currency: total.currency,
      items: [],
      ...(address && { billingAddress: address }),
      ...(poNumber !== undefined && { poNumber }),
      status: 'open',
    },
    // Nobody reads the lines of a thousand invoices.
    items: hasItems ? items : [],
    subtotal: toMinor(total),
    parts: [],
    total: toMinor(fromMinor(account.balance, total.currency)),
  };
}

/** The company's PO number is asked for only where an invoice has none of its own. */
function withoutKnownFields(company: Company, wishes: readonly Wish[]): Company {
  const isKnown = wishes.every(({ account }) => account.document.poNumber !== undefined);
  if (!isKnown || !company.fields) return company;
  return { ...company, fields: company.fields.filter(({ id }) => id !== PO_NUMBER) };
}
