import type { QuestionNameOf } from './answers-of.ts';
import type { SurveyJson } from './survey-json.ts';
import type { SurveyTypeError } from './survey-type-error.ts';

/** A question's name: a literal, and its own. */
export type CheckedName<Name, J extends SurveyJson> = string extends Name
  ? SurveyTypeError<'a name must be a literal: wrap questions declared elsewhere in questions([...])'>
  : IsShared<Name, J> extends true
    ? SurveyTypeError<`two questions are named '${Name & string}'`>
    : Name;

/** The name of a page or a panel: SurveyJS looks pages, panels and questions up by the same names. */
export type CheckedGroupName<Name, J extends SurveyJson> =
  string extends QuestionNameOf<J>
    ? Name // a question's name is no literal, and that is said at the question
    : Name extends QuestionNameOf<J>
      ? SurveyTypeError<`a question is named '${Name & string}' too`>
      : Name;

/** A name that must be a question's. */
export type QuestionReference<Name, J extends SurveyJson> =
  Name extends QuestionNameOf<J> ? Name : SurveyTypeError<`no question is named '${Name & string}'`>;

/** Whether more than one question carries a name: then the places where it stands are a union. */
type IsShared<Name, J extends SurveyJson> = Name extends keyof PlacesByName<J> ? IsUnion<PlacesByName<J>[Name]> : false;

type IsUnion<T, Whole = T> = T extends Whole ? ([Whole] extends [T] ? false : true) : false;

/** `{ relevance: '0.0', learning: '0.1' }`. A list walked from its head would cost the compiler the square of its length. */
type PlacesByName<J extends SurveyJson> = ByName<PlacesOnPages<J['pages']>>;
type ByName<Place extends readonly [string, string]> = { readonly [Name in Place[0]]: Extract<Place, readonly [Name, string]>[1] };

type PlacesOnPages<Pages> = {
  readonly [I in keyof Pages & Index]: Pages[I] extends { readonly elements: infer Elements } ? PlacesIn<Elements, I> : never;
}[keyof Pages & Index];

type PlacesIn<Elements, At extends string> = {
  readonly [I in keyof Elements & Index]: Elements[I] extends { readonly type: 'panel'; readonly elements: infer Inner }
    ? PlacesIn<Inner, `${At}.${I}`>
    : Elements[I] extends { readonly name: infer Name extends string }
      ? readonly [Name, `${At}.${I}`]
      : never;
}[keyof Elements & Index];

type Index = `${number}`;
