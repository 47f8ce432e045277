// A survey with one question of every type that has a field of ours, in Swedish and Finnish, some of it not translated.
import type { Survey } from '../../surveys/definition/survey.ts';

const grad = [
  { value: 1, text: { sv: 'Inte alls', fi: 'Ei lainkaan' } },
  { value: 2, text: { sv: 'I liten grad', fi: 'Vähän' } },
  { value: 3, text: { sv: 'I viss grad', fi: 'Jonkin verran' } },
  { value: 4, text: { sv: 'I hög grad', fi: 'Paljon' } },
  { value: 5, text: { sv: 'I mycket hög grad', fi: 'Erittäin paljon' } },
  { value: 'na', text: { sv: 'Vet ej', fi: 'En tiedä' } },
];
const pairs = [
  { value: 'a', text: { sv: 'Vägar', fi: 'Tiet' } },
  { value: 'b', text: { sv: 'Skolor', fi: 'Koulut' } },
  { value: 'c', text: { sv: 'Bibliotek' } },
];

export const everyType: Survey = {
  id: 'types',
  version: 1,
  unit: 'person',
  purpose: { sv: 'Att pröva alla frågetyper.' },
  locales: ['sv', 'fi'],
  json: {
    title: { sv: 'Alla frågetyper', fi: 'Kaikki kysymystyypit' },
    pages: [
      {
        name: 'first',
        title: { sv: 'Första sidan', fi: 'Ensimmäinen sivu' },
        elements: [
          { type: 'rating', name: 'grad', title: { sv: 'Hur mycket?', fi: 'Kuinka paljon?' }, isRequired: true, rateValues: grad },
          { type: 'radiogroup', name: 'one', title: { sv: 'Vilken?', fi: 'Mikä?' }, isRequired: true, choices: pairs, showOtherItem: true },
          {
            type: 'checkbox',
            name: 'some',
            title: { sv: 'Vilka?', fi: 'Mitkä?' },
            isRequired: true,
            choices: pairs,
            maxSelectedChoices: 2,
          },
          {
            type: 'boolean',
            name: 'yes',
            title: { sv: 'Får vi visa det?', fi: 'Saammeko näyttää?' },
            isRequired: true,
            labelTrue: { sv: 'Ja', fi: 'Kyllä' },
            labelFalse: { sv: 'Nej', fi: 'Ei' },
          },
          { type: 'dropdown', name: 'list', title: { sv: 'Välj ur listan', fi: 'Valitse luettelosta' }, isRequired: true, choices: pairs },
          {
            type: 'text',
            name: 'mail',
            inputType: 'email',
            title: { sv: 'E-post', fi: 'Sähköposti' },
            description: { sv: 'Bara om du vill.' },
            isRequired: true,
            autocomplete: 'email',
          },
          { type: 'comment', name: 'words', title: { sv: 'Med egna ord' }, isRequired: true, maxLength: 500 },
        ],
      },
      {
        name: 'second',
        title: { sv: 'Andra sidan', fi: 'Toinen sivu' },
        elements: [
          {
            type: 'matrix',
            name: 'rows',
            title: { sv: 'På varje rad', fi: 'Joka rivillä' },
            isRequired: true,
            eachRowRequired: true,
            rows: pairs,
            columns: grad,
          },
          {
            type: 'matrixdropdown',
            name: 'cells',
            title: { sv: 'I varje ruta', fi: 'Joka ruudussa' },
            isRequired: true,
            rows: pairs,
            columns: [
              { name: 'now', title: { sv: 'Hur viktigt?', fi: 'Kuinka tärkeää?' }, cellType: 'dropdown', isRequired: true, choices: grad },
              { name: 'then', title: { sv: 'Hur då?' }, cellType: 'dropdown', isRequired: true, choices: pairs },
            ],
          },
          {
            type: 'paneldynamic',
            name: 'again',
            title: { sv: 'Flera gånger', fi: 'Useita kertoja' },
            minPanelCount: 1,
            panelCount: 1,
            templateElements: [
              { type: 'text', name: 'what', title: { sv: 'Vad?', fi: 'Mitä?' }, isRequired: true },
              { type: 'comment', name: 'why', title: { sv: 'Varför?', fi: 'Miksi?' } },
            ],
          },
        ],
      },
    ],
  },
};
