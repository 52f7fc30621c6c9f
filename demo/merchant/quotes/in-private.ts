import type { Backend } from '../backend.ts';

const SIGNALS = ['Sec-GPC', 'DNT'];

/**
 * The backend as it is for a browser that asks not to be watched, where the shop respects that. The widget asks for a
 * quote, and a checkout that is the first page of a visit may be faster than the monitor, which sees the same signals.
 */
export function inPrivate(backend: Backend, { headers }: Request): Backend {
  const { respectPrivacySignals } = backend.state.data.settings.monitoring;
  const asks = SIGNALS.some((signal) => headers.get(signal) === '1');
  return respectPrivacySignals && asks ? { ...backend, isPrivate: true } : backend;
}
