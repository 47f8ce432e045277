// The audit log: who did what, when. About organisers and programs, never about participants.
import type { Context } from '../context.ts';
import type { AuditEntry } from '../store/store.ts';
import { findWave } from './find.ts';

export type Actor = Pick<AuditEntry, 'by' | 'name'>;
export type Deed = Omit<AuditEntry, 'at' | 'by' | 'name'>;

/** Whoever works on the server itself has no name here: the operator's own records say who that was. */
export const commandLine: Actor = { by: 'command-line', name: 'efterklang' };

/** What an organiser has said is to happen by itself. */
export const theServer: Actor = { by: 'server', name: 'efterklang' };

/** Months a line is kept (see PRIVACY.md); `efterklang erase` removes older ones. */
export const auditMonths = 24;

/**
 * Adds a line to the audit log.
 *
 * @example await record(context, { by: 'account', name: 'Anna Ek' }, { action: 'released', ...(await nameOf(context, { wave: code })) })
 */
export async function record({ store, clock }: Pick<Context, 'store' | 'clock'>, { by, name }: Actor, deed: Deed): Promise<void> {
  await store.addAuditEntry({ at: clock().toISOString(), by, name, ...deed });
}

/** The titles under which the log knows an activity, or a wave (id or code) and its activity; nothing for what is not there. */
export async function nameOf(
  { store }: Pick<Context, 'store'>,
  subject: { readonly activity: string } | { readonly wave: string },
): Promise<Pick<Deed, 'activity' | 'wave'>> {
  const wave = 'wave' in subject ? await findWave({ store }, subject.wave).catch(() => undefined) : undefined;
  const id = 'activity' in subject ? subject.activity : wave?.activity;
  const activity = id === undefined ? undefined : await store.activity(id);
  return { ...(activity ? { activity: activity.title } : {}), ...(wave ? { wave: wave.title.sv } : {}) };
}
