import { beforeAll, describe, expect, test } from 'vitest';
import { mistakes } from './mistakes.ts';
import { compile, importOf } from './run-compiler.ts';

const preamble = importOf('define-survey.ts', 'defineSurvey');
const fileOf = (at: number): string => `mistake-${at}.ts`;

let printed = '';
beforeAll(async () => {
  const files = mistakes.map(({ source }, at) => [fileOf(at), preamble + source]);
  const sound = mistakes[0]?.source.replace('{rol}', '{role}') ?? '';
  printed = await compile({ ...Object.fromEntries(files), 'sound.ts': preamble + sound });
});

/** Errors in a file as `line: message`, continuation lines included. */
function errorsIn(file: string): readonly string[] {
  const errors = printed.split(/\n(?=\S)/).filter((error) => error.includes(`${file}(`));
  return errors.map((error) => error.replace(/^.*?\((\d+),\d+\): error TS\d+: /, '$1: '));
}

describe('the compiler', () => {
  test.each(mistakes.map((mistake, at) => ({ ...mistake, at })))('finds $name at its line, and says so', ({ at, source, sentence }) => {
    const line = (preamble + source).split('\n').findIndex((text) => text.includes('// <-')) + 1;
    const there = errorsIn(fileOf(at)).filter((error) => error.startsWith(`${line}: `));
    expect(there.join('\n'), `all errors:\n${errorsIn(fileOf(at)).join('\n')}`).toContain(sentence);
  });

  test('finds nothing wrong with the same survey once it is mended', () => {
    expect(errorsIn('sound.ts')).toEqual([]);
  });
});
