// What AnswersOf promises, for every question type and for what can hide a question. Compiled by `npm run typecheck`.
import { expectTypeOf } from 'expect-type';
import type { AnswersOf, QuestionNamed, QuestionNameOf } from '../../../surveys/definition/answers-of.ts';
import { defineSurvey, questions } from '../../../surveys/definition/define-survey.ts';
import type { Item } from '../../../surveys/definition/survey-json.ts';

const purpose = { sv: 'Att pröva typerna.' } as const;
const title = { sv: 'Prov' } as const;

const everyType = defineSurvey({
  id: 'every-type',
  version: 1,
  unit: 'person',
  purpose,
  locales: ['sv'],
  json: {
    title,
    pages: [
      {
        name: 'first-page',
        elements: [
          { type: 'html', name: 'hello', html: { sv: 'Hej!' } },
          { type: 'text', name: 'text' },
          { type: 'text', name: 'number', inputType: 'number', isRequired: true },
          { type: 'text', name: 'date', inputType: 'date' },
          { type: 'comment', name: 'comment', isRequired: true },
          { type: 'boolean', name: 'boolean', isRequired: true },
          { type: 'radiogroup', name: 'radiogroup', choices: ['a', { value: 'b', text: { sv: 'B' } }, 3], isRequired: true },
          { type: 'dropdown', name: 'dropdown', choices: ['a', 'b'], showOtherItem: true },
          { type: 'checkbox', name: 'checkbox', choices: ['a', 'b'], showNoneItem: true, isRequired: true },
          { type: 'ranking', name: 'ranking', choices: ['a', 'b'] },
          { type: 'rating', name: 'rating', isRequired: true },
          { type: 'rating', name: 'to_three', rateMin: 0, rateMax: 3 },
          { type: 'rating', name: 'steps', rateValues: [1, 2, { value: 'na', text: { sv: 'Vet ej' } }], isRequired: true },
          { type: 'matrix', name: 'matrix', rows: ['r', { value: 's' }], columns: [1, 2] },
          { type: 'matrix', name: 'whole_matrix', rows: ['r', 's'], columns: [1, 2], eachRowRequired: true, isRequired: true },
          {
            type: 'matrixdropdown',
            name: 'cells',
            rows: ['r'],
            columns: [
              { name: 'now', cellType: 'dropdown', choices: [0, 1], isRequired: true },
              { name: 'later', cellType: 'rating', rateMax: 3 },
            ],
          },
          { type: 'matrixdynamic', name: 'table', columns: [{ name: 'what', cellType: 'text', isRequired: true }] },
          {
            type: 'multipletext',
            name: 'several',
            items: [
              { name: 'one', isRequired: true },
              { name: 'age', inputType: 'number' },
            ],
          },
          { type: 'file', name: 'file' },
          {
            type: 'paneldynamic',
            name: 'repeated',
            isRequired: true,
            templateElements: [
              { type: 'text', name: 'what', isRequired: true },
              { type: 'rating', name: 'how', rateMax: 2 },
            ],
          },
          { type: 'checkbox', name: 'of_those', choices: [], choicesFromQuestion: 'repeated', choiceValuesFromQuestion: 'what' },
        ],
      },
    ],
  },
});

expectTypeOf<AnswersOf<typeof everyType>>().toEqualTypeOf<{
  readonly text?: string;
  readonly number: number;
  readonly date?: string;
  readonly comment: string;
  readonly boolean: boolean;
  readonly radiogroup: 'a' | 'b' | 3;
  readonly dropdown?: 'a' | 'b' | 'other';
  readonly 'dropdown-Comment'?: string;
  readonly checkbox: readonly ('a' | 'b' | 'none')[];
  readonly ranking?: readonly ('a' | 'b')[];
  readonly rating: 1 | 2 | 3 | 4 | 5;
  readonly to_three?: 0 | 1 | 2 | 3;
  readonly steps: 1 | 2 | 'na';
  readonly matrix?: { readonly r?: 1 | 2; readonly s?: 1 | 2 };
  readonly whole_matrix: { readonly r: 1 | 2; readonly s: 1 | 2 };
  readonly cells?: { readonly r?: { readonly now: 0 | 1; readonly later?: 1 | 2 | 3 } };
  readonly table?: readonly { readonly what: string }[];
  readonly several?: { readonly one: string; readonly age?: number };
  readonly file?: readonly { readonly name: string; readonly type: string; readonly content: string }[];
  readonly repeated: readonly { readonly what: string; readonly how?: 1 | 2 }[];
  readonly of_those?: readonly string[];
}>();

// The JSON alone has the same answers.
expectTypeOf<AnswersOf<(typeof everyType)['json']>>().toEqualTypeOf<AnswersOf<typeof everyType>>();
expectTypeOf<QuestionNamed<typeof everyType, 'rating'>['type']>().toEqualTypeOf<'rating'>();

// A question is optional as soon as something can hide it: itself, a panel around it, its page.
const hideable = defineSurvey({
  id: 'hideable',
  version: 1,
  unit: 'person',
  purpose,
  locales: ['sv'],
  json: {
    title,
    pages: [
      {
        name: 'shown-page',
        elements: [
          { type: 'boolean', name: 'more', isRequired: true },
          { type: 'comment', name: 'itself', isRequired: true, visibleIf: '{more} = true' },
          { type: 'comment', name: 'if_more', requiredIf: '{more} = true' },
          { type: 'panel', name: 'open-panel', elements: [{ type: 'comment', name: 'in_open_panel', isRequired: true }] },
          {
            type: 'panel',
            name: 'hidden-panel',
            visibleIf: '{more} = true',
            elements: [{ type: 'panel', name: 'inner-panel', elements: [{ type: 'comment', name: 'in_panel', isRequired: true }] }],
          },
        ],
      },
      { name: 'hidden-page', visibleIf: '{more} = true', elements: [{ type: 'comment', name: 'on_page', isRequired: true }] },
    ],
  },
});

expectTypeOf<AnswersOf<typeof hideable>>().toEqualTypeOf<{
  readonly more: boolean;
  readonly itself?: string;
  readonly if_more?: string;
  readonly in_open_panel: string;
  readonly in_panel?: string;
  readonly on_page?: string;
}>();

// Shared questions keep their literals where they are spread.
const aboutYou = questions([
  { type: 'dropdown', name: 'country', choices: ['se', 'no'], isRequired: true },
  { type: 'text', name: 'age', inputType: 'number' },
]);
const shared = defineSurvey({
  id: 'shared',
  version: 1,
  unit: 'person',
  purpose,
  locales: ['sv'],
  json: { title, pages: [{ name: 'a-page', elements: [...aboutYou, { type: 'comment', name: 'why', visibleIf: "{country} = 'se'" }] }] },
});
expectTypeOf<AnswersOf<typeof shared>>().toEqualTypeOf<{ readonly country: 'se' | 'no'; readonly age?: number; readonly why?: string }>();

// Choices that come in as an argument are any choice; the names stay literal.
const filledIn = (areas: readonly Item[]) =>
  defineSurvey({
    id: 'filled-in',
    version: 1,
    unit: 'person',
    purpose,
    locales: ['sv'],
    json: {
      title,
      pages: [
        {
          name: 'a-page',
          elements: [
            { type: 'checkbox', name: 'strengths', choices: areas, isRequired: true },
            { type: 'matrix', name: 'grades', rows: areas, columns: [1, 2], isRequired: true },
          ],
        },
      ],
    },
  });
type FilledIn = ReturnType<typeof filledIn>;
expectTypeOf<QuestionNameOf<FilledIn>>().toEqualTypeOf<'strengths' | 'grades'>();
expectTypeOf<AnswersOf<FilledIn>['strengths']>().toEqualTypeOf<readonly (string | number)[]>();
expectTypeOf<AnswersOf<FilledIn>['grades'][string]>().toEqualTypeOf<1 | 2 | undefined>();
