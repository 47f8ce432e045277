/**
 * The same things in random order (Fisher and Yates 1938, in Durstenfeld's form: every order is equally likely).
 *
 * @param random numbers from 0 up to, not including, 1
 */
export function shuffle<T>(things: readonly T[], random: () => number): readonly T[] {
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
