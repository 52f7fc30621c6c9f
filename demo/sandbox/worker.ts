import { createHash } from 'node:crypto';
import type { SandboxMap } from './sandbox-map.ts';

/** Which worker a browser should run: where it is, and the short name its cookie carries. */
export interface WantedWorker {
  /** Empty when nothing is played: then no worker is wanted. */
  readonly path: string;
  readonly version: string;
}

/**
 * The worker for a map. That is in its address, so a change of it is another script, and a page can see by the address
 * whether the right one is in charge.
 */
export function wantedWorker(map: SandboxMap): WantedWorker {
  if (map.length === 0) return { path: '', version: '' };
  const version = createHash('sha256').update(JSON.stringify(map)).digest('hex').slice(0, 16);
  return { path: `/sandbox-worker.js?map=${version}`, version };
}

/** The worker's text. `source` is `worker.js`. */
export const workerScript = (source: string, map: SandboxMap): string =>
  `const MAP = ${JSON.stringify(map)};\n${source}`;
