// What defineReport promises, and each mistake with the line the compiler must point at.
import { expectTypeOf } from 'expect-type';
import { defineReport } from '../../../reports/definition/define-report.ts';
import type { ReportDefinition } from '../../../reports/definition/report-definition.ts';
import { preRusMunicipal } from '../../../surveys/library/pre-rus-municipal.ts';
import { preRusRegionStaff } from '../../../surveys/library/pre-rus-region-staff.ts';
import { projectEval } from '../../../surveys/library/project-eval.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';

const head = { kind: 'learning-project', facts: [], brief: [] } as const;
const surveys = { 'session-eval': sessionEval, 'project-eval': projectEval } as const;
const title = { sv: 'Avsnitt' } as const;

const report = defineReport({
  ...head,
  surveys,
  names: { 'session-eval': { relevance: { sv: 'Relevans' } } },
  sections: [
    {
      id: 'all',
      title,
      figures: [
        { kind: 'likert', id: 'a', survey: 'session-eval', questions: ['relevance', 'voice'] },
        { kind: 'trend', id: 'b', survey: 'project-eval', questions: ['sessions_attended'] },
        { kind: 'distribution', id: 'c', survey: 'session-eval', question: 'use_intent' },
        { kind: 'multiple', id: 'd', survey: 'project-eval', question: 'results' },
        { kind: 'matrix', id: 'e', survey: 'project-eval', question: 'arrangements', rows: ['venue', 'setup'] },
        { kind: 'texts', id: 'f', survey: 'session-eval', question: 'keep' },
        { kind: 'top-two', id: 'g', survey: 'session-eval', questions: ['relevance'] },
        { kind: 'index', id: 'h', survey: 'session-eval', questions: ['voice'] },
        { kind: 'attendance', id: 'i', survey: 'session-eval', occasions: 'session', registered: 'project-eval', title },
        { kind: 'response-status', id: 'j', survey: ['session-eval', 'project-eval'], inTheRoom: ['session-eval'], title },
        {
          kind: 'chain',
          id: 'k',
          survey: 'session-eval',
          title,
          links: [{ title, survey: 'session-eval', question: 'use_intent', codes: ['act'] }],
        },
      ],
    },
  ],
});
expectTypeOf(report).toExtend<ReportDefinition>();
expectTypeOf(report.sections[0].figures[0].questions).toEqualTypeOf<readonly ['relevance', 'voice']>();

defineReport({
  ...head,
  surveys,
  sections: [
    {
      id: 'wrong',
      title,
      figures: [
        // @ts-expect-error survey 'session-eval' has no question 'relevanse'
        { kind: 'likert', id: 'a', survey: 'session-eval', questions: ['relevanse'] },
        // @ts-expect-error 'keep' is a comment question: a 'likert' figure shows questions on a scale
        { kind: 'likert', id: 'b', survey: 'session-eval', questions: ['relevance', 'keep'] },
        // @ts-expect-error 'use_intent' is a radiogroup question without a scale: a 'trend' figure shows questions on a scale
        { kind: 'trend', id: 'c', survey: 'session-eval', questions: ['use_intent'] },
        // @ts-expect-error 'results' is a checkbox question: a 'distribution' figure shows questions with one answer
        { kind: 'distribution', id: 'd', survey: 'project-eval', question: 'results' },
        // @ts-expect-error 'use_intent' is a radiogroup question: a 'multiple' figure shows questions with several answers
        { kind: 'multiple', id: 'e', survey: 'session-eval', question: 'use_intent' },
        // @ts-expect-error the matrix has no row 'parking'
        { kind: 'matrix', id: 'f', survey: 'project-eval', question: 'arrangements', rows: ['venue', 'parking'] },
        // @ts-expect-error 'relevance' is a rating question: a 'matrix' figure shows matrices
        { kind: 'matrix', id: 'g', survey: 'session-eval', question: 'relevance' },
        // @ts-expect-error 'relevance' is a rating question: a 'texts' figure shows open answers
        { kind: 'texts', id: 'h', survey: 'session-eval', question: 'relevance' },
        // @ts-expect-error the report has no survey 'check-out'
        { kind: 'texts', id: 'i', survey: 'check-out', question: 'take_away' },
        // @ts-expect-error a question of another of the report's surveys
        { kind: 'texts', id: 'j', survey: 'session-eval', question: 'next_step' },
        // @ts-expect-error 'arrangements' has no cells and so no column
        { kind: 'matrix', id: 'k', survey: 'project-eval', question: 'arrangements', column: 'now' },
        // @ts-expect-error 'use_intent' is a radiogroup question without a scale: a 'top-two' figure shows questions on a scale
        { kind: 'top-two', id: 'l', survey: 'session-eval', questions: ['use_intent'] },
        // @ts-expect-error 'results' is a checkbox question: an 'index' figure shows questions on a scale
        { kind: 'index', id: 'm', survey: 'project-eval', questions: ['results'] },
        // @ts-expect-error the report has no survey 'registration'
        { kind: 'attendance', id: 'n', survey: 'session-eval', occasions: 'session', registered: 'registration', title },
        // @ts-expect-error the report has no survey 'check-in'
        { kind: 'response-status', id: 'o', survey: 'session-eval', inTheRoom: ['check-in'], title },
        // @ts-expect-error survey 'session-eval' has no question 'region'
        { kind: 'tiles', id: 'p', survey: 'session-eval', key: 'region', dated: 'keep', state: 'voice', phase: 'voice', places: [], title },
        {
          kind: 'chain',
          id: 'q',
          survey: 'session-eval',
          title,
          links: [
            // @ts-expect-error survey 'session-eval' has no question 'applied'
            { title, survey: 'session-eval', question: 'applied', codes: ['often'] },
            // @ts-expect-error 'results' is a checkbox question: a chain is of questions with one answer
            { title, survey: 'project-eval', question: 'results', codes: ['contacts'] },
          ],
        },
      ],
    },
  ],
});

const strategy = { 'pre-rus-municipal': preRusMunicipal, 'pre-rus-region-staff': preRusRegionStaff } as const;
const both = ['pre-rus-municipal', 'pre-rus-region-staff'] as const;
defineReport({
  ...head,
  surveys: strategy,
  sections: [
    {
      id: 'beside',
      title,
      figures: [
        { kind: 'distribution', id: 'a', survey: both, question: 'rus_known' },
        { kind: 'matrix', id: 'b', survey: both, question: 'challenges', column: 'importance' },
        { kind: 'trend', id: 'c', survey: both, questions: ['rus_known'] },
        // @ts-expect-error only one of the two surveys asks this
        { kind: 'multiple', id: 'd', survey: both, question: 'collab_with' },
        // @ts-expect-error the matrix has no column 'urgency'
        { kind: 'matrix', id: 'e', survey: both, question: 'challenges', column: 'urgency' },
      ],
    },
  ],
});

// Mistakes of shape are TypeScript's own to tell, and stand alone.
defineReport({
  ...head,
  surveys,
  // @ts-expect-error there is no figure of this kind
  sections: [{ id: 'shape', title, figures: [{ kind: 'pie', id: 'l', survey: 'session-eval', question: 'use_intent' }] }],
});
defineReport({
  ...head,
  surveys: strategy,
  // @ts-expect-error a ranking has three places
  sections: [{ id: 'shape', title, figures: [{ kind: 'priorities', id: 'f', survey: both, questions: ['prio_1', 'prio_2'] }] }],
});

defineReport({
  ...head,
  // @ts-expect-error this survey's id is 'session-eval', not 'sessions'
  surveys: { sessions: sessionEval },
  sections: [],
});
defineReport({
  ...head,
  surveys,
  names: {
    'session-eval': {
      // @ts-expect-error survey 'session-eval' has no question 'relevans'
      relevans: { sv: 'Relevans' },
    },
  },
  sections: [],
});
defineReport({
  kind: 'learning-project',
  facts: [],
  surveys,
  brief: [
    { rule: 'change', survey: 'session-eval', figure: 'trend', questions: ['relevance'] },
    // @ts-expect-error a change needs a question on a scale
    { rule: 'change', survey: 'session-eval', figure: 'trend', questions: ['use_intent'] },
    // @ts-expect-error survey 'project-eval' has no question 'relevance'
    { rule: 'top-two', survey: 'project-eval', figure: 'scales', questions: ['relevance'] },
  ],
  sections: [],
});
