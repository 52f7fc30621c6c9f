import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Gateway } from '../../../demo/merchant/gateways/gateway.ts';
import { fromMinor, toMinor } from '../../../src/contract/money.ts';
import { Payment } from '../../../src/contract/payment.ts';
import { ProblemDetails, QUOTE_CHANGED } from '../../../src/contract/problem.ts';
import { safeParse } from '../../../src/contract/schema.ts';
import { CARD, InvoiceShop, STRIPE, type Visitor } from '../../demo/merchant/invoice-shop.ts';
import type { Mood } from '../../demo/merchant/fake-provider.ts';

/** Open invoices of Acme's by currency, each payable by both of its people. */
const OPEN = {
  USD: ['invoice:42', 'invoice:43', 'invoice:13', 'invoice:19', 'invoice:8'],
  EUR: ['invoice:15', 'invoice:21', 'invoice:27', 'invoice:39', 'invoice:51'],
  KWD: ['invoice:16', 'invoice:22', 'invoice:28', 'invoice:34', 'invoice:46'],
} as const;
/** Sato's, in the order in which they have to be paid. */
const YEN = ['invoice:102', 'invoice:103', 'invoice:104', 'invoice:105'] as const;

/** A provider whose answers take so many milliseconds, one after the other. */
const slow = (delays: readonly number[]) => {
  let turn = 0;
  return (gateway: Gateway): Gateway => ({
    ...gateway,
    pay: async (sale) => {
      const answer = await gateway.pay(sale);
      const delay = delays[turn++ % delays.length] ?? 0;
      await new Promise((resolve) => setTimeout(resolve, delay));
      return answer;
    },
  });
};

interface Run {
  readonly visitor: Visitor;
  readonly wanted: readonly string[];
  readonly method: string;
}

/** Everybody asks first and pays then, all at once. @returns the payments, and the sentences of the refusals */
async function race(
  runs: readonly Run[],
): Promise<{ won: readonly Payment[]; told: readonly ProblemDetails[] }> {
  const quotes = await Promise.all(runs.map(({ visitor, wanted }) => visitor.quote(...wanted)));
  const answers = await Promise.all(
    runs.map(({ visitor, method }, index) => visitor.pay(quotes[index]?.id ?? '', method)),
  );
  const won: Payment[] = [];
  const told: ProblemDetails[] = [];
  for (const answer of answers) {
    const body: unknown = await answer.json();
    if (answer.status === 201) {
      const parsed = safeParse(Payment, body);
      assert.ok(parsed.success);
      won.push(parsed.data);
    } else {
      const parsed = safeParse(ProblemDetails, body);
      assert.ok(parsed.success);
      assert.equal(answer.status, 409, JSON.stringify(body));
      told.push(parsed.data);
    }
  }
  return { won, told };
}

/** What the ledger says was taken and kept for payments of invoices, by currency. */
function keptOf(shop: InvoiceShop): ReadonlyMap<string, bigint> {
  const kept = new Map<string, bigint>();
  for (const { type, amount } of shop.backend.state.data.ledger) {
    const sign = type === 'charge' || type === 'capture' ? 1n : type === 'refund' ? -1n : 0n;
    kept.set(amount.currency, (kept.get(amount.currency) ?? 0n) + sign * toMinor(amount));
  }
  return kept;
}

/** Insists that the balances, the payments and the ledger tell the same story, to the cent. */
async function audit(shop: InvoiceShop, visitor: Visitor, ids: readonly string[]): Promise<void> {
  const { payments } = shop.backend.state.data;
  const taken = payments.filter(({ status }) => status === 'succeeded');
  let settled = 0n;
  for (const id of ids) {
    const { invoice } = await visitor.open(id);
    const parts = taken.flatMap(({ payables }) => payables.filter((payable) => payable.id === id));
    const sum = parts.reduce((all, { amount }) => all + toMinor(amount), 0n);
    settled += parts.reduce((all, { amount, due }) => all + toMinor(due ?? amount), 0n);
    assert.ok(parts.length <= 1, `${id} was paid ${parts.length} times`);
    assert.deepEqual(invoice.balance, fromMinor(toMinor(invoice.total) - sum, invoice.total.currency));
    assert.ok(toMinor(invoice.balance) >= 0n);
  }
  const fees = taken.reduce((all, { fee }) => all + (fee ? toMinor(fee) : 0n), 0n);
  const [kept = 0n, ...others] = keptOf(shop).values();
  assert.equal(others.length, 0);
  assert.equal(kept, settled + fees);
  assert.equal(shop.card.charges + shop.stripe.charges, taken.length);
}

const SENTENCES =
  /^(Ben Ortiz|Amanda Cole) is paying INV|^You are paying INV.* in another window|^(Ben Ortiz|Amanda Cole) has paid INV|^You have paid INV|^Paid meanwhile: INV|^A bank debit of /;

const timing = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });
const moods = fc.constantFrom<Mood>('succeed', 'succeed', 'ask', 'debit', 'decline');

describe('two people, or two windows, who pay the same invoices at once', () => {
  it('pay them once: one pays, the others are told who or what is paying, fifty times over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<keyof typeof OPEN>('USD', 'EUR', 'KWD'),
        fc.array(fc.tuple(fc.nat(2), fc.boolean(), fc.uniqueArray(fc.nat(4), { minLength: 1 })), {
          minLength: 2,
          maxLength: 4,
        }),
        timing,
        moods,
        moods,
        async (currency, people, delays, card, stripe) => {
          const shop = new InvoiceShop(slow(delays));
          shop.card.mood = card;
          shop.stripe.mood = stripe;
          const windows = [shop.amanda, shop.amanda, shop.ben];
          const runs = people.map(([who, isCard, places]) => ({
            visitor: windows[who] ?? shop.amanda,
            method: isCard ? CARD : STRIPE,
            wanted: places.map((place) => OPEN[currency][place] ?? OPEN[currency][0]),
          }));
          const { won, told } = await race(runs);
          const standing = won.filter(({ status }) => status !== 'declined');
          const held = standing.flatMap(({ payables }) => payables);
          assert.equal(new Set(held).size, held.length, 'an invoice is held twice');
          assert.ok(won.length > 0);
          for (const { detail = '', type, quote } of told) {
            assert.match(detail, SENTENCES);
            if (type === QUOTE_CHANGED) assert.ok(quote);
          }
          // Their banks and the buyers do what they were asked for.
          shop.card.approve();
          shop.stripe.approve();
          for (const { id } of standing) await shop.amanda.payment(id);
          await audit(shop, shop.amanda, OPEN[currency]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('also where the same set is paid in two windows of one person', async () => {
    for (const delay of [0, 1, 3]) {
      const shop = new InvoiceShop(slow([delay]));
      shop.card.mood = 'ask';
      const run = { visitor: shop.amanda, wanted: ['invoice:42', 'invoice:43'], method: CARD };
      const { won, told } = await race([run, run]);
      assert.equal(won.length, 1);
      assert.match(told[0]?.detail ?? '', /^You are paying INV-\d+-00042 in another window/);
      assert.equal(shop.card.starts, 1);
    }
  });

  it('also in yen, where the oldest come first', async () => {
    const shop = new InvoiceShop(slow([2]));
    const runs = [1, 2, 3, 4].map((count) => ({
      visitor: shop.sato,
      wanted: YEN.slice(0, count),
      method: CARD,
    }));
    const { won, told } = await race(runs);
    assert.equal(won.length, 1);
    assert.equal(told.length, 3);
    await audit(shop, shop.sato, YEN);
  });

  it('and the same attempt, sent twice, is one payment', async () => {
    const shop = new InvoiceShop(slow([3]));
    const { id } = await shop.amanda.quote('invoice:42');
    const attempt = crypto.randomUUID();
    const answers = await Promise.all([1, 2].map(() => shop.amanda.pay(id, CARD, {}, attempt)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 201]);
    assert.equal(shop.movements.length, 1);
  });
});
