// What a power cut has taken of what had been acknowledged.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Random } from '../../../server/samples/random.ts';
import { storeFile } from '../../../server/store/open-store.ts';
import type { Fieldwork, Submission } from './fieldwork.ts';
import { afterPowerCuts, type Trace } from './power-cuts.ts';

export interface AnswersTrace extends Trace {
  readonly fieldwork: Fieldwork;
  readonly sent: readonly Submission[];
}

export interface Loss {
  readonly moment: number;
  /** Acknowledged responses that are gone. */
  readonly lost: number;
  /** What `PRAGMA integrity_check` says, or why the file cannot be read. */
  readonly integrity: string;
}

/** Everything found at the moments that is not as it should be. */
export function lossesAfter(trace: AnswersTrace, moments: readonly number[], random: Random): readonly Loss[] {
  const found = afterPowerCuts(trace, moments, random, (folder, moment) => ({
    moment,
    ...lossIn(join(folder, storeFile), trace, acknowledgedBy(moment, trace)),
  }));
  return found.filter(({ lost, integrity }) => lost > 0 || integrity !== 'ok');
}

/** The ids of responses that had been acknowledged before a moment. */
export function acknowledgedBy(moment: number, { events, fieldwork, sent }: AnswersTrace): readonly string[] {
  const ids = new Map(sent.map((submission) => [fieldwork.receiptFor(submission), fieldwork.idOf(submission)]));
  return events.slice(0, moment).flatMap((event) => (event.kind === 'acknowledge' ? (ids.get(event.receipt) ?? []) : []));
}

function lossIn(file: string, { fieldwork }: AnswersTrace, acknowledged: readonly string[]): Omit<Loss, 'moment'> {
  const database = new Sqlite(file);
  try {
    const integrity = String(database.pragma('integrity_check', { simple: true }));
    const there = new Set(database.prepare('SELECT id FROM responses WHERE wave = ?').pluck().all(fieldwork.wave.id));
    return { lost: acknowledged.filter((id) => !there.has(id)).length, integrity };
  } catch (error) {
    return { lost: acknowledged.length, integrity: String(error) };
  } finally {
    database.close();
  }
}
