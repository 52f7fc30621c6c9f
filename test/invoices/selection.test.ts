import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { PartPayment } from '../../src/contract/invoice.ts';
import { fromMinor, toMinor } from '../../src/contract/money.ts';
import { amountToBegin } from '../../src/invoices/amount-to-begin.ts';
import { correct } from '../../src/invoices/correct.ts';
import { faultOf } from '../../src/invoices/limits.ts';
import { readPart } from '../../src/invoices/read-part.ts';
import { requestsOf, sumsOf, withAll, without } from '../../src/invoices/selection.ts';
import { troubleWith } from '../../src/invoices/trouble.ts';
import { anInvoice } from '../support/invoice-backend.ts';
import { usd } from '../support/samples.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const knownOf = (...invoices: ReturnType<typeof anInvoice>[]) =>
  new Map(invoices.map((invoice) => [invoice.id, invoice]));

describe('A selection of invoices', () => {
  it('adds up exactly in each currency, however many and however large', () => {
    const amounts = fc.array(
      fc.record({
        currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
        minor: fc.bigInt({ min: 1n, max: 999_999_999_999_999n }),
      }),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(amounts, (all) => {
        const selection = new Map(
          all.map(({ currency, minor }, index) => [`invoice:${index}`, fromMinor(minor, currency)]),
        );
        const sums = sumsOf(selection);
        expect(sums.map(({ currency }) => currency)).to.deep.equal([
          ...new Set(all.map(({ currency }) => currency)),
        ]);
        for (const sum of sums) {
          const own = all.filter(({ currency }) => currency === sum.currency);
          expect(toMinor(sum)).to.equal(own.reduce((sum, { minor }) => sum + minor, 0n));
        }
      }),
    );
  });

  it('is as it was after more was added and taken out again', () => {
    const some = [anInvoice('1'), anInvoice('2', { payable: { isAllowed: false } }), anInvoice('3')];
    const before = new Map([['invoice:9', usd('5.00')]]);
    const all = withAll(before, some);
    expect([...all.keys()]).to.deep.equal(['invoice:9', 'invoice:1', 'invoice:3']);
    expect(without(all, ['invoice:1', 'invoice:3'])).to.deep.equal(before);
  });

  it('goes out without amounts where the whole balance is paid', () => {
    const selection = new Map([
      ['invoice:1', usd('100.00')],
      ['invoice:2', usd('40.00')],
      ['invoice:3', usd('7.00')],
    ]);
    expect(requestsOf(selection, knownOf(anInvoice('1'), anInvoice('2')))).to.deep.equal([
      { id: 'invoice:1' },
      { id: 'invoice:2', amount: usd('40.00') },
      { id: 'invoice:3', amount: usd('7.00') },
    ]);
  });

  it('loses what may no longer be paid, and takes less of what has become less', () => {
    const selection = new Map([
      ['invoice:1', usd('100.00')],
      ['invoice:2', usd('100.00')],
      ['invoice:3', usd('30.00')],
    ]);
    const now = [
      anInvoice('1', { payable: { isAllowed: false, reason: 'Ben is paying it.' } }),
      anInvoice('2', { balance: usd('60.00') }),
      anInvoice('3', { partPayment: {} }),
    ];
    const { selection: next, corrections } = correct(selection, now);
    expect([...next]).to.deep.equal([
      ['invoice:2', usd('60.00')],
      ['invoice:3', usd('30.00')],
    ]);
    expect(corrections.map(({ kind, invoice }) => `${kind} ${invoice.number}`)).to.deep.equal([
      'removed INV-1',
      'amount INV-2',
    ]);
  });
});

describe('A part of an invoice', () => {
  const of = (partPayment: PartPayment | undefined, amount: string) =>
    faultOf(usd(amount), anInvoice('1', { ...(partPayment && { partPayment }) }))?.kind;

  it('may be paid only where the merchant says so', () => {
    expect(of(undefined, '50.00')).to.equal('whole-only');
    expect(of(undefined, '100.00')).to.equal(undefined);
    expect(of({}, '50.00')).to.equal(undefined);
  });

  it('keeps to minimum, maximum and step, and the whole balance always may be paid unless it is too much', () => {
    const rules = { minimum: usd('20.00'), maximum: usd('80.00'), step: usd('10.00') };
    expect(of(rules, '10.00')).to.equal('minimum');
    expect(of(rules, '90.00')).to.equal('maximum');
    expect(of(rules, '100.00')).to.equal('maximum');
    expect(of(rules, '25.00')).to.equal('step');
    expect(of(rules, '30.00')).to.equal(undefined);
    expect(of({ minimum: usd('200.00') }, '100.00')).to.equal(undefined);
    expect(of({}, '100.01')).to.equal('over-balance');
  });

  it('begins with as much as may be paid at once', () => {
    const begin = (partPayment: PartPayment) => amountToBegin(anInvoice('1', { partPayment })).amount;
    expect(begin({})).to.equal('100.00');
    expect(begin({ maximum: usd('75.00') })).to.equal('75.00');
    expect(begin({ maximum: usd('75.00'), step: usd('10.00') })).to.equal('70.00');
  });

  it('is read and checked in one go', () => {
    const invoice = anInvoice('1', { partPayment: {} });
    expect(readPart('40,5', invoice, 'de')).to.deep.equal(usd('40.50'));
    expect(readPart('400', invoice, 'de')).to.deep.include({ kind: 'over-balance' });
    expect(readPart('x', invoice, 'de')).to.deep.equal({ kind: 'unreadable' });
  });
});

describe('What cannot be paid together', () => {
  const older = anInvoice('1', { dueOn: '2026-10-01' });
  const middle = anInvoice('2', { dueOn: '2026-11-01' });
  const newer = anInvoice('3', { dueOn: '2026-12-01', partPayment: {} });
  const known = knownOf(older, middle, newer);
  const oldestFirst = 'Please pay the oldest invoices first.';

  it('is two currencies', () => {
    const selection = new Map([
      ['invoice:1', usd('1.00')],
      ['invoice:2', eur('1.00')],
    ]);
    expect(troubleWith(selection, known, {})).to.deep.equal({
      kind: 'currencies',
      currencies: ['USD', 'EUR'],
    });
  });

  it('is more than the merchant takes at once', () => {
    const selection = withAll(new Map(), known.values());
    expect(troubleWith(selection, known, { mostAtOnce: 2 })).to.deep.equal({
      kind: 'too-many',
      most: 2,
      count: 3,
    });
    expect(troubleWith(selection, known, { mostAtOnce: 3 })).to.equal(undefined);
  });

  it('is a newer invoice without the older ones, where the oldest come first', () => {
    const trouble = troubleWith(withAll(new Map(), [newer]), known, { oldestFirst });
    expect(trouble).to.deep.include({ kind: 'oldest-first', rule: oldestFirst });
    expect(trouble?.kind === 'oldest-first' && trouble.missing.map(({ id }) => id)).to.deep.equal([
      'invoice:1',
      'invoice:2',
    ]);
    expect(troubleWith(withAll(new Map(), [older, middle]), known, { oldestFirst })).to.equal(undefined);
  });

  it('is an older one in part; the newest may be paid in part', () => {
    const all = withAll(new Map(), known.values());
    const partOfNewest = new Map(all).set('invoice:3', usd('10.00'));
    const partOfOldest = new Map(all).set('invoice:1', usd('10.00'));
    expect(troubleWith(partOfNewest, known, { oldestFirst })).to.equal(undefined);
    expect(troubleWith(partOfOldest, known, { oldestFirst })?.kind).to.equal('oldest-first');
  });
});
