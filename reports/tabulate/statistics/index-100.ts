/**
 * A mean on a scale from 1 to `steps` as an index from 0 to 100: (mean - 1)/(steps - 1)·100. With `lowest` for scales that
 * do not begin at 1.
 *
 * @throws RangeError for a scale of fewer than two steps
 * @example index100(4, 5) // 75
 */
export function index100(mean: number, steps: number, lowest = 1): number {
  if (steps < 2) throw new RangeError('an index needs a scale of at least two steps');
  return ((mean - lowest) / (steps - 1)) * 100;
}
