import mongoose from 'mongoose';
import type { Mail } from '../../../surveys/fieldwork/mail.ts';
import type { Mails } from '../store.ts';
import type { Connection } from './connection.ts';
import { insertMissing } from './insert-missing.ts';
import type { MailRow } from './models.ts';

const someDue = 20;

/** Each change is made only if the document still says what it starts from, so one of two who take a mail gets it. */
export function mailsIn({ models: { mails } }: Connection): Mails {
  return {
    addMails: (added) => insertMissing(mails, added.map(rowOf)),
    mail: async (id) => {
      const row = await mails.findById(id).lean();
      return row ? mailIn(row) : undefined;
    },
    mailsOf: async (activity) => (await mails.find({ activity }).sort({ due: 1, _id: 1 }).lean()).map(mailIn),
    mailsTo: async (account) => (await mails.find({ account }).sort({ due: 1, _id: 1 }).lean()).map(mailIn),
    mailsDue: async (now) => {
      const due = { state: mongoose.trusted({ $in: ['queued', 'sending'] }), due: mongoose.trusted({ $lte: now }) } as never;
      return (await mails.find(due).sort({ due: 1, _id: 1 }).limit(someDue).lean()).map(mailIn);
    },
    heldMails: async () => (await mails.find({ state: 'held' }).lean()).map(mailIn),
    changeMail: async (mail, { state, attempts }) => {
      const { _id, ...fields } = rowOf(mail);
      const { matchedCount } = await mails.updateOne({ _id, state, attempts }, { $set: fields }, { runValidators: true });
      return matchedCount === 1;
    },
    removeMail: async (_id, { state, attempts }) => (await mails.deleteOne({ _id, state, attempts })).deletedCount === 1,
  };
}

function rowOf(mail: Mail): MailRow {
  const { id, activity, account, state, due, attempts } = mail;
  return { _id: id, ...(activity ? { activity } : {}), ...(account ? { account } : {}), state, due, attempts, mail: JSON.stringify(mail) };
}

function mailIn({ mail }: MailRow): Mail {
  return JSON.parse(mail) as Mail;
}
