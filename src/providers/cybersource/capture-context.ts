import { array, number, object, safeParse, string } from '../../contract/schema.ts';
import type { Environment } from '../../contract/payment-method.ts';
import { Fault } from '../../contract/problem.ts';

/** Minutes that a capture context lives where it does not say so. */
const USUAL_LIFETIME = 15;

const Payload = object(
  {
    ctx: array(
      object(
        {
          data: object(
            {},
            {
              clientLibrary: string,
              clientLibraryIntegrity: string,
              targetOrigins: array(string),
              allowedCardNetworks: array(string),
            },
          ),
        },
        { type: string },
      ),
    ),
  },
  { flx: object({}, { origin: string }), iat: number, exp: number },
);

/** What the widget has to know of a capture context. The signature is CyberSource's own business. */
export interface CaptureContext {
  readonly jwt: string;
  /** Where the script of Microform v2 is, and its hash. */
  readonly library?: string;
  readonly integrity?: string;
  /** CyberSource's names of the schemes that are taken; none where it does not say. */
  readonly networks: readonly string[];
  /** Milliseconds of the epoch, by CyberSource's clock. */
  readonly expires: number;
  /** Milliseconds that it lives. */
  readonly lifetime: number;
}

/**
 * Reads a capture context for a page of this origin.
 * Source: https://developer.cybersource.com/docs/cybs/en-us/digital-accept-flex/developer/all/rest/digital-accept-flex/microform-integ-v2.html
 * @throws Fault when it is none, is of the other environment, or was made for other pages
 */
export function readCaptureContext(
  jwt: string,
  environment: Environment,
  pageOrigin: string,
): CaptureContext {
  const payload = safeParse(Payload, decode(jwt));
  if (!payload.success) throw broken(`is not one: in it, ${payload.error}`);
  const { ctx, flx, iat, exp } = payload.data;
  const { clientLibrary, clientLibraryIntegrity, targetOrigins, allowedCardNetworks } = ctx[0]?.data ?? {};
  refuseForeignHost(flx?.origin ?? clientLibrary, environment);
  if (targetOrigins && !targetOrigins.includes(pageOrigin)) {
    throw broken(`is for pages of ${targetOrigins.join(', ')}: add ${pageOrigin} to its targetOrigins`);
  }
  const lifetime = exp && iat && exp > iat ? (exp - iat) * 1000 : USUAL_LIFETIME * 60_000;
  return {
    jwt,
    ...(clientLibrary && { library: clientLibrary }),
    ...(clientLibraryIntegrity && { integrity: clientLibraryIntegrity }),
    networks: allowedCardNetworks ?? [],
    expires: exp ? exp * 1000 : Date.now() + lifetime,
    lifetime,
  };
}

/**
 * Lets an address of CyberSource's pass. Its test hosts begin with `test`, and only those.
 * @throws Fault for anybody else's, and with an environment for those of the other one
 */
export function vendorUrl(address: string, environment?: Environment): string {
  const { protocol, hostname } = URL.canParse(address) ? new URL(address) : {};
  if (protocol !== 'https:' || !hostname || !/(^|\.)cybersource\.com$/.test(hostname)) {
    throw broken(
      `names “${address}”, which is not at https://*.cybersource.com: ask CyberSource for a new one`,
    );
  }
  if (environment) refuseForeignHost(address, environment);
  return address;
}

function refuseForeignHost(address: string | undefined, environment: Environment): void {
  if (!address || !URL.canParse(address)) return;
  const kind = new URL(address).hostname.startsWith('test') ? 'test' : 'live';
  if (kind === environment) return;
  throw broken(
    `is of CyberSource’s ${kind} environment (${new URL(address).host}), but the tag’s environment is ` +
      `“${environment}”: use a key of the ${environment} environment or set environment="${kind}"`,
  );
}

const broken = (why: string) =>
  new Fault({ code: 'configuration', next: 'choose-another', detail: `The capture context ${why}.` });

/** The payload of a JWT, or undefined. */
function decode(jwt: string): unknown {
  try {
    const text = atob((jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (char) => char.charCodeAt(0))));
  } catch {
    return undefined;
  }
}
