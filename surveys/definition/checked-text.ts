import type { ItemWithText, MatrixColumn } from './survey-json.ts';
import type { SurveyTypeError } from './survey-type-error.ts';

/** A text that has every language the survey says it is complete in. That Swedish is there is `SwedishText`'s own demand. */
export type CheckedText<Text, Locale> = [Locale] extends [keyof Text]
  ? Text extends { readonly sv: '' }
    ? SurveyTypeError<'the Swedish text is empty'>
    : Text
  : SurveyTypeError<`the text is missing in '${Exclude<Locale, keyof Text> & string}', which the survey's locales promise`>;

/**
 * Choices, rows and steps: texts complete, no property that an item does not have. Lists are nearly always sound, and to see
 * that of all items together costs the compiler far less than to map each.
 */
export type CheckedItems<List, Locale> = List extends readonly (infer One)[]
  ? [Unsound<One, Locale>] extends [never]
    ? List
    : CheckedEach<List, Locale>
  : List;

/** The items among some that have something wrong; where `text` is optional the item is not written out and is taken as it is. */
type Unsound<One, Locale> = One extends object
  ? keyof One extends keyof ItemWithText
    ? One extends { readonly text: infer Text }
      ? CheckedText<Text, Locale> extends Text
        ? never
        : One
      : never
    : One
  : never;

type CheckedEach<List, Locale> = { readonly [I in keyof List]: CheckedItem<List[I], Locale> };

type CheckedItem<One, Locale> = One extends { readonly value: unknown }
  ? {
      readonly [K in keyof One]: K extends 'text'
        ? CheckedText<One[K], Locale>
        : K extends keyof ItemWithText
          ? One[K]
          : SurveyTypeError<`a choice has no property '${K & string}'`>;
    }
  : One;

/** The columns of a matrix: steps (`matrix`) or questions of their own (`matrixdropdown`, `matrixdynamic`). */
export type CheckedColumns<List, Locale> = List extends readonly { readonly cellType: unknown }[]
  ? { readonly [I in keyof List]: CheckedColumn<List[I], Locale> }
  : CheckedItems<List, Locale>;

type CheckedColumn<One, Locale> = {
  readonly [K in keyof One]: K extends 'title'
    ? CheckedText<One[K], Locale>
    : K extends 'choices' | 'rateValues'
      ? CheckedItems<One[K], Locale>
      : K extends keyof MatrixColumn
        ? One[K]
        : SurveyTypeError<`a column has no property '${K & string}'`>;
};
