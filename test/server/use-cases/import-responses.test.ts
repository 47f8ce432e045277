import { describe, expect, test } from 'vitest';
import { responsesCsv } from '../../../reports/csv/responses-csv.ts';
import { readCsvTable } from '../../../server/import/csv-table.ts';
import { noMapping, readMapping } from '../../../server/import/mapping.ts';
import { readRows } from '../../../server/import/read-rows.ts';
import { addWave } from '../../../server/use-cases/add-wave.ts';
import { closeWave, openWave } from '../../../server/use-cases/change-wave-status.ts';
import { importResponses } from '../../../server/use-cases/import-responses.ts';
import { readResponsesCsv } from '../../../server/use-cases/read-csv.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { compileAnswerCheck } from '../../../surveys/answers/compile-answer-check.ts';
import { catalogue, makeSurvey } from '../../../surveys/catalogue.ts';
import { questionsIn } from '../../../surveys/definition/questions-in.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { everyKind } from '../../reports/fixtures/every-kind.ts';
import { releaseOf, waveOf } from '../../reports/fixtures/make-wave.ts';
import { generateAnswers } from '../../surveys/answers/generated-answers.ts';
import { Dice } from '../../surveys/answers/seeded-random.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave } from '../session-answers.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function aClosedWave(server: TestServer, words: Parameters<typeof anOpenWave>[1] = {}): Promise<Wave> {
  const wave = await anOpenWave(server.context, words);
  return closeWave(server.context, { wave: wave.id });
}

async function stored(server: TestServer, wave: string): Promise<readonly Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for await (const { answers, background, locale } of server.context.store.responsesTo(wave)) all.push({ answers, background, locale });
  return all;
}

const sorted = (all: readonly unknown[]): readonly string[] => all.map((one) => JSON.stringify(one, keysInOrder)).sort();

/** What was picked among options is a set: one column an option cannot tell in which order. */
function keysInOrder(_: string, value: unknown): unknown {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [...value].sort();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));
}

const form = readMapping(
  JSON.stringify({
    columns: {
      Tidstämpel: null,
      'Hur relevant var träffen?': { column: 'relevance', codes: { 'Inte så bra': 2 } },
      'Lärde du dig något?': 'learning',
      Samtalen: 'exchange',
      'Fick du säga det du ville?': 'voice',
      'Vad gör du nu?': { column: 'use_intent', codes: { 'Jag sätter igång': 'act' } },
      Behåll: 'keep',
    },
  }),
);
const formHeader = 'Tidstämpel;Hur relevant var träffen?;Lärde du dig något?;Samtalen;Fick du säga det du ville?;Vad gör du nu?;Behåll';
const formRows = [
  '2024-03-01 10:01;Inte så bra;I hög grad;4;Vet ej;Jag sätter igång;"Samtalen;\nmer av dem"',
  '2024-03-01 10:02;5;i mycket hög grad;4;3;act;Bra',
];
const formFile = (rows: readonly string[], newline = '\r\n'): string => [formHeader, ...rows, ''].join(newline);

describe('a file of earlier answers', () => {
  test('becomes answers by its mapping: codes, labels in any case, and its own words', async () => {
    const server = await startTestServer();
    const wave = await aClosedWave(server);
    const account = await importResponses(server.context, { wave: wave.code, file: utf8(formFile(formRows)), mapping: form });
    expect(account).toEqual({ encoding: 'utf-8', rows: 2, refused: [], added: 2, already: 0 });
    expect(sorted(await stored(server, wave.id))).toEqual(
      sorted([
        {
          answers: { relevance: 2, learning: 4, exchange: 4, voice: 'na', use_intent: 'act', keep: 'Samtalen;\nmer av dem' },
          background: {},
          locale: 'sv',
        },
        { answers: { relevance: 5, learning: 5, exchange: 4, voice: 3, use_intent: 'act', keep: 'Bra' }, background: {}, locale: 'sv' },
      ]),
    );
  });

  test.each([
    ['utf-8 with a byte order mark', Buffer.from(`\uFEFF${formFile(formRows)}`), 'utf-8'],
    ['windows-1252', Buffer.from(formFile(formRows), 'latin1'), 'windows-1252'],
    [
      'utf-16 as spreadsheets write it, with tabs',
      Buffer.from(`\uFEFF${formFile(formRows).replaceAll(/;(?!\n)/g, '\t')}`, 'utf16le'),
      'utf-16le',
    ],
    ['commas and line feeds', Buffer.from(formFile(formRows, '\n').replaceAll(/;(?!\n)/g, ',')), 'utf-8'],
  ])('is read in %s', async (_, file, encoding) => {
    const server = await startTestServer();
    const wave = await aClosedWave(server);
    expect(await importResponses(server.context, { wave: wave.id, file, mapping: form })).toMatchObject({
      encoding,
      added: 2,
      refused: [],
    });
    expect(JSON.stringify(await stored(server, wave.id))).toContain('mer av dem');
  });

  test('adds nothing a second time, in any order, and rows alike once each', async () => {
    const server = await startTestServer();
    const wave = await aClosedWave(server);
    const rows = [...formRows, formRows[1] as string, formRows[1] as string];
    const take = (lines: readonly string[]) =>
      importResponses(server.context, { wave: wave.id, file: utf8(formFile(lines)), mapping: form });
    expect(await take(rows)).toMatchObject({ added: 4, already: 0 });
    expect(await take([...rows].reverse())).toMatchObject({ added: 0, already: 4 });
    expect(await take([...rows, formRows[0] as string])).toMatchObject({ added: 1, already: 4 });
    expect(await server.context.store.countResponses(wave.id)).toBe(5);
  });

  test('is refused whole where one row is, with the number and the reason of each', async () => {
    const server = await startTestServer();
    const wave = await aClosedWave(server);
    const wrong = ['x;7;4;4;3;act;', 'x;;4;4;3;act;', 'x;4;4;4;3;act;;extra'];
    const account = await importResponses(server.context, { wave: wave.id, file: utf8(formFile([...formRows, ...wrong])), mapping: form });
    expect(account.refused).toEqual([
      { row: 4, column: 'Hur relevant var träffen?', reason: expect.stringMatching(/^'7' is not among the answers: 1, 2, 3, 4, 5, na/) },
      { row: 5, column: 'relevance', reason: expect.any(String) },
      { row: 6, column: 'column 8', reason: expect.stringContaining('more cells than columns') },
    ]);
    expect(await server.context.store.countResponses(wave.id)).toBe(0);
  });

  test('writes nothing in a dry run, which counts as the run then does', async () => {
    const server = await startTestServer();
    const wave = await aClosedWave(server);
    const take = (dryRun: boolean) =>
      importResponses(server.context, { wave: wave.id, file: utf8(formFile(formRows)), mapping: form, dryRun });
    expect(await take(true)).toMatchObject({ added: 2, already: 0 });
    expect(await server.context.store.countResponses(wave.id)).toBe(0);
    await take(false);
    expect(await take(true)).toMatchObject({ added: 0, already: 2 });
  });

  test('is taken by a closed wave with an open link only', async () => {
    const server = await startTestServer();
    const take = (wave: Wave) => importResponses(server.context, { wave: wave.id, file: utf8(formFile(formRows)), mapping: form });
    const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) });
    const activity = (await anActivity(server.context)).id;
    const draft = await addWave(server.context, { activity, survey: 'session-eval' });
    await expect(take(draft)).rejects.toEqual(problem('not-importable'));
    const open = await openWave(server.context, { wave: draft.id });
    await expect(take(open)).rejects.toEqual(problem('not-importable'));
    const closed = await closeWave(server.context, { wave: open.id });
    expect(await take(closed)).toMatchObject({ added: 2 });
    await releaseWaveResults(server.context, { wave: closed.id });
    await expect(take(closed)).rejects.toEqual(problem('not-importable'));
    await expect(take(await aClosedWave(server, { audience: 'invited' }))).rejects.toEqual(problem('import-invited'));
  });

  test('keeps of background what the wave was opened with, and refuses the rest', async () => {
    const server = await startTestServer();
    const wave = await aClosedWave(server, { breakdowns: ['sector'] });
    const file = utf8('background__sector,relevance,learning,exchange,voice,use_intent\nkommun,4,4,4,4,act\n');
    expect(await importResponses(server.context, { wave: wave.id, file })).toMatchObject({ added: 1 });
    expect((await stored(server, wave.id))[0]).toMatchObject({ background: { sector: 'kommun' } });
    const other = utf8('background__name,relevance,learning,exchange,voice,use_intent\nKim,4,4,4,4,act\n');
    await expect(importResponses(server.context, { wave: wave.id, file: other })).rejects.toThrow(
      /'name' is no breakdown of the wave.*sector/,
    );
  });

  test('may have all picked options in one cell, by label or code, or one column each', () => {
    const survey = makeSurvey('project-eval', { sessions: 4 });
    const read = (csv: string, mapping = noMapping) => readRows(readCsvTable(utf8(csv)), survey, mapping, []);
    const one = readMapping(JSON.stringify({ columns: { Val: { column: 'results', separator: '|', codes: { Kontakter: 'contacts' } } } }));
    const together = read('Val\n" Ny kunskap | Kontakter"\n', one);
    expect(together).toEqual({ rows: [{ row: 2, answers: { results: ['knowledge', 'contacts'] }, background: {} }], refused: [] });
    expect(read('results__contacts;results__knowledge;results__decision\nx;Ja;0\n').rows[0]?.answers).toEqual({
      results: ['contacts', 'knowledge'],
    });
    expect(read('Val\nNy kunskap|Annan\n', one).refused).toEqual([
      { row: 2, column: 'Val', reason: expect.stringMatching(/^'Annan' is not among the answers: knowledge/) },
    ]);
  });

  test('may have numbers with a decimal comma and spaces between thousands', () => {
    const read = (cell: string) => readRows(readCsvTable(utf8(`year;grade\n"${cell}";4\n`)), everyKind, noMapping, []);
    expect(read('1 234,5').rows[0]?.answers).toMatchObject({ year: 1234.5 });
    expect(read('−2').rows[0]?.answers).toMatchObject({ year: -2 });
    expect(read('många').refused).toEqual([{ row: 2, column: 'year', reason: "'många' is not a number" }]);
  });

  test.each([
    ['Hur var det?;relevance\nBra;4\n', /^The survey has no column 'Hur var det\?'\. Say in the mapping/],
    ['relevance;relevance\n4;4\n', /^Two columns are called 'relevance'/],
    ['', /^The file is empty/],
    ['relevance;keep\n4;"Bra\n', /^Row \d+: a quotation mark/],
    ['PK\u0003\u0004xx', /^This is a workbook, not CSV/],
  ])('that begins %j is refused with a sentence', async (text, sentence) => {
    const server = await startTestServer();
    const wave = await aClosedWave(server);
    await expect(importResponses(server.context, { wave: wave.id, file: utf8(text) })).rejects.toThrow(sentence);
  });

  test.each([
    ['{', /^The mapping is not JSON/],
    ['{"columns":{"A":7}}', /^The mapping does not fit at 'columns\.A'/],
    ['{"column":{}}', /^The mapping does not fit/],
  ])('cannot be read with the mapping %j', (text, sentence) => {
    expect(() => readMapping(text)).toThrow(sentence);
  });

  test('has every column that its mapping names', async () => {
    const server = await startTestServer();
    const wave = await aClosedWave(server);
    const mapping = readMapping('{"columns":{"Finns inte":"relevance"}}');
    await expect(importResponses(server.context, { wave: wave.id, file: utf8('relevance\n4\n'), mapping })).rejects.toThrow(
      /'Finns inte' that the file does not have/,
    );
  });
});

/** Surveys of organisations whose answers can be given without what is personal, and so never leaves. */
const roundTrips = catalogue.filter(({ id }) => {
  const { unit, personal = [], json } = makeSurvey(id, {});
  return unit === 'organisation' && !questionsIn(json).some(({ name, isRequired }) => isRequired && personal.includes(name));
});

describe('what is exported of an organisation wave', () => {
  test.each(['data', 'excel-sv'] as const)(
    'is the same answers when it is read, every type of question, in the profile %s',
    async (profile) => {
      const check = compileAnswerCheck(everyKind);
      const dice = new Dice(5);
      const sent = Array.from({ length: 3_000 }, () => generateAnswers(everyKind.json, dice, 0.1))
        .map((answers) => check.parse(Object.fromEntries(Object.entries(answers).filter(([name]) => name !== 'name')), 'sv'))
        .flatMap((checked) => (checked.ok ? [{ answers: checked.answers, background: {}, locale: 'sv' }] : []))
        // "Vet ej" counts only where nothing else is picked; the forms let nobody pick both.
        .filter(({ answers: { several } }) => !Array.isArray(several) || several.length < 2 || !several.includes('na'));
      expect(sent.length).toBeGreaterThan(300);
      const wave = waveOf(everyKind, { unit: 'organisation' });
      async function* rows() {
        yield* sent;
      }
      let csv = '';
      for await (const part of responsesCsv(everyKind, wave, releaseOf(everyKind, wave, sent), rows, profile)) csv += part;
      const read = readRows(readCsvTable(utf8(csv)), everyKind, noMapping, []);
      expect(read.refused).toEqual([]);
      const again = read.rows.map(({ answers }) => check.parse(answers, 'sv'));
      expect(again.map((one) => one.ok && JSON.stringify(one.answers, keysInOrder))).toEqual(
        sent.map(({ answers }) => JSON.stringify(answers, keysInOrder)),
      );
    },
  );

  test('covers several surveys', () => {
    expect(roundTrips.length).toBeGreaterThan(1);
  });

  test.each(roundTrips.flatMap(({ id }) => [[id, 'data'] as const, [id, 'excel-sv'] as const]))(
    'is the same answers when it is imported: %s in the profile %s',
    async (id, profile) => {
      const server = await startTestServer();
      const survey = makeSurvey(id, {});
      const first = await anOpenWave(server.context, { survey: id, audience: 'open' });
      const check = compileAnswerCheck(survey);
      const dice = new Dice(11);
      const personal = new Set(survey.personal ?? []);
      let kept = 0;
      for (let n = 0; kept < 40 && n < 4_000; n++) {
        const given = Object.fromEntries(
          Object.entries(generateAnswers(survey.json, dice, n % 2 ? 0 : 0.05)).filter(([name]) => !personal.has(name)),
        );
        const checked = check.parse(given, 'sv');
        if (!checked.ok) continue;
        const response = { id: `${n}`.padStart(64, '0'), locale: 'sv', version: survey.version, answers: checked.answers, background: {} };
        await server.context.store.keep(first.id, response);
        kept += 1;
      }
      expect(kept).toBe(40);
      await closeWave(server.context, { wave: first.id });
      await releaseWaveResults(server.context, { wave: first.id });
      const { content } = await readResponsesCsv(server.context, { wave: first.id, profile });
      let csv = '';
      for await (const part of typeof content === 'string' ? [content] : content) csv += part;
      const second = await aClosedWave(server, { survey: id, audience: 'open' });
      const account = await importResponses(server.context, { wave: second.id, file: utf8(csv) });
      expect(account.refused).toEqual([]);
      expect(sorted(await stored(server, second.id))).toEqual(sorted(await stored(server, first.id)));
    },
  );
});
