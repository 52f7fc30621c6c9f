import type { Address } from '../../src/contract/order.ts';
import type { FaultKind } from '../merchant/faults.ts';
import type { MerchantState } from '../merchant/model.ts';
import type { Fault } from '../sandbox/faults.ts';
import type { Embed } from './embed.ts';
import { ALASKA, FRANCE, offerFees } from './special-setups.ts';

/** A situation that a link on the demo's front page leads to. */
export interface Scenario {
  /** The checkout of the seed data to begin with a copy of. */
  readonly cart: string;
  /** Where the buyer lives; the cart's own address unless told. */
  readonly address?: Address;
  readonly embed?: Embed;
  /** The kind of `/faults/<kind>`: the backend misbehaves on purpose. */
  readonly fault?: FaultKind;
  /** What happens to the vendors' scripts. */
  readonly scripts?: Fault;
  /** What the shop's data needs for it besides the seed; may be done twice. */
  readonly arrange?: (state: MerchantState) => void;
}

const ACME = '1001';
const GUEST = '1002';
const GERMAN = '1003';
const JAPANESE = '1004';
const KUWAIT = '1005';

/** Every scenario by the name that `/demo/new?scenario=<name>` takes. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  // Buyers
  'net-30': { cart: ACME },
  guest: { cart: GUEST },
  german: { cart: GERMAN },
  japanese: { cart: JAPANESE },
  // Methods
  cheque: { cart: GUEST },
  terms: { cart: ACME },
  'over-limit': { cart: '1006' },
  'paypal-approve': { cart: GUEST },
  'paypal-cancel': { cart: GUEST },
  'paypal-error': { cart: GUEST },
  card: { cart: GUEST },
  'three-d-secure': { cart: GUEST },
  decline: { cart: GUEST },
  'redirect-method': { cart: GERMAN },
  'authorize-only': { cart: GERMAN },
  'saved-cards': { cart: ACME },
  yen: { cart: JAPANESE },
  dinar: { cart: KUWAIT },
  fee: { cart: GUEST, address: ALASKA, arrange: offerFees },
  hazardous: { cart: '1007' },
  // Embedding
  plain: { cart: GUEST },
  nested: { cart: GUEST, embed: 'nested' },
  'nested-closed': { cart: GUEST, embed: 'nested-closed' },
  two: { cart: GUEST, embed: 'two' },
  twice: { cart: GUEST, embed: 'twice' },
  dark: { cart: GUEST, embed: 'dark' },
  rtl: { cart: KUWAIT, embed: 'rtl' },
  narrow: { cart: GUEST, embed: 'narrow' },
  themed: { cart: GUEST, embed: 'themed' },
  // Trouble
  'no-methods': { cart: GUEST, address: FRANCE },
  'error-500': { cart: GUEST, fault: '500' },
  'html-answer': { cart: GUEST, fault: 'html' },
  slow: { cart: GUEST, fault: 'slow' },
  'broken-schema': { cart: GUEST, fault: 'broken-schema' },
  'unknown-provider': { cart: GUEST, fault: 'unknown-provider' },
  'broken-config': { cart: GUEST, fault: 'broken-config' },
  'javascript-redirect': { cart: GUEST, fault: 'javascript-redirect' },
  'foreign-redirect': { cart: GUEST, fault: 'foreign-redirect' },
  'lost-answer': { cart: GUEST, fault: 'lost-answer' },
  'price-changed': { cart: GUEST, fault: 'quote-changed' },
  'scripts-blocked': { cart: GUEST, scripts: 'blocked' },
  'scripts-slow': { cart: GUEST, scripts: 'slow' },
};
