import type { ProviderFixture } from './providers/fixture.ts';

/** The providers beyond those that the shop's seed data has, one line each. */
export const PROVIDERS: readonly ProviderFixture[] = [];
