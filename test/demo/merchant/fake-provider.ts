import {
  FateUnknown,
  type Gateway,
  type ProviderAnswer,
  type Sale,
} from '../../../demo/merchant/gateways/gateway.ts';

/** How the fake provider takes a payment. */
export type Mood = 'succeed' | 'authorize' | 'ask' | 'decline' | 'debit';

/** A provider that keeps its own books, as a real one does: one object per idempotency key, whoever forgets what. */
export class FakeProvider {
  mood: Mood = 'succeed';
  /** `before`: requests never arrive; `after`: they arrive, and their answers get lost. */
  outage: 'none' | 'before' | 'after' = 'none';
  /** What became of each attempt. */
  readonly objects = new Map<string, ProviderAnswer['status']>();
  readonly refunds = new Map<string, string>();
  /** How often it was asked to start a payment. */
  starts = 0;

  /** How often it took or reserved money. */
  get charges(): number {
    return [...this.objects.values()].filter((status) => ['succeeded', 'authorized'].includes(status)).length;
  }

  /** The buyer did what was asked. */
  approve(): void {
    for (const [attempt, status] of this.objects)
      if (status === 'requires-action') this.objects.set(attempt, 'succeeded');
  }

  readonly gateway: Gateway = {
    origins: ['https://provider.example'],
    config: () => ({}),
    isApplicable: () => true,
    pay: (sale) =>
      this.#request(sale, () => {
        this.starts += 1;
        return this.objects.get(sale.payment.attempt) ?? this.#start(sale);
      }),
    finish: (sale) => this.#request(sale, () => this.#statusOf(sale)),
    read: (sale) => this.#request(sale, () => this.#statusOf(sale)),
    cancel: (sale) => this.#move(sale, 'requires-action', 'canceled'),
    capture: (sale) => this.#move(sale, 'authorized', 'succeeded'),
    void: (sale) => this.#move(sale, 'authorized', 'canceled'),
    refund: (_, { key }) => {
      const id = this.refunds.get(key) ?? `refund_${this.refunds.size + 1}`;
      this.refunds.set(key, id);
      return Promise.resolve({ id, status: 'succeeded' });
    },
  };

  #start({ payment }: Sale): ProviderAnswer['status'] {
    const status = {
      succeed: 'succeeded',
      authorize: 'authorized',
      ask: 'requires-action',
      decline: 'declined',
      debit: 'pending',
    } as const;
    this.objects.set(payment.attempt, status[this.mood]);
    return status[this.mood];
  }

  #statusOf({ payment }: Sale): ProviderAnswer['status'] {
    return this.objects.get(payment.attempt) ?? 'expired';
  }

  #move(sale: Sale, from: ProviderAnswer['status'], to: ProviderAnswer['status']): Promise<ProviderAnswer> {
    return this.#request(sale, () => {
      if (this.#statusOf(sale) === from) this.objects.set(sale.payment.attempt, to);
      return this.#statusOf(sale);
    });
  }

  async #request(sale: Sale, act: () => ProviderAnswer['status']): Promise<ProviderAnswer> {
    if (this.outage === 'before') throw new FateUnknown('The network is down.');
    const status = act();
    // Others get their turn while this answer travels.
    await new Promise((resolve) => setTimeout(resolve));
    if (this.outage === 'after') throw new FateUnknown('The answer got lost.');
    return { ...describe(status, sale), reference: `fake_${sale.payment.attempt}`, note: `It is ${status}.` };
  }
}

function describe(status: ProviderAnswer['status'], { payment }: Sale): Omit<ProviderAnswer, 'note'> {
  switch (status) {
    case 'requires-action':
      return {
        status,
        nextAction: { type: 'redirect', id: `${payment.id}-1`, url: 'https://provider.example/approve' },
      };
    case 'declined':
      return {
        status,
        message: 'The payment was declined.',
        decline: { code: 'card-declined', retryable: true },
      };
    case 'pending':
      return { status, reason: 'bank-debit' };
    case 'processing':
    case 'succeeded':
    case 'authorized':
    case 'canceled':
    case 'expired':
    case 'partially-paid':
    case 'disputed':
    case 'refunded':
    case 'partially-refunded':
      return { status };
  }
}
