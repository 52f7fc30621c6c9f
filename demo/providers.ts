import { apruve } from './providers/apruve.ts';
import { authorizeNet } from './providers/authorize-net.ts';
import { cybersource } from './providers/cybersource.ts';
import type { ProviderFixture } from './providers/fixture.ts';
import { generic } from './providers/generic.ts';
import { infinitePay } from './providers/infinitepay.ts';
import { ingenico } from './providers/ingenico.ts';
import { oropay } from './providers/oropay.ts';
import { paypalExpress } from './providers/paypal-express.ts';
import { paypalPayflow } from './providers/paypal-payflow.ts';
import { stripeModes } from './providers/stripe-modes.ts';
import { stripe } from './providers/stripe.ts';

/** The providers beyond those that the shop's seed data has, one line each. */
export const PROVIDERS: readonly ProviderFixture[] = [
  apruve,
  authorizeNet,
  cybersource,
  generic,
  infinitePay,
  ingenico,
  oropay,
  paypalExpress,
  paypalPayflow,
  stripe,
  stripeModes,
];
