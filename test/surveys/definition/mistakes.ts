// Each mistake an author can make, and the sentence the compiler must say at its line. Used twice: written to a small project
// that tsc is run on, and listed for readers.

export interface Mistake {
  readonly name: string;
  /** The survey, one property a line. The line that is wrong ends with `// <-`. */
  readonly source: string;
  readonly sentence: string;
}

const envelope = (lines: string, extra = ''): string => `defineSurvey({
  id: 'prov',
  version: 1,
  unit: 'person',
  purpose: { sv: 'Att pröva.', en: 'To try.' },
  locales: ['sv', 'en'],
${extra}  json: {
    title: { sv: 'Prov', en: 'Trial' },
    pages: [
      {
        name: 'a-page',
        elements: [
          { type: 'radiogroup', name: 'role', choices: ['speaker', 'attendee'] },
${lines}
        ],
      },
    ],
  },
});
`;

export const mistakes: readonly Mistake[] = [
  {
    name: 'an expression with a name no question has',
    source: envelope(`          {
            type: 'comment',
            name: 'why',
            visibleIf: "{rol} = 'speaker'", // <-
          },`),
    sentence: "no question is named 'rol'",
  },
  {
    name: 'an expression whose second name no question has',
    source: envelope(`          {
            type: 'comment',
            name: 'why',
            requiredIf: "{role} = 'speaker' and {nope} > 3", // <-
          },`),
    sentence: "no question is named 'nope'",
  },
  {
    name: 'an expression that compares with no choice',
    source: envelope(`          {
            type: 'comment',
            name: 'why',
            visibleIf: "{role} = 'speakr'", // <-
          },`),
    sentence: "'speakr' is not a choice of question 'role'",
  },
  {
    name: 'a validator with a name no question has',
    source: envelope(`          {
            type: 'comment',
            name: 'why',
            validators: [
              {
                type: 'expression',
                expression: '{wy} notempty', // <-
              },
            ],
          },`),
    sentence: "no question is named 'wy'",
  },
  {
    name: 'a property the type does not have',
    source: envelope(`          {
            type: 'comment',
            name: 'why',
            requird: true, // <-
          },`),
    sentence: "a 'comment' element has no property 'requird'",
  },
  {
    name: 'a property a choice does not have',
    source: envelope(`          {
            type: 'dropdown',
            name: 'why',
            choices: [
              {
                value: 'a',
                txt: { sv: 'A', en: 'A' }, // <-
              },
            ],
          },`),
    sentence: "a choice has no property 'txt'",
  },
  {
    name: 'a property a column does not have',
    source: envelope(`          {
            type: 'matrixdropdown',
            name: 'why',
            rows: ['a'],
            columns: [
              {
                name: 'now',
                cellType: 'text',
                isRequird: true, // <-
              },
            ],
          },`),
    sentence: "a column has no property 'isRequird'",
  },
  {
    name: 'a mistake inside a repeated panel',
    source: envelope(`          {
            type: 'paneldynamic',
            name: 'factors',
            templateElements: [
              {
                type: 'text',
                name: 'factor',
                maxlength: 280, // <-
              },
            ],
          },`),
    sentence: "a 'text' element has no property 'maxlength'",
  },
  {
    name: 'a property a validator does not have',
    source: envelope(`          {
            type: 'comment',
            name: 'why',
            validators: [
              {
                type: 'text',
                maxLenght: 5, // <-
              },
            ],
          },`),
    sentence: "a 'text' validator has no property 'maxLenght'",
  },
  {
    name: 'a name two questions share',
    source: envelope(`          {
            type: 'comment',
            name: 'role', // <-
          },`),
    sentence: "two questions are named 'role'",
  },
  {
    name: 'a panel named as a question',
    source: envelope(`          {
            type: 'panel',
            name: 'role', // <-
            elements: [],
          },`),
    sentence: "a question is named 'role' too",
  },
  {
    name: 'a name that is no literal',
    source: envelope(`          {
            type: 'comment',
            name: String('why'), // <-
          },`),
    sentence: 'a name must be a literal: wrap questions declared elsewhere in questions([...])',
  },
  {
    name: 'a text without Swedish',
    source: envelope(`          {
            type: 'comment',
            name: 'why',
            title: { en: 'Why?' }, // <-
          },`),
    sentence: "Property 'sv' is missing in type '{ en: string; }' but required in type 'SwedishText'",
  },
  {
    name: 'a Swedish text that is empty',
    source: envelope(`          {
            type: 'comment',
            name: 'why',
            title: { sv: '', en: 'Why?' }, // <-
          },`),
    sentence: 'the Swedish text is empty',
  },
  {
    name: 'a text without a language that is promised',
    source: envelope(`          {
            type: 'comment',
            name: 'why',
            title: { sv: 'Varför?' }, // <-
          },`),
    sentence: "the text is missing in 'en', which the survey's locales promise",
  },
  {
    name: 'a choice without a language that is promised',
    source: envelope(`          {
            type: 'dropdown',
            name: 'why',
            choices: [
              {
                value: 'a',
                text: { sv: 'För att' }, // <-
              },
            ],
          },`),
    sentence: "the text is missing in 'en', which the survey's locales promise",
  },
  {
    name: 'room that names no question',
    source: envelope(
      "          { type: 'comment', name: 'take_away' },\n          { type: 'boolean', name: 'show_ok', isRequired: true },",
      `  room: [
    'takeaway', // <-
  ],
`,
    ),
    sentence: "no question is named 'takeaway'",
  },
  {
    name: 'reworded that names no question',
    source: envelope('', "  reworded: {\n    rol: ['Roll'], // <-\n  },\n"),
    sentence: "no question is named 'rol'",
  },
  {
    name: 'room without the writer’s yes',
    source: envelope("          { type: 'comment', name: 'take_away' },", "  room: ['take_away'], // <-\n"),
    sentence: "'room' needs a boolean question named 'show_ok'",
  },
  {
    name: 'room where the writer’s yes can be left out',
    source: envelope(
      "          { type: 'comment', name: 'take_away' },\n          { type: 'boolean', name: 'show_ok' },",
      "  room: ['take_away'], // <-\n",
    ),
    sentence: "the question 'show_ok' must be a boolean that is required",
  },
  {
    name: 'personal that names no question',
    source: envelope('', "  personal: [\n    'nme', // <-\n  ],\n"),
    sentence: "no question is named 'nme'",
  },
  {
    name: 'choices from a question there is not',
    source: envelope(`          {
            type: 'checkbox',
            name: 'chosen',
            choices: [],
            choicesFromQuestion: 'factors', // <-
          },`),
    sentence: "no question is named 'factors'",
  },
  {
    name: 'a property a survey does not have',
    source: envelope('', "  audience: 'room', // <-\n"),
    sentence: "a survey has no property 'audience'",
  },
  {
    name: 'locales without Swedish first',
    source: envelope('').replace("locales: ['sv', 'en'],", "locales: ['en', 'sv'], // <-"),
    sentence: 'Type \'"en"\' is not assignable to type \'"sv"\'',
  },
  {
    name: 'an unknown question type',
    source: envelope(`          {
            type: 'radio', // <-
            name: 'why',
          },`),
    sentence: 'Type \'"radio"\' is not assignable to type',
  },
  {
    name: 'choices left out',
    source: envelope(`          { // <-
            type: 'radiogroup',
            name: 'why',
          },`),
    sentence: "Property 'choices' is missing",
  },
];
