/** Whether an account may do something. Source: docs.stripe.com/connect/account-capabilities. */
export type Capability = 'card_payments' | 'transfers';

interface ConnectedAccount {
  /** The word of the keys (`sk_test_<platform>`) of the platforms it is connected to. */
  readonly platforms: readonly string[];
  readonly capabilities: readonly Capability[];
}

/** The sandbox has no onboarding: these are the accounts there are. */
const ACCOUNTS: Readonly<Record<string, ConnectedAccount>> = {
  acct_seller: { platforms: ['acme'], capabilities: ['card_payments', 'transfers'] },
  acct_northwind: { platforms: ['acme', 'tender'], capabilities: ['card_payments', 'transfers'] },
  acct_southbay: { platforms: ['acme', 'tender'], capabilities: ['card_payments', 'transfers'] },
  /** May be paid, but nothing may be charged in its name. */
  acct_newcomer: { platforms: ['acme', 'tender'], capabilities: ['transfers'] },
};

const find = (id: string) => (Object.hasOwn(ACCOUNTS, id) ? ACCOUNTS[id] : undefined);

/** Whether this platform's keys may act for the account. */
export const isConnected = (platform: string, id: string): boolean =>
  find(id)?.platforms.includes(platform) ?? false;

/** Whether the account has been allowed this. */
export const isCapable = (id: string, capability: Capability): boolean =>
  find(id)?.capabilities.includes(capability) ?? false;
