// A form that was posted without a script: the same submission as one sent as JSON, by the same use case, with the same
// statuses, answered with a page.
import type { Request } from 'express';
import { answersFrom, fieldsOf } from '../../surveys/answers/form-fields.ts';
import { pageOf } from '../../surveys/definition/page-of.ts';
import type { Context } from '../context.ts';
import type { Limits } from '../http/limits.ts';
import { type Problem, type ProblemCode, ProblemError, problemDocument } from '../http/problem.ts';
import type { WaveForParticipants } from '../use-cases/read-wave.ts';
import { submitResponse } from '../use-cases/submit-response.ts';
import { formState, type WrongAnswer } from './form-state.ts';
import type { OpenWave, PageWords } from './intro.ts';
import type { LightForm } from './light-page.ts';
import { formPage, newSubmissionId, type Page, wordsFor } from './page-for.ts';
import { notYetPage, outcomePage } from './plain-pages.ts';
import { type PostedForm, postedForm } from './posted-form.ts';
import { isFinal, refusedResult, sentResult } from './results.ts';

export interface FormPost {
  readonly context: Context;
  readonly limits: Limits;
  readonly request: Request;
  readonly wave: WaveForParticipants;
}

/** The page that answers a posted form: the receipt, the same form with what is wrong, or why it is of no more use. */
export async function answerToForm({ context, limits, request, wave }: FormPost): Promise<Page> {
  const form = postedForm(String(request.body ?? ''));
  const words = wordsFor(request, wave, form.language ?? form.locale);
  if (!wave.survey) return { status: 409, content: notYetPage(wave, words) };
  if (pageOf(wave.survey) === 'full') throw new ProblemError('method-not-allowed', { values: { allowed: 'GET' } });
  const open: OpenWave = { ...wave, survey: wave.survey };
  if (form.language) return formPage(200, open, formAgain(context, open, form, words));
  const submissionId = idIn(form);
  if (!submissionId) return formPage(400, open, { ...formAgain(context, open, form, words), trouble: words.say('refused.otherText') });
  const submitted = await submitResponse(context, {
    code: wave.code,
    submissionId,
    locale: words.reading,
    answers: answersFrom(fieldsOf(open.survey), form.entries),
    token: form.token,
  });
  if (submitted.ok) {
    const content = outcomePage(wave, sentResult(wave, submitted, words), words);
    return { status: submitted.repeated ? 200 : 201, content };
  }
  if (submitted.problem.code === 'no-such-invitation') await limits.failed('token', request);
  return refusedPage(context, open, form, submitted.problem, words);
}

/** The id, if it is as JSON has to have it. */
function idIn({ submissionId }: PostedForm): string | undefined {
  return submissionId && /^[A-Za-z0-9_-]{16,64}$/.test(submissionId) ? submissionId : undefined;
}

function refusedPage(context: Context, wave: OpenWave, form: PostedForm, problem: Problem, words: PageWords): Page {
  const { status, detail } = problemDocument(problem, words.locale);
  const wrongToken = tokenProblem(problem.code);
  if (isFinal(problem.code) && !wrongToken) return { status, content: outcomePage(wave, refusedResult(problem.code, words), words) };
  const again = formAgain(context, wave, form, words, wrongAnswersIn(problem));
  if (wrongToken) return formPage(status, wave, { ...again, token: { text: form.token ?? '', problem: wrongToken } });
  return formPage(status, wave, problem.code === 'bad-answers' ? again : { ...again, trouble: detail });
}

/** The same form, with what was entered and its submission id. */
function formAgain(context: Context, wave: OpenWave, form: PostedForm, words: PageWords, problems: readonly WrongAnswer[] = []): LightForm {
  return {
    submissionId: idIn(form) ?? newSubmissionId(context),
    state: formState(words, form.entries, problems),
    problems,
    ...(wave.audience === 'invited' && form.token !== undefined ? { token: { text: form.token } } : {}),
  };
}

function tokenProblem(code: ProblemCode): 'missing' | 'wrong' | undefined {
  if (code === 'invitation-needed') return 'missing';
  return code === 'no-such-invitation' ? 'wrong' : undefined;
}

function wrongAnswersIn({ problems = [] }: Problem): readonly WrongAnswer[] {
  return problems.flatMap((problem) => ('question' in problem ? [problem] : []));
}
