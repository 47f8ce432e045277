// Every survey by id: what an organiser can choose from, and the only way from a stored wave back to its survey.
import { type CatalogueEntry, fixedSurvey, parametrisedSurvey } from './definition/catalogue-entry.ts';
import { itemsIn, numberIn, type ParameterSpec, textIn } from './definition/parameters.ts';
import type { Survey, SurveyParameters } from './definition/survey.ts';
import { activityKinds } from './fieldwork/activity.ts';
import { commonAreas } from './library/areas.ts';
import { checkIn } from './library/check-in.ts';
import { checkOut } from './library/check-out.ts';
import { commonDepartments } from './library/departments.ts';
import { groupDialog, networkDialogQuestions } from './library/group-dialog.ts';
import { networkCycleEval, networkTopics, timesOfTheYear } from './library/network-cycle-eval.ts';
import { nextMeeting } from './library/next-meeting.ts';
import { preRusMunicipal } from './library/pre-rus-municipal.ts';
import { preRusRegionStaff } from './library/pre-rus-region-staff.ts';
import { projectEval } from './library/project-eval.ts';
import { projectFollowup3m } from './library/project-followup-3m.ts';
import { commonChapters, referralResponse } from './library/referral-response.ts';
import { registration } from './library/registration.ts';
import { riskWorkshop } from './library/risk-workshop.ts';
import { rusStatus } from './library/rus-status.ts';
import { sessionEval } from './library/session-eval.ts';
import { municipalities, municipalityChoices } from './reference/municipalities.ts';

export type { CatalogueEntry } from './definition/catalogue-entry.ts';
export { BadParameters } from './definition/parameters.ts';

/** A survey was asked for by an id the catalogue does not have. */
export class UnknownSurvey extends Error {
  override readonly name = 'UnknownSurvey';
}

const areas: ParameterSpec = {
  kind: 'items',
  title: { sv: 'Utvecklingsområden', en: 'Areas of development' },
  required: true,
  default: commonAreas,
};

/** Every survey, in the order an organiser meets them. */
export const catalogue: readonly CatalogueEntry[] = [
  fixedSurvey(sessionEval, {
    title: { sv: 'Utvärdering efter träff', en: 'Evaluation after a session' },
    kinds: ['learning-project', 'foresight'],
  }),
  parametrisedSurvey(
    {
      sessions: { kind: 'number', title: { sv: 'Antal träffar', en: 'Number of sessions' }, required: true, default: 4 },
      purpose: { kind: 'text', title: { sv: 'Lärprojektets syfte', en: 'The purpose of the learning project' }, required: false },
    },
    (filled) => projectEval({ sessions: numberIn(filled, 'sessions'), purpose: textIn(filled, 'purpose') }),
    { title: { sv: 'Slututvärdering av lärprojekt', en: 'Final evaluation of a learning project' }, kinds: ['learning-project'] },
  ),
  fixedSurvey(projectFollowup3m, {
    title: { sv: 'Uppföljning efter tre månader', en: 'Follow-up after three months' },
    kinds: ['learning-project'],
  }),
  fixedSurvey(registration, { title: { sv: 'Anmälan', en: 'Registration' }, kinds: ['learning-project'] }),
  fixedSurvey(checkIn, { title: { sv: 'Incheckning', en: 'Check-in' }, kinds: activityKinds }),
  fixedSurvey(checkOut, { title: { sv: 'Utcheckning', en: 'Check-out' }, kinds: activityKinds }),
  parametrisedSurvey(
    {
      questions: { kind: 'items', title: { sv: 'Dialogfrågor', en: 'Dialog questions' }, required: true, default: networkDialogQuestions },
    },
    (filled) => groupDialog({ questions: itemsIn(filled, 'questions') }),
    { title: { sv: 'Gruppdialog', en: 'Group dialog' }, kinds: activityKinds },
  ),
  fixedSurvey(nextMeeting, { title: { sv: 'Inför nästa möte', en: 'Before the next meeting' }, kinds: ['network-cycle', 'foresight'] }),
  fixedSurvey(rusStatus, { title: { sv: 'Läget för regionens RUS', en: 'The state of a region’s strategy' }, kinds: ['network-cycle'] }),
  parametrisedSurvey(
    {
      topics: {
        kind: 'items',
        title: { sv: 'Ämnen att välja bland', en: 'Topics to choose from' },
        required: true,
        default: networkTopics,
      },
      meetings: { kind: 'number', title: { sv: 'Antal möten', en: 'Number of meetings' }, required: true, default: 2 },
      dates: { kind: 'items', title: { sv: 'Förslag på tider', en: 'Proposed dates' }, required: true, default: timesOfTheYear },
    },
    (filled) =>
      networkCycleEval({ topics: itemsIn(filled, 'topics'), meetings: numberIn(filled, 'meetings'), dates: itemsIn(filled, 'dates') }),
    { title: { sv: 'Utvärdering av nätverkscykel', en: 'Evaluation of a network cycle' }, kinds: ['network-cycle'] },
  ),
  parametrisedSurvey(
    {
      areas,
      municipalities: {
        kind: 'items',
        title: { sv: 'Länets kommuner', en: 'Municipalities of the county' },
        required: true,
        default: municipalityChoices(municipalities),
      },
    },
    (filled) => preRusMunicipal({ areas: itemsIn(filled, 'areas'), municipalities: itemsIn(filled, 'municipalities') }),
    { title: { sv: 'Inför ny RUS: kommunerna', en: 'Ahead of a new strategy: the municipalities' }, kinds: ['strategy-process'] },
  ),
  parametrisedSurvey(
    {
      areas,
      departments: { kind: 'items', title: { sv: 'Förvaltningar', en: 'Departments' }, required: true, default: commonDepartments },
    },
    (filled) => preRusRegionStaff({ areas: itemsIn(filled, 'areas'), departments: itemsIn(filled, 'departments') }),
    {
      title: { sv: 'Inför ny RUS: regionens medarbetare', en: 'Ahead of a new strategy: the region’s staff' },
      kinds: ['strategy-process'],
    },
  ),
  parametrisedSurvey(
    {
      chapters: {
        kind: 'items',
        title: { sv: 'Förslagets avsnitt', en: 'Chapters of the proposal' },
        required: true,
        default: commonChapters,
      },
    },
    (filled) => referralResponse({ chapters: itemsIn(filled, 'chapters') }),
    { title: { sv: 'Remissvar', en: 'Answer to a consultation' }, kinds: ['strategy-process'] },
  ),
  fixedSurvey(riskWorkshop, { title: { sv: 'Riskanalys', en: 'Risk analysis' }, kinds: ['strategy-process'] }),
];

const entries: ReadonlyMap<string, CatalogueEntry> = new Map(catalogue.map((entry) => [entry.id, entry]));

/** The entry with that id. */
export function catalogueEntry(id: string): CatalogueEntry | undefined {
  return entries.get(id);
}

/**
 * The survey with that id, filled in; parameters that are left out get their defaults.
 *
 * @throws UnknownSurvey, BadParameters; both with a sentence that says what is wanted.
 * @example makeSurvey('project-eval', { sessions: 3 }).json.title.sv // 'Vad har lärprojektet gett dig?'
 */
export function makeSurvey(id: string, parameters: SurveyParameters): Survey {
  const entry = entries.get(id);
  if (!entry) throw new UnknownSurvey(`there is no survey '${id}'; there are ${[...entries.keys()].join(', ')}`);
  return entry.make(parameters);
}
