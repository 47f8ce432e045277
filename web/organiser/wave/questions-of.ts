// The questions of a wave: the definition it was opened with, or for a draft the one it would open with now. Surveys are
// fetched only when somebody wants to read them.
import { queryOptions } from '@tanstack/react-query';
import { type OwnQuestion, withOwnQuestions } from '../../../surveys/definition/own-questions.ts';
import type { SurveyParameters } from '../../../surveys/definition/survey.ts';
import type { SurveyJson } from '../../../surveys/definition/survey-json.ts';
import { api } from '../../api/client.ts';
import type { WaveView } from '../../api/shapes.ts';

async function definitionOf(survey: string, parameters: SurveyParameters, own: readonly OwnQuestion[] = []): Promise<SurveyJson> {
  const { makeSurvey } = await import('../../../surveys/catalogue.ts');
  return withOwnQuestions(makeSurvey(survey, parameters), own).json;
}

async function definitionBehind(code: string, signal: AbortSignal): Promise<SurveyJson> {
  return (await api.get<{ readonly survey: SurveyJson }>(`/waves/${code}`, signal)).survey;
}

/** The definition of a survey as the catalogue makes it. Fails where required parameters are missing. */
export const definitionQuery = (survey: string, parameters: SurveyParameters) =>
  queryOptions({
    queryKey: ['definition', survey, parameters],
    queryFn: () => definitionOf(survey, parameters),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** The definition a wave is judged by. */
export const questionsQuery = (wave: WaveView) =>
  queryOptions({
    // Of a draft they change; of a wave that has been opened never.
    queryKey: ['questions', wave.id, wave.status === 'draft' && [wave.parameters, wave.ownQuestions]],
    queryFn: ({ signal }) =>
      wave.status === 'draft' ? definitionOf(wave.survey.id, wave.parameters, wave.ownQuestions) : definitionBehind(wave.code, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
