// The power goes at random moments. The server's writes and flushes are traced once; then the disk is made as it could
// have been found after each moment, and opened.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { between, type Random, streamOf } from '../../server/samples/random.ts';
import { storeFile } from '../../server/store/open-store.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { freePort } from '../support/running-server.ts';
import { builtServer } from './support/built-server.ts';
import { type DiskEvent, diskWith, type Files } from './support/disk.ts';
import { type Fieldwork, preparedFieldwork, type Submission, submissions } from './support/fieldwork.ts';
import { times } from './support/long.ts';
import { inLanes, isKept, send } from './support/participants.ts';
import { type Started, startProcess } from './support/server-process.ts';
import { sqlitePlace } from './support/stores.ts';
import { eventsIn, straceWorks, tracedInto } from './support/strace.ts';

const traceable = straceWorks();
const built = await builtServer();

interface Trace {
  /** The files before the first event. */
  readonly files: Files;
  readonly events: readonly DiskEvent[];
  readonly fieldwork: Fieldwork;
  readonly sent: readonly Submission[];
}

interface Loss {
  readonly moment: number;
  /** Acknowledged responses that are gone. */
  readonly lost: number;
  readonly integrity: string;
}

/** A place with an open wave, and all its files. */
async function prepared() {
  const folder = temporaryFolder();
  const place = sqlitePlace(folder);
  const fieldwork = await preparedFieldwork(place);
  const other = await preparedFieldwork(place, { seed: 'another wave' });
  return { folder, place, fieldwork, other, files: new Map([[storeFile, readFileSync(join(folder, storeFile))]]) };
}

/** People answer, the results of another wave are released (which rewrites the whole file), more answer, the server stops. */
async function tracedEvening(preload: readonly string[]): Promise<Trace> {
  const { folder, place, fieldwork, other, files } = await prepared();
  const trace = join(temporaryFolder(), 'trace');
  const server = await startProcess({ script: built.main, port: await freePort(), env: place.env, under: tracedInto(trace), preload });
  const sent = submissions(240);
  await answerAll(server, fieldwork, sent.slice(0, 120));
  await answerAll(server, other, submissions(8, 1000));
  for (const action of ['close', 'release']) await organise(server, other, action);
  await answerAll(server, fieldwork, sent.slice(120));
  await server.stop();
  return { files, events: eventsIn(trace, folder, storeFile), fieldwork, sent };
}

async function answerAll({ url }: Started, { wave }: Fieldwork, sent: readonly Submission[]): Promise<void> {
  const replies = await inLanes(3, sent, (submission) => send(url, wave.code, submission));
  expect(replies.filter((reply) => !isKept(reply))).toEqual([]);
}

async function organise({ url }: Started, { wave, apiKey }: Fieldwork, action: string): Promise<void> {
  const reply = await fetch(`${url}/api/waves/${wave.id}/${action}`, { method: 'POST', headers: { authorization: `Bearer ${apiKey}` } });
  expect(reply.status).toBe(200);
}

/** The ids of responses that had been acknowledged before a moment. */
function acknowledgedBy(moment: number, { events, fieldwork, sent }: Trace): readonly string[] {
  const ids = new Map(sent.map((submission) => [fieldwork.receiptFor(submission), fieldwork.idOf(submission)]));
  return events.slice(0, moment).flatMap((event) => (event.kind === 'acknowledge' ? (ids.get(event.receipt) ?? []) : []));
}

/** Cuts the power at random moments, in order, and looks at what is found each time. */
function cutAtRandom(trace: Trace, moments: number, random: Random): readonly Loss[] {
  const cuts = Array.from({ length: moments }, () => between(random, 0, trace.events.length)).sort((a, b) => a - b);
  const disk = diskWith(trace.files);
  let happened = 0;
  return cuts.map((moment) => {
    for (; happened < moment; happened++) disk.happen(trace.events[happened] as DiskEvent);
    return { moment, ...foundIn(disk.afterPowerCut(random), trace.fieldwork, acknowledgedBy(moment, trace)) };
  });
}

function foundIn(files: Files, { wave }: Fieldwork, acknowledged: readonly string[]): Omit<Loss, 'moment'> {
  const folder = join(temporaryPlace(), 'found');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const database = new Sqlite(join(folder, storeFile));
  try {
    const integrity = String(database.pragma('integrity_check', { simple: true }));
    const there = new Set(database.prepare('SELECT id FROM responses WHERE wave = ?').pluck().all(wave.id));
    return { lost: acknowledged.filter((id) => !there.has(id)).length, integrity };
  } catch (error) {
    return { lost: acknowledged.length, integrity: String(error) };
  } finally {
    database.close();
  }
}

let place: string | undefined;
/** One folder for all that is found: it is looked at and thrown away hundreds of times. */
function temporaryPlace(): string {
  place ??= temporaryFolder();
  mkdirSync(place, { recursive: true });
  return place;
}

describe.skipIf(!traceable)('a power cut', () => {
  test('at any moment of an evening loses nothing that was acknowledged, and leaves a sound file', { timeout: 300_000 }, async () => {
    const trace = await tracedEvening([]);
    const counted = acknowledgedBy(trace.events.length, trace);
    expect(new Set(counted).size).toBe(240);
    const losses = cutAtRandom(trace, times(300, 5000), streamOf(1, 'power'));
    expect(losses.filter(({ lost, integrity }) => lost > 0 || integrity !== 'ok')).toEqual([]);
  });

  test('loses acknowledged answers where SQLite does not flush each commit', { timeout: 120_000 }, async () => {
    const trace = await tracedEvening([join(process.cwd(), 'test/faults/injected/normal-synchronous.mjs')]);
    const losses = cutAtRandom(trace, 300, streamOf(1, 'power'));
    expect(losses.filter(({ lost }) => lost > 0).length).toBeGreaterThan(50);
    expect(losses.filter(({ integrity }) => integrity !== 'ok')).toEqual([]);
  });
});
