/** EFTERKLANG_LONG=1 asks for the long form: more runs, more moments. */
export const long = process.env.EFTERKLANG_LONG === '1';

/** How many times, in CI and in the long form. */
export function times(usually: number, inLongForm: number): number {
  return long ? inLongForm : usually;
}
