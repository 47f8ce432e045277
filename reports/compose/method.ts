// How it was counted, told only as far as it concerns this report.
import type { Composition } from './composition.ts';
import { dayText } from './numbers.ts';
import type { Figure, ReportSection } from './report.ts';

/** The sentences under "Så har vi räknat". */
export function methodOf({ words, waves, locale, input }: Composition, sections: readonly ReportSection[]): readonly string[] {
  const kinds = new Set(sections.flatMap(({ figures }) => figures.map(({ kind }) => kind)));
  const released = waves.flatMap(({ release }) => release ?? []);
  const persons = released.filter(({ unit }) => unit === 'person');
  const has = (...wanted: readonly Figure['kind'][]) => wanted.some((kind) => kinds.has(kind));
  const days = [...new Set(released.map(({ releasedOn }) => releasedOn))].sort().map((day) => dayText(day, locale));
  const { method } = words;
  return [
    method.base,
    ...(has('multiple', 'themes') ? [method.multiple] : []),
    method.notKnown,
    ...(has('likert', 'matrix', 'distribution') ? [method.rounding] : []),
    ...(has('likert', 'matrix') ? [method.topTwo] : []),
    ...(has('trend', 'multiple', 'themes', 'distribution', 'dumbbells') ? [method.interval] : []),
    ...(has('trend') ? [method.change] : []),
    ...(waves.some(({ population, release }) => release && population !== undefined) ? [method.population] : []),
    ...(persons.length > 0 ? [method.small(Math.max(...persons.map(({ k }) => k)))] : []),
    ...(released.some(({ unit }) => unit === 'organisation') ? [method.organisations] : []),
    method.same,
    ...(days.length > 0 ? [method.locked(days)] : []),
    ...(input.activity.example ? [method.example] : []),
  ];
}
