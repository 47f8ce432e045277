// A disk of a few megabytes that a test can fill and clear again.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../server/temporary-folder.ts';

export interface SmallDisk {
  readonly folder: string;
  /** Leaves not a byte free. */
  readonly fill: () => void;
  readonly clear: () => void;
}

/** Whether this machine lets a test mount one. Under CI=true it may not be left out. */
export function smallDisksWork(): boolean {
  if (process.platform === 'linux' && process.getuid?.() === 0) return true;
  const advice = 'Only root on Linux can mount a small disk.';
  if (process.env.CI === 'true') throw new Error(advice);
  process.stderr.write(`${advice} The tests of a full disk are left out.\n`);
  return false;
}

/** Mounted for one test. Throws what mount said where it cannot be. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { encoding: 'utf8' });
  if (mounted.status !== 0) throw new Error(`The small disk could not be mounted: ${mounted.stderr}`);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  const ballast = join(folder, 'ballast');
  return { folder, fill: () => fill(ballast), clear: () => rmSync(ballast, { force: true }) };
}

function fill(ballast: string): void {
  const file = openSync(ballast, 'w');
  for (const size of [65_536, 4096, 1]) writeWhileThereIsRoom(file, Buffer.alloc(size, 1));
  closeSync(file);
}

function writeWhileThereIsRoom(file: number, block: Buffer): void {
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
