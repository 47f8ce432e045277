// Organisations' own entries as a table (the RUS map): the newest of each key, and the earlier ones by date where there are any.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { itemText, itemValue, questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Question } from '../../surveys/definition/survey-json.ts';
import type { RegisterDefinition } from '../definition/report-definition.ts';
import { grouped } from '../tabulate/grouped.ts';
import { type Composition, type WaveInReport, wavesOf } from './composition.ts';
import { alphabetical } from './numbers.ts';
import type { TableCell, TableFigure } from './report.ts';

interface Entry {
  readonly key: string;
  readonly dated: string;
  readonly cells: readonly string[];
}

/** The table of what holds now, and below it the history where a key has several entries. */
export function registerFigures(composition: Composition, definition: RegisterDefinition): readonly TableFigure[] {
  const waves = wavesOf(composition, definition.survey).filter(({ release }) => release?.rows !== undefined);
  const newest = waves.at(-1);
  if (!newest) return [];
  const entries = waves.flatMap((wave) => entriesIn(composition, definition, wave)).sort(byKeyThenNewest(composition.locale));
  const current = [...grouped(entries, ({ key }) => key).values()].flatMap(([latest]) => (latest ? [latest] : []));
  const earlier = entries.filter((entry) => !current.includes(entry));
  const { latest, history } = composition.words.register;
  return [
    registerFigure(composition, definition, newest, { id: definition.id, title: latest, entries: current }),
    ...(earlier.length > 0
      ? [registerFigure(composition, definition, newest, { id: `${definition.id}-history`, title: history, entries: earlier })]
      : []),
  ];
}

function entriesIn(
  { locale }: Composition,
  { key, dated, columns }: RegisterDefinition,
  { survey, release }: WaveInReport,
): readonly Entry[] {
  const questions = new Map(questionsIn(survey.json).map((question) => [question.name, question]));
  return (release?.rows ?? []).map(({ answers }) => ({
    key: said(questions.get(key), answers[key], locale),
    dated: String(answers[dated] ?? ''),
    cells: columns.map((column) => said(questions.get(column), answers[column], locale)),
  }));
}

function byKeyThenNewest(locale: string): (a: Entry, b: Entry) => number {
  const compare = alphabetical(locale);
  return (a, b) => compare(a.key, b.key) || (a.dated < b.dated ? 1 : a.dated > b.dated ? -1 : 0);
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

function registerFigure(composition: Composition, definition: RegisterDefinition, { survey }: WaveInReport, listed: Listed): TableFigure {
  const { words, locale } = composition;
  const questions = new Map(questionsIn(survey.json).map((question) => [question.name, question]));
  const names = composition.definition.names?.[definition.survey];
  const heading = (name: string) => textIn(names?.[name] ?? questions.get(name)?.title ?? { sv: name }, locale);
  const title = definition.title ? `${textIn(definition.title, locale)}: ${listed.title.toLocaleLowerCase(locale)}` : listed.title;
  const rows = listed.entries.map((entry): readonly TableCell[] => [entry.key, ...entry.cells, entry.dated]);
  const columns = [definition.key, ...definition.columns, definition.dated].map((name) => ({ title: heading(name), numeric: false }));
  const days = listed.entries.map(({ dated }) => dated).sort();
  const base = words.base.entries(rows.length, days[0] ?? '', days.at(-1) ?? '');
  return {
    kind: 'table',
    id: listed.id,
    title,
    alt: `${title}. ${base}`,
    base,
    notes: [],
    table: { caption: title, columns, rows },
    sources: [],
  };
}

/** An answer in words: the texts of choices, other values as they are. */
function said(question: Question | undefined, value: unknown, locale: string): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => said(question, one, locale)).join(', ');
  if (question && 'choices' in question) {
    const choice = question.choices.find((item) => itemValue(item) === value);
    if (choice !== undefined) return itemText(choice, locale);
  }
  return String(value);
}
