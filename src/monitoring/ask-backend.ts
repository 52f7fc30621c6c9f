import type { Monitoring } from '../contract/monitoring.ts';
import { recall, remember } from './visit-memory.ts';

/** The part of the backend's answer that this script acts on. */
export type Answer = Pick<Monitoring, 'enabled' | 'respectPrivacySignals'>;

const addressOf = (endpoint: string) =>
  new URL(`${endpoint.replace(/\/+$/, '')}/monitoring`, location.href).href;
const nameOf = (endpoint: string) => `tender-monitoring:${addressOf(endpoint)}`;

/** Reads an answer. The contract's own schemas would bring half of the widget along. @throws when it is none */
function read(text: string): Answer {
  const answer = JSON.parse(text) as Partial<Record<keyof Answer, unknown>> | null;
  if (typeof answer?.enabled !== 'boolean')
    throw new Error('its answer has no “enabled”, which is true or false');
  return { enabled: answer.enabled, respectPrivacySignals: answer.respectPrivacySignals === true };
}

/** What the backend said earlier in this visit. */
export function recallAnswer(endpoint: string): Answer | undefined {
  try {
    return read(recall(nameOf(endpoint)) ?? '');
  } catch {
    return undefined;
  }
}

/** Asks the backend whether monitoring is on, once per visit. @throws with a sentence for the developer */
export async function askBackend(endpoint: string): Promise<Answer> {
  const known = recallAnswer(endpoint);
  if (known) return known;
  const address = addressOf(endpoint);
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' }, priority: 'low' });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    const answer = read(await response.text());
    remember(nameOf(endpoint), JSON.stringify(answer));
    return answer;
  } catch (error) {
    throw new Error(`${address} does not say whether to monitor: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}
