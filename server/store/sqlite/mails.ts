import type { Mail } from '../../../surveys/fieldwork/mail.ts';
import type { Mails } from '../store.ts';
import { type Connection, parsed, type Row } from './connection.ts';

const someDue = 20;

/**
 * What a mail said goes with its row (`secure_delete`); that the file is to be written anew is noted, and done at the next erasing,
 * release or start: doing it after every mail would hold everyone up.
 */
export function mailsIn({ all, one, change, write }: Connection): Mails {
  const add = change(
    'INSERT INTO mails (id, activity, account, state, due, attempts, mail) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const byId = one('SELECT mail FROM mails WHERE id = ?');
  const ofActivity = all('SELECT mail FROM mails WHERE activity = ? ORDER BY due, id');
  const toAccount = all('SELECT mail FROM mails WHERE account = ? ORDER BY due, id');
  const due = all(`SELECT mail FROM mails WHERE state IN ('queued', 'sending') AND due <= ? ORDER BY due, id LIMIT ${someDue}`);
  const held = all("SELECT mail FROM mails WHERE state = 'held'");
  const rewrite = change('UPDATE mails SET state = ?, due = ?, attempts = ?, mail = ? WHERE id = ? AND state = ? AND attempts = ?');
  const remove = change('DELETE FROM mails WHERE id = ? AND state = ? AND attempts = ?');
  const noteScrub = change("INSERT INTO notes (name, value) VALUES ('scrub', 'pending') ON CONFLICT DO NOTHING");

  return {
    addMails: (mails) =>
      write(() =>
        mails
          .map((mail) =>
            add(mail.id, mail.activity ?? null, mail.account ?? null, mail.state, mail.due, mail.attempts, JSON.stringify(mail)),
          )
          .reduce((added, some) => added + some, 0),
      ),
    mail: async (id) => {
      const row = byId(id);
      return row && mailIn(row);
    },
    mailsOf: async (activity) => ofActivity(activity).map(mailIn),
    mailsTo: async (account) => toAccount(account).map(mailIn),
    mailsDue: async (now) => due(now).map(mailIn),
    heldMails: async () => held().map(mailIn),
    changeMail: (mail, from) =>
      write(() => {
        const changed = rewrite(mail.state, mail.due, mail.attempts, JSON.stringify(mail), mail.id, from.state, from.attempts) === 1;
        if (changed && !mail.content) noteScrub();
        return changed;
      }),
    removeMail: (id, { state, attempts }) =>
      write(() => {
        const removed = remove(id, state, attempts) === 1;
        if (removed) noteScrub();
        return removed;
      }),
  };
}

function mailIn(row: Row): Mail {
  return parsed<Mail>(row.mail);
}
