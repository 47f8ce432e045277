import { describe, expect, test } from 'vitest';
import { readMapping } from '../../../server/import/mapping.ts';
import { addWave } from '../../../server/use-cases/add-wave.ts';
import { closeWave, openWave } from '../../../server/use-cases/change-wave-status.ts';
import { importResponses } from '../../../server/use-cases/import-responses.ts';
import { readResponsesCsv } from '../../../server/use-cases/read-csv.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { compileAnswerCheck } from '../../../surveys/answers/compile-answer-check.ts';
import { catalogue, makeSurvey } from '../../../surveys/catalogue.ts';
import { questionsIn } from '../../../surveys/definition/questions-in.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
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

function keysInOrder(_: string, value: unknown): unknown {
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
  '2024-03-01 10:02;5;i mycket hög grad;4;3;act;',
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
        { answers: { relevance: 5, learning: 5, exchange: 4, voice: 3, use_intent: 'act' }, background: {}, locale: 'sv' },
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

  test('may have all picked options in one cell, or one column each', async () => {
    const server = await startTestServer();
    const wave = await aClosedWave(server, { survey: 'network-cycle-eval' });
    const survey = makeSurvey('network-cycle-eval', {});
    const several = questionsIn(survey.json).find(({ type }) => type === 'checkbox');
    const choices =
      several?.type === 'checkbox'
        ? several.choices.slice(0, 2).map((choice) => (typeof choice === 'object' ? choice : { value: choice }))
        : [];
    expect(choices).toHaveLength(2);
    const name = several?.name ?? '';
    const always = Object.fromEntries(Object.entries(minimalAnswers('network-cycle-eval')).filter(([key]) => key !== name));
    const labels = choices.map(({ value, text }) => text?.sv ?? String(value));
    const one = readMapping(JSON.stringify({ columns: { Val: { column: name, separator: '|' } }, always }));
    const each = readMapping(
      JSON.stringify({ columns: { A: `${name}__${choices[0]?.value}`, B: `${name}__${choices[1]?.value}` }, always }),
    );
    expect(
      await importResponses(server.context, { wave: wave.id, file: utf8(`Val\n"${labels.join(' | ')}"\n`), mapping: one }),
    ).toMatchObject({ added: 1 });
    expect(await importResponses(server.context, { wave: wave.id, file: utf8('A;B\nx;Ja\n'), mapping: each })).toMatchObject({
      added: 0,
      already: 1,
    });
    expect((await stored(server, wave.id))[0]).toMatchObject({ answers: { [name]: choices.map(({ value }) => value) } });
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

/** Some whole answers, as texts for `always`. */
function minimalAnswers(id: string): Readonly<Record<string, string>> {
  const survey = makeSurvey(id, {});
  const plain = new Set(
    questionsIn(survey.json).flatMap(({ name, type, isRequired }) =>
      isRequired && ['rating', 'radiogroup', 'dropdown', 'boolean'].includes(type) ? [name] : [],
    ),
  );
  const check = compileAnswerCheck(survey);
  const dice = new Dice(3);
  for (let tries = 0; tries < 5_000; tries++) {
    const checked = check.parse(generateAnswers(survey.json, dice, 0), 'sv');
    if (!checked.ok) continue;
    const kept = Object.fromEntries(Object.entries(checked.answers).filter(([name]) => plain.has(name)));
    if (check.parse(kept, 'sv').ok) return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)]));
  }
  throw new Error(`No whole answers to ${id} were found.`);
}

/** Surveys of organisations whose answers can be given without what is personal, and so never leaves. */
const roundTrips = catalogue.filter(({ id }) => {
  const { unit, personal = [], json } = makeSurvey(id, {});
  return unit === 'organisation' && !questionsIn(json).some(({ name, isRequired }) => isRequired && personal.includes(name));
});

describe('what is exported of an organisation wave', () => {
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
        const given = Object.fromEntries(Object.entries(generateAnswers(survey.json, dice, 0.2)).filter(([name]) => !personal.has(name)));
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
