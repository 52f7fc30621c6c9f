import { PROVIDERS } from '../providers.ts';

/** A vendor's script and what answers instead: `from` is matched by origin and path, the query is passed on. */
export interface SandboxEntry {
  readonly from: string;
  readonly to: string;
}
export type SandboxMap = readonly SandboxEntry[];

/**
 * Every vendor script the sandbox bank can play: its real address, where the bank has its emulator, and the
 * environment variable that, when set, leaves the script to the real vendor.
 */
const VENDOR_SCRIPTS: readonly { from: string; path: string; realWith?: string }[] = [
  {
    from: 'https://js.stripe.com/endive/stripe.js',
    path: '/stripe/stripe.js',
    realWith: 'STRIPE_SECRET_KEY',
  },
  ...PROVIDERS.flatMap(({ provider, scripts = [] }) =>
    scripts.map(({ from, path }) => ({ from, path: `/${provider}${path}` })),
  ),
];

/** The vendors' scripts that the bank answers; those with a real key in `environment` are left out. */
export const sandboxMap = (
  bankOrigin: string,
  environment: Readonly<Record<string, string | undefined>>,
): SandboxMap =>
  VENDOR_SCRIPTS.filter(({ realWith }) => !(realWith && environment[realWith])).map(({ from, path }) => ({
    from,
    to: bankOrigin + path,
  }));

/** The origins that the shop's pages load scripts from, real or played: pages cannot tell the difference. */
export const vendorOrigins = (): readonly string[] => [
  ...new Set(VENDOR_SCRIPTS.map(({ from }) => new URL(from).origin)),
];
