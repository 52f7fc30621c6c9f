import type { Json } from './rewrite.ts';

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** A quote without methods. */
export const withoutMethods = (quote: Json): Json => ({
  ...quote,
  methods: [],
  selected: undefined,
  message: 'No payment methods are available, please contact us to complete the order submission.',
});

/** Changes the methods of a quote: all of them, or the first `count`. */
export const rewriteMethods =
  (change: (method: Json) => Json, count = Infinity) =>
  (quote: Json): Json => ({
    ...quote,
    methods: listOf(quote['methods']).map((method, index) => (index < count ? change(method) : method)),
  });

/** Sends the buyer of a payment that redirects somewhere else. */
export const sendTo =
  (url: string) =>
  (payment: Json): Json => {
    const action = payment['nextAction'] as Json | undefined;
    return action?.['type'] === 'redirect' ? { ...payment, nextAction: { ...action, url } } : payment;
  };
