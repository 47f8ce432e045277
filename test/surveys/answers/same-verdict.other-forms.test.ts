import { describe, expect, test } from 'vitest';
import { compareVerdicts, isLong, librarySurvey, otherForms, setsPerSurvey } from './same-verdict.ts';

const hour = 3_600_000;

describe(`of ${setsPerSurvey} answer sets to a form, the engine's Model`, () => {
  test.each(otherForms)('and our check judge each alike: %s', { timeout: isLong ? hour : 600_000 }, async (id) => {
    const { accepted, disagreements } = await compareVerdicts(librarySurvey(id), setsPerSurvey, 20240926);
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(accepted / setsPerSurvey).toBeGreaterThan(0.05);
    expect(accepted / setsPerSurvey).toBeLessThan(0.95);
  });
});
