// The same answers twice: in an embedded store, as a closed wave, and as NDJSON for DuckDB.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { canonicalJson } from '../../../server/store/canonical-json.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { fingerprintOf } from '../../../surveys/definition/fingerprint.ts';
import type { Response } from '../../../surveys/fieldwork/response.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { answersFrom, type BenchAnswers } from './answers.ts';
import { millionSurvey } from './survey.ts';

export const wave: Wave = {
  id: 'w-million',
  code: 'MILJON2',
  activity: 'a-million',
  title: { sv: 'En miljon svar' },
  survey: { id: millionSurvey.id, version: millionSurvey.version },
  parameters: {},
  definition: fingerprintOf(millionSurvey),
  unit: 'person',
  audience: 'open',
  breakdowns: ['municipality'],
  k: 5,
  status: 'closed',
  openedAt: '2026-09-01T08:00:00.000Z',
  closedAt: '2026-10-01T08:00:00.000Z',
};

const batch = 5_000;

/** Writes both. Ids are spread evenly and in order, as a filled index holds them. */
export async function makeData(file: string, ndjson: string, count: number): Promise<void> {
  const store = openSqliteStore(file);
  await store.addDefinition(wave.definition ?? '', millionSurvey);
  await store.addActivity({
    id: wave.activity,
    kind: 'strategy-process',
    title: 'En miljon svar',
    organiser: 'Region Exempel',
    example: true,
  });
  await store.addWave(wave, Buffer.alloc(32, 7));
  const lines = createWriteStream(ndjson);
  let some: BenchAnswers[] = [];
  let written = 0;
  const write = async () => {
    await store.adoptResponses(
      wave.id,
      some.map((answers, at) => responseOf(answers, written + at, count)),
    );
    written += some.length;
    if (!lines.write(`${some.map((answers) => canonicalJson(answers)).join('\n')}\n`)) await once(lines, 'drain');
    some = [];
  };
  for (const answers of answersFrom(2026, count)) if (some.push(answers) === batch) await write();
  if (some.length > 0) await write();
  lines.end();
  await once(lines, 'finish');
  await store.close();
}

function responseOf(answers: BenchAnswers, at: number, count: number): Response {
  const id = Math.floor((at / count) * 2 ** 48)
    .toString(16)
    .padStart(12, '0')
    .padEnd(64, '0');
  return { id, locale: 'sv', version: 1, answers, background: {} } as Response;
}
