import { textIn } from '../../surveys/definition/localized-text.ts';
import type { FigureDefinitionBase } from '../definition/report-definition.ts';
import type { Composition } from './composition.ts';
import { baseSentence, figureNotes } from './figure-notes.ts';
import type { FigureBase, FigureTable } from './report.ts';
import { type Reading, sourcesOf } from './series.ts';

export interface BaseParts {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly table: Omit<FigureTable, 'caption'>;
  readonly readings: readonly Reading[];
  readonly notes?: readonly string[];
  /** A mean of few answers says little, which is then noted. */
  readonly showsMean?: boolean;
  /** What the base sentence is about, where that is not every reading. */
  readonly baseOf?: readonly Reading[];
}

/** What every kind of figure has. */
export function figureBase(composition: Composition, parts: BaseParts): FigureBase {
  const base = baseSentence(composition, parts.baseOf ?? parts.readings);
  return {
    id: parts.id,
    title: parts.title,
    alt: parts.alt,
    base,
    notes: [...new Set([...(parts.notes ?? []), ...figureNotes(composition, parts.readings, parts.showsMean ?? false)])],
    table: { caption: captionOf(parts.title, base), ...parts.table },
    sources: sourcesOf(parts.readings, composition.locale),
  };
}

/** Title and base as sentences after each other. @example captionOf('Svar per träff', 'Bas: 23 svar.') // 'Svar per träff. Bas: 23 svar.' */
export function captionOf(title: string, base: string): string {
  return `${title}${/[.?!]$/.test(title) ? '' : '.'} ${base}`;
}

/** The title the report gives a figure, else the question as the newest wave asks it. */
export function titleOf(composition: Composition, definition: FigureDefinitionBase, readings: readonly Reading[]): string {
  if (definition.title) return textIn(definition.title, composition.locale);
  const newest = readings.at(-1);
  return newest ? textIn(newest.variable.questionText, composition.locale) : definition.id;
}
