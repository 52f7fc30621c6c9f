import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Data that outlives a restart of the demo: one JSON file, always written whole. */
export interface State<T> {
  /** The live data: change it in place, then `save()`. */
  readonly data: T;
  /** Resolves when everything changed before the call is on the disk. */
  save(): Promise<void>;
}

/**
 * Opens a JSON file, or starts with `initial` where there is none yet.
 * A write goes to a neighbour that is then renamed over the file, so a crash leaves the old or the new text, never half.
 * @throws when the file exists but is not JSON.
 */
export async function openState<T>(file: string, initial: () => T): Promise<State<T>> {
  await mkdir(dirname(file), { recursive: true });
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  const data = text === undefined ? initial() : (JSON.parse(text) as T);
  let last = Promise.resolve();
  const write = async () => {
    await writeFile(`${file}.new`, JSON.stringify(data));
    await rename(`${file}.new`, file);
  };
  return { data, save: () => (last = last.catch(() => undefined).then(write)) };
}

/** The same, for tests and for a demo that should forget. */
export const memoryState = <T>(data: T): State<T> => ({ data, save: () => Promise.resolve() });
