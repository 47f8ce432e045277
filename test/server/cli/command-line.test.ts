// The command line as it is used: as a process of its own, by its output and its exit code.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../../server/cli/commands.ts';
import { storeFile } from '../../../server/store/open-store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function start(words: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli/main.ts', ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function run(
  words: readonly string[],
  dataDir = join(temporaryFolder(), 'data'),
): Promise<{ code: number; out: string; err: string }> {
  const child = start(words, { DATA_DIR: dataDir });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (part) => (out += part));
  child.stderr?.on('data', (part) => (err += part));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

async function startDemo(dataDir: string) {
  const child = start(['demo', '--json'], { DATA_DIR: dataDir, PORT: '0' });
  let err = '';
  child.stderr?.on('data', (part) => (err += part));
  const [line] = (await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')) as [string];
  return { child, demo: JSON.parse(line), told: () => err };
}

describe('the command line', () => {
  test('lists its commands, and helps with each', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toContain(`  ${name}`);
    for (const name of [
      'serve',
      'demo',
      'activity list',
      'wave list',
      'wave open',
      'wave close',
      'wave release',
      'report',
      'export',
      'user add',
    ]) {
      expect(commands.map((command) => command.name)).toContain(name);
    }
    const help = await run(['export', '--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toMatch(/^Usage: efterklang export <wave or activity> \[options\]/);
    expect(help.out).toContain('--profile excel-sv|data (excel-sv)');
  });

  test.each([
    [['wave', 'dance'], 2, /^There is no command 'wave dance'\. Those there are: /],
    [['wave', 'open'], 2, /^The wave is missing\. See: efterklang wave open --help/],
    [['wave', 'open', 'NOTHERE'], 1, /^There is no such survey\. Check the code\./],
    [['wave', 'list', '--colour'], 2, /^Unknown option '--colour'\./],
    [['export', 'x', '--profile', 'excel'], 2, /^--profile is 'excel', but must be excel-sv or data\./],
    [['user', 'add', 'Anna', 'Andersson'], 2, /^'Andersson' is one word too many\./],
    [['report', 'nothing'], 1, /^There is no such activity\./],
    [['report', 'x', '--format', 'html,docx'], 2, /^--format has 'docx', but there are: html, pdf, csv, png, json, zip\./],
    [['import', 'x.csv'], 2, /^--wave must be given\./],
    [['backup', 'x.sqlite'], 1, /^There is no store to back up: /],
    [['restore', 'nothing.sqlite'], 1, /^There is no backup: nothing\.sqlite is missing\./],
  ])('says in one line why %o failed', async (words, code, sentence) => {
    const outcome = await run(words);
    expect(outcome.err).toMatch(sentence);
    expect(outcome.err.trim().split('\n')).toHaveLength(1);
    expect(outcome).toMatchObject({ code, out: '' });
  });

  test('makes the link to the first account, as long as there is none, and notes what was made', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    expect(await run(['user', 'setup'], dataDir)).toMatchObject({ code: 0, out: expect.stringMatching(/\/setup#t=[\w-]{43}\n$/) });
    expect((await run(['user', 'add', 'Rapport', '--role', 'reader', '--api-key'], dataDir)).code).toBe(0);
    const store = openSqliteStore(join(dataDir, storeFile));
    const [line] = await store.auditEntries(9);
    expect(line).toMatchObject({ by: 'command-line', action: 'key-made', person: 'Rapport', role: 'reader' });
    await store.addAccount({ id: 'first', email: 'a@b.example', name: 'Anna', admin: true, roles: {}, disabled: false, epoch: 1 });
    await store.close();
    expect(await run(['user', 'setup'], dataDir)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('accounts already') });
  });

  test('tells plainly that a port is taken, and with which setting to choose another', async () => {
    const { demo } = await startDemo(join(temporaryFolder(), 'demo'));
    const child = start(['serve'], { DATA_DIR: join(temporaryFolder(), 'data'), PORT: new URL(demo.url).port });
    let err = '';
    child.stderr?.on('data', (part) => (err += part));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(err).toMatch(/^Port \d+ is taken\. .*PORT=\d+\.\n$/);
  });

  test('fills, serves, works beside the running server, stops on SIGTERM and finds everything again', async () => {
    const dataDir = join(temporaryFolder(), 'demo');
    const { child, demo, told } = await startDemo(dataDir);
    const get = (path: string, headers = {}) => fetch(demo.url + path, { headers });
    expect(await (await get('/api/session', { authorization: `Bearer ${demo.apiKey}` })).json()).toEqual({
      name: 'Demo',
      role: 'organiser',
    });
    expect(demo.activities.map(({ kind }: { kind: string }) => kind)).toEqual(['learning-project', 'network-cycle', 'strategy-process']);
    const open = (survey: string) =>
      demo.waves.find((wave: { survey: string; status: string }) => wave.survey === survey && wave.status === 'open');
    expect(open('session-eval').audience).toBe('open');
    expect(open('check-out')).toBeDefined();
    expect(
      demo.waves.some(({ status, tokens }: { status: string; tokens?: string[] }) => status === 'open' && (tokens?.length ?? 0) > 0),
    ).toBe(true);

    const { code } = open('session-eval');
    expect(await run(['wave', 'close', code], dataDir)).toMatchObject({ code: 0, out: expect.stringContaining(`${code} is closed`) });
    expect(((await (await get(`/api/waves/${code}`)).json()) as { status: string }).status).toBe('closed');
    expect((await run(['activity', 'list'], dataDir)).out).toContain(demo.activities[0].title);
    expect((await run(['wave', 'list', demo.activities[0].id], dataDir)).out).toMatch(new RegExp(`${code} +closed`));
    expect((await run(['user', 'add', 'Anna'], dataDir)).out).toMatch(/\/login#t=[\w-]{43}\n$/);

    const links = told();
    for (const link of ['/login#t=', `/s/${code}`, '/wall/', `/activities/${demo.activities[2].id}/report`])
      expect(links).toContain(demo.url + link);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(existsSync(join(dataDir, 'efterklang.sqlite-wal'))).toBe(false);

    const again = await startDemo(dataDir);
    expect(again.demo.activities).toEqual(demo.activities);
    expect(again.demo.waves.find((wave: { code: string }) => wave.code === code).status).toBe('closed');
  });

  test('writes the report of an activity in every form, the same bytes as the server gives', async () => {
    const dataDir = join(temporaryFolder(), 'demo');
    const { demo } = await startDemo(dataDir);
    const { id } = demo.activities[0];
    const out = join(temporaryFolder(), 'out');
    const report = await run(['report', id, '--out', out, '--format', 'html,pdf,csv,png,zip', '--locale', 'en'], dataDir);
    expect(report, report.err).toMatchObject({ code: 0, out: `${out}\n` });
    for (const told of [/Writing report\.pdf/, /Chart 1 of \d+/, /Packing datapackage\.json/]) expect(report.err).toMatch(told);
    const served = async (path: string) => {
      const answer = await fetch(`${demo.url}/api/activities/${id}/${path}`, { headers: { authorization: `Bearer ${demo.apiKey}` } });
      expect(answer.status, path).toBe(200);
      return Buffer.from(await answer.arrayBuffer());
    };
    const pairs = [
      ['report.html', 'report.html?locale=en'],
      ['report.pdf', 'report.pdf?locale=en'],
      ['report.zip', 'report.zip?locale=en'],
      ['data/figures.csv', 'figures.csv?profile=data&locale=en'],
      ['excel-sv/figures.csv', 'figures.csv?profile=excel-sv&locale=en'],
      ...readdirSync(join(out, 'figures')).map((name) => [`figures/${name}`, `figures/${name}?locale=en`] as const),
    ] as const;
    expect(pairs.length).toBeGreaterThan(8);
    for (const [file, path] of pairs) expect(readFileSync(join(out, file)).equals(await served(path)), file).toBe(true);
    expect((await run(['report', id, '--out', join(out, 'csv'), '--format', 'csv'], dataDir)).code).toBe(0);
    expect(readdirSync(join(out, 'csv')).sort()).toEqual(['data', 'excel-sv']);

    const figures = await run(['export', id, '--profile', 'data', '--locale', 'en'], dataDir);
    expect(figures.out).toBe(readFileSync(join(out, 'data/figures.csv'), 'utf8'));
    const released = demo.waves.find(({ status }: { status: string }) => status === 'released');
    const responses = await run(['export', released.code, '--profile', 'data'], dataDir);
    expect(responses.code).toBe(0);
    expect(responses.out.split('\n').length).toBeGreaterThan(20);
  });

  test('imports earlier answers: tells what would be refused, writes all or nothing, and is in the backup', async () => {
    const dataDir = join(temporaryFolder(), 'demo');
    const { demo } = await startDemo(dataDir);
    const { code } = demo.waves.find(
      ({ survey, status }: { survey: string; status: string }) => survey === 'session-eval' && status === 'open',
    );
    const counted = async (): Promise<string> =>
      (await run(['wave', 'list'], dataDir)).out.split('\n').find((line) => line.startsWith(code)) ?? '';
    const folder = temporaryFolder();
    const file = (rows: string): string => {
      const path = join(folder, 'earlier.csv');
      writeFileSync(path, `Relevant;learning;exchange;voice;use_intent\n${rows}`);
      return path;
    };
    const mapping = join(folder, 'mapping.json');
    writeFileSync(mapping, JSON.stringify({ columns: { Relevant: 'relevance' } }));
    const take = (rows: string, ...more: string[]) =>
      run(['import', file(rows), '--wave', code, '--survey', 'session-eval', '--mapping', mapping, ...more], dataDir);

    expect(await take('4;4;4;4;act\n')).toMatchObject({ code: 1, err: expect.stringMatching(/^The wave takes no file just now\. .*open/) });
    await run(['wave', 'close', code], dataDir);
    const before = await counted();
    const wrong = await take('4;4;4;4;act\n9;4;4;4;act\n');
    expect(wrong.code).toBe(1);
    expect(wrong.out).toMatch(/^row +column +why\n3 +Relevant +'9' is not among the answers: 1, 2/);
    expect(wrong.err).toMatch(/^Nothing has been written: 1 of 2 rows must be corrected\./m);
    const rows = Array.from({ length: 10 }, (_, at) => `${1 + (at % 5)};4;4;4;act\n`).join('');
    expect((await take(rows, '--dry-run')).err).toMatch(
      /^10 rows, read as utf-8\. Would add 10; 0 were there already\.\nNothing has been written/,
    );
    expect(await counted()).toBe(before);
    expect(await take(rows)).toMatchObject({ code: 0, err: expect.stringMatching(/Added 10; 0 were there already/) });
    expect(await take(rows)).toMatchObject({ code: 0, err: expect.stringMatching(/Added 0; 10 were there already/) });
    expect(await counted()).not.toBe(before);
    expect(await run(['import', file(rows), '--wave', code, '--survey', 'check-out'], dataDir)).toMatchObject({ code: 2 });

    const copy = join(folder, 'backup', 'copy.sqlite');
    expect(await run(['backup', copy], dataDir)).toMatchObject({ code: 0, out: `${copy}\n` });
    expect(await run(['backup', copy], dataDir)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is there already\. Move it away first/),
    });
    const restored = join(folder, 'restored');
    expect(await run(['restore', copy], restored)).toMatchObject({ code: 0 });
    expect((await run(['wave', 'list'], restored)).out).toBe((await run(['wave', 'list'], dataDir)).out);
    expect(await run(['restore', copy], restored)).toMatchObject({ code: 1, err: expect.stringMatching(/is there already/) });
    expect(await run(['restore', file('x\n')], join(folder, 'other'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is not a whole backup of a store/),
    });
  });
});
