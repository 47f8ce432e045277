// Our reading of an expression against survey-core's own, over values of every kind.
import fc from 'fast-check';
import { ConditionRunner } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { compileCondition } from '../../../surveys/answers/expressions/compile-expression.ts';
import type { Names } from '../../../surveys/answers/expressions/names.ts';
import { surveyScope } from '../../../surveys/answers/expressions/scope.ts';

const names: Names = {
  answers: new Map(['a', 'b', 'rows'].map((name) => [name, name])),
  inRow: false,
  inPanel: false,
  inItem: false,
  uses: new Set(),
  usesBeside: new Set(),
};

const operators = ['=', '<>', '>', '<', '>=', '<=', 'contains', 'notcontains', 'anyof', 'allof', 'noneof'];
const constants = ['1', '0', "'1'", "'a'", "'A'", 'true', "'true'", "['a', 'b']", '[1]', "''", "'007'", '1.5', '{b}'];
const shapes: readonly ((left: string, operator: string, right: string) => string)[] = [
  (left, operator, right) => `${left} ${operator} ${right}`,
  (left, operator, right) => `!(${left} ${operator} ${right})`,
  (left, operator, right) => `{b} notempty and ${left} ${operator} ${right}`,
  (left, operator, right) => `{a} empty or ${left} ${operator} ${right}`,
  (left, operator, right) => `iif(${left} ${operator} ${right}, 1, 0) = 1`,
  (left, operator, right) => `${left} + 1 ${operator} ${right}`,
];
const lefts = ['{a}', '{A}', '{b}', '{a.length}', '{rows[0].x}', '{rows.length}', '{a[1]}', 'sum({a}, 2)', "countInArray({rows}, 'x')"];

const value = fc.oneof(
  fc.constantFrom<unknown>(undefined, 0, 1, 5, 1.5, '1', 'a', 'A', ' a ', '007', 'true', "'a'", '', true, false),
  fc.constantFrom<unknown>(['a'], ['a', 'b'], ['b', 'a'], [1, 2], ['1']),
);
const rows = fc.array(fc.constantFrom<unknown>({ x: 1 }, { x: '2' }, { y: 3 }, {}), { maxLength: 3 });

describe('a condition', () => {
  test('holds exactly where survey-core says it does', () => {
    const expressions = fc
      .tuple(fc.constantFrom(...shapes), fc.constantFrom(...lefts), fc.constantFrom(...operators), fc.constantFrom(...constants))
      .map(([shape, left, operator, right]) => shape(left, operator, right));
    fc.assert(
      fc.property(expressions, value, value, rows, (expression, a, b, list) => {
        const answers = { a, b, rows: list };
        const theirs = new ConditionRunner(expression).runValues(structuredClone(answers));
        expect(compileCondition(expression, names)(surveyScope(answers, 'sv')), expression).toBe(theirs);
      }),
      { seed: 11, numRuns: 8_000 },
    );
  });
});
