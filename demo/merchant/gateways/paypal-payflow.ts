import type { Gateway } from './gateway.ts';
import { gatewayBy } from './gateway-by.ts';
import { createPayflowCardGateway } from './payflow/payflow-card.ts';
import { createPayflowClient, type PayflowAccount } from './payflow/payflow-client.ts';
import { createPayflowExpressGateway } from './payflow/payflow-express.ts';

/** A Payflow account with its two methods: `settings.mode` is `card` or `express`. */
export function createPayflowGateway(
  options: PayflowAccount & { readonly formAction: string; readonly page: string },
): Gateway {
  const { formAction, page } = options;
  const client = createPayflowClient(options);
  const card = createPayflowCardGateway({ client, formAction });
  const express = createPayflowExpressGateway({ client, page });
  const origins = new Set([formAction, page].map((address) => new URL(address).origin));
  return gatewayBy(({ mode }) => (mode === 'express' ? express : card), [...origins]);
}
