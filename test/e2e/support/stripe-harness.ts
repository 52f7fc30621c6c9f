import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import Stripe from 'stripe';
import { createStripeApi } from '../../../demo/bank/stripe/api.ts';
import { createStripeBank, initialStripeState, type StripeState } from '../../../demo/bank/stripe/app.ts';
import { memoryState } from '../../../demo/support/state.ts';

/** The sandbox’s Stripe on a free port of 127.0.0.1. */
export interface RunningStripe {
  readonly origin: string;
  readonly state: StripeState;
  /** The unmodified `stripe` package, pointed at it. */
  readonly stripe: Stripe;
  /** Another merchant’s view: another key, or the same with a connected account. */
  connect(key: string, stripeAccount?: string): Stripe;
  /** Calls the API as Stripe.js does. */
  callAsBrowser(path: string, params: Record<string, string>): Promise<BrowserAnswer>;
  /** Decides on a bank’s page as the buyer would. */
  decide(url: string, decision: 'approve' | 'fail'): Promise<Response>;
  control(order: object): Promise<Response>;
  stop(): Promise<void>;
}

/** What Stripe.js gets back. */
export interface BrowserAnswer {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly error?: { readonly code?: string; readonly message: string };
  };
}

/** Opens a server on a free loopback port. */
export async function listen(host: string, fetch: (request: Request) => Response | Promise<Response>) {
  const server: Server = createServer((incoming, outgoing) => {
    void getRequestListener(fetch)(incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Starts the sandbox’s Stripe with an empty state. */
export async function startStripe(now?: () => number): Promise<RunningStripe> {
  const root = new Hono();
  const server = await listen('127.0.0.1', (request) => root.fetch(request));
  const origin = `http://127.0.0.1:${server.port}`;
  const state = memoryState(initialStripeState());
  const options = { origin, state, ...(now ? { now } : {}) };
  root.route('/stripe', createStripeBank(options));
  root.route('/v1', createStripeApi(options));

  const connect = (key: string, stripeAccount?: string) =>
    new Stripe(key, {
      host: '127.0.0.1',
      port: server.port,
      protocol: 'http',
      telemetry: false,
      maxNetworkRetries: 0,
      ...(stripeAccount ? { stripeAccount } : {}),
    });
  return {
    origin,
    state: state.data,
    stripe: connect('sk_test_acme'),
    connect,
    async callAsBrowser(path, params) {
      const answer = await fetch(`${origin}/v1/${path}`, {
        method: 'POST',
        headers: { Authorization: 'Bearer pk_test_acme' },
        body: new URLSearchParams(params),
      });
      return { status: answer.status, body: (await answer.json()) as BrowserAnswer['body'] };
    },
    decide: (url, decision) =>
      fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' }),
    control: (order) =>
      fetch(`${origin}/stripe/control`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(order),
      }),
    stop: server.stop,
  };
}
