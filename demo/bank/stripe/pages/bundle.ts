import { createBundler } from '../../pages/bundler.ts';

const ENTRIES = {
  stripe: 'stripe',
  controller: 'controller/main',
  payment: 'payment/main',
  card: 'card/main',
  express: 'express/main',
  challenge: 'challenge/main',
} as const;

type Entry = keyof typeof ENTRIES;

/** Whether the name is one of a frame’s script. */
export const isFrame = (name: string): name is Exclude<Entry, 'stripe'> =>
  name !== 'stripe' && Object.hasOwn(ENTRIES, name);

/** Makes the browser scripts of TypeScript when they are first asked for, and keeps them. */
export function bundler(origin: string): (entry: Entry) => Promise<string> {
  const bundle = createBundler(new URL('../browser/', import.meta.url), { BANK_ORIGIN: origin });
  return (entry) => bundle(ENTRIES[entry]);
}
