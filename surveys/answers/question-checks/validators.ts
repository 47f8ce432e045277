// The validators of survey-core 3.0.0 (validator.ts), with its verdicts: all of them pass no answer, except the expression,
// which is asked even then.
import type {
  AnswerCountValidator,
  AnswerValidator,
  EmailValidator,
  ExpressionValidator,
  NumericValidator,
  RegexValidator,
  TextValidator,
} from '../../definition/validators.ts';
import { compileCondition } from '../expressions/compile-expression.ts';
import type { Names } from '../expressions/names.ts';
import type { Scope } from '../expressions/scope.ts';
import type { Messages } from '../messages.ts';
import { type Findings, note, type Place } from '../problem.ts';
import { isEmail } from './text-formats.ts';

/** The sentence for a broken rule, or undefined where it holds. */
type Rule = (answer: unknown, scope: Scope, messages: Messages) => string | undefined;

/** Notes the first rule an answer breaks. */
export type Rules = (answer: unknown, scope: Scope, place: Place, findings: Findings) => void;

/** Compiles the validators of a question; undefined where there are none. The author's own text, where there is one, is what is said. */
export function compileValidators(validators: readonly AnswerValidator[] | undefined, names: Names): Rules | undefined {
  if (!validators || validators.length === 0) return undefined;
  const rules = validators.map((validator) => ({ text: validator.text, broken: ruleOf(validator, names) }));
  return (answer, scope, place, findings) => {
    for (const { text, broken } of rules) {
      const message = broken(answer, scope, findings.messages);
      if (message !== undefined) return note(findings, place, text ? (text[findings.locale] ?? text.sv) : message);
    }
  };
}

function ruleOf(validator: AnswerValidator, names: Names): Rule {
  switch (validator.type) {
    case 'expression':
      return expressionRule(validator, names);
    case 'text':
      return forTexts(textRule(validator));
    case 'numeric':
      return numericRule(validator);
    case 'answercount':
      return countRule(validator);
    case 'regex':
      return regexRule(validator);
    case 'email':
      return emailRule(validator);
    default:
      return validator satisfies never;
  }
}

function expressionRule({ expression }: ExpressionValidator, names: Names): Rule {
  if (!expression) return () => undefined;
  const holds = compileCondition(expression, names);
  return (_answer, scope, messages) => (holds(scope) ? undefined : messages.rule);
}

function forTexts(rule: (text: string, messages: Messages) => string | undefined): Rule {
  return (answer, _scope, messages) => (typeof answer === 'string' && answer.trim() !== '' ? rule(answer, messages) : undefined);
}

function textRule({
  minLength = 0,
  maxLength = 0,
  allowDigits = true,
}: TextValidator): (text: string, messages: Messages) => string | undefined {
  return (text, messages) => {
    if (!allowDigits && /\d$/.test(text)) return messages.noDigitsLast;
    if (minLength > 0 && text.length < minLength) return messages.tooShort(minLength);
    return maxLength > 0 && text.length > maxLength ? messages.tooLong(maxLength) : undefined;
  };
}

function numericRule({ minValue, maxValue }: NumericValidator): Rule {
  return (answer, _scope, messages) => {
    if (answer === undefined || (typeof answer === 'string' && answer.trim() === '')) return undefined;
    const value = Number(typeof answer === 'string' ? answer.trim().replace(',', '.') : answer);
    if (!Number.isFinite(value)) return messages.number;
    if (minValue !== undefined && value < minValue) return messages.notLess(String(minValue));
    return maxValue !== undefined && value > maxValue ? messages.notMore(String(maxValue)) : undefined;
  };
}

function countRule({ minCount = 0, maxCount = 0 }: AnswerCountValidator): Rule {
  return (answer, _scope, messages) => {
    if (!Array.isArray(answer) || answer.length === 0) return undefined;
    if (minCount > 0 && answer.length < minCount) return messages.atLeast(minCount);
    return maxCount > 0 && answer.length > maxCount ? messages.atMost(maxCount) : undefined;
  };
}

function regexRule({ regex, caseInsensitive }: RegexValidator): Rule {
  const pattern = new RegExp(regex, caseInsensitive ? 'i' : '');
  return (answer, _scope, messages) => {
    if (answer === undefined || (typeof answer === 'string' && answer.trim() === '')) return undefined;
    return pattern.test(String(answer)) ? undefined : messages.pattern;
  };
}

function emailRule(_: EmailValidator): Rule {
  return (answer, _scope, messages) => (answer === undefined || answer === '' || isEmail(String(answer)) ? undefined : messages.email);
}
