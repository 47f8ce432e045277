// What JSON can hold and nothing else: objects from JSON.parse have plain prototypes and no accessors, so whoever sends
// anything else (a class instance, a getter, inherited properties) is refused before a value is read.

export type PlainRecord = Readonly<Record<string, unknown>>;

/** An object literal or the result of JSON.parse: not a list, not an instance, not inherited from another object. */
export function isPlainRecord(value: unknown): value is PlainRecord {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A list as JSON has it: Array.prototype, and nothing missing. */
export function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype;
}

/**
 * The value a record itself has under a key; undefined where it has none, null counting as none.
 *
 * @throws AccessorInAnswers where the key is a getter, which is never called.
 * @example ownValue(JSON.parse('{"constructor":1}'), 'constructor') // 1
 * @example ownValue({}, 'constructor') // undefined
 */
export function ownValue(record: object, key: string | number): unknown {
  const property = Object.getOwnPropertyDescriptor(record, key);
  if (property === undefined) return undefined;
  if (property.get !== undefined || property.set !== undefined) throw new AccessorInAnswers();
  return property.value ?? undefined;
}

/** Answers that run code when they are read. */
export class AccessorInAnswers extends Error {}
