// A server in a process of its own that a test can kill, watch and start again on the same port.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';

export interface Started {
  readonly url: string;
  readonly ended: Promise<Ended>;
  /** Everything it wrote on standard error. */
  readonly said: () => string;
  /** kill -9, and wait until it is gone. */
  readonly kill: () => Promise<Ended>;
  /** Asks it to stop, and waits until it has. */
  readonly stop: () => Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Wanted {
  readonly script: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** Modules loaded before the server: how a test takes a guard away from the very same program. */
  readonly preload?: readonly string[];
  /** A program to run it under: strace with its options. */
  readonly under?: readonly string[];
}

/** Starts it and waits until it listens. Throws what it said where it ends instead. */
export async function startProcess(wanted: Wanted): Promise<Started> {
  const process = spawned(wanted);
  const listening = new Promise<true>((resolve) => {
    process.child.stderr?.on('data', () => /listens on/.test(process.said()) && resolve(true));
  });
  const came = await Promise.race([listening, process.ended]);
  if (came !== true) throw new Error(`The server did not start (${came.code ?? came.signal}):\n${process.said()}`);
  return { ...process, url: `http://127.0.0.1:${wanted.port}` };
}

/** Runs it to its end: for programs that are meant to refuse, or to be killed on the way. One that goes on is killed. */
export async function runToEnd(wanted: Wanted): Promise<Ended & { readonly said: string }> {
  const { ended, said, kill } = spawned(wanted);
  const patience = setTimeout(kill, 20_000);
  const outcome = await ended;
  clearTimeout(patience);
  return { ...outcome, said: said() };
}

interface Spawned extends Omit<Started, 'url'> {
  readonly child: ChildProcess;
}

function spawned({ script, port, env, preload = [], under = [] }: Wanted): Spawned {
  const imports = preload.flatMap((module) => ['--import', module]);
  const [program = process.execPath, ...rest] = [...under, process.execPath, ...imports, script];
  const child = spawn(program, rest, {
    env: { ...cleanEnvironment(), HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const send = (signal: NodeJS.Signals) => {
    signalTo(under.length > 0 ? childOf(child.pid) : child.pid, signal);
    return ended;
  };
  onTestFinished(async () => void (await send('SIGKILL')));
  return { child, ended, said: () => said, kill: () => send('SIGKILL'), stop: () => send('SIGTERM') };
}

/** The settings of whoever runs the tests are not the server's. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { MONGODB_URI: _uri, DATA_DIR: _folder, BASE_URL: _url, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}

function signalTo(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}

/** The process that runs under strace. */
function childOf(pid: number | undefined): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]) || undefined;
  } catch {
    return undefined;
  }
}
