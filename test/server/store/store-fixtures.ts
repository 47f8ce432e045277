// The small activity that the tests of stores are about.
import { markReleased } from '../../../reports/disclosure/released.ts';
import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import type { Account, AuditEntry } from '../../../server/store/store.ts';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import type { Invitation } from '../../../surveys/fieldwork/invitation.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { Response } from '../../../surveys/fieldwork/response.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';

export const activity: Activity = { id: 'a1', kind: 'learning-project', title: 'Kompetens', organiser: 'Region Exempel', example: false };
export const wave: Wave = {
  id: 'w1',
  code: 'CODE234',
  activity: 'a1',
  title: { sv: 'Träff 1' },
  survey: { id: 'session-eval', version: 1 },
  parameters: {},
  unit: 'person',
  audience: 'open',
  breakdowns: [],
  k: 5,
  status: 'draft',
};
export const occasion = (id: string, number: number): Occasion => ({
  id,
  activity: 'a1',
  number,
  kind: 'session',
  title: `Träff ${number}`,
  date: '2026-09-10',
});
export const response = (id: string, answers: Response['answers'] = { relevance: 4 }): Response => ({
  id,
  locale: 'sv',
  version: 1,
  answers,
  background: {},
});
export const invitation = (tokenHash: string): Invitation => ({
  wave: 'w1',
  tokenHash,
  background: { sector: 'region' },
  status: 'unused',
});
export const anAccount: Account = {
  id: 'p1',
  email: 'anna@region.example',
  name: 'Anna Ek',
  passwordHash: '$argon2id$not-a-real-one',
  identity: { issuer: 'https://login.region.example', subject: 'a.$1' },
  admin: false,
  roles: { a1: 'owner', 'a.$2': 'reader' },
  disabled: false,
  epoch: 1,
};
export const auditEntry: AuditEntry = {
  at: '2026-11-19T15:00:00.000Z',
  by: 'account',
  name: 'Anna Ek',
  action: 'opened',
  activity: 'Kompetens, "$x" och a.b',
  wave: 'Träff 1',
};
export const key = Buffer.alloc(32, 7);

export function releaseOf(unit: WaveRelease['unit'], responses: number): WaveRelease {
  const texts = markReleased([]);
  return {
    wave: 'w1',
    activity: 'a1',
    survey: wave.survey,
    unit,
    k: 5,
    status: 'released',
    responses,
    releasedOn: '2026-12-01',
    tables: [],
    texts,
  };
}

export async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
