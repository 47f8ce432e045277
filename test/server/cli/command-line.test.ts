// The command line as it is used: as a process of its own, by its output and its exit code.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../../server/cli/commands.ts';
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
  ])('says in one line why %o failed', async (words, code, sentence) => {
    const outcome = await run(words);
    expect(outcome.err).toMatch(sentence);
    expect(outcome.err.trim().split('\n')).toHaveLength(1);
    expect(outcome).toMatchObject({ code, out: '' });
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

  test('writes the report of an activity and its figures', async () => {
    const dataDir = join(temporaryFolder(), 'demo');
    const { demo } = await startDemo(dataDir);
    const out = join(temporaryFolder(), 'out');
    const report = await run(['report', demo.activities[0].id, '--out', out], dataDir);
    expect(report).toMatchObject({ code: 0, out: `${out}\n` });
    expect(report.err).toMatch(/Chart 1 of \d+/);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain(demo.activities[0].title);
    expect(readFileSync(join(out, 'data/figures.csv'), 'utf8')).toMatch(/^activity,occasion,wave,survey/);
    expect(readdirSync(join(out, 'figures')).length).toBeGreaterThan(2);
    const figures = await run(['export', demo.activities[0].id, '--profile', 'data'], dataDir);
    expect(figures.out).toBe(readFileSync(join(out, 'data/figures.csv'), 'utf8'));
    const released = demo.waves.find(({ status }: { status: string }) => status === 'released');
    const responses = await run(['export', released.code, '--profile', 'data'], dataDir);
    expect(responses.code).toBe(0);
    expect(responses.out.split('\n').length).toBeGreaterThan(20);
  });
});
