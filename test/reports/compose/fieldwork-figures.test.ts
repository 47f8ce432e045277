// Who was asked, who came, who answered: counts by hand, and nothing that points out a person.
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../reports/compose/compose-report.ts';
import { cellText } from '../../../reports/document/cell-text.ts';
import { commonAreas } from '../../../surveys/library/areas.ts';
import { preRusMunicipal } from '../../../surveys/library/pre-rus-municipal.ts';
import { preRusRegionStaff } from '../../../surveys/library/pre-rus-region-staff.ts';
import { projectEval } from '../../../surveys/library/project-eval.ts';
import { projectFollowup3m } from '../../../surveys/library/project-followup-3m.ts';
import { registration } from '../../../surveys/library/registration.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { figureIn, type GivenWave, givenActivity, idsIn } from './given-waves.ts';

const rows = (figure: { readonly table: { readonly rows: readonly (readonly Parameters<typeof cellText>[0][])[] } }) =>
  figure.table.rows.map((row) => row.map((cell) => cellText(cell, 'sv').replaceAll(/\s/g, ' ')));
const times = <T>(n: number, one: T): readonly T[] => Array.from({ length: n }, () => one);

const grades = { relevance: 4, learning: 4, exchange: 4, voice: 4, use_intent: 'act' };
const session = (at: number, answers: number, wave: GivenWave['wave'] = {}): GivenWave => ({
  survey: sessionEval,
  answers: times(answers, grades),
  wave: { occasion: `at-${at}`, ...wave },
});
const signedUp = (n: number): GivenWave => ({
  survey: registration,
  answers: Array.from({ length: n }, (_, at) => ({
    name: `Hemligt Namn ${at}`,
    title: 'Hemlig titel',
    organisation: 'Hemlig organisation',
    email: 'hemlig@kommun.example',
    diet: 'Hemlig kost',
    commitment: true,
    on_list: true,
  })),
});
const occasions = [26, 25, undefined, 20].map((attended, at) => ({
  kind: 'session' as const,
  date: `2026-09-0${at + 1}`,
  ...(attended === undefined ? {} : { attended }),
}));

describe('who came', () => {
  const waves = [signedUp(31), session(1, 24), session(2, 3), session(3, 18), session(4, 0, { status: 'open' })];
  const input = givenActivity({
    kind: 'learning-project',
    occasions,
    waves: waves.map((wave, at) => (at === 4 ? { ...wave, soFar: 14 } : wave)),
  });
  const report = composeReport(input);
  const figure = figureIn(report, 'attendance', 'parts');

  test('stands first, with registered, present, and answers of those present', () => {
    expect(report.sections[0]?.id).toBe('who-came');
    expect(rows(figure)).toEqual([
      ['Träff 1', '31', '26', '24', '92 %'],
      ['Träff 2', '31', '25', 'Färre än fem svar', '–'],
      ['Träff 3', '31', '–', '18', '–'],
      ['Träff 4', '31', '20', 'Pågår, minst 10 svar', '–'],
    ]);
    expect(figure.rows[0]).toEqual({ label: 'Träff 1', part: 24, whole: 26, said: '24 av 26 närvarande, 92\u202f%' });
    expect(figure.against).toEqual({ label: '31 anmälda', value: 31 });
    expect(figure.base).toBe('31 anmälda. 20–26 närvarande per tillfälle.');
  });

  test('is said in words, and what is called what', () => {
    expect(figure.alt).toMatch(/^31 anmälda\. Träff 1: 24 av 26 närvarande, 92\s%; Träff 2: 25 närvarande\. Färre än fem svar;/);
    expect(figure.notes.join(' ')).toContain('är ingen svarsfrekvens');
  });

  test('has nobody’s name, title, address or diet anywhere in the report', () => {
    expect(JSON.stringify(report)).not.toMatch(/Hemlig/i);
    expect(JSON.stringify(input.releases)).not.toMatch(/Hemligt Namn|Hemlig titel|hemlig@|Hemlig kost/);
  });

  test('has no count of a session that too few answered, and of an open one only in steps of five', () => {
    expect(figure.rows[1]).toEqual({ label: 'Träff 2', whole: 25, said: '25 närvarande. Färre än fem svar' });
    expect(JSON.stringify(report)).not.toMatch(/\b14\b/);
    const few = composeReport(
      givenActivity({ kind: 'learning-project', occasions, waves: [session(1, 24), { ...session(2, 0, { status: 'open' }), soFar: 4 }] }),
    );
    expect(figureIn(few, 'attendance', 'parts').rows[1]?.said).toBe('25 närvarande. Pågår, färre än fem svar');
  });

  test('is not there before anything was counted', () => {
    expect(idsIn(composeReport(givenActivity({ kind: 'learning-project', waves: [session(1, 24)] })))).not.toContain('attendance');
  });
});

describe('response status', () => {
  const project = (wave: GivenWave['wave'], answers = 22): GivenWave => ({
    survey: projectEval({ sessions: 4 }),
    answers: times(answers, { usefulness: 4, purpose_met: 4, contacts_kept: 4, org_room: 4, sessions_attended: 4, results: ['knowledge'] }),
    wave: { ...wave },
  });
  const followUp = (wave: GivenWave['wave']): GivenWave => ({
    survey: projectFollowup3m,
    answers: times(15, { applied: 'often', org_effect: 3, spread: ['none'], barriers: ['none'], contact_since: 'no' }),
    wave: { ...wave },
  });
  const statusOf = (...waves: GivenWave[]) =>
    figureIn(composeReport(givenActivity({ kind: 'learning-project', occasions, waves })), 'response-status', 'parts');

  test('of those invited is a response rate, RR1, and RR2 is said to be the same', () => {
    // 22 of 28 is 78.57 %
    const figure = statusOf(project({ audience: 'invited', population: 28 }));
    expect(rows(figure)).toEqual([['Slututvärdering', '22', '28', '79 %', 'Svarsfrekvens, RR1 och RR2']]);
    expect(figure.rows[0]?.said.replaceAll(/\s/g, ' ')).toBe('22 av 28 inbjudna, 79 %');
    expect(figure.notes).toContainEqual(expect.stringContaining('Påbörjade svar lagras inte, så RR2 är lika med RR1'));
  });

  test('of a session is answers of those present, and is not called a response rate', () => {
    const figure = statusOf(session(1, 24));
    expect(rows(figure)).toEqual([['Utvärdering', '24', '26', '92 %', 'Svar av närvarande']]);
    expect(figure.notes.join(' ')).not.toContain('AAPOR');
  });

  test('of an open link is a share only where it is known how many were asked', () => {
    expect(rows(statusOf(followUp({})))).toEqual([['Uppföljning efter tre månader', '15', '–', '–', 'Ingen andel, öppen länk']]);
    expect(rows(statusOf(followUp({ population: 30 })))).toEqual([
      ['Uppföljning efter tre månader', '15', '30', '50 %', 'Svar av tillfrågade'],
    ]);
    expect(statusOf(followUp({ population: 12 })).rows[0]).toEqual({
      label: 'Uppföljning efter tre månader',
      said: '15 svar, fler än de 12 som var kända',
    });
  });

  test('of persons moves in steps of five until results are released, and tells the rest then', () => {
    const at = (soFar: number, status: 'open' | 'closed') =>
      statusOf({ ...project({ audience: 'invited', population: 28, status }, 0), soFar }).rows[0]?.said;
    expect([4, 5, 9, 10, 14].map((soFar) => at(soFar, 'open'))).toEqual([
      'Pågår, färre än fem svar',
      'Pågår, minst 5 svar av 28 inbjudna',
      'Pågår, minst 5 svar av 28 inbjudna',
      'Pågår, minst 10 svar av 28 inbjudna',
      'Pågår, minst 10 svar av 28 inbjudna',
    ]);
    expect(at(14, 'closed')).toBe('Stängd, inte fastställd, minst 10 svar av 28 inbjudna');
  });

  test('says nothing of drafts', () => {
    expect(idsIn(composeReport(givenActivity({ kind: 'learning-project', waves: [project({ status: 'draft' }, 0)] })))).not.toContain(
      'response-status',
    );
  });
});

describe('organisations that have answered', () => {
  const codes = ['1814', '1860', '1880'];
  const municipal = preRusMunicipal({ areas: commonAreas, municipalities: codes });
  const answers = [
    { municipality: '1880', answer_for: 'department' },
    { municipality: '1880', answer_for: 'municipality' },
    { municipality: '1860', answer_for: 'municipality' },
  ];
  const report = composeReport(
    givenActivity({ kind: 'strategy-process', waves: [{ survey: municipal, answers, wave: { audience: 'invited', population: 3 } }] }),
  );

  test('of several rounds have a figure each, called by its round', () => {
    const round = (title: string) =>
      ({ survey: municipal, answers, wave: { audience: 'invited', population: 3, title: { sv: title } } }) as const;
    const titled = (...waves: readonly string[]) =>
      composeReport(givenActivity({ kind: 'strategy-process', waves: waves.map(round) })).sections.flatMap(({ figures }) =>
        figures.filter(({ id }) => id.startsWith('municipalities-answered')).map(({ title }) => title),
      );
    expect(titled('Våren', 'Hösten')).toEqual(['Kommuner som har svarat: Våren', 'Kommuner som har svarat: Hösten']);
    expect(titled('Våren')).toEqual(['Kommuner som har svarat']);
  });

  test('are named, and so are those that have not', () => {
    const figure = figureIn(report, 'municipalities-answered', 'tiles');
    expect(figure.groups[0]?.columns.map(({ title, tiles }) => [title, ...tiles.map(({ label }) => label)])).toEqual([
      ['Har svarat', 'Laxå', 'Örebro'],
      ['Har inte svarat', 'Lekeberg'],
    ]);
    expect(rows(figure)).toEqual([
      ['Laxå', '1'],
      ['Lekeberg', '0'],
      ['Örebro', '2'],
    ]);
    expect(figure.alt).toMatch(/2 av 3 har svarat\. Har inte svarat: Lekeberg\.$/);
  });

  test('may be counted exactly while they answer', () => {
    const open: GivenWave = { survey: municipal, answers: [], wave: { audience: 'invited', population: 3, status: 'open' }, soFar: 2 };
    const status = figureIn(composeReport(givenActivity({ kind: 'strategy-process', waves: [open] })), 'response-status', 'parts');
    expect(status.rows[0]?.said).toBe('Pågår, 2 svar av 3 inbjudna');
  });

  test('are never persons', () => {
    const asPersons: GivenWave = { survey: municipal, answers: times(6, answers[0] ?? {}), wave: { unit: 'person' } };
    const staff: GivenWave = {
      survey: preRusRegionStaff({ areas: commonAreas, departments: [{ value: 'd', text: { sv: 'D' } }] }),
      answers: [],
    };
    expect(idsIn(composeReport(givenActivity({ kind: 'strategy-process', waves: [asPersons, staff] })))).not.toContain(
      'municipalities-answered',
    );
  });
});

describe('what most have chosen, in short', () => {
  const told = (barriers: readonly (readonly string[])[]) => {
    const answers = barriers.map((own) => ({
      applied: 'yes_once',
      spread: ['colleagues'],
      contact_since: 'no',
      org_effect: 3,
      barriers: own,
    }));
    const wave = { survey: projectFollowup3m, answers } as const;
    return composeReport(givenActivity({ kind: 'learning-project', waves: [wave] })).brief.find(({ figure }) => figure === 'barriers');
  };

  test('names one option', () => {
    expect(told([['time', 'money'], ['time'], ['time'], ['mandate'], ['time']])).toEqual({
      value: '4 av 5',
      text: 'svarade ”För lite tid” på frågan ”Vad har hindrat dig?”',
      figure: 'barriers',
    });
  });

  test('names those that were chosen by just as many', () => {
    expect(told([['time', 'money'], ['time', 'money'], ['time'], ['money'], ['mandate']])).toMatchObject({
      value: '3 av 5',
      text: 'svarade ”För lite tid”, och lika många ”För lite pengar”, på frågan ”Vad har hindrat dig?”',
    });
  });

  test('names none where many are alike', () => {
    expect(told([['time'], ['money'], ['mandate'], ['support'], ['time', 'money', 'mandate', 'support']])).toBeUndefined();
  });
});
