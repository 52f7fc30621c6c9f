import type { Hono } from 'hono';
import type { Acs } from '../bank/acs/acs.ts';
import type { Gateway } from '../merchant/gateways/gateway.ts';
import type { Integration } from '../merchant/model/integration.ts';
import type { State } from '../support/state.ts';

/** A vendor's script by its real address, and where below the provider's part of the bank its emulator is. */
export interface VendorScript {
  readonly from: string;
  readonly path: string;
}

/** Where the demo runs. */
export interface FixturePlace {
  readonly shopOrigin: string;
  readonly bankOrigin: string;
}

/** What the bank gives a provider's part of it. `base` is where it is mounted: `http://127.0.0.1:5174/<provider>`. */
export interface BankPlace extends FixturePlace {
  readonly base: string;
  readonly openState: <T>(initial: () => T) => Promise<State<T>>;
  readonly now: () => Date;
  /** The card issuers, for 3-D Secure. */
  readonly acs: Acs;
  /** Serves a part at a path of the bank's own, for a vendor's SDK that takes no path before its own. */
  readonly mountAtRoot: (path: string, part: Hono) => void;
}

/**
 * All that the demo needs for one more provider: put it into `demo/providers.ts`, and the shop can be paid with it.
 * Every integration gets a scenario of the same id, in which it is offered first: `/demo/new?scenario=<id>`.
 */
export interface ProviderFixture {
  /** The name in the widget's provider registry, and the bank's path. */
  readonly provider: string;
  /** One per mode that the provider has. `currency` is of the checkout that the scenario opens. */
  readonly integrations: readonly (Integration & { readonly currency?: 'USD' | 'EUR' | 'JPY' })[];
  readonly scripts?: readonly VendorScript[];
  /** Left out where the composition has it. */
  readonly createGateway?: (place: FixturePlace) => Gateway;
  /** The provider's own side. */
  readonly createBank?: (place: BankPlace) => Promise<Hono>;
  /** Pages that the provider needs on the shop's own origin. */
  readonly createShopPages?: (place: FixturePlace) => Hono;
}
