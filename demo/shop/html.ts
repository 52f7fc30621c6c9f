import type { html } from 'hono/html';

/** A piece of a page, escaped already: what hono's `html` makes. */
export type Html = ReturnType<typeof html>;
