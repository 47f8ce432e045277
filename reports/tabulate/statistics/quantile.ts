import type { Cell } from '../table.ts';

/**
 * The value that a share `p` of the values in cells lies below: linear between the values at hand, so that 0.5 is the median
 * (Hyndman & Fan 1996, The American Statistician 50, definition 7; what Excel's QUARTILE.INC and R use). Undefined where nobody
 * answered.
 *
 * @example quantile([{ code: '4', n: 1 }, { code: '6', n: 1 }, { code: '9', n: 2 }], 0.5) // 7.5
 */
export function quantile(cells: readonly Cell[], p: number): number | undefined {
  const filled = cells.filter(({ n }) => n > 0).map(({ code, n }) => ({ value: Number(code), n }));
  const sorted = filled.sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return undefined;
  const place = (total - 1) * p;
  const [below, above] = [valueAt(sorted, Math.floor(place)), valueAt(sorted, Math.ceil(place))];
  return below + (place - Math.floor(place)) * (above - below);
}

function valueAt(sorted: readonly { readonly value: number; readonly n: number }[], place: number): number {
  let passed = 0;
  for (const { value, n } of sorted) {
    passed += n;
    if (place < passed) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}
