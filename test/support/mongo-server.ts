// A MongoDB server for the tests: the first there is of MONGODB_URI, mongod on the PATH, FerretDB built with Go (see
// ferretdb/) and mongodb-memory-server. A server that is started here stops when the process that asked for it ends.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import mongoose from 'mongoose';
import { freePort } from './running-server.ts';

export interface MongoServer {
  /** What it is: 'MONGODB_URI', 'mongod', 'FerretDB' or 'mongodb-memory-server'. */
  readonly kind: string;
  /** A URI of a database that nobody else uses. */
  readonly newDatabase: () => string;
  /** Ends the process at once, as a crash would; only for servers started here. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What to install where there is no server. */
export const howToGetMongo =
  'No MongoDB for the tests: set MONGODB_URI, or install mongod, Go (FerretDB is then built from test/support/ferretdb) or mongodb-memory-server.';

interface Started {
  readonly kind: string;
  readonly uri: string;
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * The server to test against, or undefined where none is to be had. Under CI=true that is an error.
 *
 * @example const server = await startMongo();
 * describe.skipIf(!server)('…', () => { const store = await openMongoStore(server.newDatabase()); });
 */
export async function startMongo(): Promise<MongoServer | undefined> {
  for (const attempt of [given, installed, builtWithGo, memoryServer]) {
    const started = await attempt();
    if (started) return serverOf(started);
  }
  if (process.env.CI === 'true') throw new Error(howToGetMongo);
  process.stderr.write(`${howToGetMongo} Skipped.\n`);
  return undefined;
}

function serverOf({ kind, uri, kill, stop }: Started): MongoServer {
  const made: string[] = [];
  return {
    kind,
    newDatabase: () => {
      const name = `efterklang_test_${randomBytes(6).toString('hex')}`;
      const database = withDatabase(uri, name);
      made.push(database);
      return database;
    },
    kill,
    stop: async () => {
      if (kind === 'MONGODB_URI') await Promise.all(made.map(drop));
      await stop();
    },
  };
}

/** The same server, another database. */
export function withDatabase(uri: string, name: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);
}

async function drop(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  await connection.dropDatabase();
  await connection.close();
}

async function given(): Promise<Started | undefined> {
  const uri = process.env.MONGODB_URI;
  const stop = () => Promise.resolve();
  return uri ? { kind: 'MONGODB_URI', uri, kill: stop, stop } : undefined;
}

/** A replica set of one: what production runs, so that majority and journal mean something. */
async function installed(): Promise<Started | undefined> {
  if (!has('mongod')) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-mongod-'));
  const port = await freePort();
  const child = spawn('mongod', ['--port', String(port), '--dbpath', folder, '--bind_ip', '127.0.0.1', '--replSet', 'rs0'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const direct = `mongodb://127.0.0.1:${port}/?directConnection=true`;
  await initiate(direct, `127.0.0.1:${port}`);
  return { kind: 'mongod', uri: direct, ...endings(child, folder, () => child.kill('SIGTERM')) };
}

async function initiate(uri: string, host: string): Promise<void> {
  const connection = await mongoose.createConnection(uri, { serverSelectionTimeoutMS: 30_000 }).asPromise();
  const admin = connection.getClient().db('admin');
  await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } });
  while (!(await admin.command({ hello: 1 })).isWritablePrimary) await new Promise((resolve) => setTimeout(resolve, 50));
  await connection.close();
}

async function builtWithGo(): Promise<Started | undefined> {
  const program = buildFerret();
  if (!program) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-ferretdb-'));
  const child = spawn(program, ['-folder', folder], { stdio: ['pipe', 'pipe', 'ignore'] });
  const uri = await firstLine(child);
  return { kind: 'FerretDB', uri, ...endings(child, folder, () => child.stdin?.end()) };
}

const ferret = 'test/support/ferretdb';

/** Built once for each state of its sources; takes about a minute the first time. */
function buildFerret(): string | undefined {
  const hash = createHash('sha256');
  for (const name of ['go.sum', 'main.go', 'turns.go']) hash.update(readFileSync(join(ferret, name)));
  const folder = 'node_modules/.cache/efterklang';
  const program = join(process.cwd(), folder, `ferretdb-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(program)) return program;
  if (!has('go')) return undefined;
  process.stderr.write('Building FerretDB for the tests, once; this takes about a minute …\n');
  mkdirSync(folder, { recursive: true });
  const mine = `${program}.${process.pid}`;
  const { status } = spawnSync('go', ['build', '-o', mine, '.'], {
    cwd: ferret,
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) return undefined;
  renameSync(mine, program); // whole or not at all, also where two test files build at once
  return program;
}

interface MemoryServers {
  readonly MongoMemoryReplSet: {
    readonly create: (wishes: object) => Promise<{ readonly getUri: () => string; readonly stop: () => Promise<unknown> }>;
  };
}

async function memoryServer(): Promise<Started | undefined> {
  const name = 'mongodb-memory-server'; // not a dependency: used where someone has installed it
  const servers = await (import(name) as Promise<MemoryServers>).catch(() => undefined);
  if (!servers) return undefined;
  const server = await servers.MongoMemoryReplSet.create({ replSet: { count: 1 } });
  const stop = async () => void (await server.stop());
  return { kind: name, uri: server.getUri(), kill: stop, stop };
}

function endings(child: ChildProcess, folder: string, ask: () => void): Pick<Started, 'kill' | 'stop'> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (how: () => void) => {
    how();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { kill: () => end(() => child.kill('SIGKILL')), stop: () => end(ask) };
}

function firstLine(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code} before it was ready.`)));
  });
}

function has(program: string): boolean {
  return spawnSync(program, [program === 'go' ? 'version' : '--version'], { stdio: 'ignore' }).status === 0;
}
