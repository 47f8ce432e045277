// How many of those asked have answered each wave. Source of the rates: AAPOR, Standard Definitions, 10th edition (2023). RR1 is
// complete answers of all eligible, RR2 adds partial ones. Answers that were begun are never stored, so both are the same here.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { ResponseStatusDefinition } from '../definition/fieldwork-definitions.ts';
import { percent } from '../tabulate/statistics/rounding.ts';
import { countCellOf } from './attendance-figure.ts';
import { type Composition, said, type WaveInReport, wavesOf } from './composition.ts';
import { fieldworkWordsIn } from './fieldwork-words.ts';
import { captionOf } from './figure-base.ts';
import { percentText } from './numbers.ts';
import type { PartRow, PartsFigure } from './parts.ts';
import type { FigureTable, TableCell } from './report.ts';
import { type ResponseCount, responseCountOf } from './response-counts.ts';
import { countCell, numberColumn, percentCell, textColumn } from './table-cells.ts';

/** What a share is of: those with a personal link, those in the room, a group of known size, or nobody knows. */
type Of = { readonly measure: 'invited' | 'present' | 'asked'; readonly n: number } | { readonly measure: 'unknown' };

interface Status {
  readonly wave: WaveInReport;
  readonly label: string;
  readonly answers: ResponseCount;
  readonly of: Of;
}

/** One figure over all waves of the surveys that have opened; none where none has. */
export function responseStatusFigures(composition: Composition, definition: ResponseStatusDefinition): readonly PartsFigure[] {
  const surveys = typeof definition.survey === 'string' ? [definition.survey] : definition.survey;
  const status = surveys.flatMap((survey) => statusOf(composition, definition, survey)).filter(({ answers }) => answers.is !== 'unknown');
  if (status.length === 0) return [];
  const say = fieldworkWordsIn(composition.locale);
  const rows = status.map((one) => rowOf(composition, one));
  const title = said(composition, definition.title);
  const base = say.statusBase(status.length);
  return [
    {
      kind: 'parts',
      id: definition.id,
      title,
      alt: `${rows.map((row) => `${row.label}: ${row.said}`).join('; ')}.`,
      base,
      notes: notesOn(composition, status),
      table: { caption: captionOf(title, base), ...tableOf(composition, status) },
      sources: [],
      scale: 'percent',
      partLabel: say.answers,
      wholeLabel: say.asked,
      rows,
    },
  ];
}

function statusOf(composition: Composition, definition: ResponseStatusDefinition, survey: string): readonly Status[] {
  const waves = wavesOf(composition, survey);
  return waves.map((wave) => {
    const called = textIn(definition.called?.[survey] ?? wave.wave.title, composition.locale);
    const label = waves.length > 1 ? `${called}, ${wave.labelInText}` : called;
    return { wave, label, answers: responseCountOf(composition, wave), of: baseOf(definition, wave) };
  });
}

function baseOf({ inTheRoom = [] }: ResponseStatusDefinition, { wave, occasion, population }: WaveInReport): Of {
  if (wave.audience === 'invited') return population === undefined ? { measure: 'unknown' } : { measure: 'invited', n: population };
  if (inTheRoom.includes(wave.survey.id)) return occasion?.attended ? { measure: 'present', n: occasion.attended } : { measure: 'unknown' };
  return population === undefined ? { measure: 'unknown' } : { measure: 'asked', n: population };
}

/** The share, where both numbers are known and it can be one. */
function shareOf({ answers, of }: Status): { readonly n: number; readonly of: number } | undefined {
  return answers.is === 'counted' && 'n' in of && answers.n <= of.n ? { n: answers.n, of: of.n } : undefined;
}

function rowOf(composition: Composition, status: Status): PartRow {
  const { label, of } = status;
  const share = shareOf(status);
  if (!share) return { label, said: whyNone(composition, status) };
  const say = fieldworkWordsIn(composition.locale);
  const inWords = of.measure === 'invited' ? say.ofInvited : of.measure === 'present' ? say.ofPresent : say.ofAsked;
  return {
    label,
    part: share.n,
    whole: share.of,
    said: inWords(share.n, share.of, percentText(percent(share.n, share.of, 0), composition.locale)),
  };
}

function whyNone({ locale }: Composition, { answers, of }: Status): string {
  const say = fieldworkWordsIn(locale);
  if (answers.is === 'too-few') return say.tooFew(answers.k, answers.wave);
  if (answers.is === 'so-far') {
    const soFar = say.soFar(answers.n, answers.exact, answers.wave);
    return 'n' in of ? `${soFar} ${say.soFarOf[of.measure](of.n)}` : soFar;
  }
  if (answers.is === 'unknown') return say.notCounted;
  return 'n' in of ? say.moreThan(answers.n, of.n) : say.openLink(answers.n);
}

function notesOn({ locale }: Composition, status: readonly Status[]): readonly string[] {
  const { notes } = fieldworkWordsIn(locale);
  const has = (measure: Of['measure']) => status.some(({ of }) => of.measure === measure);
  return [
    ...(has('invited') ? [notes.responseRate] : []),
    ...(has('present') ? [notes.present] : []),
    ...(has('asked') ? [notes.ofAsked] : []),
    ...(has('unknown') ? [notes.openLink] : []),
    ...(status.some(({ answers, wave }) => wave.wave.unit === 'person' && wave.release === undefined && answers.is !== 'unknown')
      ? [notes.steps]
      : []),
  ];
}

function tableOf({ words, locale }: Composition, status: readonly Status[]): Omit<FigureTable, 'caption'> {
  const say = fieldworkWordsIn(locale);
  const columns = [
    textColumn(words.wave),
    numberColumn(say.answers),
    numberColumn(say.of),
    numberColumn(say.share),
    textColumn(say.measure),
  ];
  const rows = status.map((one): readonly TableCell[] => {
    const share = shareOf(one);
    return [
      one.label,
      countCellOf(one.answers, say),
      'n' in one.of ? countCell(one.of.n) : say.notCounted,
      share ? percentCell(share.n, share.of, words) : say.notCounted,
      say.measures[one.of.measure],
    ];
  });
  return { columns, rows };
}
