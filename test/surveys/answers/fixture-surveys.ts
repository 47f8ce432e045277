// Surveys that use what the library does not (yet): every question type, conditions on choices, rows, cells and panels, every validator.
import { defineSurvey } from '../../../surveys/definition/define-survey.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';
import type { SurveyElement, SurveyJson } from '../../../surveys/definition/survey-json.ts';

/** A survey around some elements, for tests of one question. */
export function surveyWith(elements: readonly SurveyElement[], more: Partial<SurveyJson> = {}): Survey {
  const json = { title: { sv: 'Prov' }, pages: [{ name: 'page', elements }], ...more };
  return { id: 'fixture', version: 1, unit: 'person', purpose: { sv: 'Prov' }, locales: ['sv', 'en'], json };
}

const text = (sv: string) => ({ sv, en: sv });

export const conditions = defineSurvey({
  id: 'conditions',
  version: 1,
  unit: 'person',
  purpose: text('Villkor'),
  locales: ['sv', 'en'],
  json: {
    title: text('Villkor'),
    pages: [
      {
        name: 'first',
        elements: [
          {
            type: 'radiogroup',
            name: 'role',
            title: text('Roll'),
            isRequired: true,
            showOtherItem: true,
            choices: ['a', 'b', { value: 5 }],
          },
          { type: 'text', name: 'which', title: text('Vilken'), visibleIf: "{role} = 'a'", isRequired: true },
          { type: 'text', name: 'after', title: text('Efter'), visibleIf: '{which} notempty', isRequired: true },
          { type: 'text', name: 'unless', title: text('Om inte'), visibleIf: '{which} empty and {role} <> 5' },
          {
            type: 'checkbox',
            name: 'areas',
            title: text('Områden'),
            choices: ['x', 'y', 'z', { value: 'w', visibleIf: "{role} = 'b'" }],
            minSelectedChoices: 2,
            showNoneItem: true,
          },
          {
            type: 'checkbox',
            name: 'of_those',
            title: text('Av dem'),
            choices: ['x', 'y', 'z'],
            choicesVisibleIf: '{areas} contains {item}',
            isRequired: true,
            visibleIf: '{areas.length} > 1',
          },
          {
            type: 'text',
            name: 'count',
            title: text('Antal'),
            inputType: 'number',
            min: 1,
            max: 10,
            requiredIf: "{areas} anyof ['x', 'y']",
          },
          {
            type: 'text',
            name: 'share',
            title: text('Andel'),
            inputType: 'number',
            validators: [
              { type: 'numeric', minValue: 0, maxValue: 100 },
              { type: 'expression', expression: '{share} empty or {share} >= {count} * 2' },
            ],
          },
          { type: 'comment', name: 'locked', title: text('Låst'), isRequired: true, enableIf: '{count} > 3' },
        ],
      },
      {
        name: 'second',
        visibleIf: "{role} = 'b' or {role-Comment} contains 'egen'",
        elements: [
          {
            type: 'panel',
            name: 'panel',
            visibleIf: '{count} > 2',
            elements: [
              {
                type: 'matrix',
                name: 'grid',
                title: text('Rutnät'),
                eachRowRequired: true,
                rows: ['r1', 'r2', { value: 'r3', visibleIf: "{areas} contains 'z'" }],
                columns: [1, 2, 'na'],
              },
              {
                type: 'boolean',
                name: 'sure',
                title: text('Säker'),
                isRequired: true,
                validators: [{ type: 'expression', expression: '{sure} = true', text: text('Du måste vara säker.') }],
              },
            ],
          },
          { type: 'rating', name: 'step', title: text('Steg'), rateMin: 0, rateMax: 10, visibleIf: '{grid.r1} = 2' },
          {
            type: 'ranking',
            name: 'order',
            title: text('Ordning'),
            choices: ['p', 'q', 'r'],
            isRequired: true,
            visibleIf: '!({sure} = true)',
          },
        ],
      },
    ],
  },
});

export const tables = defineSurvey({
  id: 'tables',
  version: 1,
  unit: 'organisation',
  purpose: text('Tabeller'),
  locales: ['sv', 'en'],
  json: {
    title: text('Tabeller'),
    pages: [
      {
        name: 'page',
        elements: [
          { type: 'checkbox', name: 'show', title: text('Visa'), choices: ['r1', 'r2', 'r3'] },
          {
            type: 'matrixdropdown',
            name: 'table',
            title: text('Tabell'),
            rowsVisibleIf: '{show} contains {item}',
            rows: ['r1', 'r2', 'r3'],
            columns: [
              { name: 'level', cellType: 'dropdown', choices: [1, 2, 3, 'na'], isRequired: true },
              { name: 'why', cellType: 'text', isRequired: true, visibleIf: '{row.level} = 1' },
              { name: 'mail', cellType: 'text', inputType: 'email' },
              { name: 'ok', cellType: 'boolean' },
            ],
          },
          { type: 'text', name: 'because', title: text('Därför'), isRequired: true, visibleIf: '{table.r2.level} = 3' },
          {
            type: 'matrixdynamic',
            name: 'own',
            title: text('Egna rader'),
            isRequired: true,
            minRowCount: 1,
            rowCount: 1,
            columns: [
              { name: 'name', cellType: 'text', isRequired: true },
              { name: 'grade', cellType: 'rating', rateMin: 1, rateMax: 3 },
              { name: 'tags', cellType: 'checkbox', choices: ['t1', 't2'], visibleIf: '{row.grade} > 1' },
            ],
          },
          {
            type: 'paneldynamic',
            name: 'people',
            title: text('Personer'),
            panelCount: 1,
            maxPanelCount: 4,
            templateElements: [
              { type: 'text', name: 'who', title: text('Vem'), isRequired: true },
              { type: 'dropdown', name: 'kind', title: text('Sort'), choices: ['in', 'out'], isRequired: true },
              {
                type: 'panel',
                name: 'inner',
                visibleIf: "{panel.kind} = 'out'",
                elements: [{ type: 'text', name: 'from', title: text('Från'), isRequired: true }],
              },
              { type: 'comment', name: 'note', title: text('Not'), visibleIf: "{show} contains 'r1' and {panel.from} notempty" },
            ],
            validators: [{ type: 'answercount', maxCount: 2 }],
          },
          {
            type: 'dropdown',
            name: 'chair',
            title: text('Ordförande'),
            choices: [],
            choicesFromQuestion: 'people',
            choiceValuesFromQuestion: 'who',
          },
          {
            type: 'radiogroup',
            name: 'best',
            title: text('Bäst'),
            choices: ['r1', 'r2', 'r3'],
            visibleIf: '{show} notempty',
            choicesVisibleIf: '{show} contains {choice}',
            isRequired: true,
          },
          {
            type: 'checkbox',
            name: 'of_shown',
            title: text('Av de visade'),
            choices: [],
            choicesFromQuestion: 'show',
            choicesFromQuestionMode: 'selected',
          },
          {
            type: 'multipletext',
            name: 'contact',
            title: text('Kontakt'),
            items: [
              { name: 'name', title: text('Namn'), isRequired: true },
              { name: 'mail', title: text('E-post'), inputType: 'email' },
              { name: 'phone', title: text('Telefon'), inputType: 'tel' },
            ],
          },
        ],
      },
    ],
  },
});

export const texts = defineSurvey({
  id: 'texts',
  version: 1,
  unit: 'person',
  purpose: text('Texter'),
  locales: ['sv', 'en'],
  json: {
    title: text('Texter'),
    pages: [
      {
        name: 'page',
        elements: [
          { type: 'text', name: 'line', title: text('Rad'), isRequired: true, maxLength: 20 },
          { type: 'comment', name: 'long', title: text('Lång'), validators: [{ type: 'text', minLength: 4, maxLength: 12 }] },
          { type: 'text', name: 'code', title: text('Kod'), validators: [{ type: 'regex', regex: '^[a-z0-9]+$', caseInsensitive: true }] },
          { type: 'text', name: 'no_digits', title: text('Utan siffror'), validators: [{ type: 'text', allowDigits: false }] },
          { type: 'text', name: 'mail', title: text('E-post'), inputType: 'email', isRequired: true },
          { type: 'text', name: 'other_mail', title: text('Annan e-post'), validators: [{ type: 'email' }] },
          { type: 'text', name: 'day', title: text('Dag'), inputType: 'date', min: '2024-01-01' },
          { type: 'text', name: 'moment', title: text('Tid'), inputType: 'datetime-local', min: '2024-01-01T00:00' },
          { type: 'text', name: 'clock', title: text('Klockslag'), inputType: 'time' },
          { type: 'text', name: 'page_address', title: text('Webbadress'), inputType: 'url' },
          { type: 'text', name: 'phone', title: text('Telefon'), inputType: 'tel' },
          {
            type: 'radiogroup',
            name: 'same',
            title: text('Samma'),
            choices: ['yes', 'no'],
            showCommentArea: true,
            requiredIf: '{line} = {code}',
          },
          { type: 'text', name: 'numeric_text', title: text('Siffror'), validators: [{ type: 'numeric', minValue: 10 }] },
          {
            type: 'text',
            name: 'later',
            title: text('Senare'),
            inputType: 'date',
            validators: [{ type: 'expression', expression: '{later} empty or {later} > {day}' }],
          },
          {
            type: 'comment',
            name: 'sum',
            title: text('Summa'),
            isRequired: true,
            visibleIf: "iif({numeric_text} > 11, 'ja', 'nej') = 'ja'",
          },
          { type: 'file', name: 'attached', title: text('Bilaga'), acceptedTypes: '.pdf', maxSize: 1000 },
        ],
      },
    ],
  },
});

export const fixtures: readonly Survey[] = [conditions, tables, texts];
