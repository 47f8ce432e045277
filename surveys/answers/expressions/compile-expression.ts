// An expression, parsed once by survey-core's parser into its tree, as a closure. Operators and functions are survey-core's
// own, so that a comparison can never come out differently here; only the reading of names is ours, and that is what is slow there.
import {
  ArrayOperand,
  BinaryOperand,
  ConditionsParser,
  Const,
  FunctionFactory,
  FunctionOperand,
  Operand,
  UnaryOperand,
  Variable,
} from '../../definition/survey-engine.ts';
import { UnsupportedSurvey } from '../unsupported-survey.ts';
import type { Names } from './names.ts';
import type { Scope } from './scope.ts';
import { type Reader, readVariable } from './variable.ts';

/** Whether a condition holds. */
export type Condition = (scope: Scope) => boolean;

/** Functions that need nothing but their parameters. The others ask the Model for things there is no Model for here. */
const pureFunctions = new Set(
  (
    'iif sum min max avg count round trunc substring sumInArray minInArray maxInArray countInArray avgInArray ' +
    'age today currentDate currentYear getDate getYear year month day weekday dateDiff dateAdd diffDays'
  ).split(' '),
);

/**
 * A condition as survey-core reads it: it holds when the expression comes out as true.
 *
 * @throws UnsupportedSurvey where the expression cannot be parsed, names no question, or needs a Model.
 * @example compileCondition("{role} = 'other'", names)(scope) // true
 */
export function compileCondition(expression: string, names: Names): Condition {
  const operand = new ConditionsParser().parseExpression(expression) as Operand | undefined;
  if (!operand) throw new UnsupportedSurvey(`The expression "${expression}" cannot be parsed.`);
  const read = compile(operand, names);
  return (scope) => {
    const value = read(scope);
    return value === true || (value !== false && holdsLoosely(value));
  };
}

/** survey-core compares the result with `== true`, which takes 1 and '1' for true. */
function holdsLoosely(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'string') && Number(value) === 1;
}

/** The literals null and undefined are parsed to no operand at all. */
function compile(operand: Operand | null, names: Names): Reader {
  if (operand === null) return () => null;
  if (operand instanceof BinaryOperand) return compileBinary(operand, names);
  if (operand instanceof UnaryOperand) return compileUnary(operand, names);
  if (operand instanceof ArrayOperand) return compileList(operand.values, names);
  if (operand instanceof FunctionOperand) return compileCall(operand, names);
  if (operand instanceof Variable) return readVariable(operand.variable, /^.#/.test(operand.toString()), names);
  if (operand instanceof Const) return constant(operand.correctValue);
  throw new UnsupportedSurvey(`An expression has a part of an unknown kind: ${operand.getType()}.`);
}

function constant(value: unknown): Reader {
  return () => value;
}

/** A place in an operand that is filled before each evaluation. */
class Slot extends Operand {
  value: unknown;
  override getType(): string {
    return 'slot';
  }
  override evaluate(): unknown {
    return this.value;
  }
  override setVariables(): void {}
  protected override isContentEqual(): boolean {
    return false;
  }
}

function compileBinary({ operator, isArithmetic, leftOperand, rightOperand }: BinaryOperand, names: Names): Reader {
  const left = compile(leftOperand as Operand | null, names);
  const right = compile(rightOperand as Operand | null, names);
  if (operator === 'and' && !isArithmetic) return (scope) => left(scope) && right(scope);
  if (operator === 'or' && !isArithmetic) return (scope) => left(scope) || right(scope);
  const [leftSlot, rightSlot] = [new Slot(), new Slot()];
  const apply = new BinaryOperand(operator, leftSlot, rightSlot, isArithmetic);
  const evaluate: Reader = (scope) => {
    const [leftValue, rightValue] = [left(scope), right(scope)];
    leftSlot.value = leftValue;
    rightSlot.value = rightValue;
    return apply.evaluate() as unknown;
  };
  return operator === 'equal' || operator === 'notequal' ? shortcut(left, right, operator === 'equal', evaluate) : evaluate;
}

/** Two equal codes need no engine; two different ones do, since 'A' equals 'a' there. */
function shortcut(left: Reader, right: Reader, whenSame: boolean, evaluate: Reader): Reader {
  return (scope) => {
    const value = left(scope);
    return value === right(scope) && typeof value === 'string' ? whenSame : evaluate(scope);
  };
}

function compileUnary({ operator, expression }: UnaryOperand, names: Names): Reader {
  const read = compile(expression, names);
  const slot = new Slot();
  const apply = new UnaryOperand(slot, operator);
  return (scope) => {
    slot.value = read(scope);
    return apply.evaluate();
  };
}

function compileList(operands: readonly (Operand | null)[], names: Names): Reader {
  const readers = operands.map((operand) => compile(operand, names));
  return (scope) => readers.map((read) => read(scope));
}

function compileCall({ functionName, paramValues }: FunctionOperand, names: Names): Reader {
  if (!pureFunctions.has(functionName)) {
    throw new UnsupportedSurvey(`An expression uses ${functionName}(), which needs a running survey. Write it without.`);
  }
  const parameters = paramValues.map((operand) => compile(operand, names));
  return (scope) => {
    const values = parameters.map((read) => read(scope));
    return FunctionFactory.Instance.run(functionName, values, {}, paramValues) as unknown;
  };
}
