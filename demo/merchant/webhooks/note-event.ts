import { timeOf, type Backend } from '../backend.ts';
import type { HeardEvent } from './heard-event.ts';

const KEPT = 200;

/** The event with this id, if it came before. */
export const findEvent = ({ state }: Backend, provider: string, id: string): HeardEvent | undefined =>
  state.data.webhooks?.find((event) => event.id === id && event.provider === provider);

/** Writes down what came of an event; one that came before is counted. */
export async function noteEvent(backend: Backend, event: Omit<HeardEvent, 'at' | 'times'>): Promise<void> {
  const events = (backend.state.data.webhooks ??= []);
  const index = events.findIndex(({ id, provider }) => id === event.id && provider === event.provider);
  const known = events[index];
  if (known) events[index] = { ...known, times: known.times + 1 };
  else events.push({ ...event, at: timeOf(backend).toISOString(), times: 1 });
  events.splice(0, Math.max(0, events.length - KEPT));
  await backend.state.save();
}
