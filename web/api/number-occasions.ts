import type { ActivityView } from './shapes.ts';

/**
 * The view with occasions in order of date and numbered within their kind: a follow-up between two sessions does not make
 * the second one "Träff 3". The number is for reading; an occasion is known by its id.
 */
export function withOccasionsNumbered(view: ActivityView): ActivityView {
  const inOrder = [...view.occasions].sort((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
  const counts = new Map<string, number>();
  const occasions = inOrder.map((occasion) => {
    const number = (counts.get(occasion.kind) ?? 0) + 1;
    counts.set(occasion.kind, number);
    return { ...occasion, number };
  });
  return { ...view, occasions };
}
