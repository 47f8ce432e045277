// What checking one answer set costs, against survey-core's Model: made anew for every response, and reused with new answers.
import { pathToFileURL } from 'node:url';
import { compileAnswerCheck } from '../../surveys/answers/compile-answer-check.ts';
import { makeSurvey } from '../../surveys/catalogue.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import { Model } from '../../surveys/definition/survey-engine.ts';
import { type Answers, generateAnswers } from '../surveys/answers/generated-answers.ts';
import { Dice } from '../surveys/answers/seeded-random.ts';
import { type Benchmark, type BenchmarkRow, median } from './benchmark.ts';

const rounds = 7;
/** Per round: enough for a steady time, few enough that Models, which stay reachable until the event loop yields, fit in memory. */
const times = { check: 3_000, newModel: 8, reusedModel: 40 };

export async function bench(): Promise<Benchmark> {
  const rows: BenchmarkRow[] = [];
  for (const id of ['session-eval', 'pre-rus-municipal']) rows.push(...(await compare(makeSurvey(id, {}))));
  return { name: 'Checking one answer set: the compiled check against survey-core’s Model', rows };
}

async function compare(survey: Survey): Promise<readonly BenchmarkRow[]> {
  const sets = answerSets(survey);
  const check = compileAnswerCheck(survey);
  const reused = new Model(survey.json);
  const ways = {
    check: (answers: Answers) => void check.parse(answers, 'sv'),
    newModel: (answers: Answers) => void verdict(new Model(survey.json), answers),
    reusedModel: (answers: Answers) => void verdict(reused, answers),
  };
  const measured: Record<keyof typeof ways, number[]> = { check: [], newModel: [], reusedModel: [] };
  for (let round = 0; round <= rounds; round++) {
    // Interleaved, so that whatever else the machine does falls on all alike; round 0 warms up.
    for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
      const microseconds = await timeOf(ways[way], sets, times[way]);
      if (round > 0) measured[way].push(microseconds);
    }
  }
  return rowsOf(survey.id, median(measured.check), median(measured.newModel), median(measured.reusedModel));
}

/** Complete answer sets without anything wrong, as nearly all that come to a server are. */
function answerSets(survey: Survey): readonly Answers[] {
  const dice = new Dice(2025);
  const check = compileAnswerCheck(survey);
  const sets: Answers[] = [];
  while (sets.length < 40) {
    const answers = generateAnswers(survey.json, dice, 0);
    if (check.parse(answers, 'sv').ok) sets.push(answers);
  }
  return sets;
}

function verdict(model: Model, answers: Answers): boolean {
  model.data = answers;
  return model.validate(true);
}

async function timeOf(way: (answers: Answers) => void, sets: readonly Answers[], count: number): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  const started = performance.now();
  for (let index = 0; index < count; index++) way(sets[index % sets.length] as Answers);
  return ((performance.now() - started) / count) * 1000;
}

function rowsOf(id: string, check: number, newModel: number, reusedModel: number): readonly BenchmarkRow[] {
  const note = (model: number) => `${model.toFixed(0)} µs / ${check.toFixed(2)} µs`;
  return [
    { what: `${id}: a new Model / the check`, ratio: newModel / check, goal: { atLeast: 1000 }, note: note(newModel) },
    { what: `${id}: a reused Model / the check`, ratio: reusedModel / check, goal: { atLeast: 100 }, note: note(reusedModel) },
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { name, rows } = await bench();
  console.log(name);
  for (const { what, ratio, note } of rows) console.log(`  ${what}: ${Math.round(ratio)} (${note})`);
}
