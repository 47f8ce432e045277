// Who came: how many had registered, were present at each occasion, and evaluated it. Counts only, whoever they were.
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { AttendanceDefinition } from '../definition/fieldwork-definitions.ts';
import { percent } from '../tabulate/statistics/rounding.ts';
import { type Composition, said, type WaveInReport, wavesOf } from './composition.ts';
import { type FieldworkWords, fieldworkWordsIn } from './fieldwork-words.ts';
import { captionOf } from './figure-base.ts';
import { percentText } from './numbers.ts';
import { occasionLabel } from './occasion-label.ts';
import type { PartRow, PartsFigure } from './parts.ts';
import type { FigureTable, TableCell } from './report.ts';
import { type ResponseCount, responseCountOf } from './response-counts.ts';
import { countCell, numberColumn, percentCell, textColumn } from './table-cells.ts';

interface Came {
  readonly label: string;
  readonly present: number | undefined;
  readonly answers: ResponseCount;
}

/** One figure; none before anyone has been counted. */
export function attendanceFigures(composition: Composition, definition: AttendanceDefinition): readonly PartsFigure[] {
  const came = occasionsWith(composition, definition).map(({ occasion, wave }) => cameTo(composition, occasion, wave));
  const registered = registeredIn(composition, definition.registered);
  const known = came.filter(({ present, answers }) => present !== undefined || answers.is === 'counted');
  return known.length === 0 ? [] : [attendanceFigure(composition, definition, known, registered)];
}

function occasionsWith({ input, ...composition }: Composition, { occasions, survey }: AttendanceDefinition) {
  const waves = wavesOf({ input, ...composition }, survey);
  return input.occasions
    .filter(({ kind }) => kind === occasions)
    .map((occasion) => ({ occasion, wave: waves.find(({ wave }) => wave.occasion === occasion.id) }))
    .sort((a, b) => (a.occasion.date < b.occasion.date ? -1 : 1));
}

function cameTo(composition: Composition, occasion: Occasion, wave: WaveInReport | undefined): Came {
  const answers: ResponseCount = wave ? responseCountOf(composition, wave) : { is: 'unknown' };
  return { label: occasionLabel(occasion, composition.locale), present: occasion.attended, answers };
}

/** How many registrations there are, of all waves of the survey; undefined where there is none. */
export function registeredIn(composition: Composition, survey: string | undefined): number | undefined {
  if (survey === undefined) return undefined;
  const counts = wavesOf(composition, survey).map((wave) => responseCountOf(composition, wave));
  const known = counts.flatMap((count) => ('n' in count ? [count.n] : []));
  return known.length === 0 ? undefined : known.reduce((sum, n) => sum + n, 0);
}

function attendanceFigure(
  composition: Composition,
  definition: AttendanceDefinition,
  came: readonly Came[],
  registered: number | undefined,
): PartsFigure {
  const { locale } = composition;
  const say = fieldworkWordsIn(locale);
  const rows = came.map((one) => rowOf(composition, one, say));
  const title = said(composition, definition.title);
  const present = came.flatMap((one) => one.present ?? []);
  const base = say.base(registered, present.length > 0 ? [Math.min(...present), Math.max(...present)] : undefined);
  const spoken = rows.map((row) => `${row.label}: ${row.said}`).join('; ');
  return {
    kind: 'parts',
    id: definition.id,
    title,
    alt: `${registered === undefined ? '' : `${say.registeredCount(registered)}. `}${spoken}.`,
    base,
    notes: [
      ...(registered === undefined ? [] : [say.notes.registered]),
      ...(present.length > 0 ? [say.notes.present] : []),
      ...(came.some(({ answers }) => answers.is === 'so-far' && !answers.exact) ? [say.notes.steps] : []),
    ],
    table: { caption: captionOf(title, base), ...tableOf(composition, came, registered) },
    sources: [],
    scale: 'count',
    partLabel: say.answers,
    wholeLabel: say.present,
    ...(registered === undefined ? {} : { against: { label: say.registeredCount(registered), value: registered } }),
    rows,
  };
}

function rowOf({ locale }: Composition, { label, present, answers }: Came, say: FieldworkWords): PartRow {
  const whole = present === undefined ? {} : { whole: present };
  if (answers.is !== 'counted') {
    const why =
      answers.is === 'too-few'
        ? say.tooFew(answers.k, answers.wave)
        : answers.is === 'so-far'
          ? say.soFar(answers.n, answers.exact, answers.wave)
          : '';
    return { label, ...whole, said: [present === undefined ? '' : say.onlyPresence(present), why].filter(Boolean).join('. ') };
  }
  const { n } = answers;
  if (present === undefined) return { label, part: n, said: say.noPresence(n) };
  if (n > present) return { label, ...whole, part: n, said: say.moreThan(n, present) };
  return { label, ...whole, part: n, said: say.ofPresent(n, present, percentText(percent(n, present, 0), locale)) };
}

function tableOf(composition: Composition, came: readonly Came[], registered: number | undefined): Omit<FigureTable, 'caption'> {
  const { locale, words } = composition;
  const say = fieldworkWordsIn(locale);
  const columns = [
    textColumn(say.occasion),
    ...(registered === undefined ? [] : [numberColumn(say.registered)]),
    numberColumn(say.present),
    numberColumn(say.answers),
    numberColumn(say.presentShare),
  ];
  const rows = came.map(({ label, present, answers }): readonly TableCell[] => {
    const n = answers.is === 'counted' ? answers.n : undefined;
    const share = n !== undefined && present !== undefined && n <= present ? percentCell(n, present, words) : say.notCounted;
    return [
      label,
      ...(registered === undefined ? [] : [countCell(registered)]),
      present === undefined ? say.notCounted : countCell(present),
      countCellOf(answers, say),
      share,
    ];
  });
  return { columns, rows };
}

/** The count as a cell, or why there is none. */
export function countCellOf(count: ResponseCount, say: FieldworkWords): TableCell {
  if (count.is === 'counted') return countCell(count.n);
  if (count.is === 'too-few') return { status: 'too-few', text: say.tooFew(count.k, count.wave) };
  return count.is === 'so-far' ? say.soFar(count.n, count.exact, count.wave) : say.notCounted;
}
