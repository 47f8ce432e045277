import type { Response } from '../../../surveys/fieldwork/response.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Kept, Store } from '../store.ts';
import { type Connection, parsed, type Row } from './connection.ts';

export type Responses = Pick<Store, 'keep' | 'response' | 'responsesTo' | 'countResponses'>;

/** Rows read at a time: a whole wave is never in memory, and writes get their turn in between. */
const pageSize = 500;

export function responsesIn({ all, one, change, write }: Connection): Responses {
  const byId = one('SELECT * FROM responses WHERE wave = ? AND id = ?');
  const keyLeft = one('SELECT 1 FROM answer_keys WHERE wave = ?');
  const removeEarlier = change('DELETE FROM responses WHERE wave = ? AND sender = ?');
  const insert = change('INSERT INTO responses (wave, id, locale, version, answers, background, sender) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const page = all(`SELECT * FROM responses WHERE wave = ? AND id > ? ORDER BY id LIMIT ${pageSize}`);
  const count = one('SELECT count(*) AS n FROM responses WHERE wave = ?');

  function keep(wave: string, response: Response): Kept {
    const answers = canonicalJson(response.answers);
    const earlier = byId(wave, response.id);
    if (earlier) return earlier.answers === answers ? 'same' : 'different';
    if (!keyLeft(wave)) return 'too-late';
    if (response.sender) removeEarlier(wave, response.sender);
    insert(wave, response.id, response.locale, response.version, answers, canonicalJson(response.background), response.sender ?? null);
    return 'kept';
  }

  async function* responsesTo(wave: string): AsyncIterable<Response> {
    let last = '';
    for (;;) {
      const rows = page(wave, last);
      for (const row of rows) yield responseIn(row);
      if (rows.length < pageSize) return;
      last = String(rows.at(-1)?.id);
    }
  }

  return {
    keep: (wave, response) => write(() => keep(wave, response)),
    response: async (wave, id) => {
      const row = byId(wave, id);
      return row && responseIn(row);
    },
    responsesTo,
    countResponses: async (wave) => Number(count(wave)?.n),
  };
}

function responseIn(row: Row): Response {
  return {
    id: String(row.id),
    locale: String(row.locale),
    version: Number(row.version),
    answers: parsed(row.answers),
    background: parsed(row.background),
    ...(row.sender === null ? {} : { sender: String(row.sender) }),
  };
}
