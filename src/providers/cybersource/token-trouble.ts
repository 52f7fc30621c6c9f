import { Fault } from '../../contract/problem.ts';
import type { FlexError } from './flex.ts';

/** Why there is no token: the buyer's input, a capture context that is used up, or what no buyer can help. */
export type TokenTrouble =
  | { readonly type: 'fields'; readonly names: readonly string[] }
  | { readonly type: 'stale' }
  | { readonly type: 'fault'; readonly fault: Fault };

const STALE = [
  'CAPTURE_CONTEXT_EXPIRED',
  'CREATE_TOKEN_CAPTURE_CONTEXT_USED_TOO_MANY_TIMES',
  'CREATE_TOKEN_CAPTURE_CONTEXT_NOT_FOUND',
];

/**
 * Sorts what CyberSource's script says or throws. Its own sentences are for developers and go nowhere.
 * Source: https://developer.cybersource.com/docs/cybs/en-us/digital-accept-flex/developer/all/rest/digital-accept-flex/microform-integ-v2/micro-v2-reference.html
 */
export function readTrouble(error: FlexError): TokenTrouble {
  const { reason = 'an error without a reason', correlationId, details } = error;
  if (STALE.includes(reason)) return { type: 'stale' };
  const names = reason.startsWith('CREATE_TOKEN_VALIDATION_') ? locationsIn(details) : [];
  if (names.length) return { type: 'fields', names };
  const isSetup = /^(CAPTURE_CONTEXT_INVALID|CREATE_FIELD_|FIELD_)/.test(reason);
  const detail = `CyberSource: ${reason}${correlationId ? ` (correlation id ${correlationId})` : ''}.`;
  const fault = new Fault({
    code: isSetup ? 'configuration' : navigator.onLine ? 'provider' : 'offline',
    next: isSetup ? 'choose-another' : 'retry',
    detail,
  });
  return { type: 'fault', fault };
}

/** Where the input is that was refused: `number`, `securityCode`, `expirationMonth`, … */
const locationsIn = (details: unknown): readonly string[] =>
  Array.isArray(details)
    ? details.flatMap((detail: { readonly location?: unknown } | null) =>
        typeof detail?.location === 'string' ? [detail.location] : [],
      )
    : [];
