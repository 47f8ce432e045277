import type { Response } from '../../../surveys/fieldwork/response.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Kept, Store } from '../store.ts';
import { type Connection, parsed, type Row } from './connection.ts';

export type Responses = Pick<Store, 'keep' | 'adoptResponses' | 'response' | 'responsesTo' | 'countResponses'>;

/** Rows read at a time: a whole wave is never in memory, and writes get their turn in between. */
const pageSize = 500;

const columns = 'wave, id, locale, version, answers, background, sender';
const insertion = `INSERT INTO responses (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`;

export function responsesIn({ all, one, change, write }: Connection): Responses {
  const byId = one('SELECT * FROM responses WHERE wave = ? AND id = ?');
  const keyLeft = one('SELECT 1 FROM answer_keys WHERE wave = ?');
  const insertIfTaken = change(
    `INSERT INTO responses (${columns}) SELECT ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM answer_keys WHERE wave = ?) ON CONFLICT DO NOTHING`,
  );
  const removeEarlier = change('DELETE FROM responses WHERE wave = ? AND sender = ?');
  const insert = change(insertion);
  const insertUnlessThere = change(`${insertion} ON CONFLICT DO NOTHING`);
  const page = all(`SELECT * FROM responses WHERE wave = ? AND id > ? ORDER BY id LIMIT ${pageSize}`);
  const count = one('SELECT count(*) AS n FROM responses WHERE wave = ?');

  /** Nearly every answer is a person's and new: one statement decides whether it is, and writes it. */
  function keep(wave: string, response: Response): Kept {
    const row = columnsOf(wave, response);
    if (response.sender === undefined && insertIfTaken(...row, wave) === 1) return 'kept';
    const earlier = byId(wave, response.id);
    if (earlier) return earlier.answers === canonicalJson(response.answers) ? 'same' : 'different';
    if (!keyLeft(wave)) return 'too-late';
    if (response.sender) removeEarlier(wave, response.sender);
    insert(...row);
    return 'kept';
  }

  function adopt(wave: string, responses: readonly Response[]): number {
    return responses.map((response) => insertUnlessThere(...columnsOf(wave, response))).reduce((added, one) => added + one, 0);
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
    adoptResponses: (wave, responses) => write(() => adopt(wave, responses)),
    response: async (wave, id) => {
      const row = byId(wave, id);
      return row && responseIn(row);
    },
    responsesTo,
    countResponses: async (wave) => Number(count(wave)?.n),
  };
}

function columnsOf(wave: string, { id, locale, version, answers, background, sender }: Response) {
  return [wave, id, locale, version, canonicalJson(answers), canonicalJson(background), sender ?? null] as const;
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
