/** Where Global Payments’ library comes from. */
export const HOSTS = { test: 'js-cert.globalpay.com', live: 'js.globalpay.com' } as const;
