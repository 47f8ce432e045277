// How long a reader waits for the composed report of the large wave, once it has been released.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { storeFile } from '../../../server/store/open-store.ts';
import { wave } from './make-data.ts';

export interface Reading {
  /** The first one composes it. */
  readonly first: number;
  readonly milliseconds: number;
}

/** Releases the wave in a data folder as the command line does, and reads its report. */
export function readingTime(dataFolder: string): Reading {
  const env = { ...process.env, DATA_DIR: dataFolder, LOG_LEVEL: 'fatal' };
  execFileSync(process.execPath, ['dist/server/cli.js', 'wave', 'release', wave.code], { env, stdio: 'ignore' });
  const script = 'test/bench/million/read-report.ts';
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script, join(dataFolder, storeFile)], { encoding: 'utf8' }),
  ) as Reading;
}
