import type { Environment } from '../../contract/payment-method.ts';
import { Fault } from '../../contract/problem.ts';
import { loadScript } from '../../lib/load-script.ts';
import type { ApruvePayload } from './config.ts';

/**
 * The global `apruve` of apruve.js v4, as far as it is used here. Callbacks can be registered and never taken back.
 * Source: https://github.com/oroinc/OroApruveBundle, `payment-method-component.js`.
 */
export interface ApruveJs {
  readonly APRUVE_LAUNCHED_EVENT: unknown;
  readonly APRUVE_COMPLETE_EVENT: unknown;
  readonly APRUVE_CLOSED_EVENT: unknown;
  registerApruveCallback(event: unknown, callback: (orderId?: unknown) => void): void;
  setOrder(order: ApruvePayload['order'], secureHash: string): void;
  startCheckout(): void;
}

const FUNCTIONS = ['registerApruveCallback', 'setOrder', 'startCheckout'] as const;

const isApruve = (value: unknown): value is ApruveJs =>
  typeof value === 'object' &&
  value !== null &&
  FUNCTIONS.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');

/** Its script is where its overlay is. */
export const hostOf = (environment: Environment) => (environment === 'live' ? 'app' : 'test');

const addressOf = (host: 'app' | 'test') => `https://${host}.apruve.com/js/v4/apruve.js`;
const anyOf = (host: 'app' | 'test') => new RegExp(`^https?://${host}\\.apruve\\.com/`);

/** Loads apruve.js of the environment, once per page. @throws Fault when it cannot be loaded */
export async function loadApruve(environment: Environment): Promise<ApruveJs> {
  const host = hostOf(environment);
  const other = hostOf(environment === 'live' ? 'test' : 'live');
  try {
    return await loadScript({
      src: addressOf(host),
      global: 'apruve',
      isReady: isApruve,
      alike: anyOf(host),
      rivals: anyOf(other),
    });
  } catch (cause) {
    throw new Fault({ code: 'script', next: 'retry', detail: (cause as Error).message }, cause);
  }
}
