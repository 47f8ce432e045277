import type { InvitedView } from '../../api/shapes.ts';

/** How far an invited organisation has come; `bounced`: its mail came back, so that it may not know. */
export type InvitedStatus = 'answered' | 'begun' | 'bounced' | 'silent';

export const invitedStatuses: readonly InvitedStatus[] = ['answered', 'begun', 'silent', 'bounced'];

/**
 * The status of an organisation; undefined for a person, of whom nobody is told.
 *
 * @example statusOf({ recipient: 'Laxå', status: 'unused', begun: true }) // 'begun'
 */
export function statusOf({ status, begun, bounced }: InvitedView): InvitedStatus | undefined {
  if (status === undefined) return undefined;
  if (status === 'spent') return 'answered';
  if (begun) return 'begun';
  return bounced ? 'bounced' : 'silent';
}
