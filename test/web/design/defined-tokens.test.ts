// A variable that nobody has defined is silently another colour, or none: words can be there and not be seen.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('web', { recursive: true, encoding: 'utf8' });
const ending = (end: RegExp) => files.filter((path) => end.test(path)).map((path) => ({ path, text: readFileSync(`web/${path}`, 'utf8') }));
const sheets = ending(/\.css$/);
const pages = ending(/\.tsx?$/).map(({ text }) => text);
const defined = new Set(sheets.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)));
/** Set on an element by a page, or by Designsystemet. */
const elsewhere = (name: string, written: string): boolean => name.startsWith('--ds') || written.includes(`'${name}'`);

const undefinedIn = (css: string): readonly string[] => {
  return [...css.matchAll(/var\((--[\w-]+)\)/g)].flatMap(([, name = '']) =>
    defined.has(name) || pages.some((written) => elsewhere(name, written)) ? [] : name,
  );
};

test('every variable that a stylesheet uses is defined', () => {
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.flatMap(({ path, text }) => undefinedIn(text).map((name) => `${path}: ${name}`))).toEqual([]);
  expect(undefinedIn('.said { color: var(--page); }')).toEqual(['--page']);
});
