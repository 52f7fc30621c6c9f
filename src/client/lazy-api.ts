import type { PaymentApi } from './payment-api.ts';

/** An api whose code is fetched with the first question. */
export function lazyApi(load: () => Promise<PaymentApi>): PaymentApi {
  const loading = load();
  return new Proxy({} as PaymentApi, {
    get:
      (_, name: keyof PaymentApi) =>
      async (...args: readonly unknown[]) =>
        ((await loading)[name] as (...args: readonly unknown[]) => unknown)(...args),
  });
}
