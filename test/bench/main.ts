// `npm run bench [name …]`: runs the benchmarks one after the other and says which goals are met.
import { type Benchmark, type BenchmarkRow, meetsGoal } from './benchmark.ts';

const benchmarks: Readonly<Record<string, () => Promise<{ bench: () => Promise<Benchmark> }>>> = {
  'check-answers': () => import('./check-answers.ts'),
  csv: () => import('./csv.ts'),
  'report-scroll': () => import('./report-scroll.ts'),
  'start-up': () => import('./start-up.ts'),
  submissions: () => import('./submissions.ts'),
  documents: () => import('./documents.ts'),
  release: () => import('./release.ts'),
  wall: () => import('./wall.ts'),
  'participant-page': () => import('./participant-page.ts'),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`No benchmark is named ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}

let met = true;
for (const [name, load] of Object.entries(benchmarks)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const { bench } = await load();
  const result = await bench();
  console.log(`\n${result.name}`);
  for (const row of result.rows) {
    console.log(line(row));
    met &&= meetsGoal(row);
  }
}
process.exitCode = met ? 0 : 1;

function line(row: BenchmarkRow): string {
  const goal = !row.goal ? 'stated' : 'atLeast' in row.goal ? `goal ≥ ${row.goal.atLeast}` : `goal ≤ ${row.goal.atMost}`;
  const ratio = row.ratio >= 100 ? Math.round(row.ratio).toString() : row.ratio.toPrecision(3);
  return `  ${meetsGoal(row) ? 'met   ' : 'MISSED'} ${row.what}: ${ratio} (${goal})${row.note ? `; ${row.note}` : ''}`;
}
