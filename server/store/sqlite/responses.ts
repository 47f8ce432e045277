import type { Background, Response } from '../../../surveys/fieldwork/response.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { CountedAnswers, Kept, Responses } from '../store.ts';
import { type Connection, parsed, type Row } from './connection.ts';

/** Rows read at a time: a whole wave is never in memory, and writes get their turn in between. */
const pageSize = 500;

const columns = 'wave, id, locale, version, answers, background, sender, sent_at';
const insertion = `INSERT INTO responses (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

export function responsesIn({ all, one, change, write }: Connection): Responses {
  const byId = one('SELECT * FROM responses WHERE wave = ? AND id = ?');
  const bySender = one('SELECT * FROM responses WHERE wave = ? AND sender = ?');
  const keyLeft = one('SELECT 1 FROM answer_keys WHERE wave = ?');
  const insertIfTaken = change(
    `INSERT INTO responses (${columns}) SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM answer_keys WHERE wave = ?) ON CONFLICT DO NOTHING`,
  );
  const removeEarlier = change('DELETE FROM responses WHERE wave = ? AND sender = ?');
  const insert = change(insertion);
  const insertUnlessThere = change(`${insertion} ON CONFLICT DO NOTHING`);
  const page = all(`SELECT * FROM responses WHERE wave = ? AND id > ? ORDER BY id LIMIT ${pageSize}`);
  const answersPage = all(`SELECT id, answers, background FROM responses WHERE wave = ? AND id > ? ORDER BY id LIMIT ${pageSize}`);
  const count = one('SELECT count(*) AS n FROM responses WHERE wave = ?');
  const ids = all('SELECT id FROM responses WHERE wave = ? ORDER BY id');

  /** Nearly every answer is a person's and new: one statement decides whether it is, and writes it. */
  function keep(wave: string, response: Response, replacing: string | null | undefined): Kept {
    const row = columnsOf(wave, response);
    if (response.sender === undefined && insertIfTaken(...row, wave) === 1) return 'kept';
    const earlier = byId(wave, response.id);
    if (earlier) return earlier.answers === canonicalJson(response.answers) ? 'same' : 'different';
    if (!keyLeft(wave)) return 'too-late';
    return response.sender ? replace(wave, response.sender, row, replacing) : kept(row);
  }

  /** In the same transaction as it is asked which one is there. */
  function replace(wave: string, sender: string, row: ReturnType<typeof columnsOf>, replacing: string | null | undefined): Kept {
    if (replacing !== undefined && (bySender(wave, sender)?.id ?? null) !== replacing) return 'changed';
    removeEarlier(wave, sender);
    return kept(row);
  }

  function kept(row: ReturnType<typeof columnsOf>): Kept {
    insert(...row);
    return 'kept';
  }

  function adopt(wave: string, responses: readonly Response[]): number {
    return responses.map((response) => insertUnlessThere(...columnsOf(wave, response))).reduce((added, one) => added + one, 0);
  }

  /** Pages by a query that begins after an id; the event loop turns in between, so that others are answered. */
  async function* pagesOf(read: typeof page, wave: string): AsyncIterable<readonly Row[]> {
    let last = '';
    for (;;) {
      const rows = read(wave, last);
      yield rows;
      if (rows.length < pageSize) return;
      last = String(rows.at(-1)?.id);
      await new Promise(setImmediate);
    }
  }

  async function* responsesTo(wave: string): AsyncIterable<Response> {
    for await (const rows of pagesOf(page, wave)) for (const row of rows) yield responseIn(row);
  }

  async function* answersTo(wave: string): AsyncIterable<readonly CountedAnswers[]> {
    const backgroundIn = remembering((column: string) => parsed<Background>(column));
    for await (const rows of pagesOf(answersPage, wave)) {
      yield rows.map(({ answers, background }) => ({ answers: String(answers), background: backgroundIn(String(background)) }));
    }
  }

  return {
    keep: (wave, response, replacing) => write(() => keep(wave, response, replacing)),
    adoptResponses: (wave, responses) => write(() => adopt(wave, responses)),
    response: async (wave, id) => {
      const row = byId(wave, id);
      return row && responseIn(row);
    },
    responseFrom: async (wave, sender) => {
      const row = bySender(wave, sender);
      return row && responseIn(row);
    },
    responsesTo,
    answersTo,
    countResponses: async (wave) => Number(count(wave)?.n),
    responseIds: async (wave) => ids(wave).map(({ id }) => String(id)),
  };
}

/** Most backgrounds of a wave are the same few texts: each is read once. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < pageSize) known.set(text, value);
    return value;
  };
}

function columnsOf(wave: string, { id, locale, version, answers, background, sender, sentAt }: Response) {
  return [wave, id, locale, version, canonicalJson(answers), canonicalJson(background), sender ?? null, sentAt ?? null] as const;
}

function responseIn(row: Row): Response {
  return {
    id: String(row.id),
    locale: String(row.locale),
    version: Number(row.version),
    answers: parsed(row.answers),
    background: parsed(row.background),
    ...(row.sender === null ? {} : { sender: String(row.sender) }),
    ...(row.sent_at === null ? {} : { sentAt: String(row.sent_at) }),
  };
}
