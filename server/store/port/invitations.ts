import type { Invitation } from '../../../surveys/fieldwork/invitation.ts';

export type Claimed =
  | { readonly outcome: 'claimed'; readonly invitation: Invitation }
  /** Used, or being used, by another response. */
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'unknown' };

export interface Invitations {
  addInvitations(invitations: readonly Invitation[]): Promise<void>;
  /** For copying from another store: adds those that are not there. Returns how many were added. */
  adoptInvitations(invitations: readonly Invitation[]): Promise<number>;
  invitation(wave: string, tokenHash: string): Promise<Invitation | undefined>;
  invitationsTo(wave: string): Promise<readonly Invitation[]>;
  /** Gives an unused invitation another link: the old one no longer works. False where it is not unused. */
  replaceInvitation(wave: string, tokenHash: string, by: string): Promise<boolean>;
  /** Removes an unused invitation. False where it is not unused. */
  removeInvitation(wave: string, tokenHash: string): Promise<boolean>;
  /** Writes `changed`'s recipient and contact if those stored are still `before`'s; what stood there is overwritten as by erasing. */
  changeContact(changed: Invitation, before: Invitation): Promise<boolean>;
  /** Marks the invitation as being used by `claim`. Again with the same claim: claimed again. */
  claimInvitation(wave: string, tokenHash: string, claim: string): Promise<Claimed>;
  /** Marks a claimed invitation as spent and forgets the claim. */
  spendInvitation(wave: string, tokenHash: string, claim: string): Promise<void>;
  /** Frees a claim whose response was never written. */
  freeInvitation(wave: string, tokenHash: string, claim: string): Promise<void>;
  /** Claims that neither were spent nor freed, for recovery after a stop between two writes. */
  claimedInvitations(): Promise<readonly Invitation[]>;
}
