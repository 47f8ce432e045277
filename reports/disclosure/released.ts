// The only place that can make the type Released<T>: the brand's symbol is not exported, and `release` is called by
// this folder alone (test/architecture.test.ts).
declare const releasedBrand: unique symbol;

/** A value that disclosure control has passed. Renderers take nothing else. */
export type Released<T> = T & { readonly [releasedBrand]: true };

/** @internal Marks what disclosure control has passed. Import it in reports/disclosure only. */
export function markReleased<T>(value: T): Released<T> {
  return value as Released<T>;
}
