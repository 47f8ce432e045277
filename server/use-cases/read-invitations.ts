import type { ContactNote, Invitation } from '../../surveys/fieldwork/invitation.ts';
import type { Context } from '../context.ts';
import { findWave } from './find.ts';
import { countStepOf, inSteps } from './view-wave.ts';

export interface InvitationsView {
  readonly invited: number;
  readonly answered: number;
  /** `answered` is rounded down to a multiple of this. */
  readonly step: 1 | 5;
  /** `status` only for organisations: who among persons has answered is nobody's business. */
  readonly invitations: readonly InvitedView[];
}

export interface InvitedView extends Pick<Invitation, 'recipient' | 'background'> {
  readonly status?: Invitation['status'];
  /** To change the invitation by; absent where it was made before there were any, or has been taken back. */
  readonly id?: string;
  readonly email?: string;
  /** What has been noted of contacts; organisations only. */
  readonly log?: readonly ContactNote[];
}

/** Who was invited, and how many have answered. Throws the problem `no-such-wave`. */
export async function readInvitations(context: Context, choice: { readonly wave: string }): Promise<InvitationsView> {
  const wave = await findWave(context, choice.wave);
  const invitations = await context.store.invitationsTo(wave.id);
  const step = countStepOf(wave);
  const named = wave.unit === 'organisation';
  return {
    invited: invitations.length,
    answered: inSteps(invitations.filter(({ status }) => status === 'spent').length, step),
    step,
    // Not in the order of the links: a link that has been replaced would change places, and tell that there was no answer.
    invitations: invitations.map((invitation) => viewOf(invitation, named)).sort(byName),
  };
}

function viewOf({ recipient, background, status, contact }: Invitation, named: boolean): InvitedView {
  return {
    ...(recipient ? { recipient } : {}),
    background,
    ...(named ? { status } : {}),
    ...(contact ? { id: contact.id } : {}),
    ...(contact?.email ? { email: contact.email } : {}),
    ...(named && contact?.log ? { log: contact.log } : {}),
  };
}

function byName(a: InvitedView, b: InvitedView): number {
  const key = ({ recipient = '', background, id = '' }: InvitedView) => [recipient, JSON.stringify(background), id] as const;
  const [one, other] = [key(a), key(b)];
  return one[0].localeCompare(other[0], 'sv') || one[1].localeCompare(other[1]) || one[2].localeCompare(other[2]);
}
