// The archive of each sample activity: what is in it, and that a program that goes by datapackage.json reads every cell.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Field } from '../../../server/use-cases/data-package.ts';
import { readArchive } from '../../../server/use-cases/read-archive.ts';
import { readReport } from '../../../server/use-cases/read-report.ts';
import { type FilledStore, filledStore } from '../samples/filled-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly schema: { readonly fields: readonly Field[]; readonly missingValues: readonly string[] };
}

type Files = Readonly<Record<string, Uint8Array>>;
interface Archive {
  readonly kind: string;
  readonly files: Files;
  readonly text: (name: string) => string;
  readonly described: { readonly resources: readonly Resource[] } & Record<string, unknown>;
}

let filled: FilledStore;
let archives: readonly Archive[];

async function unpacked(kind: string, activity: string): Promise<Archive> {
  const { content } = await readArchive(filled.context, { activity, locale: 'sv' });
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { kind, files, text, described: JSON.parse(text('datapackage.json')) };
}

beforeAll(async () => {
  filled = await filledStore(20_260_520);
  archives = await Promise.all(filled.result.activities.map(({ kind, id }) => unpacked(kind, id)));
});
afterAll(() => filled.close());

const schema = JSON.parse(readFileSync('test/fixtures/data-package/tabular-data-package.json', 'utf8'));

/** The standard's own schema; draft 4, whose keywords mean the same in the draft ajv knows. */
function faultsOf(descriptor: unknown): readonly string[] {
  const { $schema: _draft, ...rest } = schema;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const valid = ajv.validate(rest, descriptor);
  return valid ? [] : (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function rowsOf(archive: Archive, path: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(archive.text(path), { header: true, delimiter: ',', skipEmptyLines: true }).data;
}

/** Cells that are not what the descriptor says of their column. */
function wrongCells(archive: Archive, { path, schema: { fields, missingValues } }: Resource): readonly string[] {
  return rowsOf(archive, path).flatMap((row) =>
    fields.flatMap((field) => {
      const cell = row[field.name] ?? '';
      if (missingValues.includes(cell)) return [];
      const value = field.type === 'string' ? cell : Number(cell);
      const typed =
        field.type === 'string' || (field.type === 'integer' ? /^-?\d+$/.test(cell) : Number.isFinite(value) && !cell.includes(','));
      const among = !field.constraints || field.constraints.enum.includes(value);
      return typed && among ? [] : [`${path} ${field.name}: ${cell}`];
    }),
  );
}

describe('the archive of each sample activity', () => {
  test('holds the report to read and to print, a picture of each chart, and every table in both profiles', async () => {
    for (const [at, { id }] of filled.result.activities.entries()) {
      const { files, described } = archives[at] as Archive;
      const report = await readReport(filled.context, { activity: id, locale: 'sv' });
      const charts = report.sections.flatMap(({ figures }) => figures).filter(({ kind }) => kind !== 'texts' && kind !== 'table');
      expect(Object.keys(files)).toEqual(expect.arrayContaining(['report.html', 'report.pdf', 'datapackage.json', 'excel-sv/figures.csv']));
      expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(charts.length);
      for (const { path } of described.resources) expect(files).toHaveProperty([path.replace(/^data/, 'excel-sv')]);
    }
  });

  test('is a valid tabular data package; one with a type that is not there is none', () => {
    for (const { described } of archives) expect(faultsOf(described)).toEqual([]);
    const spoiled = JSON.parse(JSON.stringify(archives[0]?.described).replace('"type":"integer"', '"type":"figure"'));
    expect(faultsOf(spoiled).length).toBeGreaterThan(0);
    expect(faultsOf({ ...archives[0]?.described, resources: [] }).length).toBeGreaterThan(0);
  });

  test('has no cell that is not what the data package says; a wrong label would be found', () => {
    let cells = 0;
    for (const archive of archives) {
      for (const resource of archive.described.resources) {
        expect(wrongCells(archive, resource)).toEqual([]);
        expect(archive.text(resource.path).split('\n')[0]?.replaceAll('"', '')).toBe(
          resource.schema.fields.map(({ name }) => name).join(','),
        );
        cells += rowsOf(archive, resource.path).length * resource.schema.fields.length;
      }
    }
    expect(cells).toBeGreaterThan(50_000);
    const [archive] = archives;
    const responses = archive?.described.resources.find(({ path }) => path.includes('/responses-'));
    if (!archive || !responses) throw new Error('No responses among the samples.');
    const spoiled = responses.schema.fields.map((field) => ({ ...field, constraints: { enum: ['x'] } }));
    expect(wrongCells(archive, { ...responses, schema: { ...responses.schema, fields: spoiled } }).length).toBeGreaterThan(50);
  });

  test('tells what each table and column is, and what codes are called', () => {
    const resources = archives.flatMap(({ described }) => described.resources);
    for (const { title, description, schema: own } of resources) {
      expect([title, description].every((words) => words.length > 3)).toBe(true);
      for (const field of own.fields) expect(field.title ?? field.description, field.name).toBeTruthy();
    }
    const relevance = resources.flatMap(({ schema: own }) => own.fields).find(({ name }) => name === 'relevance');
    expect(relevance).toMatchObject({ type: 'integer', constraints: { enum: [1, 2, 3, 4, 5] }, categoriesOrdered: true });
    expect(relevance?.categories?.[0]).toEqual({ value: 1, label: 'Inte alls' });
  });

  test('takes "Vet ej" as missing in answers, and as the name of a code in figures', () => {
    for (const { described } of archives) {
      for (const { path, schema: own } of described.resources)
        expect(own.missingValues).toEqual(path.includes('/responses-') ? ['', 'na'] : ['']);
    }
  });

  test('is the same bytes again', async () => {
    const [first] = filled.result.activities;
    const again = await unpacked('', first?.id ?? '');
    expect(
      Object.entries(again.files).filter(([name, bytes]) => !Buffer.from(bytes).equals(Buffer.from(archives[0]?.files[name] ?? []))),
    ).toEqual([]);
  });
});

/** Every responses table with the files that read it. */
const responseTables = () =>
  archives.flatMap((archive) =>
    archive.described.resources.filter(({ path }) => path.includes('/responses-')).map((resource) => ({ archive, resource })),
  );

describe('the SPSS syntax beside each table of answers', () => {
  test('reads every column, labels every code, and ends each command', () => {
    expect(responseTables().length).toBeGreaterThan(6);
    for (const { archive, resource } of responseTables()) {
      const syntax = archive.text(resource.path.replace(/csv$/, 'sps'));
      const [, variables = ''] = /\/VARIABLES=\n([\s\S]*?)\.\n/.exec(syntax) ?? [];
      const names = variables.split('\n').map((line) => line.trim().split(' ')[0] ?? '');
      expect(names).toHaveLength(resource.schema.fields.length);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
      for (const line of syntax.split('\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(256);
        expect((line.replace("'\"'", '').match(/'/g) ?? []).length % 2, line).toBe(0);
      }
      const labelled = resource.schema.fields.filter(({ categories }) => categories).length;
      expect(syntax.match(/^VALUE LABELS /gm)?.length ?? 0).toBe(labelled);
      const described = [...syntax.matchAll(/^VARIABLE LABELS (\S+)$/gm)].map((match) => match[1] ?? '');
      expect(described).toHaveLength(names.length);
      for (const [at, name] of described.entries())
        if (name !== names[at]) expect(syntax).toContain(`RECODE ${names[at]} ('na'=-9) (CONVERT) INTO ${name}.`);
    }
  });
});

const withPspp = spawnSync('pspp', ['--version']).status === 0 ? test : test.skip;

describe('the SPSS syntax in PSPP', () => {
  withPspp('runs without a word of complaint, and finds as many rows', () => {
    let ran = 0;
    for (const { archive, resource } of responseTables()) {
      // Neither SPSS nor PSPP reads line breaks inside a cell: said in the file and in docs/analysis.md.
      const rows = rowsOf(archive, resource.path);
      if (rows.some((row) => Object.values(row).some((cell) => cell.includes('\n')))) continue;
      const folder = temporaryFolder();
      const [csv, sps] = [join(folder, resource.path.replace('data/', '')), join(folder, 'read.sps')];
      writeFileSync(csv, archive.text(resource.path));
      writeFileSync(sps, `${archive.text(resource.path.replace(/csv$/, 'sps'))}COMPUTE one=1.\nDESCRIPTIVES one /STATISTICS=SUM.\n`);
      const { status, stdout, stderr } = spawnSync('pspp', ['-O', 'format=csv', sps], { cwd: folder, encoding: 'utf8' });
      expect(`${stdout}${stderr}`).not.toMatch(/error|warning/i);
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`^one,${rows.length},`, 'm'));
      ran += 1;
    }
    expect(ran).toBeGreaterThan(5);
  });
});

const withR = spawnSync('Rscript', ['--version']).status === 0 ? test : test.skip;

describe('the R script beside each table of answers', () => {
  test('names every column, in order', () => {
    for (const { archive, resource } of responseTables()) {
      const script = archive.text(resource.path.replace(/csv$/, 'R'));
      const labelled = [...script.matchAll(/^attr\(responses\[\["([^"]+)"\]\], "label"\) <- "[^\n]+"$/gm)].map((match) => match[1]);
      expect(labelled).toEqual(resource.schema.fields.map(({ name }) => name));
    }
  });

  withR('runs in R, and finds as many rows and the same mean', () => {
    const folder = temporaryFolder();
    for (const { archive, resource } of responseTables()) {
      for (const name of [resource.path, resource.path.replace(/csv$/, 'R')]) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), archive.text(name));
      }
      const rows = rowsOf(archive, resource.path);
      const scale = resource.schema.fields.find(({ categoriesOrdered }) => categoriesOrdered)?.name;
      const numbers = rows.map((row) => Number(row[scale ?? '']?.replace('na', '') || Number.NaN)).filter(Number.isFinite);
      const mean = scale ? `cat(" ", mean(responses[["${scale}"]], na.rm = TRUE), sep = "")` : '';
      const script = `source("${resource.path.split('/')[1]?.replace(/csv$/, 'R')}", encoding = "UTF-8"); cat(nrow(responses)); ${mean}`;
      const said = execFileSync('Rscript', ['-e', script], { cwd: join(folder, 'data'), encoding: 'utf8' })
        .split(' ')
        .map(Number);
      expect(said[0]).toBe(rows.length);
      if (numbers.length > 0) expect(said[1]).toBeCloseTo(numbers.reduce((sum, one) => sum + one, 0) / numbers.length, 4);
    }
  });
});
