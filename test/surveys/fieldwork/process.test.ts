import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../surveys/catalogue.ts';
import { processRoleIds, processRoles } from '../../../surveys/fieldwork/process-roles.ts';
import { stepsFrom } from '../../../surveys/fieldwork/process-steps.ts';

describe('a strategy process from the template', () => {
  test('has the eleven steps in the months of the directive', () => {
    expect(stepsFrom('2025-09-17').map(({ date, ends }) => `${date} ${ends}`)).toEqual([
      '2025-09-01 2025-12-31',
      '2026-01-01 2026-12-31',
      '2027-01-01 2027-05-31',
      '2027-08-01 2027-08-31',
      '2027-09-01 2027-09-30',
      '2027-10-01 2027-12-31',
      '2028-01-01 2028-03-31',
      '2028-04-01 2028-04-30',
      '2028-06-01 2028-06-30',
      '2028-09-01 2028-12-31',
      '2028-09-01 2028-12-31',
    ]);
  });

  test('asks only what a strategy process may ask', () => {
    const known = catalogue.filter(({ kinds }) => kinds.includes('strategy-process')).map(({ id }) => id);
    const asked = stepsFrom('2025-09-01').flatMap(({ surveys }) => surveys);
    expect(asked).toContain('referral-response');
    expect(asked.filter((id) => !known.includes(id))).toEqual([]);
  });

  test('has ten roles, each with its duty and who usually holds it, in both languages', () => {
    expect(processRoleIds).toHaveLength(10);
    for (const role of processRoleIds)
      for (const text of Object.values(processRoles[role]))
        expect([text.sv, text.en].every((words) => words && words.length > 3)).toBe(true);
  });
});
