import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../reports/compose/compose-report.ts';
import { codebookCsv } from '../../../reports/csv/codebook-csv.ts';
import { type CsvCell, csvHeader, csvLines, decimal } from '../../../reports/csv/csv-text.ts';
import { figuresCsv } from '../../../reports/csv/figures-csv.ts';
import { guarded, isDangerous, unguarded } from '../../../reports/csv/formula-guard.ts';
import { type ResponseRow, responsesCsv } from '../../../reports/csv/responses-csv.ts';
import { textsCsv } from '../../../reports/csv/texts-csv.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { projectEval } from '../../../surveys/library/project-eval.ts';
import { rusStatus } from '../../../surveys/library/rus-status.ts';
import { everyKind } from '../fixtures/every-kind.ts';
import { releaseOf, waveOf } from '../fixtures/make-wave.ts';
import { randomResponses } from '../fixtures/sample-answers.ts';
import { sampleInput } from '../fixtures/sample-report.ts';
import { strategyInput } from '../fixtures/sample-strategy.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

type Row = Record<string, string>;

function parsed(csv: string, delimiter = ','): readonly Row[] {
  return Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, delimiter, skipEmptyLines: true }).data;
}

async function written(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

function streamed(rows: readonly Omit<ResponseRow, 'locale'>[]) {
  return async function* read(): AsyncIterable<ResponseRow> {
    for (const row of rows) yield { ...row, locale: 'sv' };
  };
}

describe('a text in a spreadsheet', () => {
  test.each(['=1+1', '+46', '-x', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a', 'a\n=1', 'a\r\n+1', "'=1", 'a\r-b'])(
    '%j is not run',
    (text) => {
      const line = csvLines([[text]], 'data');
      const [[cell = '']] = Papa.parse<string[]>(line, { delimiter: ',', newline: '\n' }).data as [string[]];
      expect(cell.startsWith("'")).toBe(true);
      expect(cell.split(/\r\n|\r|\n/).every((part) => !/^[=+\-@\t＝＋－＠]/.test(part))).toBe(true);
      expect(line.startsWith('"')).toBe(true);
      expect(unguarded(cell)).toBe(text);
    },
  );

  test.each(['Bra', "d'accord", 'a = b', '', 'två\nrader', '3-4 dagar'])('%j is left as it is', (text) => {
    expect(guarded(text)).toBe(text);
  });

  test('survives the way out and back, whatever it holds', () => {
    const nasty = fc.array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', ',', '＝', '＠', 'å', ' ', '1'), {
      maxLength: 8,
    });
    const text = fc.oneof(
      nasty.map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('data' as const, 'excel-sv' as const),
        (rows, profile) => {
          const csv = csvHeader(['a', 'b'], profile) + csvLines(rows, profile);
          const [delimiter, newline] = profile === 'data' ? ([',', '\n'] as const) : ([';', '\r\n'] as const);
          const back = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter, newline }).data.slice(1, -1);
          expect(back.map((row) => row.map(unguarded))).toEqual(rows);
          for (const cell of back.flat()) expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell)).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('a number is never touched, negative ones neither', () => {
    const row: readonly CsvCell[] = [decimal(-1.5, 2), decimal(75, 1), '0114', '-1,5'];
    expect(csvLines([row], 'data')).toBe('-1.50,75.0,"0114","\'-1,5"\n');
    expect(csvLines([row], 'excel-sv')).toBe('-1,50;75,0;"0114";"\'-1,5"\r\n');
  });

  test('a header is guarded as well', () => {
    expect(csvHeader(['=cmd', 'ok'], 'data')).toBe('"\'=cmd",ok\n');
    expect(isDangerous('ok')).toBe(false);
  });

  test('the Swedish profile begins with a byte order mark, the other does not', () => {
    expect(csvHeader(['a'], 'excel-sv').codePointAt(0)).toBe(0xfeff);
    expect(csvHeader(['a'], 'data')).toBe('a\n');
  });
});

describe('figures.csv', () => {
  const input = sampleInput('sv');
  const rows = parsed(figuresCsv(input, 'data'));

  test('has exactly the columns of the contract', () => {
    expect(figuresCsv(input, 'data').split('\n')[0]).toBe(
      'activity,occasion,wave,survey,version,question,item,breakdown,group,code,label,n,base,percent,mean,ci_low,ci_high,status',
    );
  });

  test('holds what the dots of shares are made of, group by group', () => {
    const figures = composeReport(input).sections.flatMap((section) => section.figures);
    const groups = figures.find(({ id }) => id === 'project-groups-sector');
    if (groups?.kind !== 'dots') throw new Error('no dots');
    for (const { table } of groups.sources) {
      const own = rows.filter(({ survey, question, breakdown, group }) =>
        [survey, question, breakdown, group].every(
          (part, at) => part === ['project-eval', table.question, table.breakdown, table.group][at],
        ),
      );
      if (table.status !== 'released') expect(own.map(({ n, status }) => [n, status])).toEqual([['', table.status]]);
      else {
        const top = own.filter(({ code }) => code === '4' || code === '5').reduce((sum, { n }) => sum + Number(n), 0);
        const dots = groups.groups.flatMap((group) => group.rows).filter(({ n }) => n === table.base);
        expect(dots.map(({ value }) => value)).toContainEqual((100 * top) / table.base);
      }
    }
  });

  test('holds every number of every released table, and percent of the base', () => {
    const cells = input.releases.flatMap(({ tables }) => tables).flatMap((table) => (table.status === 'released' ? table.cells : []));
    const counted = rows.filter(({ percent, code, base }) => code !== '' && code !== 'na' && (percent !== '' || base === '0'));
    expect(counted.length).toBe(cells.length);
    for (const { n, base, percent } of counted) {
      if (base !== '0') expect(Number(percent)).toBeCloseTo((100 * Number(n)) / Number(base), 1);
    }
  });

  test('gives mean and interval on a row of its own, and "Vet ej" without percent', () => {
    const first = rows.filter(({ question, occasion }) => question === 'relevance' && occasion === 'Träff 1');
    expect(first.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', 'na', '']);
    expect(first[6]).toMatchObject({ n: '', percent: '', base: '24', mean: '3.46', status: 'released' });
    expect(Number(first[6]?.ci_low)).toBeLessThan(3.46);
    expect(first[5]).toMatchObject({ label: 'Vet ej', base: '', percent: '', mean: '' });
    expect(first[3]).toMatchObject({ label: 'I hög grad', mean: '', activity: 'kompetens', survey: 'session-eval', version: '1' });
  });

  test('names what is hidden and what is too few, without a number', () => {
    const withheld = rows.filter(({ status }) => status !== 'released');
    expect(withheld.some(({ status, breakdown, group }) => status === 'hidden' && breakdown === 'sector' && group === 'region')).toBe(true);
    expect(withheld.some(({ status, survey, question }) => status === 'too-few' && survey === 'check-in' && question === '')).toBe(true);
    for (const { n, base, percent, mean, ci_low, ci_high, code } of withheld)
      expect([n, base, percent, mean, ci_low, ci_high, code]).toEqual(Array(7).fill(''));
  });

  test('never mixes answers on different grounds', () => {
    const strategy = parsed(figuresCsv(strategyInput('sv'), 'data')).filter(({ survey }) => survey === 'pre-rus-municipal');
    const mixed = strategy.filter(
      ({ breakdown, question, mean }) => mean !== '' && breakdown !== 'answer_for' && question !== 'answer_for',
    );
    expect(strategy.length).toBeGreaterThan(100);
    expect(mixed).toEqual([]);
  });

  test('has a decimal comma for Excel', () => {
    const swedish = parsed(figuresCsv(input, 'excel-sv'), ';');
    expect(swedish.length).toBe(rows.length);
    expect(swedish.find(({ mean }) => mean !== '')?.mean).toMatch(/^\d+,\d\d$/);
  });
});

describe('responses.csv', () => {
  const survey = projectEval({ sessions: 4 });
  const random = seededRandom(9);
  const responses = randomResponses(survey, 30, random, {
    background: () => ({ sector: random() < 0.1 ? 'stat' : random() < 0.5 ? 'kommun' : 'region' }),
  });
  const wave: Wave = waveOf(survey, { breakdowns: ['sector'] });
  const rowsOf = async (of: Survey, its: Wave, sent: readonly Omit<ResponseRow, 'locale'>[]) =>
    parsed(await written(responsesCsv(of, its, releaseOf(of, its, sent), streamed(sent), 'data')));

  test('has a column per option, matrix row and background, and agrees with the tables', async () => {
    const rows = await rowsOf(survey, wave, responses);
    expect(rows).toHaveLength(30);
    expect(Object.keys(rows[0] ?? {})).toEqual(
      expect.arrayContaining(['background__sector', 'usefulness', 'results__knowledge', 'arrangements__venue']),
    );
    const table = releaseOf(survey, wave, responses).tables.find(({ question, breakdown }) => question === 'results' && breakdown === '');
    const knowledge = table?.status === 'released' ? table.cells.find(({ code }) => code === 'knowledge')?.n : undefined;
    expect(rows.filter((row) => row.results__knowledge === '1')).toHaveLength(knowledge ?? -1);
  });

  test('holds no open text of persons and no rare background', async () => {
    const csv = JSON.stringify(await rowsOf(survey, wave, responses));
    expect(csv).not.toContain('next_step');
    expect(csv).not.toContain('"stat"');
    expect(csv).not.toContain('Samtalen');
  });

  test('stands in the order of the store, which says nothing, and is the same bytes every time', async () => {
    const scores = (rows: readonly Row[]) => rows.map(({ usefulness, results__knowledge }) => [usefulness, results__knowledge]);
    const backwards = await rowsOf(survey, wave, [...responses].reverse());
    expect(scores(backwards)).toEqual([...scores(await rowsOf(survey, wave, responses))].reverse());
    expect(await rowsOf(survey, wave, responses)).toEqual(await rowsOf(survey, wave, responses));
  });

  test.each(['person', 'organisation'] as const)('never has more than a page of the rows of a %s wave in memory', async (unit) => {
    const many = Array.from({ length: 5_000 }, (_, at) => responses[at % responses.length] as (typeof responses)[number]);
    let held = 0;
    let most = 0;
    async function* counted(): AsyncIterable<ResponseRow> {
      held = 0;
      for await (const row of streamed(many)()) {
        held += 1;
        yield row;
        most = Math.max(most, held);
      }
    }
    const its = { ...wave, unit };
    let rows = -1;
    for await (const part of responsesCsv(survey, its, releaseOf(survey, its, many), counted, 'data')) {
      rows += part.trimEnd().split('\n').length;
      if (rows === 0) most = 0; // the first reading counts rows one by one, and keeps none
      held = 0;
    }
    expect(rows).toBe(5_000);
    expect(most).toBeLessThanOrEqual(1_000);
  });

  test('is empty where too few have answered', async () => {
    const few = responses.slice(0, 4);
    expect(await written(responsesCsv(survey, wave, releaseOf(survey, wave, few), streamed(few), 'data'))).toBe('');
  });

  test('leaves personal questions out', async () => {
    const named = Array.from({ length: 8 }, () => ({ answers: { grade: 4, name: 'Kim Ek' }, background: {} }));
    const rows = await rowsOf(everyKind, waveOf(everyKind), named);
    expect(JSON.stringify(rows)).not.toContain('Kim Ek');
    expect(rows[0]).not.toHaveProperty('name');
  });

  test('gives organisations as sent, in order, texts and all', async () => {
    const sent = ['20', '18'].map((region) => ({
      answers: { region, as_of: '2025-05-20', state: 'current', phase: 'implementing', strategy: '=Dalastrategin', horizon: 2030 },
      background: { region },
    }));
    const rows = await rowsOf(rusStatus, waveOf(rusStatus), sent);
    expect(rows.map(({ region }) => region)).toEqual(['20', '18']);
    expect(rows[0]).toMatchObject({ background__region: '20', as_of: '2025-05-20', horizon: '2030', strategy: "'=Dalastrategin" });
  });
});

describe('texts.csv', () => {
  test('holds each released text with its question, guarded', () => {
    const responses = Array.from({ length: 6 }, (_, at) => ({ answers: { grade: 5, words: `=Text ${at}` }, background: {} }));
    const rows = parsed(textsCsv(everyKind, releaseOf(everyKind, waveOf(everyKind), responses), 'data'));
    expect(rows).toHaveLength(6);
    expect(rows.every(({ question, text }) => question === 'words' && text?.startsWith("'=Text"))).toBe(true);
  });
});

describe('codebook.csv', () => {
  test('explains every column of responses.csv and every code in it', async () => {
    const survey = projectEval({ sessions: 4 });
    const rows = parsed(codebookCsv(survey, 'data', 'sv'));
    const columns = new Set(rows.map(({ column }) => column));
    const responses = randomResponses(survey, 20, seededRandom(5));
    const csv = await written(
      responsesCsv(survey, waveOf(survey), releaseOf(survey, waveOf(survey), responses), streamed(responses), 'data'),
    );
    for (const row of parsed(csv)) {
      for (const [column, code] of Object.entries(row)) {
        expect(columns).toContain(column);
        if (code !== '')
          expect(
            rows.some((line) => line.column === column && line.code === code),
            `${column} ${code}`,
          ).toBe(true);
      }
    }
  });

  test('gives question, scale and labels in both languages', () => {
    const rows = parsed(codebookCsv(projectEval({ sessions: 4 }), 'data', 'sv'));
    expect(rows.find(({ column, code }) => column === 'usefulness' && code === '5')).toMatchObject({
      question: 'usefulness',
      type: 'rating',
      scale: 'grad5',
      label_sv: 'I mycket hög grad',
      label_en: 'To a very high extent',
      required: '1',
    });
    expect(rows.find(({ column, code }) => column === 'results__knowledge' && code === '1')).toMatchObject({
      item: 'knowledge',
      label_sv: 'Valt',
    });
  });
});
