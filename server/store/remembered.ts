// A release is large, and read far more often than it changes: as long as what is stored is the same, so is the object that was
// made of it. What is composed of releases can then be remembered by the objects themselves.

/** Characters or bytes whose objects are remembered at the most; the oldest go first. */
const mostHeld = 16 * 1024 * 1024;

export interface Remembered<T extends object> {
  /** The object made earlier of the same stored value; `mark` is that value, or what tells one writing from another. */
  readonly find: (key: string, mark: string) => T | undefined;
  /** Remembers and returns the object. It is shared: nobody changes it. `size` is that of the stored value. */
  readonly keep: (key: string, mark: string, object: T, size: number) => T;
}

/** @example const releases = remembered<WaveRelease>(); releases.find(wave, text) ?? releases.keep(wave, text, JSON.parse(text), text.length) */
export function remembered<T extends object>(most = mostHeld): Remembered<T> {
  const known = new Map<string, { readonly mark: string; readonly size: number; readonly object: T }>();
  let held = 0;
  const forget = (key: string) => {
    held -= known.get(key)?.size ?? 0;
    known.delete(key);
  };
  const keep = (key: string, mark: string, object: T, size: number) => {
    forget(key);
    known.set(key, { mark, size, object });
    held += size;
    for (const oldest of known.keys()) {
      if (held <= most || oldest === key) break;
      forget(oldest);
    }
    return object;
  };
  const find = (key: string, mark: string) => {
    const before = known.get(key);
    return before?.mark === mark ? before.object : undefined;
  };
  return { find, keep };
}
