// Shares, indexes, chains and groups, against numbers reckoned by hand.
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../reports/compose/compose-report.ts';
import { cellText } from '../../../reports/document/cell-text.ts';
import { projectEval } from '../../../surveys/library/project-eval.ts';
import { projectFollowup3m } from '../../../surveys/library/project-followup-3m.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { dealt, figureIn, type GivenWave, givenActivity, idsIn } from './given-waves.ts';

const rows = (figure: { readonly table: { readonly rows: readonly (readonly Parameters<typeof cellText>[0][])[] } }) =>
  figure.table.rows.map((row) => row.map((cell) => cellText(cell, 'sv').replaceAll(/\s/g, ' ')));
const occasions = [1, 2].map((day) => ({ kind: 'session', date: `2026-09-0${day}` }) as const);

/** A session with these grades of learning; everyone else's grades are the same. */
function session(at: number, learning: Readonly<Record<string, number>>, useIntent = 'act'): GivenWave {
  const answers = dealt(learning).map((grade) => ({ relevance: 3, learning: grade, exchange: 3, voice: 3, use_intent: useIntent }));
  return { survey: sessionEval, answers, wave: { occasion: `at-${at}` } };
}

// 16 of 23 is 69.57 %, Wilson 49.13 to 84.40; the mean is 89/23 = 3.8696, its index 71.74, t(0.975, 22)·s/√23 = 2.0739·0.16991 = 0.35238.
const first = session(1, { 2: 1, 3: 6, 4: 11, 5: 5, na: 1 });
// 15 of 20 is 75 %, Wilson 53.13 to 88.81; the mean is 80/20 = 4, its index 75.
const second = session(2, { 3: 5, 4: 10, 5: 5 });
const sessions = composeReport(givenActivity({ kind: 'learning-project', occasions, waves: [first, second] }));

describe('the share of the top two', () => {
  const figure = figureIn(sessions, 'session-top-two', 'dots');

  test('is of those who answered other than "Vet ej", with Wilson’s interval', () => {
    expect(rows(figure).slice(2, 4)).toEqual([
      ['Lärde mig något nytt', 'Träff 1', '23', '70 %', '49–84'],
      ['Lärde mig något nytt', 'Träff 2', '20', '75 %', '53–89'],
    ]);
    const [dot] = figure.groups[1]?.rows ?? [];
    expect(dot).toMatchObject({ label: 'Träff 1', status: 'released', n: 23 });
    expect(dot?.value).toBeCloseTo(69.5652, 4);
    expect(dot?.low).toBeCloseTo(49.13, 2);
    expect(dot?.high).toBeCloseTo(84.4, 1);
  });

  test('says where the cut-off is, in the chart and under it', () => {
    expect(figure.caption).toBe('Andel som svarade 4 eller 5 (”I hög grad” eller ”I mycket hög grad”)');
    expect(figure.notes[0]).toContain('4 och 5 räknas, på skalan 1–5');
    expect(figure.table.columns.map(({ title }) => title)).toEqual(['Fråga', 'Omgång', 'Bas n', 'Andel 4–5', '95 % osäkerhet']);
  });

  test('is said in words, with base and missing', () => {
    expect(figure.alt.replaceAll(/\s/g, ' ')).toContain(
      'Lärde mig något nytt: Träff 1 70 % svarade ”I hög grad” eller ”I mycket hög grad”, n = 23;',
    );
    expect(figure.base).toBe('Bas: 20–24 svar per rad. Utöver dem per rad: högst 1 ”Vet ej”.');
  });

  test('carries the released tables it is made of', () => {
    expect(figure.sources.map(({ wave, table }) => `${wave} ${table.question}`)).toContain('wave-1 learning');
  });

  test('has a dot a question where there is one session', () => {
    const single = figureIn(
      composeReport(givenActivity({ kind: 'learning-project', occasions, waves: [first] })),
      'session-top-two',
      'dots',
    );
    expect(single.groups.map((group) => group.rows.map(({ label }) => label))).toEqual([
      ['Relevant för arbetet', 'Lärde mig något nytt', 'Nytta av samtalen', 'Kunde säga det jag ville'],
    ]);
  });

  test('has no number of a session that too few answered', () => {
    const few = composeReport(givenActivity({ kind: 'learning-project', occasions, waves: [first, session(2, { 5: 4 })] }));
    const figure = figureIn(few, 'session-top-two', 'dots');
    expect(figure.groups[1]?.rows[1]).toEqual({ label: 'Träff 2', status: 'too-few', n: 0 });
    expect(rows(figure)[3]?.slice(2)).toEqual(['För få svar', 'För få svar', 'För få svar']);
  });
});

describe('the index', () => {
  const figure = figureIn(sessions, 'session-index', 'dots');

  test('is (mean − 1)/(k − 1) · 100, with the interval of the mean', () => {
    expect(
      rows(figure)
        .slice(2, 4)
        .map((row) => row.slice(1)),
    ).toEqual([
      ['Träff 1', '23', '72', '63–81'],
      ['Träff 2', '20', '75', '67–83'],
    ]);
    expect(figure.groups[1]?.rows[1]?.value).toBe(75);
  });

  test('is 0 where all say the least and 100 where all say the most, and its interval stays on the scale', () => {
    const ends = composeReport(
      givenActivity({ kind: 'learning-project', occasions, waves: [session(1, { 1: 6 }), session(2, { 5: 5, 4: 1 })] }),
    );
    const [least, most] = figureIn(ends, 'session-index', 'dots').groups[1]?.rows ?? [];
    expect(least?.value).toBe(0);
    expect(most?.value).toBeCloseTo(95.8333, 4);
    expect(most?.high).toBe(100);
  });

  test('says its formula and what its ends mean', () => {
    expect(figure.caption).toBe('Index 0–100: 0 om alla svarar ”Inte alls”, 100 om alla svarar ”I mycket hög grad”');
    expect(figure.notes[0]).toContain('Index = (medelvärdet − 1) / (5 − 1) · 100');
    expect(figure.alt).toContain('Lärde mig något nytt: Träff 1 index 72 (63 till 81), n = 23;');
    expect(figure.unit).toBeUndefined();
  });
});

describe('the chain from learning to organisation', () => {
  // 10 of 15 have used something: 66.67 %, Wilson 41.71 to 84.82. 3 of 14 say the organisation has changed: 21.43 %, 7.57 to 47.59.
  const applied = dealt({ often: 4, once: 6, planned: 3, no: 2 });
  const effect = dealt({ 1: 5, 2: 4, 3: 2, 4: 2, 5: 1, na: 1 });
  const followUp: GivenWave = {
    survey: projectFollowup3m,
    answers: applied.map((one, who) => ({
      applied: one,
      org_effect: effect[who],
      spread: ['none'],
      barriers: ['none'],
      contact_since: 'no',
    })),
  };
  const report = composeReport(givenActivity({ kind: 'learning-project', occasions, waves: [first, second, followUp] }));
  const figure = figureIn(report, 'learning-chain', 'dots');

  test('stands step by step, each row with its own n', () => {
    expect(figure.groups.map(({ title }) => title)).toEqual([
      '1. Lärde sig något nytt: ”I hög grad” eller ”I mycket hög grad”',
      '2. Tänker använda det: ”Jag vet vad jag ska göra” eller ”Jag ska ta upp det med kollegor”',
      '3. Har använt något efter tre månader: ”Ja, flera gånger” eller ”Ja, någon gång”',
      '4. Organisationen har påverkats: ”I hög grad” eller ”I mycket hög grad”',
    ]);
    expect(rows(figure).map((row) => row.slice(3))).toEqual([
      ['23', '70 %', '49–84'],
      ['20', '75 %', '53–89'],
      ['24', '100 %', '86–100'],
      ['20', '100 %', '84–100'],
      ['15', '67 %', '42–85'],
      ['14', '21 %', '8–48'],
    ]);
  });

  test('says that different people answer', () => {
    expect(figure.notes[0]).toContain('Olika personer svarar på enkäterna');
  });

  test('is not there before a second step has results', () => {
    const unanswered = { ...followUp, wave: { status: 'open' } } as const;
    const before = composeReport(givenActivity({ kind: 'learning-project', occasions, waves: [unanswered] }));
    expect(idsIn(before)).not.toContain('learning-chain');
  });
});

describe('groups of a breakdown', () => {
  // Thirteen from municipalities, six from the region and three from authorities: the last two are hidden.
  const sectors = dealt({ municipality: 13, region: 6, authority: 3 }).map((sector) => ({ sector: String(sector) }));
  // The municipalities' grades come first: four 5, six 4 and three 3.
  const grades = [...dealt({ 2: 9, 3: 3, 4: 6, 5: 4 })].reverse();
  const wave: GivenWave = {
    survey: projectEval({ sessions: 4 }),
    answers: grades.map((grade) => ({
      usefulness: grade,
      purpose_met: 4,
      contacts_kept: 4,
      org_room: 4,
      sessions_attended: 4,
      results: ['knowledge'],
    })),
    background: sectors,
    wave: { breakdowns: ['sector'] },
  };
  const figure = figureIn(composeReport(givenActivity({ kind: 'learning-project', waves: [wave] })), 'project-groups-sector', 'dots');

  test('are beside all, with their own intervals', () => {
    // 10 of 13 is 76.92 %, Wilson 49.74 to 91.82; 10 of 22 is 45.45 %, 26.92 to 65.34.
    expect(rows(figure).slice(0, 4)).toEqual([
      ['Nytta i arbetet', 'Kommun', '13', '77 %', '50–92'],
      ['Nytta i arbetet', 'Region', 'Visas inte', 'Visas inte', 'Visas inte'],
      ['Nytta i arbetet', 'Statlig myndighet', 'Visas inte', 'Visas inte', 'Visas inte'],
      ['Nytta i arbetet', 'Alla', '22', '45 %', '27–65'],
    ]);
  });

  test('have no number where they are hidden, and it is said why', () => {
    const hidden = figure.groups.flatMap((group) => group.rows.filter(({ status }) => status === 'hidden'));
    expect(hidden).toHaveLength(8);
    for (const row of hidden) expect(Object.keys(row)).toEqual(['label', 'status', 'n']);
    expect(figure.notes[0]).toBe('Två grupper visas inte, så att ingen grupp med färre än fem svar kan räknas fram.');
    expect(figure.alt).toContain('Region visas inte');
  });
});
