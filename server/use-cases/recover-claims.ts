import type { Invitation } from '../../surveys/fieldwork/invitation.ts';
import type { Context } from '../context.ts';

/**
 * Finishes what a stop between two writes left half done. Run once at start, before answers are taken.
 */
export async function recoverClaims(context: Pick<Context, 'store'>): Promise<void> {
  for (const { wave, tokenHash, claim } of await context.store.claimedInvitations()) {
    if (claim) await settleClaim(context, { wave, tokenHash, claim });
  }
}

/** An invitation whose response is there is spent; one whose response never came is free again. */
export async function settleClaim(
  { store }: Pick<Context, 'store'>,
  claimed: Required<Pick<Invitation, 'wave' | 'tokenHash' | 'claim'>>,
): Promise<void> {
  const { wave, tokenHash, claim } = claimed;
  const written = await store.response(wave, claim);
  await (written ? store.spendInvitation(wave, tokenHash, claim) : store.freeInvitation(wave, tokenHash, claim));
}
