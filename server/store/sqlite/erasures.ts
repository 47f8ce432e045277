// Taking things away for good. Each change notes, in its own transaction, that the file must be rewritten; secure_delete has
// overwritten the pages by then, and VACUUM with an emptied log removes the copies that older pages and the log still hold.
import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import type { StoredAnswers } from '../../../surveys/fieldwork/response.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Erasures, RewriteAnswers } from '../store.ts';
import { type Connection, parsed } from './connection.ts';
import { scrubIfPending } from './releases.ts';

const pageSize = 500;

export function erasuresIn(connection: Connection): Erasures {
  const { one, change, write } = connection;
  const releaseOf = one('SELECT release FROM releases WHERE wave = ?');
  const changeRelease = change('UPDATE releases SET release = ? WHERE wave = ?');
  const forget = change(
    "UPDATE invitations SET recipient = NULL, contact = NULL, background = '{}' WHERE wave = ? AND (recipient IS NOT NULL OR contact IS NOT NULL)",
  );
  const noteScrub = change("INSERT INTO notes (name, value) VALUES ('scrub', 'pending') ON CONFLICT DO NOTHING");
  const removeOf = ['answer_keys', 'drafts'].map((table) => change(`DELETE FROM ${table} WHERE wave = ?`));
  const removeResponses = change('DELETE FROM responses WHERE wave = ?');
  const rewritePage = pageRewriting(connection);
  const removeAll = activityRemoval(connection);
  const removeCredentials = change('DELETE FROM credentials WHERE account = ?');
  const removeMails = change('DELETE FROM mails WHERE account = ?');
  const isAccount = one('SELECT 1 FROM accounts WHERE id = ? AND account = ?');
  const removeAccount = change('DELETE FROM accounts WHERE id = ?');
  const removeDraft = draftRemoval(connection);

  /** The change, then the rewriting of the file it asks for. */
  async function erase<T extends number | boolean>(work: () => T): Promise<T> {
    const erased = await write(() => {
      const result = work();
      if (result) noteScrub();
      return result;
    });
    scrubIfPending(connection);
    return erased;
  }

  async function rewriteAnswers(wave: string, rewrite: RewriteAnswers): Promise<number> {
    let changed = 0;
    for (let last: string | undefined = ''; last !== undefined; ) {
      const page: RewrittenPage = await write(() => {
        const rewritten = rewritePage(wave, last ?? '', rewrite);
        if (rewritten.changed > 0) noteScrub();
        return rewritten;
      });
      changed += page.changed;
      last = page.next;
    }
    scrubIfPending(connection);
    return changed;
  }

  function rewriteOne(wave: string, rewrite: (release: WaveRelease) => WaveRelease): boolean {
    const row = releaseOf(wave);
    if (!row) return false;
    const after = JSON.stringify(rewrite(parsed<WaveRelease>(row.release)));
    return after !== row.release && changeRelease(after, wave) === 1;
  }

  return {
    rewriteAnswers,
    rewriteRelease: (wave, rewrite) => erase(() => rewriteOne(wave, rewrite)),
    removeResponses: (wave) =>
      erase(() => {
        for (const remove of removeOf) remove(wave);
        return removeResponses(wave);
      }),
    forgetRecipients: (wave) => erase(() => forget(wave)),
    removeWave: (wave) => erase(() => removeDraft(wave)),
    removeActivity: (activity) => erase(() => removeAll(activity)),
    removeAccount: (account, as) =>
      erase(() => {
        if (as && !isAccount(account, JSON.stringify(as))) return false;
        removeCredentials(account);
        removeMails(account);
        return removeAccount(account) === 1;
      }),
    finishErasing: async () => scrubIfPending(connection),
  };
}

interface RewrittenPage {
  readonly changed: number;
  /** The id to go on after; undefined at the end. */
  readonly next: string | undefined;
}

/** Rewrites a page of responses at a time, so that answers that arrive get their turn in between. */
function pageRewriting({ all, change }: Connection) {
  const page = all(`SELECT id, answers, sender FROM responses WHERE wave = ? AND id > ? ORDER BY id LIMIT ${pageSize}`);
  const changeAnswers = change('UPDATE responses SET answers = ? WHERE wave = ? AND id = ?');
  return (wave: string, last: string, rewrite: RewriteAnswers): RewrittenPage => {
    const rows = page(wave, last);
    let changed = 0;
    for (const { id, answers, sender } of rows) {
      const of = { id: String(id), ...(sender === null ? {} : { sender: String(sender) }) };
      const after = canonicalJson(rewrite(parsed<StoredAnswers>(answers), of));
      if (after !== answers) changed += changeAnswers(after, wave, String(id));
    }
    return { changed, next: rows.length < pageSize ? undefined : String(rows.at(-1)?.id) };
  };
}

/** A draft and what belongs to it, in one transaction; nobody can have answered it. */
function draftRemoval({ one, change }: Connection): (wave: string) => boolean {
  const isDraft = one("SELECT 1 FROM waves WHERE id = ? AND status = 'draft'");
  const removals = [
    ...['answer_keys', 'invitations', 'places'].map((table) => `DELETE FROM ${table} WHERE wave = ?`),
    "DELETE FROM mails WHERE json_extract(mail, '$.wave') = ?",
    'DELETE FROM waves WHERE id = ?',
  ].map((sql) => change(sql));
  return (wave) => {
    if (!isDraft(wave)) return false;
    for (const remove of removals) remove(wave);
    return true;
  };
}

/** Everything of an activity in one transaction, what refers to something before what it refers to. */
function activityRemoval({ change }: Connection): (activity: string) => boolean {
  const itsWaves = 'SELECT id FROM waves WHERE activity = ?';
  const definitionOf = "json_extract(wave, '$.definition')";
  const removals = [
    ...['answer_keys', 'responses', 'drafts', 'invitations', 'releases', 'places'].map(
      (table) => `DELETE FROM ${table} WHERE wave IN (${itsWaves})`,
    ),
    `DELETE FROM definitions WHERE fingerprint IN (SELECT ${definitionOf} FROM waves WHERE activity = ?)
       AND NOT EXISTS (SELECT 1 FROM waves WHERE activity <> ? AND ${definitionOf} = fingerprint)`,
    'DELETE FROM mails WHERE activity = ?',
    ...['plans', 'attendance'].map((table) => `DELETE FROM ${table} WHERE occasion IN (SELECT id FROM occasions WHERE activity = ?)`),
    'DELETE FROM circles WHERE activity = ?',
    'DELETE FROM themes WHERE activity = ?',
    'DELETE FROM shares WHERE activity = ?',
    'DELETE FROM waves WHERE activity = ?',
    'DELETE FROM occasions WHERE activity = ?',
  ].map((sql) => ({ remove: change(sql), places: sql.split('?').length - 1 }));
  const removeActivity = change('DELETE FROM activities WHERE id = ?');
  return (activity) => {
    for (const { remove, places } of removals) remove(...Array.from({ length: places }, () => activity));
    return removeActivity(activity) === 1;
  };
}
