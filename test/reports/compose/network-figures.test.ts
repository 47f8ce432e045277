// The strategy map over time and what groups chose, from entries written down here.
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../reports/compose/compose-report.ts';
import { groupDialog, networkDialogQuestions } from '../../../surveys/library/group-dialog.ts';
import { networkCycleEval, networkTopics, timesOfTheYear } from '../../../surveys/library/network-cycle-eval.ts';
import { rusStatus } from '../../../surveys/library/rus-status.ts';
import { figureIn, type GivenWave, givenActivity, idsIn } from './given-waves.ts';

const occasions = ['2025-09-01', '2026-05-01'].map((date) => ({ kind: 'meeting' as const, date }));
const entry = (region: string, state: string, phase: string, as_of = '2026-04-01') => ({ region, state, phase, as_of });
const round = (at: number, answers: GivenWave['answers']): GivenWave => ({ survey: rusStatus, answers, wave: { occasion: `at-${at}` } });

describe('the strategy map', () => {
  const before = round(1, [
    entry('20', 'renewing', 'initiative'),
    entry('10', 'current', 'implementing'),
    entry('12', 'recent', 'implementing'),
    entry('18', 'renewing', 'planning'),
  ]);
  const now = round(2, [
    entry('20', 'renewing', 'initiative', '2026-04-01'),
    entry('20', 'renewing', 'planning', '2026-04-20'),
    entry('10', 'renewing', 'initiative'),
    entry('12', 'current', 'implementing'),
    entry('09', 'current', 'drafting'),
  ]);
  const report = composeReport(givenActivity({ kind: 'network-cycle', occasions, waves: [before, now] }));
  const figure = figureIn(report, 'rus-tiles', 'tiles');
  const tiles = figure.groups.flatMap((group) =>
    group.columns.flatMap((column) => column.tiles.map((tile) => ({ at: `${group.title} / ${column.title}`, ...tile }))),
  );

  test('has the columns of the way round under their state, empty ones too, and unusual ones once they occur', () => {
    expect(figure.groups.map(({ title, note, columns }) => [title, note, columns.map((column) => column.title)])).toEqual([
      ['På gång att ta fram ny RUS', '3 regioner', ['Initiativ till ny process', 'Projektplanering', 'Framtagande']],
      ['Nyligen framtagen RUS', '0 regioner', ['Färdigt förslag', 'Antagen/beslutad', 'Genomförande']],
      ['Befintlig, fortfarande aktuell RUS', '2 regioner', ['Genomförande', 'Framtagande']],
    ]);
  });

  test('says where from of those that have moved since the meeting before, and of nobody else', () => {
    expect(tiles).toEqual([
      { at: 'På gång att ta fram ny RUS / Initiativ till ny process', label: 'Blekinge', from: 'från Genomförande' },
      // the newest entry of a round counts
      { at: 'På gång att ta fram ny RUS / Projektplanering', label: 'Dalarna', from: 'från Initiativ till ny process' },
      // silent this time: stays where it was
      { at: 'På gång att ta fram ny RUS / Projektplanering', label: 'Örebro län' },
      // the same phase in another state
      { at: 'Befintlig, fortfarande aktuell RUS / Genomförande', label: 'Skåne', from: 'från Genomförande (Nyligen framtagen RUS)' },
      // new on the map: has not moved
      { at: 'Befintlig, fortfarande aktuell RUS / Framtagande', label: 'Gotland' },
    ]);
    expect(figure.base).toBe('5 av 21 regioner har angett sitt läge, senast inför möte 2. Tre regioner har flyttat sedan möte 1.');
    expect(figure.notes[0]).toMatch(/^Läget är inte angivet: Gävleborg, .* och Östergötland\.$/);
  });

  test('is a table with a column a meeting', () => {
    expect(figure.table.columns.map(({ title }) => title)).toEqual(['Region', 'Möte 1', 'Möte 2', 'Sedan förra gången']);
    expect(figure.table.rows).toHaveLength(21);
    expect(figure.table.rows).toContainEqual([
      'Region Dalarna',
      'På gång att ta fram ny RUS: Initiativ till ny process',
      'På gång att ta fram ny RUS: Projektplanering',
      'Flyttad från Initiativ till ny process',
    ]);
    expect(figure.table.rows).toContainEqual(['Region Gotland', 'Inte angivet', 'Befintlig, fortfarande aktuell RUS: Framtagande', '–']);
  });

  test('is said in words', () => {
    expect(figure.alt).toContain(
      'På gång att ta fram ny RUS, 3 regioner: Initiativ till ny process Blekinge; Projektplanering Dalarna, Örebro län.',
    );
    expect(figure.alt).toContain(
      'Tre regioner har flyttat sedan möte 1. Blekinge från Genomförande; Dalarna från Initiativ till ny process;',
    );
  });

  test('moves nobody the first time', () => {
    const first = figureIn(composeReport(givenActivity({ kind: 'network-cycle', occasions, waves: [before] })), 'rus-tiles', 'tiles');
    expect(JSON.stringify(first.groups)).not.toContain('från');
    expect(first.base).toContain('Det är första gången läget anges.');
  });
});

describe('what groups chose', () => {
  const note = (group: string, dialog_question: string, chosen: readonly string[]) => ({
    group,
    dialog_question,
    chosen,
    secretary: 'Hemligt Namn',
  });
  const dialog: GivenWave = {
    survey: groupDialog({ questions: networkDialogQuestions }),
    answers: [
      note('10', 'internal_learning', ['Nyfikenhet', 'Gemensam lägesbild']),
      note('2', 'internal_learning', ['Tid i projektplanen', 'Chefen frågar efter lärandet']),
      note('Bord vid fönstret', 'external_learning', ['Samma personer över tid', 'Vi delar misslyckanden']),
    ],
    wave: { occasion: 'at-1' },
  };
  const report = composeReport(givenActivity({ kind: 'network-cycle', occasions, waves: [dialog] }));

  test('stands by group under what they talked about', () => {
    const internal = figureIn(report, 'chosen-1', 'texts');
    expect(internal.title).toBe('Hur främjar vi lärande inom den egna organisationen (tjänstepersoner och förtroendevalda)?');
    expect(internal.groups).toEqual([
      { title: 'Grupp 2', status: 'released', texts: ['Tid i projektplanen', 'Chefen frågar efter lärandet'] },
      { title: 'Grupp 10', status: 'released', texts: ['Nyfikenhet', 'Gemensam lägesbild'] },
    ]);
    expect(figureIn(report, 'chosen-2', 'texts').groups.map(({ title }) => title)).toEqual(['Bord vid fönstret']);
    expect(internal.base).toBe('2 grupper.');
  });

  test('has no name of those with a task', () => {
    expect(JSON.stringify(report)).not.toContain('Hemligt Namn');
  });

  test('is told of groups only, never of persons', () => {
    const asPersons = { ...dialog, answers: [...dialog.answers, ...dialog.answers], wave: { occasion: 'at-1', unit: 'person' } } as const;
    expect(idsIn(composeReport(givenActivity({ kind: 'network-cycle', occasions, waves: [asPersons] })))).not.toContain('chosen-1');
  });
});

describe('the evaluation from cycle to cycle', () => {
  const cycle = (at: number, grade: number): GivenWave => ({
    survey: networkCycleEval({ topics: networkTopics, meetings: 2, dates: timesOfTheYear }),
    answers: [grade, grade, grade, grade - 1, grade + 1, grade].map((relevance) => ({
      ...{ relevance, exchange: 4, impact_internal: 3, impact_external: 3, applied: 'once', meetings_attended: 2 },
      ...{ next_topics: ['boundaries'], meeting_form: 'mixed' },
    })),
    wave: { occasion: `at-${at}` },
  });

  test('says that a change is not certain where Welch’s interval covers zero, and that it is where it does not', () => {
    const verdict = (from: number, to: number) =>
      figureIn(
        composeReport(givenActivity({ kind: 'network-cycle', occasions, waves: [cycle(1, from), cycle(2, to)] })),
        'cycle-trend-relevance',
        'trend',
      ).verdict;
    expect(verdict(3, 3)?.text).toMatch(/^Ingen säker förändring från möte 1 till möte 2: 0,0/);
    expect(verdict(2, 4)?.kind).toBe('higher');
  });
});
