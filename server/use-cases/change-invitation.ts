// What an organiser does with one invitation: another address, a note, a new link, none at all. For persons every answer is the
// same whether or not the link has been used: else it would tell who has answered.
import type { Invitation } from '../../surveys/fieldwork/invitation.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findWave } from './find.ts';
import { newLink } from './invite-to-wave.ts';
import { giveOtherLink, refuseByHand, replaceLinks } from './remind-invited.ts';

export interface InvitationChoice {
  readonly wave: string;
  /** The id that the list of invitations gives. */
  readonly invitation: string;
}

/** Another name or address. Throws the problem `no-such-invited`. */
export async function changeInvited(
  context: Context,
  { recipient, email, ...choice }: InvitationChoice & { readonly recipient?: string | undefined; readonly email?: string | undefined },
): Promise<void> {
  await rewriteContact(context, choice, (invitation) => ({
    ...invitation,
    ...(recipient === undefined ? {} : { recipient }),
    contact: withEmail(invitation.contact ?? { id: choice.invitation }, email),
  }));
}

function withEmail(contact: NonNullable<Invitation['contact']>, email: string | undefined): NonNullable<Invitation['contact']> {
  if (email === undefined) return contact;
  const { email: _replaced, bounced: _noLonger, ...rest } = contact;
  return email ? { ...rest, email } : rest;
}

/**
 * Notes a contact with an organisation: who was called, what was promised. Throws the problems `no-such-invited` and, for persons,
 * `not-for-persons`.
 */
export async function noteContact(context: Context, { note, ...choice }: InvitationChoice & { readonly note: string }): Promise<void> {
  const wave = await findWave(context, choice.wave);
  if (wave.unit === 'person') throw new ProblemError('not-for-persons');
  const on = context.clock().toISOString().slice(0, 10);
  await rewriteContact(context, choice, (invitation) => {
    const contact = invitation.contact ?? { id: choice.invitation };
    return { ...invitation, contact: { ...contact, log: [...(contact.log ?? []), { on, note }] } };
  });
}

/** A mail came back to the organiser: nothing more goes to that address until it has been changed. Throws `no-such-invited` and `no-address`. */
export async function noteBounced(context: Context, { note, ...choice }: InvitationChoice & { readonly note: string }): Promise<void> {
  const { invitation } = await findInvited(context, choice);
  if (!invitation.contact?.email) throw new ProblemError('no-address');
  const bounced = { on: context.clock().toISOString().slice(0, 10), note };
  await rewriteContact(context, choice, (now) => ({ ...now, contact: { ...(now.contact ?? { id: choice.invitation }), bounced } }));
}

/**
 * A new link in place of the one that was lost. It goes by mail where that is asked for, and always for persons; else it is told,
 * once. Throws the problems `no-such-invited`, `wave-final`, `mail-not-set-up`, `no-address` and, for an organisation that
 * has answered and corrects its answer with the link it has, `invitation-answered`.
 */
export async function replaceLink(
  context: Context,
  { mail, ...choice }: InvitationChoice & { readonly mail: boolean },
): Promise<{ readonly url?: string }> {
  const { wave, invitation } = await findInvited(context, choice);
  if (wave.status === 'closed' || wave.status === 'released') throw new ProblemError('wave-not-open');
  refuseByHand(context, wave);
  const byMail = mail || wave.unit === 'person';
  if (byMail && !invitation.contact?.email) throw new ProblemError('no-address');
  if (byMail) {
    const replaced = await replaceLinks(context, wave, [invitation]);
    if (replaced === 0 && wave.unit === 'organisation') throw new ProblemError('invitation-answered');
    return {};
  }
  const { tokenHash, url } = newLink(context, wave);
  if (!(await giveOtherLink(context, wave, invitation.tokenHash, tokenHash))) throw new ProblemError('invitation-answered');
  return { url };
}

/**
 * Takes an invitation back. An organisation's goes, unless it has answered (`invitation-answered`). A person's stays in the count;
 * name and address go, and the link stops working if it has not been used.
 */
export async function revokeInvitation(context: Context, choice: InvitationChoice): Promise<void> {
  const { wave, invitation } = await findInvited(context, choice);
  if (wave.unit === 'organisation') {
    if (!(await context.store.removeInvitation(wave.id, invitation.tokenHash))) throw new ProblemError('invitation-answered');
    await context.store.removeDraft(wave.id, invitation.tokenHash);
    return dropItsMails(context, wave, invitation);
  }
  await rewriteContact(context, choice, ({ recipient: _recipient, contact: _contact, ...rest }) => rest);
  await context.store.replaceInvitation(wave.id, invitation.tokenHash, newLink(context, wave).tokenHash);
  await dropItsMails(context, wave, invitation);
}

/** Its link would not work any more. */
async function dropItsMails({ store }: Context, wave: Wave, { tokenHash }: Invitation): Promise<void> {
  for (const mail of await store.mailsOf(wave.activity)) if (mail.invitation === tokenHash) await store.removeMail(mail.id, mail);
}

async function findInvited(
  context: Context,
  { wave: id, invitation: chosen }: InvitationChoice,
): Promise<{ readonly wave: Wave; readonly invitation: Invitation }> {
  const wave = await findWave(context, id);
  const invitation = (await context.store.invitationsTo(wave.id)).find(({ contact }) => contact?.id === chosen);
  if (!invitation) throw new ProblemError('no-such-invited');
  return { wave, invitation };
}

/** Looked at again where somebody else has changed it, or the link has been replaced, meanwhile. */
async function rewriteContact(context: Context, choice: InvitationChoice, rewrite: (invitation: Invitation) => Invitation): Promise<void> {
  for (;;) {
    const { invitation } = await findInvited(context, choice);
    if (await context.store.changeContact(rewrite(invitation), invitation)) return;
  }
}
