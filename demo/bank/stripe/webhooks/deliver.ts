import type { StripeEvent } from '../model/objects.ts';
import type { StripeState } from '../model/state.ts';
import { signatureOf } from './sign.ts';

/** Milliseconds to wait before each further try. */
const RETRIES = [500, 2_000, 8_000];
/** How long `reversed` waits for a second event to swap the first with. */
const PATIENCE = 1_000;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

/** Sends events to the merchant’s webhook, one after the other, in the manner the state asks for. */
export class Courier {
  readonly #data: StripeState;
  readonly #seconds: () => number;
  #last: Promise<unknown> = Promise.resolve();
  #held: StripeEvent[] = [];

  constructor(data: StripeState, seconds: () => number) {
    this.#data = data;
    this.#seconds = seconds;
  }

  /** Takes an event and returns at once. */
  take(event: StripeEvent): void {
    if (!this.#data.webhook) return;
    const { mode, delay } = this.#data.delivery;
    switch (mode) {
      case 'normal':
        this.#send(event);
        break;
      case 'late':
        void pause(delay).then(() => {
          this.#send(event);
        });
        break;
      case 'twice':
        this.#send(event);
        this.#send(event);
        break;
      case 'reversed':
        this.#held.unshift(event);
        if (this.#held.length > 1) this.#release();
        else {
          void pause(PATIENCE).then(() => {
            this.#release();
          });
        }
        break;
    }
  }

  #release(): void {
    for (const event of this.#held.splice(0)) this.#send(event);
  }

  /** First tries keep their order; a try that fails goes on by itself and holds nobody up. */
  #send(event: StripeEvent): void {
    this.#last = this.#last
      .then(() => pause(0))
      .then(() => this.#try(event))
      .then((arrived) => {
        if (!arrived) void this.#insist(event);
      });
  }

  async #insist(event: StripeEvent): Promise<void> {
    for (const wait of RETRIES) {
      await pause(wait);
      if (await this.#try(event)) return;
    }
  }

  async #try(event: StripeEvent): Promise<boolean> {
    const { webhook } = this.#data;
    if (!webhook) return true;
    const body = JSON.stringify(event);
    try {
      const answer = await fetch(webhook.url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(10_000),
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'Stripe-Signature': signatureOf(body, webhook.secret, this.#seconds()),
        },
      });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      // A merchant that is down is tried again, like one that answers with an error.
      return false;
    }
  }
}
