// The eleven steps of a strategy process, as Region Örebro län's directive of November 2025 lays them out over three years, with
// the surveys that belong to each. A plan to start from: titles, months and surveys can all be changed.
import type { SwedishText } from '../definition/localized-text.ts';
import { lastOfMonth, monthsAfter } from './days.ts';

interface StepTemplate {
  readonly title: SwedishText;
  /** Months after the first month of the process, both included. */
  readonly months: readonly [from: number, to: number];
  readonly surveys: readonly string[];
}

const processSteps: readonly StepTemplate[] = [
  {
    title: { sv: 'Förarbete: analyser, riskanalyser och enkäter', en: 'Preparation: analyses, risk analyses and surveys' },
    months: [0, 3],
    surveys: ['pre-rus-municipal', 'pre-rus-region-staff', 'risk-workshop'],
  },
  { title: { sv: 'Framtagande av underlag', en: 'Groundwork' }, months: [4, 15], surveys: [] },
  // Risks are assessed anew while the strategy is written.
  { title: { sv: 'Arbete med framtagande av strategin', en: 'Drafting the strategy' }, months: [16, 20], surveys: ['risk-workshop'] },
  {
    title: { sv: 'Beslut om remissversion i regionstyrelsen', en: 'Regional board decides on the draft for consultation' },
    months: [23, 23],
    surveys: [],
  },
  {
    title: { sv: 'Utskick av remissversion och remisskonferens', en: 'Draft sent out, and conference' },
    months: [24, 24],
    surveys: ['check-out'],
  },
  {
    title: { sv: 'Remiss hos parter och intressenter', en: 'Consultation with parties and stakeholders' },
    months: [25, 27],
    surveys: ['referral-response'],
  },
  {
    title: { sv: 'Sammanställning och inarbetning av remissvar', en: 'Answers compiled and worked in' },
    months: [28, 30],
    surveys: [],
  },
  { title: { sv: 'Förslag till beslut i regionstyrelsen', en: 'Regional board proposes' }, months: [31, 31], surveys: [] },
  { title: { sv: 'Beslut i regionfullmäktige', en: 'Regional council decides' }, months: [33, 33], surveys: [] },
  { title: { sv: 'Lansering och implementering', en: 'Launch and implementation' }, months: [36, 39], surveys: [] },
  {
    title: {
      sv: 'Målbild: kommuner och partnerskap ställer sig bakom strategin',
      en: 'Endorsement: municipalities and partnership stand behind the strategy',
    },
    months: [36, 39],
    surveys: [],
  },
];

export interface PlannedStep {
  readonly title: SwedishText;
  /** The first and the last day of its months. */
  readonly date: string;
  readonly ends: string;
  readonly surveys: readonly string[];
}

/**
 * The steps of a process that begins in a month.
 *
 * @param start any day in the first month
 * @example stepsFrom('2025-09-01')[5] // { title: { sv: 'Remiss …' }, date: '2027-10-01', ends: '2027-12-31', surveys: ['referral-response'] }
 */
export function stepsFrom(start: string): readonly PlannedStep[] {
  const first = `${start.slice(0, 7)}-01`;
  return processSteps.map(({ title, months: [from, to], surveys }) => ({
    title,
    date: monthsAfter(first, from),
    ends: lastOfMonth(monthsAfter(first, to)),
    surveys,
  }));
}
