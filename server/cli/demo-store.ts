// The sample data of `efterklang demo`. It is made once; what was made, with the unused links in it, is noted in a file
// beside the store only when all of it is there, so a filling that was interrupted is begun again.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import type { SampleResult, SampleWaveResult } from '../samples/sample-activities.ts';
import { baseUrlFor, type Settings } from '../settings.ts';
import { openStore, storeFile } from '../store/open-store.ts';
import { hashOf } from '../use-cases/secrets.ts';
import { say } from './terminal.ts';

/** Fills the store of the settings unless it is filled already. Throws where it holds anything but samples. */
export async function fillDemoStore(settings: Settings, seed: number): Promise<SampleResult> {
  const note = join(settings.dataDir, 'demo.json');
  await refuseRealData(settings);
  if (existsSync(note) && existsSync(join(settings.dataDir, storeFile))) return JSON.parse(await readFile(note, 'utf8')) as SampleResult;
  for (const end of ['', '-wal', '-shm']) await rm(join(settings.dataDir, `${storeFile}${end}`), { force: true });
  return inStore(settings, async (context) => {
    const { fillWithSamples } = await import('../samples/sample-activities.ts');
    const sample = await fillWithSamples(context, { seed, progress: say });
    await writeWhole(settings.dataDir, note, JSON.stringify(sample));
    return sample;
  });
}

/** The sample as it stands now: links that have been used since are left out. */
export async function currentSample(context: Context, sample: SampleResult): Promise<SampleResult> {
  return { ...sample, waves: await Promise.all(sample.waves.map((wave) => currentWave(context, wave))) };
}

async function currentWave({ store }: Context, { tokens, ...noted }: SampleWaveResult): Promise<SampleWaveResult> {
  const wave = await store.wave(noted.id);
  const unused: string[] = [];
  for (const token of tokens ?? []) {
    if ((await store.invitation(noted.id, hashOf(token)))?.status === 'unused') unused.push(token);
  }
  return { ...noted, status: wave?.status ?? noted.status, ...(tokens ? { tokens: unused } : {}) };
}

async function refuseRealData(settings: Settings): Promise<void> {
  if (!existsSync(join(settings.dataDir, storeFile))) return;
  const activities = await inStore(settings, ({ store }) => store.activities());
  if (activities.some(({ example }) => !example)) {
    throw new Error(`${settings.dataDir} holds activities that are not samples. Choose another folder: DATA_DIR=./data/demo.`);
  }
}

async function inStore<T>(settings: Settings, run: (context: Context) => Promise<T>): Promise<T> {
  const store = await openStore(settings);
  try {
    return await run({ store, clock: () => new Date(), random: randomBytes, baseUrl: baseUrlFor(settings, settings.port) });
  } finally {
    await store.close();
  }
}

async function writeWhole(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
