// Which folder may know which: surveys <- reports <- server; web knows surveys and reports and otherwise speaks HTTP.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const mayImport: Readonly<Record<string, readonly string[]>> = {
  surveys: ['surveys'],
  reports: ['surveys', 'reports'],
  server: ['surveys', 'reports', 'server'],
  web: ['surveys', 'reports', 'web'],
};

/** Packages a folder may use beside our own code; undefined: any. */
const mayUsePackage: Readonly<Record<string, RegExp | undefined>> = {
  surveys: /^(survey-core(\/.*)?|node:crypto)$/,
  reports: /^(papaparse|chart\.js)$/,
  server: undefined,
  web: /^(?!node:|express|mongoose|better-sqlite3|pino)/,
};

interface Import {
  readonly file: string;
  readonly target: string;
}

/** Every static and dynamic import of a text, types included. */
function importsOf(file: string, text: string): readonly Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => ({ file, target: match[1] ?? match[2] ?? match[3] ?? '' }));
}

function isBuild(file: string): boolean {
  return file.startsWith(join('web', 'build'));
}

/** What is wrong with an import, or undefined. */
function violation({ file, target }: Import): string | undefined {
  const from = file.split(sep)[0] ?? '';
  if (!target.startsWith('.')) {
    // What builds the pages runs in Node; no page has it.
    const permitted = isBuild(file) ? undefined : mayUsePackage[from];
    return permitted && !permitted.test(target) ? `${file} uses the package ${target}` : undefined;
  }
  const to = normalize(join(dirname(file), target));
  const folder = to.split(sep)[0] ?? '';
  if (from === 'web' && isBuild(to) && !isBuild(file)) return `${file} imports ${to}, which is for the build alone`;
  // The words of the interface, as data: the server writes the participant's pages, and no sentence exists twice.
  if (from === 'server' && /^web\/i18n\/\w+\/\w+\.json$/.test(to)) return undefined;
  if (!mayImport[from]?.includes(folder)) return `${file} imports ${to}: ${from} may import only ${mayImport[from]?.join(', ')}`;
  if (
    /reports\/disclosure\/released\.ts$/.test(to) &&
    !file.startsWith(join('reports', 'disclosure')) &&
    /markReleased/.test(readFileSync(file, 'utf8'))
  ) {
    return `${file} makes Released values: only reports/disclosure may`;
  }
  return undefined;
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => relative('.', join(folder, name)));
}

describe('imports', () => {
  test.each(Object.keys(mayImport))('of %s point only where they may', (folder) => {
    const wrong = sourcesIn(folder).flatMap((file) => importsOf(file, readFileSync(file, 'utf8')).map(violation));
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  test.each([
    ['surveys/x.ts', "import { tally } from '../reports/tabulate/tally.ts';"],
    ['reports/x.ts', "import type { Store } from '../server/store/store.ts';"],
    ['reports/x.ts', "const fs = await import('node:fs');"],
    ['server/x.ts', "import { startLanguage } from '../web/i18n/language.ts';"],
    ['web/x.tsx', "import { createApp } from '../server/app.ts';"],
    ['web/x.tsx', "export { Store } from '../server/store/store.ts';"],
    ['web/x.tsx', "import { readFileSync } from 'node:fs';"],
    ['web/participant/x.tsx', "import { leaveOut } from '../build/leave-out.ts';"],
    ['surveys/library/x.ts', "import express from 'express';"],
  ])('that point the wrong way are found: %s', (file, text) => {
    expect(importsOf(file, text).map(violation).filter(Boolean)).toHaveLength(1);
  });

  test.each(["import { tally } from '../reports/tabulate/tally.ts';", "import sv from '../web/i18n/sv/participant.json';"])(
    'that point the right way pass: %s',
    (text) => {
      expect(importsOf('server/x.ts', text).map(violation)).toEqual([undefined]);
    },
  );
});

/** Every package and file that comes with a page, from its first file on: what scripts and stylesheets import. */
function comesWith(first: string): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (!/\.(tsx?|css)$/.test(file)) return;
    const text = readFileSync(file, 'utf8');
    const targets = file.endsWith('.css')
      ? [...text.matchAll(/@import\s+"([^"]+)"/g)].map((match) => match[1] ?? '')
      : importsOf(file, text).map(({ target }) => target);
    for (const target of targets) {
      if (target.startsWith('.')) follow(normalize(join(dirname(file), target)));
      else found.add(target);
    }
  };
  follow(normalize(first));
  return found;
}

describe('Designsystemet', () => {
  const isDesignsystemet = (name: string) => name.startsWith('@digdir/');

  test.each(['web/participant/main.tsx', 'web/participant/light/main.ts', 'web/room/main.tsx'])('does not come with %s', (page) => {
    expect([...comesWith(page)].filter(isDesignsystemet)).toEqual([]);
  });

  test('comes with the organiser’s pages, script and style', () => {
    const names = [...comesWith('web/organiser/main.tsx')].filter(isDesignsystemet);
    expect(names).toEqual(expect.arrayContaining(['@digdir/designsystemet-react', '@digdir/designsystemet-css/field.css']));
  });
});
