// The answers of the library's surveys, as the rest of the system meets them.
import { expectTypeOf } from 'expect-type';
import type { AnswersOf } from '../../../surveys/definition/answers-of.ts';
import type { checkOut } from '../../../surveys/library/check-out.ts';
import type { groupDialog } from '../../../surveys/library/group-dialog.ts';
import type { networkCycleEval } from '../../../surveys/library/network-cycle-eval.ts';
import type { preRusMunicipal } from '../../../surveys/library/pre-rus-municipal.ts';
import type { projectEval } from '../../../surveys/library/project-eval.ts';
import type { registration } from '../../../surveys/library/registration.ts';
import type { riskWorkshop } from '../../../surveys/library/risk-workshop.ts';
import type { sessionEval } from '../../../surveys/library/session-eval.ts';

type Grade = 1 | 2 | 3 | 4 | 5 | 'na';

expectTypeOf<AnswersOf<typeof sessionEval>>().toEqualTypeOf<{
  readonly relevance: Grade;
  readonly learning: Grade;
  readonly exchange: Grade;
  readonly voice: Grade;
  readonly use_intent: 'act' | 'share' | 'think' | 'none';
  readonly keep?: string;
  readonly change?: string;
}>();

expectTypeOf<AnswersOf<typeof checkOut>>().toEqualTypeOf<{
  readonly take_away: string;
  readonly first_step?: string;
  readonly show_ok: boolean;
}>();

expectTypeOf<AnswersOf<ReturnType<typeof projectEval>>['sessions_attended']>().toEqualTypeOf<number>();
expectTypeOf<AnswersOf<ReturnType<typeof projectEval>>['results'][number]>().toEqualTypeOf<
  'knowledge' | 'contacts' | 'practice' | 'collab' | 'decision' | 'none'
>();
expectTypeOf<AnswersOf<ReturnType<typeof projectEval>>['arrangements']>().toEqualTypeOf<
  { readonly [row in 'invitation' | 'setup' | 'homework' | 'balance' | 'venue' | 'documentation']?: 1 | 2 | 3 | 'na' } | undefined
>();

type Municipal = AnswersOf<ReturnType<typeof preRusMunicipal>>;
expectTypeOf<Municipal['rus_known']>().toEqualTypeOf<0 | 1 | 2 | 3>();
expectTypeOf<Municipal['rus_value']['ownership']>().toEqualTypeOf<Grade>();
expectTypeOf<NonNullable<Municipal['challenges'][string]>>().toEqualTypeOf<{ readonly importance: Grade; readonly capacity: Grade }>();
expectTypeOf<NonNullable<Municipal['collaboration'][string]>['wish']>().toEqualTypeOf<-1 | 0 | 1 | 'na'>();

expectTypeOf<AnswersOf<ReturnType<typeof groupDialog>>['success_factors']>().toEqualTypeOf<readonly { readonly factor: string }[]>();
expectTypeOf<AnswersOf<ReturnType<typeof groupDialog>>['chosen']>().toEqualTypeOf<readonly string[]>();
expectTypeOf<AnswersOf<ReturnType<typeof networkCycleEval>>['next_topics-Comment']>().toEqualTypeOf<string | undefined>();
expectTypeOf<AnswersOf<typeof registration>['commitment']>().toEqualTypeOf<boolean>();
expectTypeOf<AnswersOf<typeof riskWorkshop>['action']>().toEqualTypeOf<string | undefined>();
