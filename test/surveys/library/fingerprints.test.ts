// A definition that has met a respondent is immutable. The recorded fingerprints say when one has changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../surveys/definition/fingerprint.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { everySurvey } from './every-survey.ts';

const file = join(import.meta.dirname, 'fingerprints.json');
const today = Object.fromEntries(everySurvey.map(([id, survey]) => [`${id}@${survey.version}`, fingerprintOf(survey)]));

// RECORD_FINGERPRINTS=1 adds new versions; it never changes a recorded one.
const before: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
const recorded: Readonly<Record<string, string>> = process.env.RECORD_FINGERPRINTS ? { ...today, ...before } : before;
if (recorded !== before) writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);

describe('the definition of', () => {
  test.each(everySurvey)('%s is the one that was recorded for its version', (id, { version }) => {
    const name = `${id}@${version}`;
    const whatToDo = recorded[name]
      ? `${name} has changed. Respondents may have met it: give it version ${version + 1}, then run RECORD_FINGERPRINTS=1 npx vitest run test/surveys/library`
      : `${name} is new: run RECORD_FINGERPRINTS=1 npx vitest run test/surveys/library`;
    expect(today[name], whatToDo).toBe(recorded[name]);
  });
});

describe('a fingerprint', () => {
  test('does not depend on the order of keys', () => {
    const { id, ...rest } = sessionEval;
    expect(fingerprintOf({ ...rest, id })).toBe(fingerprintOf(sessionEval));
  });

  test.each([
    ['a Swedish text', 'Vad ska vi behålla?', 'Vad vill du att vi behåller?'],
    ['an English text', 'What should we keep?', 'What should be kept?'],
    ['a code', '"act"', '"acts"'],
    ['the order of steps', '"value":1', '"value":11'],
  ])('changes with %s', (_, before, after) => {
    const json = JSON.stringify(sessionEval);
    expect(json).toContain(before);
    expect(fingerprintOf(JSON.parse(json.replace(before, after)))).not.toBe(fingerprintOf(sessionEval));
  });
});
