const queues = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Runs the task when no other task of the same owner holds one of these keys; tasks that share a key keep their order.
 * All keys are taken at once, so two tasks cannot wait for each other.
 */
export function runExclusively<T>(
  owner: object,
  keys: readonly string[],
  task: () => Promise<T>,
): Promise<T> {
  const queue = queues.get(owner) ?? new Map<string, Promise<unknown>>();
  queues.set(owner, queue);
  const result = Promise.all(keys.flatMap((key) => queue.get(key) ?? [])).then(task);
  // Those who wait only want to know when, not how it went.
  const end = result.catch(() => undefined);
  for (const key of keys) queue.set(key, end);
  void end.then(() => {
    for (const key of keys) if (queue.get(key) === end) queue.delete(key);
  });
  return result;
}
