// A store with a clock that is set by hand and a queue of mails, and what the tests about mail need on top.
import { join } from 'node:path';
import type { Context } from '../../../server/context.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { submitResponse } from '../../../server/use-cases/submit-response.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { seededBytes } from '../seeded-bytes.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const referral = {
  respondent_type: 'municipality',
  organisation: 'Askersund',
  contact_name: 'A',
  contact_email: 'a@b.example',
  stance: 'support',
};

export interface Bench {
  readonly context: Context;
  readonly file: string;
  readonly at: (time: string) => void;
}

export function bench(file = join(temporaryFolder(), 'mail.sqlite'), mailing: Context['mailing'] = { wake: () => undefined }): Bench {
  let now = '2026-11-19T15:00:00Z';
  const store = openSqliteStore(file);
  const context: Context = {
    store,
    clock: () => new Date(now),
    random: seededBytes(`mail ${file.length}`),
    baseUrl: 'https://enkat.example',
    ...(mailing ? { mailing } : {}),
  };
  return {
    context,
    file,
    at: (time) => {
      now = time;
    },
  };
}

export const people = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    recipient: `Person ${n}`,
    email: `person${n}@kommun.example`,
    background: { sector: 'kommun' },
  }));

export const invitedWave = (context: Context, survey = 'session-eval'): Promise<Wave> =>
  anOpenWave(context, { survey, audience: 'invited' });

export function linkIn(raw: string): string {
  return /#t=([\w-]{24})/.exec(raw)?.[1] ?? '';
}

export const answerWith = (context: Context, wave: Wave, token: string, n = 1) =>
  submitResponse(context, { code: wave.code, submissionId: submissionId(n), locale: 'sv', answers: sessionAnswers, token });
