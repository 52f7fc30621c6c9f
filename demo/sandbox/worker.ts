import { createHash } from 'node:crypto';
import { faultsFromQuery, faultsToQuery } from './faults.ts';
import type { Faults } from './faults.ts';
import type { SandboxMap } from './sandbox-map.ts';

/** Which worker a browser should run: where it is, and the short name its cookie carries. */
export interface WantedWorker {
  /** Empty when nothing is played: then no worker is wanted. */
  readonly path: string;
  readonly version: string;
}

/**
 * The worker for a map and a browser's faults. Both are in its address, so a change of either is another script, and
 * a page can see by the address whether the right one is in charge.
 */
export function wantedWorker(map: SandboxMap, faults: Faults): WantedWorker {
  if (map.length === 0) return { path: '', version: '' };
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const query = faultsToQuery(faults);
  const path = `/sandbox-worker.js?map=${hash(JSON.stringify(map))}${query && `&${query}`}`;
  return { path, version: hash(path) };
}

/** The worker's text for the query of its address. `source` is `worker.js`. */
export function workerScript(source: string, map: SandboxMap, query: string): string {
  const faults = faultsFromQuery(query, map);
  const entries = map.map((entry) => ({ ...entry, fault: faults[entry.from] }));
  return `const MAP = ${JSON.stringify(entries)};\n${source}`;
}
