// The README tells every route, setting, survey and command, and no file it points to is missing.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../server/cli/commands.ts';
import { catalogue } from '../surveys/catalogue.ts';
import { startTestServer } from './server/running-server.ts';

const readme = readFileSync('README.md', 'utf8');

/** What stands in code marks. */
const inCode = new Set([...readme.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? ''));

/** What stands in code marks in the first column of the table of which this is the head of that column. */
function listedUnder(head: string): readonly string[] {
  const table = readme.slice(readme.indexOf(`\n| ${head} |`)).split('\n\n')[0] ?? '';
  return table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

/** Routes as the README writes them: `GET /api/waves/:code`, several methods with commas. */
function routesInReadme(): ReadonlySet<string> {
  return new Set(
    [...inCode].flatMap((code) => {
      const [, methods, path] = /^([A-Z]+(?:, [A-Z]+)*) (\/\S+)$/.exec(code) ?? [];
      return (methods ?? '').split(/,\s*/).map((method) => `${method} ${path}`);
    }),
  );
}

describe('the README', () => {
  test('names every route', async () => {
    const { routes } = await startTestServer();
    const told = routesInReadme();
    expect(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).filter((route) => !told.has(route))).toEqual([]);
  });

  test('names no route that is not there', async () => {
    const { routes } = await startTestServer();
    const known = new Set(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
    expect([...routesInReadme()].filter((route) => route.includes(' /api/') && !known.has(route))).toEqual([]);
  });

  test('names every setting, and no other', () => {
    const settings = [...readFileSync('server/settings.ts', 'utf8').matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map((match) => match[1] ?? '');
    expect(listedUnder('setting').toSorted()).toEqual([...new Set(settings)].sort());
  });

  test('names every survey, and no other', () => {
    expect(listedUnder('id').toSorted()).toEqual(catalogue.map(({ id }) => id).sort());
  });

  test('names every command, and no other', () => {
    expect(listedUnder('command').toSorted()).toEqual(commands.map(({ name }) => name).sort());
  });

  test('points to files that are there', () => {
    const targets = [...readme.matchAll(/\]\(([^)#]+)\)|src="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');
    expect(targets.filter((target) => !target.startsWith('http') && !existsSync(target))).toEqual([]);
  });
});
