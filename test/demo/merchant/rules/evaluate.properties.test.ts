import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { evaluateRules } from '../../../../demo/merchant/rules/evaluate.ts';
import type { PaymentRule } from '../../../../demo/merchant/rules/payment-rule.ts';
import { aContext, aRule, aShop } from './rule-fixtures.ts';

const context = aContext();
const methodIds = ['card', 'term', 'check', 'wallet', 'gone'];
const shop = aShop({ isInstalled: (id) => id !== 'gone', isApplicable: (id) => id !== 'wallet' });

const anyRule = fc
  .record({
    sortOrder: fc.integer({ min: 0, max: 4 }),
    enabled: fc.boolean(),
    stopProcessing: fc.boolean(),
    currency: fc.constantFrom('USD', 'USD', 'EUR'),
    websites: fc.subarray([1, 2]),
    expression: fc.constantFrom(null, 'total > 100', 'total > 1000', 'unknown', 'total >'),
    methods: fc.array(fc.constantFrom(...methodIds), { maxLength: 4 }),
  })
  .map(aRule);

const anyRules = fc
  .array(anyRule, { maxLength: 8 })
  .map((rules) => rules.map((rule, index) => ({ ...rule, id: index + 1, name: `Rule ${index + 1}` })));

/** Each of these keeps a rule from applying to the payment. */
const mismatch = fc.constantFrom<Partial<PaymentRule>>(
  { enabled: false },
  { currency: 'EUR' },
  { websites: [2] },
  { destinations: [{ country: 'DE', postalCodes: [] }] },
  { expression: 'false' },
  { expression: 'customer.unknown' },
);

describe('any set of payment rules', () => {
  it('means the same in whatever order it is stored', () => {
    const shuffled = anyRules.chain((rules) =>
      fc.tuple(
        fc.constant(rules),
        fc.shuffledSubarray(rules, { minLength: rules.length, maxLength: rules.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rules, reordered]) => {
        expect(evaluateRules(reordered, context, shop)).to.deep.equal(evaluateRules(rules, context, shop));
      }),
    );
  });

  it('is not changed by a stopping rule that does not match', () => {
    fc.assert(
      fc.property(anyRules, anyRule, mismatch, (rules, stopper, changes) => {
        const bystander = { ...stopper, ...changes, id: 0, stopProcessing: true };
        expect(evaluateRules([...rules, bystander], context, shop).methods).to.deep.equal(
          evaluateRules(rules, context, shop).methods,
        );
      }),
    );
  });

  it('offers each installed and applicable method of the rules that apply, once', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const { methods, trace } = evaluateRules(rules, context, shop);
        const applied = trace.filter((entry) => entry.applied).map((entry) => entry.rule.id);
        const payable = rules
          .filter((rule) => applied.includes(rule.id))
          .flatMap((rule) => rule.methods)
          .filter((method) => method !== 'gone' && method !== 'wallet');
        expect([...methods].sort()).to.deep.equal([...new Set(payable)].sort());
      }),
    );
  });

  it('has at most one rule that applied and stopped, which is the last that applied', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const { trace } = evaluateRules(rules, context, shop);
        expect(trace).to.have.length(rules.length);
        const applied = trace.filter((entry) => entry.applied);
        const stops = applied.map(({ rule }) =>
          rules.some(({ id, stopProcessing }) => id === rule.id && stopProcessing),
        );
        expect(stops.slice(0, -1)).to.not.include(true);
      }),
    );
  });
});
