import type { Environment } from '../contract/payment-method.ts';
import type { Quote } from '../contract/quote.ts';
import { safeParse } from '../contract/schema.ts';
import type { Provider } from '../providers/provider.ts';

/**
 * Makes the first method of a list quick to open, while the buyer looks at the list: fetches its code, and connects to
 * its vendor. The other vendors hear nothing of this buyer.
 */
export async function warmUp(
  [likely]: Quote['methods'],
  environment: Environment,
  providers: Readonly<Record<string, () => Promise<Provider>>>,
): Promise<void> {
  if (!likely) return;
  const provider = await providers[likely.provider]?.();
  if (!provider?.connection) return;
  const parsed = safeParse(provider.config, likely.config);
  const vendor = parsed.success ? provider.connection(parsed.data, environment) : undefined;
  if (vendor) connect(vendor.origin, vendor.isCors);
}

/** A connection is used only by requests of the same kind: classic scripts bring cookies, `fetch` to a vendor does not. */
function connect(origin: string, isCors = false): void {
  const kind = isCors ? '[crossorigin]' : ':not([crossorigin])';
  if (document.head.querySelector(`link[rel=preconnect][href="${origin}"]${kind}`)) return;
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.href = origin;
  if (isCors) link.crossOrigin = 'anonymous';
  document.head.append(link);
}
