import type { Invitation } from '../../surveys/fieldwork/invitation.ts';
import type { Context } from '../context.ts';
import { findWave } from './find.ts';
import { countStepOf, inSteps } from './view-wave.ts';

export interface InvitationsView {
  readonly invited: number;
  readonly answered: number;
  /** `answered` is rounded down to a multiple of this. */
  readonly step: 1 | 5;
  /** `status` only for organisations: who among persons has answered is nobody's business. */
  readonly invitations: readonly (Pick<Invitation, 'recipient' | 'background'> & { readonly status?: Invitation['status'] })[];
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
    invitations: invitations.map(({ recipient, background, status }) => ({
      ...(recipient ? { recipient } : {}),
      background,
      ...(named ? { status } : {}),
    })),
  };
}
