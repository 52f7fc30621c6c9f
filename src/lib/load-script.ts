import { trustScript } from './trust-script.ts';

/**
 * Why a script is not there: no network; stopped by an ad blocker or a CSP, or its server is down; neither loaded nor
 * failed in time; loaded, but without what it should bring; or the page has one that it cannot live beside.
 */
export type ScriptTrouble = 'offline' | 'blocked' | 'slow' | 'useless' | 'clash';

/** A script that is not there. Its message is a sentence for the developer. */
export class ScriptError extends Error {
  readonly trouble: ScriptTrouble;

  constructor(trouble: ScriptTrouble, message: string) {
    super(message);
    this.name = 'ScriptError';
    this.trouble = trouble;
  }
}

/** A classic script and what it brings. */
export interface Script<T> {
  /** Absolute. Loaded exactly as it is written. */
  readonly src: string;
  /** The global variable that it sets. Scripts that set the same one are loaded one after the other. */
  readonly global: string;
  /** Whether a value of that variable is what this script brings, ready to be used. */
  readonly isReady: (value: unknown) => value is T;
  /** Other addresses that bring the same; a tag of the page with one of them is used. The query never counts. */
  readonly alike?: RegExp;
  /** Addresses of other versions that must not be on the same page. */
  readonly rivals?: RegExp;
  /** Subresource integrity, where the vendor gives it. */
  readonly integrity?: string;
}

/** Milliseconds until a script is given up. */
const PATIENCE = 15_000;
/** Milliseconds that a script which has arrived may take to set its variable: some fetch a second one first. */
const GRACE = 5_000;

const loads = new Map<string, Promise<unknown>>();
/** By global variable, the end of the load that has it last. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Loads a script once per page, however many ask, and hands over what it brings: later callers get that too, even
 * when another script has overwritten the variable since. A tag that is there already is used, loaded or not; one
 * that is blocked is tried once more; a failed load is forgotten, so that a later call may try again.
 * @throws ScriptError
 */
export function loadScript<T>(script: Script<T>): Promise<T> {
  const { src, global } = script;
  const known = loads.get(src) as Promise<T> | undefined;
  if (known) return known;
  const loading = load(script, turns.get(global)).catch((error: unknown) => {
    loads.delete(src);
    throw error;
  });
  loads.set(src, loading);
  turns.set(global, Promise.allSettled([loading]));
  return loading;
}

async function load<T>(script: Script<T>, turn: Promise<unknown> | undefined): Promise<T> {
  await turn;
  const { src, alike, rivals } = script;
  const tags = [...document.scripts];
  const address = withoutQuery(new URL(src).href);
  const found = tags.find((tag) => withoutQuery(tag.src) === address || alike?.test(tag.src));
  const rival = tags.find((tag) => tag !== found && rivals?.test(tag.src));
  if (rival) {
    throw new ScriptError(
      'clash',
      `${src} cannot be used beside ${rival.src}: remove one of them from the page.`,
    );
  }
  const value = read(script);
  if (script.isReady(value)) return value;
  try {
    return await arrival(script, found);
  } catch (error) {
    if (!found && (error as ScriptError).trouble !== 'blocked') throw error;
    return arrival(script);
  }
}

const withoutQuery = (address: string) => address.replace(/[?#].*/, '');

const read = ({ global }: Script<unknown>) => (globalThis as Record<string, unknown>)[global];

/** Under a strict CSP, a script that a trusted one adds needs the page’s nonce too. */
function inject({ src, integrity }: Script<unknown>): HTMLScriptElement {
  const tag = document.createElement('script');
  tag.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  if (integrity) {
    tag.integrity = integrity;
    tag.crossOrigin = 'anonymous';
  }
  tag.src = trustScript(src);
  document.head.append(tag);
  return tag;
}

/**
 * Waits for what the script brings, from the page’s own tag or a new one. It looks for the variable again and again,
 * because a tag that has loaded or failed already says nothing any more.
 */
function arrival<T>(script: Script<T>, found?: HTMLScriptElement): Promise<T> {
  const { src, global, isReady } = script;
  const tag = found ?? inject(script);
  const hasCome = found && performance.getEntriesByName(found.src).length > 0;
  const over = new AbortController();
  const { signal } = over;
  let poll: ReturnType<typeof setInterval>;
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<T>((resolve, reject) => {
    const fail = (trouble: ScriptTrouble, what: string) => {
      if (!found) tag.remove();
      reject(new ScriptError(trouble, `${src} ${what}.`));
    };
    const look = () => {
      const value = read(script);
      if (isReady(value)) resolve(value);
    };
    poll = setInterval(look, 50);
    timer = setTimeout(fail, hasCome ? GRACE : PATIENCE, 'slow', 'did not come in time');
    const onLoad = () => {
      look();
      clearTimeout(timer);
      timer = setTimeout(fail, GRACE, 'useless', `was loaded but brought no usable “${global}”`);
    };
    const onError = () => {
      if (navigator.onLine)
        fail('blocked', 'is blocked by an ad blocker or the page’s CSP, or cannot be reached');
      else fail('offline', 'cannot be loaded without a network');
    };
    tag.addEventListener('load', onLoad, { signal });
    tag.addEventListener('error', onError, { signal });
  }).finally(() => {
    over.abort();
    clearInterval(poll);
    clearTimeout(timer);
  });
}
