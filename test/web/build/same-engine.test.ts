// The engine as the full page has it decides as the whole engine does: for every survey and every type of question, what is
// asked, what is wrong with an answer, and what is stored.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as whole from 'survey-core';
import { beforeAll, expect, test } from 'vitest';
import { catalogue, makeSurvey } from '../../../surveys/catalogue.ts';
import type { MatrixColumn, SurveyElement, SurveyJson } from '../../../surveys/definition/survey-json.ts';
import { definableEngine } from '../../../web/build/only-definable.ts';
import { everyType } from '../../browser/every-type.ts';

type Engine = typeof whole;
let ours: Engine;

beforeAll(async () => {
  const library = (name: string) => readFileSync(`node_modules/${name}/fesm/${name}.mjs`, 'utf8');
  const file = resolve('dist/test/engine.mjs');
  mkdirSync(resolve('dist/test'), { recursive: true });
  writeFileSync(file, definableEngine(library('survey-core'), library('survey-react-ui')).replace(/^\/\/# sourceMappingURL=.*$/m, ''));
  ours = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Engine;
});

const items = ['a', 'b', 'c'].map((value) => ({ value, text: { sv: value.toUpperCase() } }));
const columns: readonly MatrixColumn[] = (['text', 'comment', 'dropdown', 'radiogroup', 'checkbox', 'boolean', 'rating'] as const).map(
  (cellType) => ({ name: cellType, title: { sv: cellType }, cellType, choices: items, isRequired: cellType === 'text' }),
);
const when = "{one} = 'a'";

/** What the surveys in the catalogue have little or nothing of: the rarer types, validators, conditions on everything. */
const rare: readonly SurveyElement[] = [
  { type: 'radiogroup', name: 'one', choices: items, showNoneItem: true, isRequired: true },
  { type: 'radiogroup', name: 'same', choices: [], choicesFromQuestion: 'some', choicesFromQuestionMode: 'selected' },
  {
    type: 'checkbox',
    name: 'some',
    choices: items,
    showOtherItem: true,
    maxSelectedChoices: 2,
    validators: [{ type: 'answercount', minCount: 2 }],
  },
  { type: 'ranking', name: 'order', choices: items, isRequired: true },
  { type: 'dropdown', name: 'list', choices: items, searchEnabled: true, choicesOrder: 'desc', placeholder: { sv: 'Välj' } },
  { type: 'rating', name: 'scale', rateMin: 1, rateMax: 10, minRateDescription: { sv: 'Minst' }, visibleIf: when },
  { type: 'boolean', name: 'yes', labelTrue: { sv: 'Ja' }, swapOrder: true, displayMode: 'radio', requiredIf: when },
  { type: 'text', name: 'number', inputType: 'number', min: 3, max: 5, validators: [{ type: 'numeric', minValue: 4 }] },
  { type: 'text', name: 'day', inputType: 'date', min: '2026-01-01' },
  { type: 'text', name: 'mail', inputType: 'email', validators: [{ type: 'email' }, { type: 'regex', regex: '@' }] },
  {
    type: 'comment',
    name: 'words',
    maxLength: 10,
    validators: [
      { type: 'text', minLength: 5 },
      { type: 'expression', expression: "{words} <> 'x'" },
    ],
  },
  {
    type: 'multipletext',
    name: 'texts',
    items: [
      { name: 'first', isRequired: true },
      { name: 'second', inputType: 'number' },
    ],
  },
  { type: 'file', name: 'file', acceptedTypes: '.pdf', maxSize: 10, isRequired: true },
  { type: 'matrix', name: 'rows', rows: items, columns: items, eachRowRequired: true, rowsVisibleIf: '{some} contains {item}' },
  { type: 'matrixdropdown', name: 'cells', rows: items, columns, isRequired: true },
  { type: 'matrixdynamic', name: 'lines', columns, rowCount: 2, minRowCount: 1, maxRowCount: 3, addRowText: { sv: 'Rad' } },
  {
    type: 'paneldynamic',
    name: 'again',
    panelCount: 1,
    maxPanelCount: 2,
    templateTitle: { sv: 'Gång {panelIndex}' },
    templateElements: [
      { type: 'text', name: 'inner', isRequired: true },
      { type: 'comment', name: 'more', visibleIf: '{panel.inner} notempty' },
    ],
  },
  {
    type: 'panel',
    name: 'panel',
    title: { sv: 'Panel' },
    enableIf: when,
    elements: [{ type: 'html', name: 'html', html: { sv: '<b>hej</b>' } }],
  } as SurveyElement,
];
const rareTypes: SurveyJson = {
  title: { sv: 'Sällsynt' },
  pages: [
    { name: 'first', elements: rare },
    {
      name: 'second',
      title: { sv: 'Två' },
      visibleIf: "{one} <> 'c'",
      elements: [{ type: 'comment', name: 'last', showCommentArea: true }],
    },
  ],
};

const surveys: readonly (readonly [string, SurveyJson])[] = [
  ['every type', everyType.json],
  ['the rarer types', rareTypes],
  ...catalogue.flatMap(({ id }): (readonly [string, SurveyJson])[] => {
    try {
      return [[id, makeSurvey(id, {}).json]];
    } catch {
      return []; // made of parameters only
    }
  }),
];

/** Everything a page shows and sends while `turn` of the choices is picked everywhere, step by step. */
function played({ SurveyModel }: Engine, json: SurveyJson, turn: number): readonly unknown[] {
  const model = new SurveyModel(structuredClone(json));
  model.generateStylesheet = false;
  model.locale = 'en';
  const steps: unknown[] = [shown(model)];
  for (let page = 0; page < model.visiblePageCount; page++) {
    model.currentPageNo = page;
    model.validate(true);
    steps.push(shown(model));
    for (const question of model.currentPage.questions) {
      grow(question);
      for (const one of question.getNestedQuestions?.(true) ?? []) answer(one, turn);
      answer(question, turn);
      steps.push([question.name, plain(model.data)]);
    }
    model.validate(true);
    steps.push(shown(model));
  }
  return steps;
}

type Asked = whole.Question & {
  readonly visibleChoices?: readonly whole.ItemValue[];
  readonly visibleRateValues?: readonly whole.ItemValue[];
};

function answer(question: Asked, turn: number): void {
  const values = (question.visibleChoices ?? question.visibleRateValues ?? []).map(({ value }) => value as unknown);
  const picked = values[Math.min(turn, values.length - 1)];
  const texts = ['x', '4', 'en@två.se'];
  const given: Readonly<Record<string, () => unknown>> = {
    boolean: () => turn === 0,
    checkbox: () => values.slice(0, turn + 1),
    ranking: () => [...values].reverse().slice(turn),
    text: () => texts[turn],
    comment: () => texts[turn],
    file: () => [{ name: 'a.pdf', type: 'application/pdf', content: 'data:application/pdf;base64,AA' }],
    matrix: () => ({ a: 'a', b: 'b' }),
  };
  const make = given[question.getType()] ?? (picked === undefined ? undefined : () => picked);
  if (make) question.value = make();
}

/** One more of what can be added, and one less of what can be taken away. */
function grow(question: whole.Question): void {
  if (question.getType() === 'paneldynamic') (question as whole.QuestionPanelDynamicModel).addPanel();
  if (question.getType() !== 'matrixdynamic') return;
  const lines = question as whole.QuestionMatrixDynamicModel;
  lines.addRow();
  lines.removeRow(0);
  // What survey-react-ui draws of it.
  for (const row of lines.renderedTable.rows) for (const cell of row.cells) cell.item?.getData();
}

function shown(model: whole.SurveyModel): unknown {
  return {
    pages: model.visiblePages.map(({ name, locTitle }) => [name, locTitle.renderedHtml]),
    asked: model.getAllQuestions(true).map((question: Asked) => ({
      name: question.name,
      title: question.locTitle.renderedHtml,
      required: question.isRequired,
      readOnly: question.isReadOnly,
      choices: (question.visibleChoices ?? question.visibleRateValues)?.map(({ value, locText }) => [value, locText.renderedHtml]),
      wrong: question.getAllErrors().map((error: whole.SurveyError) => [error.getErrorType(), error.getText()]),
      nested: question.getNestedQuestions?.(true).map(({ name, errors, isVisible }) => [name, isVisible, errors.length]),
    })),
    stored: plain(model.data),
  };
}

function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

test.each(surveys)('%s is asked, checked and stored alike', (_name, json) => {
  for (const turn of [0, 2]) expect(played(ours, json, turn)).toEqual(played(whole, json, turn));
});

test('what no definition can ask for is really left out', () => {
  const json = {
    pages: [
      {
        name: 'p',
        elements: [
          { type: 'slider', name: 'slider' },
          { type: 'signaturepad', name: 'signature' },
        ],
      },
    ],
  };
  expect(new whole.SurveyModel(json).getAllQuestions()).toHaveLength(2);
  expect(new ours.SurveyModel(json).getAllQuestions()).toHaveLength(0);
});
