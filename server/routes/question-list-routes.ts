import type { Context } from '../context.ts';
import type { Limits } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { documentPolicy } from '../http/security.ts';
import { readWave } from '../use-cases/read-wave.ts';
import { counting } from './count-failures.ts';

/** What a wave asks, as a page to print: linked from its notice, so that an organisation can prepare a joint answer. */
export function questionListRoutes(context: Context, limits: Limits): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/s/:code/questions',
      summary: 'The questions of an open wave with all choices as text, to print',
      access: 'anyone',
      query: 'reportQuery',
      answers: { status: 200, type: 'text/html; charset=utf-8' },
      problems: [404, 409, 429],
      answer: async ({ param, query, request }) => {
        const { survey, ...wave } = await counting(limits, request, () => readWave(context, param('code')));
        if (!survey) throw new ProblemError('not-open-yet');
        const { questionList } = await import('../documents/question-list.ts');
        const locale = wave.locales.includes(query.locale) ? query.locale : 'sv';
        return {
          content: questionList({ ...wave, survey }, locale),
          type: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': documentPolicy },
        };
      },
    }),
  ];
}
