import { newId } from './model/new-id.ts';
import type { StripeEvent } from './model/objects.ts';
import { initialStripeState, type StripeState } from './model/state.ts';
import type { StripeOptions, World } from './model/world.ts';
import { Courier } from './webhooks/deliver.ts';

const API_VERSION = '2026-10-28.endive';
const KEPT_EVENTS = 500;

const worlds = new WeakMap<StripeState, World>();

/** The sandbox’s Stripe at work on a state: its API and its pages are one, whichever is opened first. */
export function openWorld(options: StripeOptions): World {
  const known = worlds.get(options.state.data);
  if (known) return known;
  const world = createWorld(options);
  worlds.set(options.state.data, world);
  return world;
}

function createWorld({ origin, state, now = Date.now }: StripeOptions): World {
  // What an older sandbox wrote down may lack a table that is new.
  const data = Object.assign(state.data, { ...initialStripeState(), ...state.data });
  const seconds = () => Math.floor(now() / 1000);
  const courier = new Courier(data, seconds);
  return {
    origin,
    state,
    data,
    seconds,
    emit(account, type, object) {
      const event: StripeEvent = {
        id: newId('evt'),
        object: 'event',
        ...(account.startsWith('acct_') ? { account } : {}),
        api_version: API_VERSION,
        created: seconds(),
        data: { object: structuredClone(object) },
        livemode: false,
        pending_webhooks: data.webhook ? 1 : 0,
        request: { id: null, idempotency_key: null },
        type,
      };
      data.events.push(event);
      data.events.splice(0, Math.max(0, data.events.length - KEPT_EVENTS));
      courier.take(event);
    },
  };
}
