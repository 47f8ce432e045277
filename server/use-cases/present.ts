type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A thing with changes: what is not given stays, and an empty text takes a value away. */
export function withChanges<T extends object>(thing: T, changes: object): T {
  const changed = { ...thing, ...present(changes) };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== '')) as T;
}

/** The same without the keys that were not given, so that they neither overwrite nor are stored. */
export function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
