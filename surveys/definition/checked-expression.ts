import type { QuestionNamed, QuestionNameOf, ValueOf } from './answers-of.ts';
import type { Item, SurveyJson } from './survey-json.ts';
import type { SurveyTypeError } from './survey-type-error.ts';

/**
 * The expression itself, or a `SurveyTypeError` where it holds
 * - a `{name}` that no question has,
 * - a `{name} = 'value'` whose value is not a choice of that question.
 *
 * Syntax, contradictions and cycles are for the linter, which the tests run over every survey.
 */
export type CheckedExpression<Expression, J extends SurveyJson> = Checked<Expression, Expression, J>;

type Checked<Whole, Rest, J extends SurveyJson> = Rest extends `${string}{${infer Ref}}${infer Tail}`
  ? Root<Ref> extends QuestionNameOf<J> | ScopeName
    ? ComparedWith<Tail> extends AllowedValues<Ref, J>
      ? Checked<Whole, Tail, J>
      : SurveyTypeError<`'${ComparedWith<Tail>}' is not a choice of question '${Ref}'`>
    : SurveyTypeError<`no question is named '${Root<Ref>}'`>
  : Whole;

/** Names SurveyJS gives meaning to inside repeated rows, panels and choices. */
type ScopeName = 'row' | 'panel' | 'item' | 'choice' | 'rowValue' | 'rowIndex' | 'panelIndex';

/** `chapters[0].stance` and `chapters.length` are about `chapters`. */
type Root<Ref extends string> = Ref extends `${infer Name}.${string}`
  ? Root<Name>
  : Ref extends `${infer Name}[${string}`
    ? Root<Name>
    : Ref extends `${infer Name}-Comment`
      ? Name
      : Ref;

/** The quoted literal right after a reference, when the operator compares with one value. */
type ComparedWith<Tail extends string> = Tail extends ` ${'=' | '==' | '<>' | '!=' | 'contains' | 'notcontains'} '${infer Value}'${string}`
  ? Value
  : never;

type AllowedValues<Ref extends string, J extends SurveyJson> =
  QuestionNamed<J, Extract<Ref, QuestionNameOf<J>>> extends { readonly choices: readonly (infer C extends Item)[] }
    ? `${ValueOf<C>}` | 'other' | 'none'
    : string;
