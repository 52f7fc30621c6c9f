import { notAuthorized } from './error.ts';
import { lookUp, type ClientSession, type IngenicoState } from './state.ts';

/** Source: https://apireference.connect.worldline-solutions.com, “Create session”: two hours at most. */
const LIFETIME = 2 * 60 * 60 * 1000;

/** A session that may be used now. @throws ConnectError when there is none of this id, or it has ended */
export function findSession(state: IngenicoState, id: string | undefined, now: number): ClientSession {
  const session = lookUp(state.sessions, id);
  if (!session || session.isOver || session.created + LIFETIME <= now) throw notAuthorized();
  return session;
}

/** Whether the merchant's restriction of the session lets a product pass. */
export const isAllowed = ({ restrictTo }: ClientSession, id: number, group: string | undefined): boolean =>
  restrictTo.length === 0 || restrictTo.includes(String(id)) || (!!group && restrictTo.includes(group));

/** Forgets sessions that nobody can use any more. */
export function sweepSessions(state: IngenicoState, now: number): void {
  for (const [id, { created }] of Object.entries(state.sessions)) {
    if (created + LIFETIME <= now) Reflect.deleteProperty(state.sessions, id);
  }
}
