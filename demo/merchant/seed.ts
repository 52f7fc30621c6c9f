import type { MerchantState } from './model.ts';
import { seedProducts, seedShippingMethods, seedTaxes } from './seed/catalogue.ts';
import { seedCheckouts, seedSavedMethods } from './seed/checkouts.ts';
import { seedIntegrations, seedRules } from './seed/payment-setup.ts';
import { seedInvoiceIntegrations } from './seed/invoices/payment-setup.ts';
import { seedBuyers, seedCompanies } from './seed/people.ts';

/** A shop that has just opened: people, goods, methods and rules, and nothing paid yet. */
export const seedMerchant = (): MerchantState => ({
  companies: seedCompanies(),
  buyers: seedBuyers(),
  products: seedProducts(),
  shippingMethods: seedShippingMethods(),
  taxes: seedTaxes(),
  checkouts: seedCheckouts(),
  integrations: [...seedIntegrations(), ...seedInvoiceIntegrations()],
  rules: seedRules(),
  orders: [],
  payments: [],
  attempts: {},
  ledger: [],
  savedMethods: seedSavedMethods(),
  ruleLog: [],
  customers: {},
  webhooks: [],
  settings: { monitoring: { enabled: false } },
});
