import type { Invitation } from '../../../surveys/fieldwork/invitation.ts';
import type { Claimed, Invitations } from '../store.ts';
import { type Connection, parsed, type Row } from './connection.ts';

const insertion = 'INSERT INTO invitations (wave, token_hash, recipient, background, status, claim, contact) VALUES (?, ?, ?, ?, ?, ?, ?)';

export function invitationsIn({ all, one, change, write }: Connection): Invitations {
  const add = change(insertion);
  const addUnlessThere = change(`${insertion} ON CONFLICT DO NOTHING`);
  const byToken = one('SELECT * FROM invitations WHERE wave = ? AND token_hash = ?');
  const toWave = all('SELECT * FROM invitations WHERE wave = ? ORDER BY recipient, token_hash');
  const replace = change("UPDATE invitations SET token_hash = ? WHERE wave = ? AND token_hash = ? AND status = 'unused'");
  const remove = change("DELETE FROM invitations WHERE wave = ? AND token_hash = ? AND status = 'unused'");
  const changeContact = change(
    'UPDATE invitations SET recipient = ?, contact = ? WHERE wave = ? AND token_hash = ? AND recipient IS ? AND contact IS ?',
  );
  const noteScrub = change("INSERT INTO notes (name, value) VALUES ('scrub', 'pending') ON CONFLICT DO NOTHING");
  const claim = change("UPDATE invitations SET status = 'claimed', claim = ? WHERE wave = ? AND token_hash = ? AND status = 'unused'");
  // A claim that recovery has freed meanwhile is spent all the same: its response has been written.
  const spend = change(
    "UPDATE invitations SET status = 'spent', claim = NULL WHERE wave = ? AND token_hash = ? AND (claim = ? OR status = 'unused')",
  );
  const free = change("UPDATE invitations SET status = 'unused', claim = NULL WHERE wave = ? AND token_hash = ? AND claim = ?");
  const claimed = all("SELECT * FROM invitations WHERE status = 'claimed'");

  function claimFor(wave: string, tokenHash: string, by: string): Claimed {
    claim(by, wave, tokenHash);
    const row = byToken(wave, tokenHash);
    if (!row) return { outcome: 'unknown' };
    return row.claim === by ? { outcome: 'claimed', invitation: invitationIn(row) } : { outcome: 'taken' };
  }

  return {
    addInvitations: (invitations) =>
      write(() => {
        for (const one of invitations) add(...columnsOf(one));
      }),
    adoptInvitations: (invitations) =>
      write(() => invitations.map((one) => addUnlessThere(...columnsOf(one))).reduce((added, one) => added + one, 0)),
    invitation: async (wave, tokenHash) => {
      const row = byToken(wave, tokenHash);
      return row && invitationIn(row);
    },
    invitationsTo: async (wave) => toWave(wave).map(invitationIn),
    replaceInvitation: async (wave, tokenHash, by) => (await write(() => replace(by, wave, tokenHash))) === 1,
    removeInvitation: (wave, tokenHash) =>
      write(() => {
        const removed = remove(wave, tokenHash) === 1;
        if (removed) noteScrub();
        return removed;
      }),
    changeContact: ({ wave, tokenHash, ...changed }, before) =>
      write(() => {
        const done = changeContact(...contactOf(changed), wave, tokenHash, ...contactOf(before)) === 1;
        if (done) noteScrub();
        return done;
      }),
    claimInvitation: (wave, tokenHash, by) => write(() => claimFor(wave, tokenHash, by)),
    spendInvitation: async (wave, tokenHash, by) => void (await write(() => spend(wave, tokenHash, by))),
    freeInvitation: async (wave, tokenHash, by) => void (await write(() => free(wave, tokenHash, by))),
    claimedInvitations: async () => claimed().map(invitationIn),
  };
}

function columnsOf({ wave, tokenHash, background, status, claim, ...more }: Invitation) {
  const [recipient, contact] = contactOf(more);
  return [wave, tokenHash, recipient, JSON.stringify(background), status, claim ?? null, contact] as const;
}

function contactOf({ recipient, contact }: Pick<Invitation, 'recipient' | 'contact'>) {
  return [recipient ?? null, contact ? JSON.stringify(contact) : null] as const;
}

function invitationIn(row: Row): Invitation {
  return {
    wave: String(row.wave),
    tokenHash: String(row.token_hash),
    background: parsed(row.background),
    status: row.status as Invitation['status'],
    ...(row.recipient === null ? {} : { recipient: String(row.recipient) }),
    ...(row.contact === null ? {} : { contact: parsed(row.contact) }),
    ...(row.claim === null ? {} : { claim: String(row.claim) }),
  };
}
