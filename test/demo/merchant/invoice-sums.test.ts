import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fromMinor, toMinor } from '../../../src/contract/money.ts';
import { refundPayment } from '../../../demo/merchant/operations.ts';
import { CARD, InvoiceShop, STRIPE } from './invoice-shop.ts';

describe('whatever is paid and given back', () => {
  const CURRENCIES = {
    USD: ['amanda', ['invoice:7', 'invoice:6', 'invoice:42', 'invoice:8', 'invoice:11', 'invoice:12']],
    EUR: ['amanda', ['invoice:15', 'invoice:21', 'invoice:27', 'invoice:9']],
    KWD: ['amanda', ['invoice:10', 'invoice:16', 'invoice:22']],
    JPY: ['sato', ['invoice:102', 'invoice:103', 'invoice:104']],
  } as const;
  const step = fc.record({
    places: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
    share: fc.bigInt(1n, 100n),
    isCard: fc.boolean(),
    refund: fc.option(fc.bigInt(1n, 100n)),
  });

  for (const currency of ['USD', 'EUR', 'KWD', 'JPY'] as const)
    it(`the allocations come to the total, no balance is negative, and the ledger agrees, in ${currency}`, () =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
          const shop = new InvoiceShop();
          const [who, ids] = CURRENCIES[currency];
          const visitor = shop[who];
          for (const { places, share, isCard, refund } of steps) {
            const wanted = await Promise.all(
              places.map(async (place) => {
                const id = ids[place % ids.length] ?? ids[0];
                const { invoice } = await visitor.open(id);
                const amount = fromMinor((toMinor(invoice.balance) * share) / 100n, currency);
                return invoice.partPayment ? { id, amount } : id;
              }),
            );
            const answer = await visitor.askQuote(wanted);
            if (!answer.ok) {
              expect([403, 409, 422]).to.include(answer.status);
              continue;
            }
            const quote = await visitor.quote(...wanted);
            const dues = quote.payables.map(
              ({ amount, ...more }) => ('due' in more ? more.due : amount) as typeof amount,
            );
            expect(dues.reduce((sum, due) => sum + toMinor(due), 0n)).to.equal(toMinor(quote.total));
            if (quote.payment) continue;
            const payment = await visitor.paid(quote, isCard ? CARD : STRIPE);
            if (refund === null) continue;
            const amount = fromMinor((toMinor(payment.amount) * refund) / 100n, currency);
            if (toMinor(amount) > 0n) await refundPayment(shop.backend, payment.id, { amount, key: 'r' });
          }
          let paid = 0n;
          for (const id of ids) {
            const { invoice, payments = [], creditNotes = [] } = await visitor.open(id);
            expect(toMinor(invoice.balance) >= 0n).to.equal(true);
            expect(toMinor(invoice.balance) <= toMinor(invoice.total)).to.equal(true);
            if (invoice.credit && creditNotes[0]) expect(invoice.credit).to.deep.equal(creditNotes[0].amount);
            for (const row of payments)
              if (row.id.startsWith('pay_') && row.status !== 'refunded') paid += toMinor(row.amount);
          }
          const { ledger, payments } = shop.backend.state.data;
          const kept = ledger.reduce(
            (sum, { type, amount }) => sum + (type === 'refund' ? -1n : 1n) * toMinor(amount),
            0n,
          );
          // A fee is the last that is given back.
          const fees = payments.reduce((sum, { amount, fee, refunds }) => {
            if (!fee) return sum;
            const back = refunds.reduce((all, refund) => all + toMinor(refund.amount), 0n);
            const over = back - (toMinor(amount) - toMinor(fee));
            return sum + toMinor(fee) - (over > 0n ? over : 0n);
          }, 0n);
          expect(kept).to.equal(paid + fees);
        }),
        { numRuns: 25 },
      )).timeout(20_000);
});
