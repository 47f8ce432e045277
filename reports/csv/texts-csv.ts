import type { Survey } from '../../surveys/definition/survey.ts';
import type { WaveRelease } from '../disclosure/wave-release.ts';
import { openTextsOf } from '../tabulate/open-texts.ts';
import type { CsvProfile } from './csv-profile.ts';
import { csvHeader, csvLines } from './csv-text.ts';

/**
 * Open answers of a released wave, one row a text, in the random order they were released in. They stand in a file of their
 * own so that no text can be tied to the other answers of whoever wrote it.
 */
export function textsCsv(survey: Survey, release: WaveRelease, profile: CsvProfile): string {
  const asked = new Set(openTextsOf(survey).map(({ question }) => question));
  const rows = release.texts
    .filter(({ question }) => asked.has(question))
    .flatMap(({ question, texts }) => texts.map((text) => [question, text]));
  return csvHeader(['question', 'text'], profile) + csvLines(rows, profile);
}
