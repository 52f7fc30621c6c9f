import type { Hono } from 'hono';
import { join } from 'node:path';
import Stripe from 'stripe';
import { createBackOffice } from './back-office/back-office.ts';
import { createAcs } from './bank/acs/acs.ts';
import { createAcsPages } from './bank/acs/app.ts';
import { emptyAcsState } from './bank/acs/state.ts';
import { createBank } from './bank/app.ts';
import { SANDBOX_ACCOUNT } from './bank/paypal/access.ts';
import { emptyPayPalState } from './bank/paypal/state.ts';
import { configureStripeWebhook, initialStripeState } from './bank/stripe/app.ts';
import { createFaults } from './faults-app.ts';
import { createMerchant } from './merchant/app.ts';
import type { Backend } from './merchant/backend.ts';
import { createCheckMoneyOrderGateway } from './merchant/gateways/check-money-order.ts';
import { createPaymentTermsGateway } from './merchant/gateways/payment-terms.ts';
import { createPayPalExpressGateway } from './merchant/gateways/paypal-express.ts';
import { createStripeGateway } from './merchant/gateways/stripe.ts';
import { withMonitoring } from './merchant/gateways/with-monitoring.ts';
import { seedMerchant } from './merchant/seed.ts';
import { PROVIDERS } from './providers.ts';
import { sandboxMap } from './sandbox/sandbox-map.ts';
import { createShopServer } from './server.ts';
import { createShop } from './shop/shop.ts';
import { openState } from './support/state.ts';

/** Where the demo is reached and where it keeps its data. */
export interface DemoPlace {
  readonly shopOrigin: string;
  readonly bankOrigin: string;
  readonly dataFolder: string;
}

/** The two sides of the demo, each for a listener of its own. */
export interface DemoApps {
  readonly shop: Hono;
  readonly bank: Hono;
}

/** What the sandbox's Stripe signs its events with. */
const WEBHOOK_SECRET = 'whsec_tender';

/** Stripe's real API with keys from the environment, else the bank's. */
function connectStripe(bankOrigin: string) {
  const {
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_PUBLISHABLE_KEY: publishableKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
  } = process.env;
  if (secretKey && publishableKey)
    return { stripe: new Stripe(secretKey), publishableKey, ...(webhookSecret && { webhookSecret }) };
  const { hostname, port } = new URL(bankOrigin);
  const stripe = new Stripe('sk_test_tender', { host: hostname, port: Number(port), protocol: 'http' });
  return { stripe, publishableKey: 'pk_test_tender', webhookSecret: WEBHOOK_SECRET };
}

/** Puts the demo together: opens what it remembers, and joins the bank, the merchant and the pages. */
export async function composeDemo({ shopOrigin, bankOrigin, dataFolder }: DemoPlace): Promise<DemoApps> {
  const place = { shopOrigin, bankOrigin };
  const stripe = await openState(join(dataFolder, 'stripe.json'), initialStripeState);
  // The port may be another than the last time.
  configureStripeWebhook(stripe.data, {
    url: `${shopOrigin}/payments/webhooks/stripe`,
    secret: WEBHOOK_SECRET,
  });
  const bank = createBank({
    origin: bankOrigin,
    shopOrigin,
    paypal: await openState(join(dataFolder, 'paypal.json'), emptyPayPalState),
    stripe,
  });
  const now = () => new Date();
  const issuers = {
    ...place,
    base: `${bankOrigin}/acs`,
    state: await openState(join(dataFolder, 'acs.json'), emptyAcsState),
    now,
  };
  bank.route('/acs', createAcsPages(issuers));
  const acs = createAcs(issuers);
  for (const { provider, createBank: createPart } of PROVIDERS) {
    const part = await createPart?.({
      ...place,
      acs,
      base: `${bankOrigin}/${provider}`,
      openState: (initial) => openState(join(dataFolder, `${provider}.json`), initial),
      now,
      mountAtRoot: (path, atRoot) => {
        bank.route(path, atRoot);
      },
    });
    if (part) bank.route(`/${provider}`, part);
  }
  const state = await openState(join(dataFolder, 'merchant.json'), seedMerchant);
  const backend: Backend = {
    state,
    shopOrigin,
    gateways: {
      'check-money-order': createCheckMoneyOrderGateway(),
      'payment-terms': createPaymentTermsGateway(),
      'paypal-express': createPayPalExpressGateway({
        api: `${bankOrigin}/paypal`,
        clientId: SANDBOX_ACCOUNT.clientId,
        secret: SANDBOX_ACCOUNT.secret,
        origins: [bankOrigin],
      }),
      stripe: withMonitoring(createStripeGateway(connectStripe(bankOrigin))),
      ...Object.fromEntries(
        PROVIDERS.flatMap(({ provider, createGateway }) =>
          createGateway ? [[provider, createGateway(place)] as const] : [],
        ),
      ),
    },
  };
  const pages = createShop({ state });
  for (const { createShopPages } of PROVIDERS) {
    if (createShopPages) pages.route('/', createShopPages(place));
  }
  const shop = createShopServer({
    shopOrigin,
    bankOrigin,
    sandboxMap: sandboxMap(bankOrigin, process.env),
    merchant: createMerchant(backend),
    pages,
    backOffice: createBackOffice(backend, bankOrigin),
    faults: createFaults(backend) as unknown as Hono,
  });
  return { shop, bank };
}
