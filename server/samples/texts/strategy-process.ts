// The strategy process as Region Örebro län's directive of November 2025 lays it out: its steps and dates. All answers are
// invented.
import type { NewOccasion } from '../../use-cases/occasions.ts';

export const process = {
  kind: 'strategy-process',
  title: 'Inför ny RUS i Örebro län (exempel)',
  theme: 'Örebro läns regionala utvecklingsstrategi, framtagande 2026–2028',
  purpose:
    'Att ta fram en strategi för länets utveckling som har bred förankring och stärker länets aktörers förmåga att tillsammans nå dess mål. Tidplanen är uppdragsdirektivets; alla svar är påhittade.',
  organiser: 'Region Örebro län (exempeldata)',
  contact: 'rus@region.example',
} as const;

/** The round four years before, of which the report of the process above says what has changed. Invented too. */
export const processBefore = {
  kind: 'strategy-process',
  title: 'Inför RUS-översynen 2021 i Örebro län (exempel)',
  theme: 'Örebro läns regionala utvecklingsstrategi, översyn 2021',
  purpose:
    'Att se om strategin fortfarande gäller, genom att fråga länets kommuner och regionens medarbetare. Alla uppgifter är påhittade.',
  organiser: 'Region Örebro län (exempeldata)',
  contact: 'rus@region.example',
} as const;

export const stepsBefore: Readonly<Record<string, NewOccasion>> = {
  preparation: { kind: 'step', title: 'Enkäter inför översynen 2021', date: '2021-09-01', ends: '2021-11-30' },
};

export const steps: Readonly<Record<string, NewOccasion>> = {
  preparation: { kind: 'step', title: 'Förarbete: analyser, riskanalyser och enkäter', date: '2025-09-01', ends: '2025-12-31' },
  groundwork: { kind: 'step', title: 'Framtagande av underlag', date: '2026-01-01', ends: '2026-12-31' },
  drafting: { kind: 'step', title: 'Arbete med framtagande av strategin', date: '2027-01-01', ends: '2027-05-31' },
  decision_to_consult: { kind: 'step', title: 'Beslut om remissversion i regionstyrelsen', date: '2027-08-01', ends: '2027-08-31' },
  sending: { kind: 'step', title: 'Utskick av remissversion och remisskonferens', date: '2027-09-01', ends: '2027-09-30' },
  consultation: { kind: 'step', title: 'Remiss hos parter och intressenter', date: '2027-10-01', ends: '2027-12-31' },
  working_in: { kind: 'step', title: 'Sammanställning och inarbetning av remissvar', date: '2028-01-01', ends: '2028-03-31' },
  proposal: { kind: 'step', title: 'Förslag till beslut i regionstyrelsen', date: '2028-04-01', ends: '2028-04-30' },
  adoption: { kind: 'step', title: 'Beslut i regionfullmäktige', date: '2028-06-01', ends: '2028-06-30' },
  launch: { kind: 'step', title: 'Lansering och implementering', date: '2028-09-01', ends: '2028-12-31' },
  endorsement: {
    kind: 'step',
    title: 'Målbild: kommuner och partnerskap ställer sig bakom strategin',
    date: '2028-09-01',
    ends: '2028-12-31',
  },
};
