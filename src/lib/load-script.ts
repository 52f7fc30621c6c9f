interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

const PATIENCE = 15_000;

const loads = new Map<string, Promise<void>>();
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Under `require-trusted-types-for 'script'` the page's CSP has to allow the policy name `tender`. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('tender', { createScriptURL: (address) => address });
  return policy?.createScriptURL(url) ?? url;
}

/** Same script, whatever its query says: shops add `?ver=…`. */
const isSameScript = (a: string, b: URL) => {
  const url = new URL(a);
  return url.origin === b.origin && url.pathname === b.pathname;
};

/**
 * Loads a classic script once per page, however many ask. A tag that is there already is used; a failed load is
 * tried once more, then forgotten, so that a later call may try again.
 * @param isReady whether what the script brings is there
 * @throws Error when the script is blocked, broken, or not there after 15 seconds
 */
export function loadScript(src: string, isReady: () => boolean): Promise<void> {
  if (isReady()) return Promise.resolve();
  const known = loads.get(src);
  if (known) return known;
  const loading = inject(src, isReady)
    .catch(() => inject(src, isReady))
    .catch((error: unknown) => {
      loads.delete(src);
      throw error;
    });
  loads.set(src, loading);
  return loading;
}

async function inject(src: string, isReady: () => boolean): Promise<void> {
  const url = new URL(src);
  const found = [...document.scripts].find((tag) => tag.src && isSameScript(tag.src, url));
  const script = found ?? document.createElement('script');
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      script.addEventListener('load', () => {
        resolve();
      });
      script.addEventListener('error', () => {
        reject(new Error(`${src} could not be loaded: it is blocked or unreachable.`));
      });
      timer = setTimeout(() => {
        reject(new Error(`${src} was not there after ${PATIENCE / 1000} seconds.`));
      }, PATIENCE);
      if (!found) {
        script.src = trusted(src);
        document.head.append(script);
      }
    });
    if (!isReady()) throw new Error(`${src} was loaded but brought nothing usable.`);
  } catch (error) {
    script.remove();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
