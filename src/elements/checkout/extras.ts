/** What only some methods need; fetched when one of them is offered. */
export { renderFields } from './fields.ts';
export { renderSaved } from './saved.ts';
