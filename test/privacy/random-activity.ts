// Learning projects with several waves of 3 to 40 people, whose answers and groups are known, released through the front door.
import { releaseWave } from '../../reports/disclosure/release-wave.ts';
import { markReleased } from '../../reports/disclosure/released.ts';
import type { ReleasedTable, WaveRelease } from '../../reports/disclosure/wave-release.ts';
import { addResponse, type CountedResponse, startTally, type Tally, tablesOf } from '../../reports/tabulate/tally.ts';
import { addWave } from '../../server/use-cases/add-wave.ts';
import { openWave } from '../../server/use-cases/change-wave-status.ts';
import { answerCheckOf, surveyOf } from '../../server/use-cases/surveys-of-waves.ts';
import type { OwnQuestion } from '../../surveys/definition/own-questions.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { randomAnswers } from '../reports/fixtures/sample-answers.ts';
import { pick, seededRandom } from '../reports/fixtures/seeded-random.ts';
import { anActivity, type TestServer } from '../server/running-server.ts';

export interface KnownWave {
  readonly wave: Wave;
  readonly survey: Survey;
  readonly people: readonly CountedResponse[];
  /** Counted by whoever knows everything; its variables and breakdowns tell who belongs where. */
  readonly tally: Tally;
}

export interface KnownActivity {
  readonly id: string;
  readonly waves: readonly KnownWave[];
}

type Random = () => number;

/** What an organiser may have added: choices that say who someone is among them, for all that anybody knows. */
const own: readonly OwnQuestion[] = [
  { kind: 'one', title: { sv: 'Hur länge har du arbetat här?' }, choices: ['Ett år', 'Fem år', 'Längre', 'Alltid'].map((sv) => ({ sv })) },
  { kind: 'several', title: { sv: 'Vilka nätverk är du med i?' }, choices: ['Ett', 'Två', 'Tre'].map((sv) => ({ sv })) },
  { kind: 'scale', title: { sv: 'Hur var maten?' }, low: { sv: 'Dålig' }, high: { sv: 'God' } },
  { kind: 'text', title: { sv: 'Vad tänker du nu?' } },
];

const shapes = [
  { survey: 'session-eval', breakdowns: [['sector'], ['sector', 'place'], ['place', 'sector'], ['use_intent', 'sector'], []] },
  { survey: 'session-eval', breakdowns: [['sector', 'place'], ['sector']], own: true },
  { survey: 'project-followup-3m', breakdowns: [['applied', 'sector'], ['sector'], ['sector', 'applied']] },
  { survey: 'project-eval', breakdowns: [['sector'], ['sessions_attended', 'sector']] },
] as const;

/** An activity whose waves are closed: nothing has been told of them but how many answered. */
export async function randomActivity(server: TestServer, seed: number): Promise<KnownActivity> {
  const random = seededRandom(seed);
  const { id } = await anActivity(server.context, { kind: 'learning-project', title: `Slump ${seed}` });
  const waves: KnownWave[] = [];
  for (const shape of shapes) {
    const breakdowns = shape.breakdowns[Math.floor(random() * shape.breakdowns.length)] ?? [];
    const parameters = shape.survey === 'project-eval' ? { sessions: 3 } : {};
    const ownQuestions = 'own' in shape ? own : [];
    const draft = await addWave(server.context, { activity: id, survey: shape.survey, breakdowns, parameters, ownQuestions });
    const wave = await openWave(server.context, { wave: draft.id });
    waves.push(await answered(server, wave, random));
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
  }
  return { id, waves };
}

async function answered({ context }: TestServer, wave: Wave, random: Random): Promise<KnownWave> {
  const survey = await surveyOf(context, wave);
  const check = await answerCheckOf(context, wave);
  const size = random() < 0.08 ? 3 : 6 + Math.floor(random() * 35);
  const shape = { sectors: 2 + Math.floor(random() * 4), skew: 0.5 + random() * 2, silent: random() };
  const people = Array.from({ length: size }, () => person(survey, shape, random));
  const rows = people.map((one, n) => ({
    ...one,
    id: `${wave.id}-${n}-${Math.floor(random() * 1e9)}`,
    locale: 'sv',
    version: survey.version,
  }));
  await Promise.all(rows.map((row) => context.store.keep(wave.id, row)));
  const tally = startTally(survey, wave.breakdowns, (answers) => check.asked(answers));
  for (const one of people) addResponse(tally, one);
  return { wave, survey, people, tally };
}

interface Shape {
  readonly sectors: number;
  readonly skew: number;
  readonly silent: number;
}

/** Places lie within sectors, as municipalities do. One sector says "Vet ej" more often than others, or leaves questions out. */
function person(survey: Survey, { sectors, skew, silent }: Shape, random: Random): CountedResponse {
  const sector = Math.floor(sectors * random() ** skew);
  const place = sector === 0 ? `ort-${Math.floor(random() * 3)}` : `sektor-${sector}`;
  const answers: Record<string, unknown> = { ...randomAnswers(survey, random) };
  if ('voice' in answers && random() < (sector === 1 ? silent : 0.1)) answers.voice = 'na';
  if (survey.id === 'project-followup-3m') {
    answers.applied = pick(random, [
      ['often', 3],
      ['once', 2],
      ['planned', 1],
      ['no', 1],
    ]);
    if (answers.applied !== 'often' && answers.applied !== 'once') delete answers.applied_what;
  }
  return { answers, background: random() < 0.05 ? {} : { sector: `s${sector}`, place } };
}

/** What would be released if only small groups themselves were hidden. */
export function withoutComplement({ wave, survey, tally }: KnownWave, release: WaveRelease): WaveRelease {
  if (release.status === 'too-few') return release;
  const sizes = new Map<string, number>();
  for (const { groups, responses } of tally.atoms.values()) {
    tally.breakdowns.forEach(({ name }, place) => {
      const key = `${name} ${groups[place]}`;
      sizes.set(key, (sizes.get(key) ?? 0) + responses);
    });
  }
  const isSmall = ({ breakdown, group }: { readonly breakdown: string; readonly group: string }) => {
    const size = sizes.get(`${breakdown} ${group}`) ?? 0;
    return breakdown !== '' && size > 0 && size < wave.k;
  };
  const tables = tablesOf(tally).map((table): ReleasedTable => {
    const { question, item, measure, breakdown, group } = table;
    return isSmall(table)
      ? markReleased({ question, item, measure, breakdown, group, status: 'hidden' })
      : markReleased({ ...table, status: 'released' });
  });
  const whole = releaseWave({ wave, survey, tally, releasedOn: release.releasedOn, random: () => 0.5 });
  return { ...whole, tables };
}
