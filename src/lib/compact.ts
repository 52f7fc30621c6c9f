/** An object without the properties that are undefined. */
export type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is undefined, for types in which a property is there or not. */
export const compact = <const T extends object>(parts: T): Compact<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Compact<T>;
