// What open answers are about, where an organiser has read them for themes: drawn as a multiple choice, of those who wrote.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { type Theme, themesOn } from '../../surveys/fieldwork/themes.ts';
import type { TextsDefinition } from '../definition/report-definition.ts';
import { themesItem, themeTable } from '../disclosure/theme-tables.ts';
import { openTextsOf } from '../tabulate/open-texts.ts';
import type { Variable } from '../tabulate/variable.ts';
import { type Composition, type WaveInReport, wavesOf } from './composition.ts';
import { figureBase } from './figure-base.ts';
import type { ThemesFigure } from './report.ts';
import type { Reading } from './series.ts';
import { sharesContent } from './shares-figure.ts';

/** One figure a survey, with a series a wave; none where no text has been read for themes. */
export function themesFigures(composition: Composition, definition: TextsDefinition): readonly ThemesFigure[] {
  const surveys = typeof definition.survey === 'string' ? [definition.survey] : definition.survey;
  return surveys.flatMap((survey, at) => {
    const coded = wavesOf(composition, survey).flatMap((wave) => codedWave(composition, wave, definition.question) ?? []);
    const id = `${definition.id}-themes${at === 0 ? '' : `-${at + 1}`}`;
    return coded.length === 0 ? [] : [themesFigure(composition, id, coded)];
  });
}

/** One wave whose texts have been read, as what any figure of shares is made of. */
export interface CodedWave {
  readonly reading: Reading;
  readonly unread: number;
}

/** The themes of a question in a wave; undefined where nobody has read its texts for themes. */
export function codedWave({ input }: Composition, of: WaveInReport, question: string): CodedWave | undefined {
  const all = input.themes;
  const asked = openTextsOf(of.survey).find((text) => text.question === question);
  if (!all || !asked || !of.release) return undefined;
  const themes = themesOn(all, of.survey.id, question);
  const found = themeTable(of.release, question, themes, all);
  if (!found) return undefined;
  const { table, unread } = found;
  const series = { of, label: of.label, labelInText: of.labelInText, breakdown: '', group: '' };
  return { reading: { series, variable: themesVariable(question, asked.questionText, themes), table, status: table.status }, unread };
}

function themesVariable(question: string, questionText: Variable['questionText'], themes: readonly Theme[]): Variable {
  return {
    question,
    item: themesItem,
    measure: 'multiple',
    questionText,
    codes: themes.map(({ id, name }) => ({ code: id, text: name })),
    scale: themesItem,
    wordings: [questionText.sv],
    required: false,
    questionType: 'comment',
    read: () => undefined,
  };
}

function themesFigure(composition: Composition, id: string, coded: readonly CodedWave[]): ThemesFigure {
  const { words, locale } = composition;
  const readings = coded.map(({ reading }) => reading);
  const newest = (readings.at(-1) as Reading).variable;
  const title = words.themes.title(textIn(newest.questionText, locale));
  const { table, alt, categories, series } = sharesContent(composition, readings, 'multiple');
  const unread = coded.filter((wave) => wave.unread > 0);
  const notes = [
    words.themes.method,
    ...unread.map((wave) => words.themes.unread(coded.length > 1 ? wave.reading.series.label : undefined, wave.unread)),
  ];
  const bases = series.map(({ n }) => n);
  const base = words.themes.base(Math.min(...bases), Math.max(...bases), bases.length, newest.question.includes('__'));
  return {
    kind: 'themes',
    ...figureBase(composition, { id, title, alt, notes, readings, table }),
    base,
    table: { caption: `${title} ${base}`, ...table },
    categories,
    series,
  };
}
