import { createRoot } from 'react-dom/client';
import enAccounts from '../i18n/en/accounts.json';
import enAfter from '../i18n/en/after.json';
import enCommon from '../i18n/en/common.json';
import enContacts from '../i18n/en/contacts.json';
import enOccasion from '../i18n/en/occasion.json';
import enOrganiser from '../i18n/en/organiser.json';
import enPeople from '../i18n/en/people.json';
import enReport from '../i18n/en/report.json';
import enSetup from '../i18n/en/setup.json';
import enSignOn from '../i18n/en/sign-on.json';
import enSurvey from '../i18n/en/survey.json';
import enThemes from '../i18n/en/themes.json';
import { startLanguage } from '../i18n/language.ts';
import svAccounts from '../i18n/sv/accounts.json';
import svAfter from '../i18n/sv/after.json';
import svCommon from '../i18n/sv/common.json';
import svContacts from '../i18n/sv/contacts.json';
import svOccasion from '../i18n/sv/occasion.json';
import svOrganiser from '../i18n/sv/organiser.json';
import svPeople from '../i18n/sv/people.json';
import svReport from '../i18n/sv/report.json';
import svSetup from '../i18n/sv/setup.json';
import svSignOn from '../i18n/sv/sign-on.json';
import svSurvey from '../i18n/sv/survey.json';
import svThemes from '../i18n/sv/themes.json';
import { App } from './App.tsx';
import './organiser.css';

startLanguage({
  sv: {
    accounts: svAccounts,
    common: svCommon,
    contacts: svContacts,
    occasion: svOccasion,
    after: svAfter,
    organiser: svOrganiser,
    people: svPeople,
    report: svReport,
    setup: svSetup,
    'sign-on': svSignOn,
    survey: svSurvey,
    themes: svThemes,
  },
  en: {
    accounts: enAccounts,
    common: enCommon,
    contacts: enContacts,
    occasion: enOccasion,
    after: enAfter,
    organiser: enOrganiser,
    people: enPeople,
    report: enReport,
    setup: enSetup,
    'sign-on': enSignOn,
    survey: enSurvey,
    themes: enThemes,
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('app.html has no element with id root');
createRoot(root).render(<App />);
