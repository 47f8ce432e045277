/**
 * A signal that ends a request after so many milliseconds. Like `AbortSignal.timeout`, which telephones that get no newer
 * system than of 2021 do not have: without it nothing would ever be sent from them.
 *
 * @example await fetch(address, { signal: timeLimit(20_000) })
 */
export function timeLimit(milliseconds: number): AbortSignal {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), milliseconds);
  return limit.signal;
}
