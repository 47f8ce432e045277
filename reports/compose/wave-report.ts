// The report of one wave alone, made of its survey's own questions.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { reportOfSurvey } from '../library/report-of-survey.ts';
import { composeReport, type ReportInput } from './compose-report.ts';
import { wavesInReport } from './composition.ts';
import { occasionLabel } from './occasion-label.ts';
import type { ComposedReport } from './report.ts';
import { wordsIn } from './words.ts';

/**
 * Every question of a released wave, in the order it was asked. Throws where the wave is not among the activity's.
 *
 * @example waveReport(input, wave.id).title // 'Resultat: Hur var dagens träff? (träff 1)'
 */
export function waveReport(input: ReportInput, id: string): ComposedReport {
  const found = wavesInReport(input).find(({ wave }) => wave.id === id);
  if (!found) throw new Error(`Wave ${id} is not of activity ${input.activity.id}.`);
  const { wave, survey, occasion } = found;
  const alone = { ...input, waves: [wave], releases: input.releases.filter((release) => release.wave === id) };
  const title = textIn(wave.title, input.locale);
  const names = occasion ? `${title} (${occasionLabel(occasion, input.locale, 'in-text')})` : title;
  return {
    ...composeReport(alone, reportOfSurvey(survey, input.activity.kind)),
    wave: { id, code: wave.code, title: names },
    title: wordsIn(input.locale).reportTitle(names),
    lead: input.activity.title,
  };
}
