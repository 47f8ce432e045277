// Replays a trace, cuts the power at given moments, and lets a test look at the files that are found.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { between, type Random } from '../../../server/samples/random.ts';
import { type DiskEvent, diskWith, type Files } from './disk.ts';

export interface Trace {
  /** The files before the first event. */
  readonly files: Files;
  readonly events: readonly DiskEvent[];
}

/** So many moments of a trace, in order: a moment is the number of events that have happened. */
export function randomMoments({ events }: Trace, count: number, random: Random): readonly number[] {
  return Array.from({ length: count }, () => between(random, 0, events.length)).sort((a, b) => a - b);
}

/** What `look` sees in the folder that is found after a power cut at each of the moments, which are in order. */
export function afterPowerCuts<T>(
  trace: Trace,
  moments: readonly number[],
  random: Random,
  look: (folder: string, moment: number) => T,
): readonly T[] {
  const disk = diskWith(trace.files);
  let happened = 0;
  return moments.map((moment) => {
    for (const event of trace.events.slice(happened, moment)) disk.happen(event);
    happened = moment;
    return inFolderWith(disk.afterPowerCut(random), (folder) => look(folder, moment));
  });
}

function inFolderWith<T>(files: Files, look: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-found-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
