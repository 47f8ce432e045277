// Type checking is part of an author's every keystroke: what a survey costs the compiler has a budget.
import { expect, test } from 'vitest';
import { compile, importOf } from './run-compiler.ts';

const preamble = importOf('define-survey.ts', 'defineSurvey') + importOf('answers-of.ts', 'type AnswersOf');

/** Forty questions of the kinds our forms have, conditions and translations included. */
function surveyOf(questions: number): string {
  const text = "{ sv: 'Fråga', en: 'Question' }";
  const choices = `[${['a', 'b', 'c', 'd', 'e'].map((value) => `{ value: '${value}', text: ${text} }`).join(', ')}]`;
  const kinds = [
    (name: string) =>
      `{ type: 'rating', name: '${name}', title: ${text}, isRequired: true, rateValues: [1, 2, 3, 4, 5, { value: 'na', text: ${text} }] }`,
    (name: string) => `{ type: 'radiogroup', name: '${name}', title: ${text}, isRequired: true, choices: ${choices} }`,
    (name: string, before: string) => `{ type: 'comment', name: '${name}', title: ${text}, visibleIf: "{${before}} = 'a'" }`,
    (name: string) => `{ type: 'matrix', name: '${name}', title: ${text}, rows: ${choices}, columns: [1, 2, 3] }`,
  ];
  const elements = Array.from({ length: questions }, (_, at) => kinds[at % kinds.length]?.(`q${at}`, `q${at - 1}`));
  return `export const survey = defineSurvey({
    id: 'prov', version: 1, unit: 'person', purpose: ${text}, locales: ['sv', 'en'],
    json: { title: ${text}, pages: [{ name: 'a-page', elements: [\n${elements.join(',\n')}\n] }] },
  });
  declare const answers: AnswersOf<typeof survey>;
  export const first: 1 | 2 | 3 | 4 | 5 | 'na' = answers.q0;\n`;
}

async function instantiations(source: string): Promise<number> {
  const printed = await compile({ 'survey.ts': preamble + source }, '--extendedDiagnostics');
  expect(printed).not.toContain('error TS');
  return Number(/Instantiations:\s+(\d+)/.exec(printed)?.[1]);
}

test('a survey of forty questions costs the compiler fewer than 60 000 instantiations', async () => {
  const baseline = await instantiations('export const nothing: AnswersOf<never> | undefined = undefined; export { defineSurvey };');
  const cost = (await instantiations(surveyOf(40))) - baseline;
  expect(cost).toBeGreaterThan(1000); // else nothing was measured
  expect(cost).toBeLessThan(60_000);
});

test('the cost grows with the number of questions, not with its square', async () => {
  const [twenty, forty, eighty] = [
    await instantiations(surveyOf(20)),
    await instantiations(surveyOf(40)),
    await instantiations(surveyOf(80)),
  ];
  expect((eighty - forty) / (forty - twenty)).toBeLessThan(3);
});
