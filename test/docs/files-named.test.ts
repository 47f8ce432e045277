// What the documents say of the code: a file that one of them names is there, by its path or somewhere under the document's folder.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).trim().split('\n');
const documents = files.filter((file) => file.endsWith('.md'));

/** Files of ours in code marks: `store.ts`, `test/faults/kill.test.ts`, `injected/*.mjs`. */
function filesNamedIn(text: string): readonly string[] {
  return [...text.matchAll(/`([\w./*-]+\.(?:ts|tsx|mjs|css))`/g)].map((match) => match[1] ?? '');
}

/** By a path, from anywhere; by its bare name, under the folder that the document is about, or at the root. */
function isThere(named: string, document: string): boolean {
  const words = named.replace(/^(\.\.?\/)+/, '').split('*');
  const ending = new RegExp(`(^|/)${words.map((word) => word.replaceAll('.', '\\.')).join('[^/]*')}$`);
  const folder = document.startsWith('docs/') || !document.includes('/') ? '' : `${dirname(document)}/`;
  return files.some((file) => ending.test(file) && (named.includes('/') || !file.includes('/') || file.startsWith(folder)));
}

test('documents name files', () => {
  expect(documents.flatMap((document) => filesNamedIn(readFileSync(document, 'utf8'))).length).toBeGreaterThan(80);
});

test.each(documents)('%s names no file that is not there', (document) => {
  expect(filesNamedIn(readFileSync(document, 'utf8')).filter((named) => !isThere(named, document))).toEqual([]);
});

test('a file that is not there would be found', () => {
  expect(isThere('store.ts', 'server/store/README.md')).toBe(true);
  expect(isThere('no-such-file.ts', 'server/README.md')).toBe(false);
});
