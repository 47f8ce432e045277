import { setTimeout as wait } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Invitation, InvitationContact } from '../../../surveys/fieldwork/invitation.ts';
import type { Claimed, Invitations } from '../store.ts';
import type { Connection } from './connection.ts';
import { insertMissing } from './insert-missing.ts';
import type { InvitationRow } from './models.ts';

const keyOf = (wave: string, tokenHash: string) => `${wave}:${tokenHash}`;

/** Each step is one change of one document, made only if the document still says what the step starts from. */
export function invitationsIn({ models: { invitations }, abandonedAfterMs }: Connection): Invitations {
  async function claimFor(wave: string, tokenHash: string, claim: string): Promise<Claimed> {
    const _id = keyOf(wave, tokenHash);
    const free = { _id, $or: [{ status: 'unused' as const }, { status: 'claimed' as const, claim }] };
    const change = { $set: { status: 'claimed', claim } } as const;
    const claimed = await invitations.findOneAndUpdate(free, change, { returnDocument: 'after', runValidators: true }).lean();
    if (claimed) return { outcome: 'claimed', invitation: invitationIn(claimed) };
    return { outcome: (await invitations.findById(_id).lean()) ? 'taken' : 'unknown' };
  }

  /** A claim that recovery has freed meanwhile is spent all the same: its response has been written. */
  async function spend(wave: string, tokenHash: string, claim: string): Promise<void> {
    const _id = keyOf(wave, tokenHash);
    const spent = { $set: { status: 'spent' }, $unset: { claim: 1 } } as const;
    const { matchedCount } = await invitations.updateOne({ _id, claim }, spent);
    if (matchedCount === 0) await invitations.updateOne({ _id, status: 'unused' }, spent);
  }

  /**
   * The link is in the document's key, so the new document is written before the old one goes. A stop in between leaves an
   * invitation more, with a link that nobody has been told.
   */
  async function replace(wave: string, tokenHash: string, by: string): Promise<boolean> {
    const unused = { _id: keyOf(wave, tokenHash), status: 'unused' as const };
    const row = await invitations.findOne(unused).lean();
    if (!row) return false;
    const added = { ...row, _id: keyOf(wave, by), tokenHash: by };
    await invitations.create([added]);
    const { deletedCount } = await invitations.deleteOne(unused);
    if (deletedCount === 0) await invitations.deleteOne({ _id: added._id }); // somebody has answered with the old one just then
    return deletedCount === 1;
  }

  async function changeContact(changed: Invitation, before: Invitation): Promise<boolean> {
    const { recipient, contact } = rowOf(changed);
    const was = rowOf(before);
    const absent = mongoose.trusted({ $exists: false });
    const found = { _id: was._id, recipient: was.recipient ?? absent, contact: was.contact ?? absent } as never;
    const set = { ...(recipient === undefined ? {} : { recipient }), ...(contact === undefined ? {} : { contact }) };
    const unset = { ...(recipient === undefined ? { recipient: 1 } : {}), ...(contact === undefined ? { contact: 1 } : {}) } as const;
    const { matchedCount } = await invitations.updateOne(found, { $set: set, $unset: unset });
    return matchedCount === 1;
  }

  /**
   * Claims that stand still for longer than any write may be under way. Another process of the same service may be
   * between claim and response just now; no time is stored with a claim, so they are looked at twice.
   */
  async function abandoned(): Promise<readonly Invitation[]> {
    const first = await invitations.find({ status: 'claimed' }).lean();
    if (first.length === 0) return [];
    await wait(abandonedAfterMs);
    const still = new Set(first.map(({ _id, claim }) => `${_id} ${claim}`));
    const second = await invitations.find({ status: 'claimed' }).lean();
    return second.filter(({ _id, claim }) => still.has(`${_id} ${claim}`)).map(invitationIn);
  }

  return {
    addInvitations: async (added) => {
      await invitations.insertMany(added.map(rowOf));
    },
    adoptInvitations: (adopted) => insertMissing(invitations, adopted.map(rowOf)),
    invitation: async (wave, tokenHash) => {
      const row = await invitations.findById(keyOf(wave, tokenHash)).lean();
      return row ? invitationIn(row) : undefined;
    },
    invitationsTo: async (wave) => {
      const rows = await invitations.find({ wave }).sort({ recipient: 1, tokenHash: 1 }).lean();
      return rows.map(invitationIn);
    },
    replaceInvitation: replace,
    removeInvitation: async (wave, tokenHash) =>
      (await invitations.deleteOne({ _id: keyOf(wave, tokenHash), status: 'unused' })).deletedCount === 1,
    changeContact,
    claimInvitation: claimFor,
    spendInvitation: spend,
    freeInvitation: async (wave, tokenHash, claim) => {
      await invitations.updateOne({ _id: keyOf(wave, tokenHash), claim }, { $set: { status: 'unused' }, $unset: { claim: 1 } });
    },
    claimedInvitations: abandoned,
  };
}

function rowOf({ wave, tokenHash, recipient, background, status, claim, contact }: Invitation): InvitationRow {
  return {
    _id: keyOf(wave, tokenHash),
    wave,
    tokenHash,
    background: JSON.stringify(background),
    status,
    ...(recipient === undefined ? {} : { recipient }),
    ...(claim === undefined ? {} : { claim }),
    ...(contact === undefined ? {} : { contact: JSON.stringify(contact) }),
  };
}

function invitationIn({ wave, tokenHash, recipient, background, status, claim, contact }: InvitationRow): Invitation {
  return {
    wave,
    tokenHash,
    background: JSON.parse(background) as Invitation['background'],
    status,
    ...(recipient === undefined ? {} : { recipient }),
    ...(claim === undefined ? {} : { claim }),
    ...(contact === undefined ? {} : { contact: JSON.parse(contact) as InvitationContact }),
  };
}
