// What the server has written into the full page.
import type { FormFields } from '../../surveys/answers/form-fields.ts';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import type { ParticipantWave } from './wave.ts';

export type OpenWave = ParticipantWave & {
  readonly survey: SurveyJson;
  /** An organiser looks at it beforehand: nothing is kept and nothing is sent. */
  readonly preview?: true;
};

/** The wave, and the fields of the questions that were in the page before the engine. */
export interface WrittenPage {
  readonly wave: OpenWave;
  readonly fields: FormFields;
}

export function writtenPage(): WrittenPage {
  return JSON.parse(document.getElementById('wave')?.textContent ?? '') as WrittenPage;
}
