import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SampleWaveResult, sampleActivities } from '../../../server/samples/sample-activities.ts';
import { readReport } from '../../../server/use-cases/read-report.ts';
import { submitResponse } from '../../../server/use-cases/submit-response.ts';
import type { StoredAnswers } from '../../../surveys/fieldwork/response.ts';
import type { WaveStatus } from '../../../surveys/fieldwork/wave.ts';
import { type FilledStore, filledStore, today } from './filled-store.ts';

const seed = 20_260_520;
let filled: FilledStore;

beforeAll(async () => {
  filled = await filledStore(seed);
});
afterAll(() => filled.close());

function wavesOf(survey: string, status?: WaveStatus): readonly SampleWaveResult[] {
  return filled.result.waves.filter((wave) => wave.survey === survey && (status === undefined || wave.status === status));
}

function countOf({ id }: SampleWaveResult): Promise<number> {
  return filled.context.store.countResponses(id);
}

function plannedWave(survey: string, which: number) {
  const wave = sampleActivities(seed, today)
    .flatMap(({ waves }) => waves)
    .filter((one) => one.survey === survey)[which];
  if (!wave) throw new Error(`No ${survey} number ${which} is planned.`);
  return wave;
}

async function storedAnswers(wave: string): Promise<readonly StoredAnswers[]> {
  const answers: StoredAnswers[] = [];
  for await (const response of filled.context.store.responsesTo(wave)) answers.push(response.answers);
  return answers;
}

/** Order is random in the store; keys stand in the survey's order there. */
const comparable = (answers: readonly StoredAnswers[]) =>
  answers
    .map((one) => JSON.stringify(one, (_, value) => (isRecord(value) ? Object.fromEntries(Object.entries(value).sort()) : value)))
    .sort();
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

describe('the samples', () => {
  test('are a learning project, a network cycle and a strategy process', async () => {
    expect(filled.result.activities.map(({ kind }) => kind)).toEqual(['learning-project', 'network-cycle', 'strategy-process']);
    const [before, ...others] = [...(await filled.context.store.activities())].sort((a, b) =>
      (a.starts ?? '').localeCompare(b.starts ?? ''),
    );
    expect(others.map(({ id }) => id).sort()).toEqual(filled.result.activities.map(({ id }) => id).sort());
    expect(before).toMatchObject({ kind: 'strategy-process', starts: '2021-09-01', ends: '2021-11-30' });
  });

  test('are marked as examples in the store, in their titles and in whom they name as responsible', async () => {
    for (const { example, title, organiser } of await filled.context.store.activities()) {
      expect({ example, title, organiser }).toEqual({
        example: true,
        title: expect.stringContaining('(exempel)'),
        organiser: expect.stringContaining('(exempeldata)'),
      });
    }
  });

  test('leave something open to answer, to correct and to watch', async () => {
    expect(wavesOf('session-eval', 'open')).toHaveLength(1);
    expect(wavesOf('check-out', 'open')).toHaveLength(1);
    const [next] = wavesOf('next-meeting', 'open');
    expect(await filled.context.store.countResponses(next?.id ?? '')).toBe(9);
    const invited = filled.result.waves.filter(({ tokens }) => tokens && tokens.length > 0);
    expect(invited.map(({ status, audience }) => `${status} ${audience}`)).toEqual(Array(invited.length).fill('open invited'));
    expect(new Set(invited.map(({ unit }) => unit))).toEqual(new Set(['organisation', 'person']));
  });

  test('show every state a wave can be in', () => {
    expect(new Set(filled.result.waves.map(({ status }) => status))).toEqual(new Set(['draft', 'open', 'closed', 'released']));
  });

  test('say in Swedish what is being made', () => {
    const learningProject = expect.stringMatching(/^Fyller lärprojektet: 6 tillfällen, 8 omgångar, \d+ svar …$/);
    const strategyProcess = expect.stringMatching(/^Fyller RUS-processen: 11 tillfällen, 5 omgångar, \d+ svar …$/);
    expect(filled.sentences).toEqual([learningProject, expect.stringMatching(/^Fyller nätverkscykeln: 3 tillfällen/), strategyProcess]);
  });

  test('have nothing that happened after now', async () => {
    for (const { id } of filled.result.waves) {
      const { openedAt, closedAt, releasedAt } = (await filled.context.store.wave(id)) ?? {};
      const moments = [openedAt, closedAt, releasedAt].filter((moment) => moment !== undefined);
      expect(moments).toEqual([...moments].sort());
      expect(moments.every((moment) => moment <= today.toISOString())).toBe(true);
    }
  });

  test('hold the planned answers, whichever ids they got', async () => {
    const [open] = wavesOf('session-eval', 'open');
    expect(comparable(await storedAnswers(open?.id ?? ''))).toEqual(comparable(plannedWave('session-eval', 4).answers));
    const [department] = wavesOf('pre-rus-municipal', 'open');
    expect(comparable(await storedAnswers(department?.id ?? ''))).toEqual(comparable(plannedWave('pre-rus-municipal', 1).answers));
  });
});

describe('the reports of the samples', () => {
  const idsOf = async (which: number) => {
    const activity = filled.result.activities[which]?.id ?? '';
    const { sections } = await readReport(filled.context, { activity, locale: 'sv' });
    return sections.flatMap(({ figures }) => figures.map(({ id }) => id));
  };

  test('show who came and answered, shares, indexes, the chain and sectors of the learning project', async () => {
    const wanted = ['attendance', 'response-status', 'session-top-two', 'session-index', 'learning-chain', 'project-groups-sector'];
    expect(await idsOf(0)).toEqual(expect.arrayContaining(wanted));
  });

  test('show two cycles of the network, what groups chose, and the map as tiles and table', async () => {
    const wanted = ['cycle-trend-relevance', 'cycle-top-two', 'chosen-1', 'chosen-2', 'rus-tiles', 'rus-map', 'regions-answered'];
    expect(await idsOf(1)).toEqual(expect.arrayContaining(wanted));
  });

  test('show which municipalities have answered', async () => {
    expect(await idsOf(2)).toEqual(expect.arrayContaining(['response-status', 'municipalities-answered']));
  });

  test('show the round of 2021 beside this one, and that the strategy is no longer found as up to date', async () => {
    const { sections } = await readReport(filled.context, { activity: filled.result.activities[2]?.id ?? '', locale: 'sv' });
    const figures = sections.find(({ id }) => id === 'rounds')?.figures ?? [];
    expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(['rounds-value-1', 'rounds-value-2', 'rounds-importance-1']));
    const staff = figures.find(({ id }) => id === 'rounds-value-2');
    expect(staff?.kind === 'dumbbells' && staff.ends).toEqual(['Regionens medarbetare 2021', 'Regionens medarbetare 2025']);
    expect(staff?.table.rows.find(([row]) => row === 'Den är aktuell')?.at(-1)).toBe('Högre: Regionens medarbetare 2021');
  });
});

describe('the sample learning project', () => {
  test('has four released sessions with 24 to 32 answers, each from somebody who was there', async () => {
    const sessions = await filled.context.store.occasionsOf(filled.result.activities[0]?.id ?? '');
    for (const [at, wave] of wavesOf('session-eval', 'released').entries()) {
      const answered = await countOf(wave);
      expect(answered).toBeGreaterThanOrEqual(24);
      expect(answered).toBeLessThanOrEqual(sessions[at]?.attended ?? 0);
      expect(sessions[at]?.attended).toBeLessThanOrEqual(32);
    }
    expect(wavesOf('session-eval', 'released')).toHaveLength(4);
  });

  test('is evaluated as a whole and followed up, both released', () => {
    expect([...wavesOf('project-eval'), ...wavesOf('project-followup-3m')].map(({ status }) => status)).toEqual(['released', 'released']);
  });

  test('has more registrations than anyone who came, and nobody’s name', async () => {
    const [wave] = wavesOf('registration', 'released');
    const sessions = await filled.context.store.occasionsOf(filled.result.activities[0]?.id ?? '');
    const registered = wave ? await countOf(wave) : 0;
    expect(registered).toBeGreaterThan(Math.max(...sessions.map(({ attended = 0 }) => attended)));
    const names = (await storedAnswers(wave?.id ?? '')).map(({ name, email }) => `${name} ${email}`);
    for (const name of names) expect(name).toMatch(/^Exempeldeltagare \d+ deltagare\d+@kommun\.example$/);
  });

  test('meets again now, and fourteen have answered so far', async () => {
    const [reunion] = wavesOf('session-eval', 'open');
    expect(reunion && (await countOf(reunion))).toBe(14);
  });

  test('shows its final evaluation by sector, with the smallest sector hidden', async () => {
    const [wave] = wavesOf('project-eval');
    const release = await filled.context.store.release(wave?.id ?? '');
    const ofUsefulness = release?.tables.filter(({ question, breakdown }) => question === 'usefulness' && breakdown === 'sector') ?? [];
    const statusOf = Object.fromEntries(ofUsefulness.map(({ group, status }) => [group, status]));
    expect(statusOf.municipality).toBe('released');
    expect(statusOf.business).toBe('hidden');
  });
});

describe('the sample network cycle', () => {
  test('has the meetings of 26 September 2024 and 20 May 2025 and one today, with themes and programme', async () => {
    const meetings = await filled.context.store.occasionsOf(filled.result.activities[1]?.id ?? '');
    expect(meetings.map(({ date }) => date)).toEqual(['2024-09-26', '2025-05-20', '2026-11-20']);
    expect(meetings[0]?.programme?.map(({ title }) => title)).toContainEqual(expect.stringContaining('den fragmenterade staten'));
    expect(meetings[1]?.title).toBe('Mobilisering av det regionala ledarskapet och hur årshjul kan vara ett verktyg för det');
  });

  test('has check-in and check-out at each meeting, and evaluations of two cycles', () => {
    expect(wavesOf('check-in').map(({ status }) => status)).toEqual(['released', 'released', 'closed']);
    expect(wavesOf('check-out').map(({ status }) => status)).toEqual(['released', 'released', 'open']);
    expect(wavesOf('network-cycle-eval', 'released')).toHaveLength(2);
  });

  test('has reflections for the wall, some of which their writers keep to themselves', async () => {
    const [open] = wavesOf('check-out', 'open');
    const consents = (await storedAnswers(open?.id ?? '')).map((answers) => answers.show_ok);
    expect(consents.filter((yes) => yes === true).length).toBeGreaterThanOrEqual(4);
    expect(consents.every((yes) => typeof yes === 'boolean')).toBe(true);
  });

  test('has a map with all 21 regions, some of which have moved since the one before', async () => {
    const [first, second] = await Promise.all(wavesOf('rus-status', 'released').map(({ id }) => filled.context.store.release(id)));
    const positionsIn = (release: typeof first) =>
      new Map((release?.rows ?? []).map(({ answers }) => [String(answers.region), `${answers.state} ${answers.phase}`]));
    const [before, after] = [positionsIn(first), positionsIn(second)];
    expect(after.size).toBe(21);
    expect(before.size).toBe(20);
    const moved = [...before].filter(([region, position]) => after.get(region) !== position);
    expect(moved.length).toBeGreaterThanOrEqual(5);
    expect(moved.length).toBeLessThanOrEqual(16);
  });
});

describe('the sample strategy process', () => {
  test('has answers from ten of twelve municipalities, most of them for the whole municipality', async () => {
    const [wave] = wavesOf('pre-rus-municipal', 'released');
    const rows = (await filled.context.store.release(wave?.id ?? ''))?.rows ?? [];
    expect(new Set(rows.map(({ answers }) => answers.municipality)).size).toBe(10);
    expect(rows.filter(({ answers }) => answers.answer_for === 'municipality')).toHaveLength(8);
    expect(await filled.context.store.invitationsTo(wave?.id ?? '')).toHaveLength(12);
  });

  test('shows the staff by department, with the smallest department hidden', async () => {
    const [wave] = wavesOf('pre-rus-region-staff', 'released');
    const release = await filled.context.store.release(wave?.id ?? '');
    const learning =
      release?.tables.filter(({ question, breakdown }) => question === 'internal_learning' && breakdown === 'department') ?? [];
    const statusOf = Object.fromEntries(learning.map(({ group, status }) => [group, status]));
    expect(statusOf.dental).toBe('hidden');
    expect(statusOf.regional_development).toBe('released');
    expect(Object.values(statusOf).filter((status) => status === 'hidden').length).toBeGreaterThanOrEqual(2);
  });

  test('shows five kinds of risk, consensus and resources the highest', async () => {
    const [wave] = wavesOf('risk-workshop', 'released');
    const release = await filled.context.store.release(wave?.id ?? '');
    const kinds = (release?.tables ?? []).filter(({ item, breakdown }) => item === 'probability*consequence' && breakdown === 'category');
    const shown = kinds.filter((table) => table.status === 'released' && table.base > 0).map(({ group }) => group);
    expect(shown).toEqual(['consensus', 'budget', 'resources', 'communication', 'anchoring']);
  });

  test('has the eleven steps of the directive', async () => {
    const steps = await filled.context.store.occasionsOf(filled.result.activities[2]?.id ?? '');
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('has links that nobody has used, and each works once', async () => {
    const wave = wavesOf('pre-rus-region-staff', 'open')[0];
    const [token = ''] = wave?.tokens ?? [];
    const [answers] = plannedWave('pre-rus-region-staff', 0).answers;
    const send = (submissionId: string) =>
      submitResponse(filled.context, { code: wave?.code ?? '', submissionId, locale: 'sv', answers, token });
    expect(await send('first-use-of-this-link')).toMatchObject({ ok: true, repeated: false });
    expect(await send('second-use-of-this-link')).toMatchObject({ ok: false, problem: { code: 'invitation-used' } });
  });
});
