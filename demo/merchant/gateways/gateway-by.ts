import type { Gateway } from './gateway.ts';

/** One provider's gateway that is made of several: the integration's settings say which. */
export function gatewayBy(
  choose: (settings: Readonly<Record<string, unknown>>) => Gateway,
  origins: readonly string[],
): Gateway {
  return {
    origins,
    config: (occasion) => choose(occasion.integration.settings).config(occasion),
    isApplicable: (occasion) => choose(occasion.integration.settings).isApplicable(occasion),
    pay: (sale) => choose(sale.payment.settings).pay(sale),
    finish: (sale, news) => choose(sale.payment.settings).finish(sale, news),
    read: (sale) => choose(sale.payment.settings).read(sale),
    cancel: (sale) => choose(sale.payment.settings).cancel(sale),
    capture: (sale) => choose(sale.payment.settings).capture(sale),
    void: (sale) => choose(sale.payment.settings).void(sale),
    refund: (sale, order) => choose(sale.payment.settings).refund(sale, order),
    giveBack: async (sale) => choose(sale.payment.settings).giveBack?.(sale),
  };
}
