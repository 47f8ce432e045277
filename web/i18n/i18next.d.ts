// Makes every t('…') checked against the Swedish texts: a key that does not exist is a type error.
import 'i18next';
import type accounts from './sv/accounts.json';
import type after from './sv/after.json';
import type common from './sv/common.json';
import type contacts from './sv/contacts.json';
import type occasion from './sv/occasion.json';
import type organiser from './sv/organiser.json';
import type participant from './sv/participant.json';
import type people from './sv/people.json';
import type report from './sv/report.json';
import type room from './sv/room.json';
import type setup from './sv/setup.json';
import type signOn from './sv/sign-on.json';
import type survey from './sv/survey.json';
import type themes from './sv/themes.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      accounts: typeof accounts;
      after: typeof after;
      common: typeof common;
      participant: typeof participant;
      room: typeof room;
      contacts: typeof contacts;
      occasion: typeof occasion;
      organiser: typeof organiser;
      people: typeof people;
      report: typeof report;
      setup: typeof setup;
      'sign-on': typeof signOn;
      survey: typeof survey;
      themes: typeof themes;
    };
  }
}
