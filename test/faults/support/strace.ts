// What a process writes, flushes and replies, in order, as the kernel saw it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { DiskEvent } from './disk.ts';

/** Whether this machine can be used for tests that need strace. Under CI=true they may not be left out. */
export function straceWorks(): boolean {
  const works = process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;
  if (works) return true;
  const advice = 'strace is missing or not permitted here: install it (apt-get install strace), and allow ptrace in containers.';
  if (process.env.CI === 'true') throw new Error(advice);
  process.stderr.write(`${advice} Tests of power cuts and failing disks are left out.\n`);
  return false;
}

const calls = 'openat,open,write,writev,pwrite64,sendto,sendmsg,fsync,fdatasync,ftruncate,unlink,unlinkat,rename';

/**
 * What to run a program under so that its disk writes and replies are traced into `file`. The main thread alone: SQLite
 * and the connections of a Node process are both there. `faults` are strace's injections.
 */
export function tracedInto(file: string, faults: readonly string[] = []): readonly string[] {
  return ['strace', '-o', file, '-y', '-xx', '-s', '100000', '-e', `trace=${calls}`, ...faults.flatMap((one) => ['-e', `inject=${one}`])];
}

/** The events of a trace that concern a database file in a folder, its log, the folder, and replies to clients. */
export function eventsIn(trace: string, folder: string, database: string): readonly DiskEvent[] {
  const names = new Set([database, `${database}-wal`, `${database}-journal`]);
  const events: DiskEvent[] = [];
  for (const line of readFileSync(trace, 'latin1').split('\n')) {
    const event = eventOf(line, folder, names);
    if (event) events.push(event);
  }
  return events;
}

function eventOf(line: string, folder: string, names: ReadonlySet<string>): DiskEvent | undefined {
  const [, name = '', given = ''] = /^(\w+)\((.*)/.exec(line) ?? [];
  const to = placeIn(given);
  // A reply may have arrived although the process was killed before the call returned; anything else has not happened then.
  if (to.startsWith('socket:') || to.startsWith('TCP')) return reply(given);
  const result = /\)\s+= (-?\d+)/.exec(given)?.[1];
  return result === undefined ? undefined : changeOf(name, given.slice(0, given.lastIndexOf(')')), Number(result), folder, names);
}

function changeOf(name: string, given: string, result: number, folder: string, names: ReadonlySet<string>): DiskEvent | undefined {
  if (result < 0) return name.endsWith('sync') ? failedFlush(given, folder, names) : undefined;
  if (name.startsWith('open')) return opened(given, folder, names);
  if (name.startsWith('unlink')) return inFolder(pathIn(given), folder, names, (file) => ({ kind: 'remove', file }));
  if (name === 'rename') throw new Error('SQLite is not expected to rename files; the replay does not know how.');
  return written(name, given, result, folder, names);
}

function written(name: string, given: string, result: number, folder: string, names: ReadonlySet<string>): DiskEvent | undefined {
  const place = placeIn(given);
  if (place === folder) return name.endsWith('sync') ? { kind: 'flush-folder' } : undefined;
  return inFolder(place, folder, names, (file) => {
    if (name === 'fsync' || name === 'fdatasync') return { kind: 'flush', file };
    const size = Number(/, (\d+)$/.exec(given)?.[1]);
    if (name === 'ftruncate') return { kind: 'truncate', file, size };
    if (name !== 'pwrite64') throw new Error(`SQLite is not expected to ${name} its files; the replay does not know how.`);
    return { kind: 'write', file, offset: size, bytes: bytesIn(given).subarray(0, result) };
  });
}

function failedFlush(given: string, folder: string, names: ReadonlySet<string>): DiskEvent | undefined {
  return inFolder(placeIn(given), folder, names, (file) => ({ kind: 'flush-failed', file }));
}

function opened(given: string, folder: string, names: ReadonlySet<string>): DiskEvent | undefined {
  if (!given.includes('O_CREAT')) return undefined;
  return inFolder(pathIn(given), folder, names, (file) => ({ kind: 'create', file }));
}

function reply(given: string): DiskEvent | undefined {
  const text = bytesIn(given).toString('latin1');
  const receipt = /"receipt":"([^"]+)"/.exec(text)?.[1];
  return receipt ? { kind: 'acknowledge', receipt } : undefined;
}

function inFolder(
  path: string,
  folder: string,
  names: ReadonlySet<string>,
  make: (file: string) => DiskEvent | undefined,
): DiskEvent | undefined {
  const name = basename(path);
  return path === `${folder}/${name}` && names.has(name) ? make(name) : undefined;
}

/** What the descriptor a call begins with leads to. */
function placeIn(given: string): string {
  return unescaped(/^\d+<([^>]*)>/.exec(given)?.[1] ?? '').toString('utf8');
}

function pathIn(given: string): string {
  return bytesIn(given).toString('utf8');
}

/** All quoted strings of a line. */
function bytesIn(given: string): Buffer {
  return Buffer.concat([...given.matchAll(/"([^"]*)"/g)].map((match) => unescaped(match[1] ?? '')));
}

/** strace -xx writes \x68\x65\x6a for hej, in newer versions also in the paths of descriptors. */
function unescaped(text: string): Buffer {
  return text.startsWith('\\x') ? Buffer.from(text.replaceAll('\\x', ''), 'hex') : Buffer.from(text, 'latin1');
}
