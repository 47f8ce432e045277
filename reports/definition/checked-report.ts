// The report's own type with a sentence in place of each name that is wrong, so that the editor underlines exactly that name.
import type { QuestionNamed, QuestionNameOf, ValueOf } from '../../surveys/definition/answers-of.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Item } from '../../surveys/definition/survey-json.ts';
import type { ReportDefinition, SurveySource } from './report-definition.ts';

/** Carries a sentence into the compiler's error message. */
export interface ReportTypeError<Message extends string> {
  readonly __reportTypeError: Message;
}

/**
 * - a survey that is not among the report's `surveys`, or stands there under another id than its own,
 * - a question the survey does not have, or of a type the figure cannot show,
 * - a matrix row or column that is not there.
 */
export type CheckedReport<R extends ReportDefinition> = {
  readonly [K in keyof R]: K extends 'surveys'
    ? CheckedSurveys<R[K]>
    : K extends 'sections'
      ? CheckedSections<R[K], SurveysOf<R>>
      : K extends 'brief' | 'facts'
        ? CheckedRules<R[K], SurveysOf<R>>
        : K extends 'names'
          ? CheckedNames<R[K], SurveysOf<R>>
          : K extends keyof ReportDefinition
            ? R[K]
            : ReportTypeError<`a report has no property '${K & string}'`>;
};

type SurveyOf<S> = S extends (...parameters: never[]) => infer Made ? Made : S;
type SurveysOf<R extends ReportDefinition> = { readonly [Id in keyof R['surveys']]: SurveyOf<R['surveys'][Id]> };

type CheckedSurveys<S> = {
  readonly [Id in keyof S]: S[Id] extends SurveySource
    ? SurveyOf<S[Id]> extends { readonly id: infer Own }
      ? Own extends Id
        ? S[Id]
        : ReportTypeError<`this survey's id is '${Own & string}', not '${Id & string}'`>
      : S[Id]
    : S[Id];
};

type CheckedNames<Names, Surveys> = {
  readonly [Id in keyof Names]: Id extends keyof Surveys
    ? { readonly [Name in keyof Names[Id]]: NameIn<Name, Id, Surveys, Names[Id][Name]> }
    : ReportTypeError<`the report has no survey '${Id & string}'`>;
};
type NameIn<Name, Id extends keyof Surveys, Surveys, Value> = Surveys[Id] extends Survey
  ? Name extends QuestionNameOf<Surveys[Id]>
    ? Value
    : ReportTypeError<`survey '${Id & string}' has no question '${Name & string}'`>
  : Value;

type CheckedSections<List, Surveys> = {
  readonly [I in keyof List]: { readonly [K in keyof List[I]]: K extends 'figures' ? CheckedFigures<List[I][K], Surveys> : List[I][K] };
};
type CheckedFigures<List, Surveys> = { readonly [I in keyof List]: CheckedFigure<List[I], Surveys, KindOf<List[I]>> };
type CheckedRules<List, Surveys> = { readonly [I in keyof List]: CheckedFigure<List[I], Surveys, RuleKind<List[I]>> };

type CheckedFigure<F, Surveys, Kind> = {
  readonly [K in keyof F]: K extends 'survey'
    ? CheckedSurveyNames<F[K], Surveys>
    : K extends 'question' | 'key' | 'dated' | 'state' | 'phase' | 'group' | 'about'
      ? CheckedQuestion<F[K], Kind, NamedSurveys<F, Surveys>>
      : K extends 'by'
        ? CheckedQuestion<F[K], 'distribution', NamedSurveys<F, Surveys>>
        : K extends 'columns'
          ? F extends { readonly question: string }
            ? CheckedColumns<F[K], ColumnsOf<QuestionOf<F, Surveys>>>
            : CheckedQuestions<F[K], Kind, NamedSurveys<F, Surveys>>
          : K extends 'questions'
            ? CheckedQuestions<F[K], Kind, NamedSurveys<F, Surveys>>
            : K extends 'rows'
              ? CheckedRows<F[K], RowsOf<QuestionOf<F, Surveys>>>
              : K extends 'column'
                ? CheckedColumn<F[K], ColumnsOf<QuestionOf<F, Surveys>>>
                : K extends 'links'
                  ? CheckedLinks<F[K], Surveys>
                  : K extends 'registered' | 'inTheRoom'
                    ? CheckedSurveyNames<F[K], Surveys>
                    : F[K];
};
/** Each step of a chain is about one question with one answer. */
type CheckedLinks<List, Surveys> = {
  readonly [I in keyof List]: {
    readonly [K in keyof List[I]]: K extends 'survey'
      ? CheckedSurveyName<List[I][K], Surveys>
      : K extends 'question'
        ? CheckedQuestion<List[I][K], 'distribution', NamedSurveys<List[I], Surveys>>
        : List[I][K];
  };
};

type KindOf<F> = F extends { readonly kind: infer Kind } ? Kind : never;
/** Facts and sentences show questions the way these figures do. */
type RuleKind<F> = F extends { readonly rule: 'change' | 'top-two' }
  ? 'trend'
  : F extends { readonly rule: 'top-option' }
    ? 'multiple'
    : 'register';

type CheckedSurveyNames<Id, Surveys> = Id extends readonly string[] ? CheckedSurveyList<Id, Surveys> : CheckedSurveyName<Id, Surveys>;
type CheckedSurveyList<List, Surveys> = { readonly [I in keyof List]: CheckedSurveyName<List[I], Surveys> };
type CheckedSurveyName<Id, Surveys> = Id extends keyof Surveys ? Id : ReportTypeError<`the report has no survey '${Id & string}'`>;

/** The survey or surveys a figure is about, as a union. */
type NamedSurveys<F, Surveys> = F extends { readonly survey: infer Id }
  ? Id extends readonly (infer One)[]
    ? One extends keyof Surveys
      ? Surveys[One]
      : never
    : Id extends keyof Surveys
      ? Surveys[Id]
      : never
  : never;

type CheckedQuestions<List, Kind, Asked> = { readonly [I in keyof List]: CheckedQuestion<List[I], Kind, Asked> };
type CheckedQuestion<Name, Kind, Asked> = [Problem<Name, Kind, Asked>] extends [never] ? Name : ReportTypeError<Problem<Name, Kind, Asked>>;

/** What is wrong with a question in a figure, in any of its surveys; never where nothing is. */
type Problem<Name, Kind, Asked> = Asked extends Survey
  ? Name extends QuestionNameOf<Asked>
    ? QuestionNamed<Asked, Name> extends Shown<Kind>
      ? never
      : `'${Name & string}' is a ${TypeOf<QuestionNamed<Asked, Name>>} question: a '${Kind & string}' figure shows ${Wanted<Kind>}`
    : `survey '${Asked['id']}' has no question '${Name & string}'`
  : never;
type TypeOf<Q> = Q extends { readonly type: infer Type extends string } ? Type : never;

type OfScales = 'likert' | 'trend' | 'groups' | 'top-two' | 'index';
/** What each kind of figure can show. */
type Shown<Kind> = Kind extends OfScales
  ? OnScale
  : Kind extends 'distribution' | 'priorities'
    ? OfType<'radiogroup' | 'dropdown' | 'rating' | 'boolean'>
    : Kind extends 'multiple'
      ? OfType<'checkbox'>
      : Kind extends 'matrix'
        ? OfType<'matrix' | 'matrixdropdown'>
        : Kind extends 'gap' | 'heat'
          ? OfType<'matrixdropdown'>
          : Kind extends 'comparison' | 'rounds'
            ? Compared
            : Kind extends 'named-comparison'
              ? OfType<'radiogroup' | 'dropdown'>
              : Kind extends 'risk'
                ? OfType<'rating'>
                : Kind extends 'texts'
                  ? OfType<'comment' | 'text'>
                  : OfType<string>;
type Wanted<Kind> = Kind extends OfScales
  ? 'questions on a scale'
  : Kind extends 'distribution' | 'priorities'
    ? 'questions with one answer'
    : Kind extends 'multiple'
      ? 'questions with several answers'
      : Kind extends 'matrix'
        ? 'matrices'
        : Kind extends 'gap' | 'heat'
          ? 'matrices with cells'
          : Kind extends 'comparison' | 'rounds'
            ? 'questions on a scale, matrices and questions with several answers'
            : Kind extends 'named-comparison'
              ? 'questions with one answer'
              : Kind extends 'risk'
                ? 'ratings'
                : 'open answers';
type Compared = OnScale | OfType<'matrix' | 'matrixdropdown' | 'checkbox'>;
interface OfType<Type extends string> {
  readonly type: Type;
}
/** A rating, or a choice of one whose codes are numbers. */
type OnScale = OfType<'rating'> | { readonly type: 'radiogroup' | 'dropdown'; readonly choices: readonly Step[] };
type Step = number | 'na' | { readonly value: number | 'na' };

type QuestionOf<F, Surveys> = F extends { readonly question: infer Name }
  ? NamedSurveys<F, Surveys> extends infer Asked
    ? Asked extends Survey
      ? Name extends QuestionNameOf<Asked>
        ? QuestionNamed<Asked, Name>
        : never
      : never
    : never
  : never;
type RowsOf<Q> = Q extends { readonly rows: readonly (infer R extends Item)[] } ? `${ValueOf<R>}` : never;
type ColumnsOf<Q> = Q extends { readonly type: 'matrixdropdown'; readonly columns: readonly { readonly name: infer Name }[] }
  ? Name
  : never;
type CheckedRows<List, Rows> = {
  readonly [I in keyof List]: List[I] extends Rows ? List[I] : ReportTypeError<`the matrix has no row '${List[I] & string}'`>;
};
type CheckedColumns<List, Columns> = { readonly [I in keyof List]: CheckedColumn<List[I], Columns> };
type CheckedColumn<Name, Columns> = Name extends Columns ? Name : ReportTypeError<`the matrix has no column '${Name & string}'`>;
