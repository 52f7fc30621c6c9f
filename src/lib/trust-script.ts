interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * An address that may become a script’s `src`.
 * Under `require-trusted-types-for 'script'` the page’s CSP has to allow the policy name `tender`.
 */
export function trustScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('tender', { createScriptURL: (address) => address });
  return policy?.createScriptURL(url) ?? url;
}
