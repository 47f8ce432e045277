// Questions the municipalities and the region's own staff are both asked before a new strategy, with the same names and
// scales, so that the two can be set beside each other. What differs is whom the wording speaks of.
import { questions } from '../definition/define-survey.ts';
import type { SwedishText } from '../definition/localized-text.ts';
import type { Item } from '../definition/survey-json.ts';
import { formaga5, grad5, kanner4, onskad3, samverkan4, viktig5 } from './scales.ts';
import { noNames } from './wording.ts';

/** How well the present strategy is known. */
export const strategyKnown = questions([
  {
    type: 'radiogroup',
    name: 'rus_known',
    title: {
      sv: 'Hur väl känner du till dagens regionala utvecklingsstrategi?',
      en: 'How well do you know the present regional development strategy?',
    },
    isRequired: true,
    choices: kanner4.steps,
  },
]);

/** What the present strategy is worth; the rows are those of Kontigo's evaluation of Skåne's strategy. */
export const strategyValue = questions([
  {
    type: 'matrix',
    name: 'rus_value',
    title: { sv: 'I vilken grad stämmer det här om dagens strategi?', en: 'To what extent is this true of the present strategy?' },
    isRequired: true,
    eachRowRequired: true,
    columns: grad5.steps,
    rows: [
      { value: 'relevance', text: { sv: 'Den tar upp våra viktigaste frågor', en: 'It takes up our most important questions' } },
      { value: 'steering', text: { sv: 'Den styr våra prioriteringar', en: 'It steers our priorities' } },
      { value: 'ownership', text: { sv: 'Vi ser den som vår', en: 'We see it as ours' } },
      { value: 'currency', text: { sv: 'Den är aktuell', en: 'It is up to date' } },
      { value: 'added', text: { sv: 'Den ger något utöver våra egna planer', en: 'It adds something to our own plans' } },
      { value: 'clarity', text: { sv: 'Det är tydligt vem som gör vad', en: 'It is clear who does what' } },
    ],
  },
]);

/** The greatest strengths, at most five. */
export const strengthsAmong = (areas: readonly Item[], title: SwedishText) =>
  questions([
    {
      type: 'checkbox',
      name: 'strengths',
      title,
      isRequired: true,
      maxSelectedChoices: 5,
      choices: areas,
      showOtherItem: true,
      otherText: { sv: 'Annat, nämligen', en: 'Other, namely' },
    },
  ]);

/** How important each challenge is and how strong the capacity to meet it; the gap between them is what is reported. */
export const challengesAmong = (areas: readonly Item[], title: SwedishText) =>
  questions([
    {
      type: 'matrixdropdown',
      name: 'challenges',
      title,
      isRequired: true,
      rows: areas,
      columns: [
        {
          name: 'importance',
          title: { sv: 'Hur viktig', en: 'How important' },
          cellType: 'dropdown',
          choices: viktig5.steps,
          isRequired: true,
        },
        {
          name: 'capacity',
          title: { sv: 'Egen förmåga', en: 'Own capacity' },
          cellType: 'dropdown',
          choices: formaga5.steps,
          isRequired: true,
        },
      ],
    },
  ]);

/** How far collaboration has come in each area, and how much is wished for. */
export const collaborationAmong = (areas: readonly Item[], title: SwedishText) =>
  questions([
    {
      type: 'matrixdropdown',
      name: 'collaboration',
      title,
      isRequired: true,
      rows: areas,
      columns: [
        { name: 'now', title: { sv: 'I dag', en: 'Today' }, cellType: 'dropdown', choices: samverkan4.steps, isRequired: true },
        { name: 'wish', title: { sv: 'Önskat', en: 'Wished for' }, cellType: 'dropdown', choices: onskad3.steps, isRequired: true },
      ],
    },
  ]);

/** Three different areas in order. Three dropdowns, since the engine's ranking question does not work with screen readers. */
export const prioritiesAmong = (areas: readonly Item[]) =>
  questions([
    {
      type: 'dropdown',
      name: 'prio_1',
      title: { sv: 'Vad är viktigast i nästa strategi?', en: 'What is most important in the next strategy?' },
      isRequired: true,
      choices: areas,
      showOtherItem: true,
      otherText: { sv: 'Annat, nämligen', en: 'Other, namely' },
    },
    {
      type: 'dropdown',
      name: 'prio_2',
      title: { sv: 'Vad är näst viktigast?', en: 'What is second most important?' },
      isRequired: true,
      choices: areas,
      validators: [{ type: 'expression', expression: '{prio_2} empty or {prio_2} <> {prio_1}', text: chooseAnother }],
    },
    {
      type: 'dropdown',
      name: 'prio_3',
      title: { sv: 'Vad är tredje viktigast?', en: 'What is third most important?' },
      isRequired: true,
      choices: areas,
      validators: [
        { type: 'expression', expression: '{prio_3} empty or ({prio_3} <> {prio_1} and {prio_3} <> {prio_2})', text: chooseAnother },
      ],
    },
    {
      type: 'comment',
      name: 'deprioritise',
      title: { sv: 'Vad kan stå tillbaka?', en: 'What can be given less weight?' },
      description: noNames,
      maxLength: 500,
    },
  ]);

const chooseAnother = {
  sv: 'Du har redan valt det här området. Välj ett annat.',
  en: 'You have already chosen this area. Choose another.',
} as const;

/** The last question of a long form. */
export const anythingElse = questions([
  {
    type: 'comment',
    name: 'other',
    title: { sv: 'Vad mer vill du säga?', en: 'What more do you want to say?' },
    description: noNames,
    maxLength: 500,
  },
]);
