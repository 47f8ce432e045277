// A real store in a folder of its own, filled with the samples once for all tests of a file.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../../server/context.ts';
import { fillWithSamples, type SampleResult } from '../../../server/samples/sample-activities.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';

/** A Saturday, so that "today" and the day people last met differ. */
export const today = new Date('2026-11-21T09:00:00Z');

export interface FilledStore {
  readonly context: Context;
  readonly result: SampleResult;
  readonly sentences: readonly string[];
  close(): Promise<void>;
}

export async function filledStore(seed: number): Promise<FilledStore> {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const store = openSqliteStore(join(folder, 'efterklang.sqlite'));
  const context: Context = { store, clock: () => today, random: randomBytes, baseUrl: 'http://enkat.region.example' };
  const sentences: string[] = [];
  const result = await fillWithSamples(context, { seed, progress: (sentence) => sentences.push(sentence) });
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { context, result, sentences, close };
}
