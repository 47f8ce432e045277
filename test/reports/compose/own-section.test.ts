// Questions that an organiser added: a figure each in the report of the activity, compared with the very same question only.
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../reports/compose/compose-report.ts';
import { waveReport } from '../../../reports/compose/wave-report.ts';
import { figuresCsv } from '../../../reports/csv/figures-csv.ts';
import { rowMasks } from '../../../reports/disclosure/row-masks.ts';
import { variablesOf } from '../../../reports/tabulate/variables-of.ts';
import { type OwnQuestion, ownQuestionName, withOwnQuestions } from '../../../surveys/definition/own-questions.ts';
import { checkOut } from '../../../surveys/library/check-out.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { releaseOf, waveOf } from '../fixtures/make-wave.ts';
import { givenActivity } from './given-waves.ts';

const food: OwnQuestion = { kind: 'scale', title: { sv: 'Hur var maten?' }, low: { sv: 'Dålig' }, high: { sv: 'God' } };
const way: OwnQuestion = { kind: 'one', title: { sv: 'Hur kom du hit?' }, choices: [{ sv: 'Tåg' }, { sv: 'Buss' }] };
const missed: OwnQuestion = { kind: 'several', title: { sv: 'Vad saknade du?' }, choices: [{ sv: 'Paus' }, { sv: 'Tid' }] };
const words: OwnQuestion = { kind: 'text', title: { sv: 'Vad tänker du nu?' } };
const [foodName, wayName, missedName, wordsName] = [food, way, missed, words].map(ownQuestionName) as [string, string, string, string];

const base = { relevance: 4, learning: 4, exchange: 4, voice: 4, use_intent: 'act' };
const people = (count: number, answers: (n: number) => Record<string, unknown>): readonly Record<string, unknown>[] =>
  Array.from({ length: count }, (_, n) => ({ ...base, ...answers(n) }));

function reportOver(
  ...sessions: readonly { readonly own: readonly OwnQuestion[]; readonly answers: readonly Record<string, unknown>[] }[]
) {
  const input = givenActivity({
    kind: 'learning-project',
    occasions: sessions.map((_, at) => ({ kind: 'session', date: `2026-11-1${at}` })),
    waves: sessions.map(({ own, answers }, at) => ({
      survey: withOwnQuestions(sessionEval, own),
      answers,
      wave: { occasion: `at-${at + 1}` },
    })),
  });
  return { input, report: composeReport(input), section: composeReport(input).sections.find(({ id }) => id === 'own-questions') };
}

const eight = people(8, (n) => ({
  [foodName]: 4,
  [wayName]: n < 6 ? 'tag' : 'buss',
  [missedName]: n < 5 ? ['paus'] : ['paus', 'tid'],
  [wordsName]: `Tanke ${n}`,
}));

describe('own questions in the report of an activity', () => {
  test('have the figure that suits them, and say where they were asked', () => {
    const { section } = reportOver({ own: [food, way, missed, words], answers: eight }, { own: [], answers: people(8, () => ({})) });
    expect(section?.title).toBe('Egna frågor');
    expect(section?.figures.map(({ kind, title }) => [kind, title])).toEqual([
      ['likert', 'Hur var maten?'],
      ['distribution', 'Hur kom du hit?'],
      ['multiple', 'Vad saknade du?'],
      ['texts', 'Vad tänker du nu?'],
    ]);
    for (const { notes } of section?.figures ?? []) expect(notes[0]).toBe('Egen fråga, ställd i: träff 1.');
    const texts = section?.figures.at(-1);
    expect(texts?.kind === 'texts' && texts.groups.map(({ title, texts: written }) => [title, written.length])).toEqual([['Träff 1', 8]]);
  });

  test('are in no section where none was asked', () => {
    expect(reportOver({ own: [], answers: eight.map(() => base) }).section).toBeUndefined();
  });

  test('stand beside each other only where the very same was asked', () => {
    const other: OwnQuestion = { ...food, high: { sv: 'Utmärkt' } };
    const { section } = reportOver(
      { own: [food], answers: eight.map((one) => ({ ...base, [foodName]: one[foodName] })) },
      {
        own: [{ ...food, title: { sv: 'Hur var maten?', en: 'The food?' }, isRequired: true }],
        answers: people(6, () => ({ [foodName]: 2 })),
      },
      { own: [other], answers: people(6, () => ({ [ownQuestionName(other)]: 2 })) },
    );
    expect(
      section?.figures.map((figure) => figure.kind === 'likert' && figure.groups.map(({ rows }) => rows.map(({ label }) => label))),
    ).toEqual([[['Träff 1', 'Träff 2']], [['Hur var maten?']]]);
  });

  test('of two surveys stand beside each other where they are the very same', () => {
    const input = givenActivity({
      kind: 'network-cycle',
      waves: [
        { survey: withOwnQuestions(sessionEval, [way]), answers: people(6, () => ({ [wayName]: 'tag' })) },
        {
          survey: withOwnQuestions(checkOut, [way]),
          answers: Array.from({ length: 6 }, () => ({ take_away: 'Mod', show_ok: true, [wayName]: 'buss' })),
        },
      ],
    });
    const [figure] = composeReport(input).sections.find(({ id }) => id === 'own-questions')?.figures ?? [];
    expect(figure?.kind === 'distribution' && figure.series.map(({ counts }) => counts)).toEqual([
      [6, 0],
      [0, 6],
    ]);
  });

  test('are shown from k answers up, texts from k writers up', () => {
    const few = eight.map((one, n) => (n < 4 ? one : base));
    const { section, input } = reportOver({ own: [food, way, missed, words], answers: few });
    expect(JSON.stringify(section)).not.toContain('Tanke');
    for (const figure of section?.figures ?? []) for (const { table } of figure.sources) expect(table.status).not.toBe('released');
    expect(
      figuresCsv(input, 'data')
        .split('\n')
        .filter((line) => line.includes(foodName)),
    ).toEqual([expect.stringMatching(/,too-few$/)]);
  });

  test('that are texts need the yes of the survey that asks for one', () => {
    const survey = withOwnQuestions(checkOut, [words]);
    const answers = Array.from({ length: 12 }, (_, n) => ({ take_away: 'Mod', show_ok: n < 6, [wordsName]: n < 6 ? 'Med ja' : 'Utan ja' }));
    const text = JSON.stringify(composeReport(givenActivity({ kind: 'network-cycle', waves: [{ survey, answers }] })));
    expect(text.match(/Med ja/g)?.length).toBeGreaterThanOrEqual(6);
    expect(text).not.toContain('Utan ja');
  });

  test('are in the report of their wave where they were asked, and not twice', () => {
    const { input } = reportOver({ own: [food, words], answers: eight });
    const ids = waveReport(input, 'wave-1').sections.flatMap(({ figures }) => figures.map(({ id }) => id));
    expect(ids.filter((id) => id.startsWith('own-q-'))).toHaveLength(2);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('own choices in the rows of persons', () => {
  const survey = withOwnQuestions(sessionEval, [way, missed]);
  const masksOf = (answers: readonly Record<string, unknown>[]) => {
    const rows = answers.map((one) => ({ answers: one, background: {} }));
    return { rows, masks: rowMasks(survey, releaseOf(survey, waveOf(survey), rows), [], rows) };
  };
  const shown = (answers: readonly Record<string, unknown>[]) => {
    const { rows, masks } = masksOf(answers);
    return rows.map((row) => masks.groupsOf(row).get(wayName) ?? '');
  };
  const several = variablesOf(survey).filter(({ question }) => question === missedName);

  test('are masked where few chose alike, since they may say who someone is', () => {
    const uneven = people(20, (n) => ({ [wayName]: n < 17 ? 'tag' : 'buss', [missedName]: ['paus'] }));
    expect(shown(uneven)).not.toContain('buss');
    const even = people(20, (n) => ({ [wayName]: n < 12 ? 'tag' : 'buss', [missedName]: ['paus'] }));
    expect(new Set(shown(even))).toEqual(new Set(['tag', 'buss']));
  });

  test('of several are left out where few chose one of them, or few did not', () => {
    const with3 = (three: readonly string[], others: readonly string[]) =>
      people(20, (n) => ({ [wayName]: 'tag', [missedName]: n < 3 ? three : others }));
    expect(several).not.toEqual([]);
    const areShown = (answers: readonly Record<string, unknown>[]) => several.every((one) => masksOf(answers).masks.shows(one));
    expect(areShown(with3(['tid'], ['paus']))).toBe(false);
    expect(areShown(with3(['paus'], ['paus', 'tid']))).toBe(false);
    expect(areShown(people(20, (n) => ({ [missedName]: n < 9 ? ['tid'] : ['paus'] })))).toBe(true);
  });
});
