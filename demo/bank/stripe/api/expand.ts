import { invalidParameter } from './stripe-fault.ts';
import type { StripeState } from '../model/state.ts';

function lookUp(data: StripeState, id: string): object | undefined {
  const tables = {
    pi: data.paymentIntents,
    seti: data.setupIntents,
    pm: data.paymentMethods,
    ch: data.charges,
    re: data.refunds,
    dp: data.disputes,
    cus: data.customers,
  };
  const prefix = id.slice(0, id.indexOf('_'));
  return Object.hasOwn(tables, prefix) ? tables[prefix as keyof typeof tables][id]?.object : undefined;
}

const isHash = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function expandIn(data: StripeState, host: unknown, path: readonly string[], full: string): void {
  if (Array.isArray(host)) {
    for (const entry of host) expandIn(data, entry, path, full);
    return;
  }
  const [name, ...rest] = path;
  if (name === undefined || !isHash(host)) return;
  if (!Object.hasOwn(host, name)) {
    throw invalidParameter(
      `This property cannot be expanded (${name}). You may want to try expanding '${full}' in another way.`,
      'expand',
    );
  }
  const value = host[name];
  if (typeof value === 'string') {
    const found = lookUp(data, value);
    if (found) host[name] = structuredClone(found);
  }
  expandIn(data, host[name], rest, full);
}

/** A copy of the answer in which the named ids are replaced by the objects they name. */
export function expand(data: StripeState, answer: object, paths: readonly string[]): object {
  const copy = structuredClone(answer);
  for (const path of paths) expandIn(data, copy, path.split('.'), path);
  return copy;
}
