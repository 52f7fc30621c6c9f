/** What only some methods need; fetched when one of them is offered. */
export { Answers } from '../../session/answers.ts';
export { renderFields } from './fields.ts';
export { renderSave, renderSaved } from './saved.ts';

/** Fetched where a method has buttons above the list. */
export const loadExpress = () => import('../../session/express.ts');
