import { defineSurvey } from '../definition/define-survey.ts';
import { no, yes } from './wording.ts';

const mustCommit = {
  sv: 'Kryssa i rutan för att anmäla dig. Anmälan gäller alla träffar.',
  en: 'Tick the box to register. The registration is for all sessions.',
} as const;

/**
 * Registration to a learning project. Not an evaluation: people give their names, so it must never be promised to be
 * anonymous. Unit `organisation` means just that, identified and not suppressed, and `personal` keeps names, addresses
 * and diets out of reports and exports of rows.
 */
export const registration = defineSurvey({
  id: 'registration',
  version: 1,
  unit: 'organisation',
  purpose: {
    sv: 'Att kunna planera lärprojektet och nå dig som deltar.',
    en: 'To plan the learning project and to be able to reach you who take part.',
  },
  locales: ['sv', 'en'],
  personal: ['name', 'title', 'email', 'phone', 'diet', 'access_needs'],
  json: {
    title: { sv: 'Anmälan till lärprojekt', en: 'Registration to a learning project' },
    pages: [
      {
        name: 'registration',
        elements: [
          { type: 'text', name: 'name', title: { sv: 'Namn', en: 'Name' }, isRequired: true, maxLength: 100, autocomplete: 'name' },
          {
            type: 'text',
            name: 'title',
            title: { sv: 'Befattning', en: 'Job title' },
            isRequired: true,
            maxLength: 100,
            autocomplete: 'organization-title',
          },
          {
            type: 'text',
            name: 'organisation',
            title: { sv: 'Organisation', en: 'Organisation' },
            isRequired: true,
            maxLength: 100,
            autocomplete: 'organization',
          },
          {
            type: 'text',
            name: 'email',
            inputType: 'email',
            title: { sv: 'E-post', en: 'E-mail' },
            isRequired: true,
            maxLength: 254,
            autocomplete: 'email',
            validators: [
              {
                type: 'email',
                text: {
                  sv: 'Skriv en e-postadress, till exempel namn@kommun.se.',
                  en: 'Write an e-mail address, such as name@example.com.',
                },
              },
            ],
          },
          { type: 'text', name: 'phone', inputType: 'tel', title: { sv: 'Telefon', en: 'Telephone' }, maxLength: 30, autocomplete: 'tel' },
          {
            type: 'comment',
            name: 'diet',
            title: { sv: 'Eventuell specialkost', en: 'Special diet, if any' },
            description: {
              sv: 'Används bara till beställning av mat och tas bort efter sista träffen.',
              en: 'Used only for ordering food and removed after the last session.',
            },
            maxLength: 280,
          },
          {
            type: 'comment',
            name: 'access_needs',
            title: { sv: 'Behöver du något för att kunna delta?', en: 'Do you need anything to be able to take part?' },
            description: {
              sv: 'Till exempel hörslinga eller en lokal utan trappor. Tas bort efter sista träffen.',
              en: 'For example a hearing loop or a room without stairs. Removed after the last session.',
            },
            maxLength: 280,
          },
          {
            type: 'boolean',
            name: 'commitment',
            title: {
              // the wording is the organiser's own and is not to be changed
              sv: 'Jag är medveten om att anmälan gäller för hela lärprojektet och avser att, så långt det är möjligt, delta vid samtliga träffar',
              en: 'I am aware that the registration is for the whole learning project and intend, as far as possible, to attend all sessions',
            },
            isRequired: true,
            requiredErrorText: mustCommit,
            displayMode: 'checkbox',
            validators: [{ type: 'expression', expression: '{commitment} empty or {commitment} = true', text: mustCommit }],
          },
          {
            type: 'boolean',
            name: 'on_list',
            title: {
              sv: 'Får ditt namn, din befattning och din organisation stå på deltagarlistan?',
              en: 'May your name, job title and organisation be on the list of participants?',
            },
            isRequired: true,
            displayMode: 'radio',
            swapOrder: true,
            labelTrue: yes,
            labelFalse: no,
          },
        ],
      },
    ],
  },
});
