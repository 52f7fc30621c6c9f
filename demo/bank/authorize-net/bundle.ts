import { createBundler } from '../pages/bundler.ts';

/** The sandbox’s browser scripts. */
export const SCRIPTS = ['accept', 'accept-ui', 'accept-main', 'hosted'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Makes the browser scripts of TypeScript when they are first asked for, and keeps them. */
export const bundler = (base: string): ((script: Script) => Promise<string>) =>
  createBundler(new URL('browser/', import.meta.url), { AUTHORIZE_NET: base });
