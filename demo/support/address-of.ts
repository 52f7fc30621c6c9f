import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** The IP address that a request came from; undefined where it came over no connection, as in a test. */
export const addressOf = ({ env }: Context): string | undefined =>
  (env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
