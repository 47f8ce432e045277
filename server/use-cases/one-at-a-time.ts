/**
 * A queue with an end: work is done one at a time, in the order it came. `undefined` where `mostWaiting` wait already.
 *
 * @example const inTurn = oneAtATime(60);
 * const hashed = await inTurn(() => hash(password));
 */
export function oneAtATime(mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T> | undefined {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (work) => {
    if (waiting >= mostWaiting) return undefined;
    waiting += 1;
    const done = last.then(work).finally(() => {
      waiting -= 1;
    });
    last = done.catch(() => undefined);
    return done;
  };
}
