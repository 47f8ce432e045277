// What organisers have asked beside the surveys' own questions. The report of an activity is written beforehand and knows none of
// them, so each gets the figure that suits it. The same name is the very same question (own-questions.ts); any other stands alone.
import { ownQuestionsIn } from '../../surveys/definition/own-questions.ts';
import type { Question } from '../../surveys/definition/survey-json.ts';
import { figuresOn } from '../library/report-of-survey.ts';
import { grouped } from '../tabulate/grouped.ts';
import type { Composition, WaveInReport } from './composition.ts';
import { figuresOf } from './figures.ts';
import type { Figure, ReportSection } from './report.ts';

interface Asked {
  readonly wave: WaveInReport;
  readonly question: Question;
}

/** A section with a figure for each of them, in the order they were first asked; undefined where no released wave has any. */
export function ownSection(composition: Composition): ReportSection | undefined {
  const asked = composition.waves
    .filter(({ release }) => release !== undefined)
    .flatMap((wave) => ownQuestionsIn(wave.survey).map((question): Asked => ({ wave, question })));
  const figures = [...grouped(asked, ({ question }) => question.name).values()].flatMap((same) => figuresOfOne(composition, same));
  if (figures.length === 0) return undefined;
  return { id: 'own-questions', ...composition.words.ownQuestions, figures };
}

/** Composed as if there were no other waves than those that asked it: the others have nothing to say about it, not even that. */
function figuresOfOne(composition: Composition, same: readonly Asked[]): readonly Figure[] {
  const waves = same.map(({ wave }) => wave);
  const newest = same.at(-1);
  if (!newest) return [];
  const surveys = [...new Set(waves.map(({ survey }) => survey.id))];
  const note = composition.words.notes.ownQuestion(waves.map(({ labelInText }) => labelInText).join(', '));
  return figuresOn(newest.wave.survey, [newest.question])
    .flatMap((definition) => figuresOf({ ...composition, waves }, { ...definition, survey: surveys } as typeof definition))
    .map((figure) => ({ ...figure, notes: [note, ...figure.notes] }));
}
