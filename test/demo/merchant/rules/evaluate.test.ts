import { expect } from '@open-wc/testing';
import type { RuleContext } from '../../../../demo/merchant/rules/context.ts';
import { evaluateRules } from '../../../../demo/merchant/rules/evaluate.ts';
import type { PaymentRule } from '../../../../demo/merchant/rules/payment-rule.ts';
import { aContext, aRule, aShop } from './rule-fixtures.ts';

/** The reason given for a single rule. */
function explain(changes: Partial<PaymentRule>, context: RuleContext = aContext()): string | undefined {
  return evaluateRules([aRule(changes)], context, aShop()).trace[0]?.reason;
}

function offer(rules: readonly PaymentRule[], context: RuleContext = aContext()): readonly string[] {
  return evaluateRules(rules, context, aShop()).methods;
}

const applies = 'The rule applies.';

describe('a payment rule by itself', () => {
  it('is for payments in its currency', () => {
    expect(explain({ currency: 'USD' })).to.equal(applies);
    expect(explain({ currency: 'USD' }, aContext({ currency: 'EUR' }))).to.equal(
      'Currency is EUR, the rule is for USD.',
    );
  });

  it('never applies to a payment without a currency', () => {
    expect(explain({}, aContext({ currency: '' }))).to.equal(
      'The payment has no currency, so no rule applies.',
    );
  });

  it('is for its websites, or for all of them if it names none', () => {
    expect(explain({ websites: [] })).to.equal(applies);
    expect(explain({ websites: [2, 1] })).to.equal(applies);
    expect(explain({ websites: [2, 3] })).to.equal('Website is 1, the rule is for 2, 3.');
  });

  it('is not asked about its websites by a payment without one', () => {
    expect(explain({ websites: [2, 3] }, aContext({ website: null }))).to.equal(applies);
  });

  it('can be disabled', () => {
    expect(explain({ enabled: false })).to.equal('The rule is disabled.');
  });

  it('applies without an expression, and with one that is true', () => {
    expect(explain({ expression: null })).to.equal(applies);
    expect(explain({ expression: '' })).to.equal(applies);
    expect(explain({ expression: 'subtotal.value > 100' })).to.equal(applies);
    expect(explain({ expression: 'subtotal.value > 1000' })).to.equal(
      'The expression is not true for this payment.',
    );
  });

  it('is skipped and reported, with the buyer none the wiser, when its expression fails', () => {
    const log: string[] = [];
    const rules = [
      aRule({ id: 4, name: 'Broken', expression: 'name = 1', methods: ['a'] }),
      aRule({ id: 5, name: 'Unfinished', expression: 'total >', methods: ['b'] }),
      aRule({ id: 6, name: 'False', expression: 'total = 1', methods: ['c'] }),
      aRule({ id: 7, methods: ['d'] }),
    ];
    const { methods, trace } = evaluateRules(
      rules,
      aContext(),
      aShop({ log: (message) => log.push(message) }),
    );
    expect(methods).to.deep.equal(['d']);
    expect(trace[0]).to.deep.equal({
      rule: { id: 4, name: 'Broken' },
      applied: false,
      reason: 'The expression failed: There is no variable “name” (at character 1).',
      methods: [],
    });
    expect(log).to.deep.equal([
      'Payment rule “Broken” (4) was skipped. The expression failed: There is no variable “name” (at character 1).',
      'Payment rule “Unfinished” (5) was skipped. The expression failed: The expression ends too early (at character 8).',
    ]);
  });
});

describe('a payment rule with destinations', () => {
  const newYork = { country: 'US', region: 'NY', postalCodes: ['10001', '10002'] };
  const elsewhere = "The billing address (US, NY, 10001) is in none of the rule's destinations.";

  it('is for a country, a region or postal codes of the billing address', () => {
    expect(explain({ destinations: [{ country: 'US', postalCodes: [] }] })).to.equal(applies);
    expect(explain({ destinations: [{ country: 'US', region: 'NY', postalCodes: [] }] })).to.equal(applies);
    expect(explain({ destinations: [newYork] })).to.equal(applies);
    expect(explain({ destinations: [{ country: 'US', postalCodes: ['10001'] }] })).to.equal(applies);
  });

  it('does not apply where country, region or postal code differ', () => {
    expect(explain({ destinations: [{ ...newYork, country: 'CA' }] })).to.equal(elsewhere);
    expect(explain({ destinations: [{ ...newYork, region: 'CA' }] })).to.equal(elsewhere);
    expect(explain({ destinations: [{ ...newYork, postalCodes: ['10002'] }] })).to.equal(elsewhere);
  });

  it('knows postal codes exactly, without ranges or wildcards', () => {
    for (const code of ['100*', '10000..10010', '1000', ' 10001']) {
      expect(explain({ destinations: [{ country: 'US', postalCodes: [code] }] }), code).to.equal(elsewhere);
    }
  });

  it('is happy with any one of its destinations', () => {
    expect(explain({ destinations: [{ country: 'DE', postalCodes: [] }, newYork] })).to.equal(applies);
  });

  it('does not look at the shipping address', () => {
    const shippingAddress = { ...aContext().billingAddress!, countryIso2: 'DE' };
    expect(
      explain({ destinations: [{ country: 'DE', postalCodes: [] }] }, aContext({ shippingAddress })),
    ).to.equal(elsewhere);
  });

  it('waits for a billing address, while rules for anywhere do not', () => {
    const context = aContext({ billingAddress: null });
    expect(explain({ destinations: [newYork] }, context)).to.equal(
      'There is no billing address, and the rule is for certain destinations only.',
    );
    expect(explain({ destinations: [] }, context)).to.equal(applies);
  });
});

describe('several payment rules', () => {
  it('go by sort order, and by id where that is equal', () => {
    const rules = [
      aRule({ id: 3, sortOrder: 5, methods: ['c'] }),
      aRule({ id: 1, sortOrder: 20, methods: ['d'] }),
      aRule({ id: 2, sortOrder: 5, methods: ['b'] }),
      aRule({ id: 9, sortOrder: -1, methods: ['a'] }),
    ];
    expect(offer(rules)).to.deep.equal(['a', 'b', 'c', 'd']);
    const { trace } = evaluateRules(rules, aContext(), aShop());
    expect(trace.map(({ rule }) => rule.id)).to.deep.equal([9, 2, 3, 1]);
  });

  it('leave out what comes after a rule that stops further processing, and keep that rule', () => {
    const rules = [
      aRule({ id: 1, sortOrder: 1, methods: ['a'] }),
      aRule({ id: 2, sortOrder: 2, name: 'Partners only', stopProcessing: true, methods: ['b'] }),
      aRule({ id: 3, sortOrder: 3, methods: ['c'] }),
      aRule({ id: 4, sortOrder: 4, currency: 'EUR', methods: ['d'] }),
      aRule({ id: 5, sortOrder: 5, stopProcessing: true, methods: ['e'] }),
    ];
    const { methods, trace } = evaluateRules(rules, aContext(), aShop());
    expect(methods).to.deep.equal(['a', 'b']);
    expect(trace.map(({ reason }) => reason)).to.deep.equal([
      'The rule applies.',
      'The rule applies, and stops further processing.',
      'Rule “Partners only” stopped further processing.',
      'Currency is USD, the rule is for EUR.',
      'Rule “Partners only” stopped further processing.',
    ]);
    expect(trace.map(({ applied }) => applied)).to.deep.equal([true, true, false, false, false]);
  });

  const cannotStop: Readonly<Record<string, Partial<PaymentRule>>> = {
    'is disabled': { enabled: false },
    'is for another currency': { currency: 'EUR' },
    'is for another website': { websites: [2] },
    'is for another destination': { destinations: [{ country: 'DE', postalCodes: [] }] },
    'has an expression that is not true': { expression: 'subtotal.value > 1000' },
    'has an expression that fails': { expression: 'unknown' },
  };
  for (const [why, changes] of Object.entries(cannotStop)) {
    it(`are not stopped by a rule that ${why}`, () => {
      const stopper = aRule({ id: 1, sortOrder: 1, stopProcessing: true, methods: ['a'], ...changes });
      expect(offer([stopper, aRule({ id: 2, sortOrder: 2, methods: ['b'] })])).to.deep.equal(['b']);
    });
  }
});

describe('the methods of payment rules', () => {
  it('are offered once, where they come first', () => {
    const rules = [
      aRule({ id: 1, methods: ['a', 'b'] }),
      aRule({ id: 2, methods: ['c', 'a'] }),
      aRule({ id: 3, methods: ['b', 'd'] }),
    ];
    expect(offer(rules)).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('are left out when not installed or not applicable, and the trace says so', () => {
    const rules = [
      aRule({ id: 1, methods: ['gone', 'card', 'term'] }),
      aRule({ id: 2, methods: ['card', 'gone', 'check'] }),
    ];
    const shop = aShop({ isInstalled: (id) => id !== 'gone', isApplicable: (id) => id !== 'term' });
    const { methods, trace } = evaluateRules(rules, aContext(), shop);
    expect(methods).to.deep.equal(['card', 'check']);
    expect(trace.map((entry) => entry.methods)).to.deep.equal([
      [
        { method: 'gone', outcome: 'not-installed' },
        { method: 'card', outcome: 'offered' },
        { method: 'term', outcome: 'not-applicable' },
      ],
      [
        { method: 'card', outcome: 'already-offered' },
        { method: 'gone', outcome: 'not-installed' },
        { method: 'check', outcome: 'offered' },
      ],
    ]);
  });

  it('are none when there are no rules', () => {
    expect(evaluateRules([], aContext(), aShop())).to.deep.equal({ methods: [], trace: [] });
  });
});
