import { Emitter } from './emitter.ts';

/** What `GlobalPayments.configure` was given, for the whole page. */
export const options: Record<string, unknown> = {};

/** Troubles that are no field’s. */
export const bus = new Emitter();
