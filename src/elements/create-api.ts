import type { HttpOptions } from '../client/http.ts';
import { lazyApi } from '../client/lazy-api.ts';
import type { PaymentApi } from '../client/payment-api.ts';
import { createRestApi } from '../client/rest/rest-api.ts';
import type { Environment } from '../contract/payment-method.ts';
import { compact } from '../lib/compact.ts';
import type { Written } from './attributes.ts';

/** What a tag says about its backend. */
export interface ApiHost extends Pick<Written, 'backend' | 'payable'> {
  readonly headers: HttpOptions['headers'] | undefined;
  readonly token: HttpOptions['token'] | undefined;
  readonly credentials: RequestCredentials;
  readonly fetch: typeof fetch | undefined;
  readonly providerOptions: Readonly<Record<string, unknown>>;
}

/** The way to the tag's backend, in the backend's own contract. */
export function createApi(host: ApiHost, endpoint: string, environment: Environment): PaymentApi {
  const { backend, payable, providerOptions, credentials, headers, token, fetch } = host;
  const options: HttpOptions = { endpoint, credentials, ...compact({ headers, token, fetch }) };
  if (backend === 'rest') return createRestApi(options);
  return lazyApi(async () => {
    const { createOroApi } = await import('../client/orocommerce/orocommerce-api.ts');
    return createOroApi({ ...options, environment, payable, providerOptions });
  });
}
