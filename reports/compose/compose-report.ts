// The front door of composing: releases of an activity become its report. Arithmetic on released numbers, nothing else.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { activityKindNames } from '../../surveys/fieldwork/activity.ts';
import type { ReportDefinition } from '../definition/report-definition.ts';
import { reportOn } from '../library/report-on.ts';
import { briefOf } from './brief.ts';
import { type Composition, compositionOf } from './composition.ts';
import { factOf } from './facts.ts';
import { methodOf } from './method.ts';
import { sheetsOf } from './municipality-sheet.ts';
import { ownSection } from './own-section.ts';
import type { ComposedReport } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { sectionOf } from './section.ts';

export type { ReportInput } from './report-input.ts';

/**
 * The report of an activity in one language: facts, sentences that follow from figures by rule, sections with figures, and
 * how it was counted. Waves without a release are named; nothing of them is shown.
 *
 * @example composeReport({ activity, occasions, waves, surveyOf, releases, locale: 'sv' }).title // 'Resultat: Kompetens i hela länet'
 */
export function composeReport(input: ReportInput, definition?: ReportDefinition): ComposedReport {
  const report = definition ?? reportOn(input.activity.kind);
  const composition = compositionOf(report, input);
  const { words } = composition;
  const written = report.sections.flatMap((section) => sectionOf(composition, section) ?? []);
  // A definition that was made of a survey has the questions that were added to it in their place.
  const own = definition ? undefined : ownSection(composition);
  const sections = own ? [...written, own] : written;
  const figures = new Set(sections.flatMap((section) => section.figures.map(({ id }) => id)));
  const sheets = sheetsOf(input);
  return {
    locale: input.locale,
    activity: activityHead(input),
    title: words.reportTitle(input.activity.title),
    lead: leadOf(composition),
    facts: report.facts.flatMap((fact) => factOf(composition, fact) ?? []),
    brief: report.brief.flatMap((rule) => briefOf(composition, rule) ?? []).filter(({ figure }) => figures.has(figure)),
    sections,
    method: methodOf(composition, sections),
    ...(sheets.length > 0 ? { sheets } : {}),
  };
}

function activityHead({ activity }: ReportInput): ComposedReport['activity'] {
  const { id, kind, title, theme, organiser, example } = activity;
  return { id, kind, title, ...(theme === undefined ? {} : { theme }), organiser, example };
}

/** What the activity is about, in its own words; else what kind it is. */
function leadOf({ input, locale }: Composition): string {
  const { theme, challenge, purpose, kind } = input.activity;
  return challenge ?? theme ?? purpose ?? textIn(activityKindNames[kind], locale);
}
