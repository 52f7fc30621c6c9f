import * as z from 'zod';
import type { SandboxMap } from './sandbox-map.ts';

/** What a vendor's script can be made to do on purpose: fail to load, or load late. */
export const Fault = z.enum(['blocked', 'slow']);
export type Fault = z.infer<typeof Fault>;

/** Vendor script URL → its fault; scripts that are well are not in it. */
export type Faults = Readonly<Record<string, Fault>>;

/** The faults as a query, `https://js.stripe.com/…=slow`: the form of the cookie. */
export const faultsToQuery = (faults: Faults): string => new URLSearchParams(faults).toString();

/** The opposite; whatever is not a script of the map or not a fault is left out. */
export function faultsFromQuery(query: string, map: SandboxMap): Faults {
  const known = [...new URLSearchParams(query)].flatMap(([url, text]) => {
    const fault = Fault.safeParse(text);
    return fault.success && map.some(({ from }) => from === url) ? [[url, fault.data] as const] : [];
  });
  return Object.fromEntries(known);
}
