import type { MerchantState } from '../merchant/model.ts';
import type { Integration } from '../merchant/model/integration.ts';
import type { PaymentRule } from '../merchant/rules/payment-rule.ts';
import { seedMerchant } from '../merchant/seed.ts';
import { PROVIDERS } from '../providers.ts';
import type { Scenario } from './scenarios.ts';

/** Carts of the seed by their currency. */
const CARTS = { USD: '1002', EUR: '1003', JPY: '1004' } as const;

/** Rules made for providers have ids from here on. */
const FIRST_RULE = 1000;

/** The scenario of a provider's integration: it is offered first, then checks, to whoever has its desk. */
export function providerScenario(id: string): Scenario | undefined {
  const all = PROVIDERS.flatMap(({ integrations }) => integrations);
  const index = all.findIndex((integration) => integration.id === id);
  const found = all[index];
  if (!found) return undefined;
  const { currency = 'USD', ...integration } = found;
  const cart = CARTS[currency];
  const address = seedMerchant().checkouts.find((checkout) => checkout.id === cart)?.billingAddress;
  const desk = `Desk ${id}`;
  return {
    cart,
    address: { ...address, street2: desk },
    arrange: (state) => {
      offer(state, integration, {
        id: FIRST_RULE + index,
        name: `Desk of ${id}`,
        enabled: true,
        sortOrder: -100,
        stopProcessing: true,
        expression: `billingAddress.street2 = "${desk}"`,
        currency,
        websites: [],
        destinations: [],
        methods: [id, 'money_order_1'],
      });
    },
  };
}

/** Does nothing when they are there. */
function offer({ integrations, rules }: MerchantState, integration: Integration, rule: PaymentRule): void {
  if (!integrations.some(({ id }) => id === integration.id)) integrations.push(integration);
  if (!rules.some(({ id }) => id === rule.id)) rules.push(rule);
}
