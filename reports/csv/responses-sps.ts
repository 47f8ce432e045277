// An SPSS syntax file that reads a responses.csv of profile `data` with types, labels and missing values. PSPP reads it too.

import { notKnownCode } from '../tabulate/variable.ts';
import { type DescribedColumn, inLanguage, labelledCodes } from './described-columns.ts';
import { backgroundPrefix } from './responses-csv.ts';

/** The number "Vet ej" gets in a column of numbers; a missing value, so that it enters no mean. */
const notKnownNumber = -9;
/** SPSS cuts labels at these many bytes. */
const longest = { variable: 250, value: 120 } as const;
/** The widest text SPSS can hold. */
const widestText = 32_767;

/**
 * The syntax file.
 *
 * @param file the name of the CSV file beside it
 * @example responsesSps(describedColumns(names, survey), 'responses-7KQ4M2R.csv', 'sv')
 */
export function responsesSps(columns: readonly DescribedColumn[], file: string, locale: string): string {
  const names = spssNames(columns);
  const named = columns.map((column, at) => ({
    ...column,
    spss: names[at] ?? column.name,
    read: readAs(column, names[at] ?? column.name, at),
  }));
  const renumbered = named.filter(({ spss, read }) => spss !== read);
  return [
    comment(locale, file),
    'SET DECIMAL=DOT.',
    `GET DATA\n  /TYPE=TXT\n  /FILE=${quoted(file)}\n  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  /FIRSTCASE=2\n  /DELIMITERS=','\n  /QUALIFIER='"'\n  /VARIABLES=`,
    `${named.map((column) => `    ${column.read} ${formatOf(column)}`).join('\n')}.`,
    ...renumbered.map(({ spss, read }) => `RECODE ${read} (${quoted(notKnownCode)}=${notKnownNumber}) (CONVERT) INTO ${spss}.`),
    ...(renumbered.length > 0 ? [`ADD FILES FILE=*\n  /KEEP=\n${names.map((name) => `    ${name}`).join('\n')}.`] : []),
    ...named.flatMap((column) => [`VARIABLE LABELS ${column.spss}\n  ${label(inLanguage(column.title, locale), 'variable')}.`]),
    ...named.flatMap((column) => valueLabels(column, locale)),
    ...named.flatMap((column) => missingValues(column)),
    ...named.flatMap(({ kind, spss }) => (kind === 'scale' ? [`VARIABLE LEVEL ${spss} (ORDINAL).`] : [])),
    'EXECUTE.',
    '',
  ].join('\n');
}

type Named = DescribedColumn & { readonly spss: string };

function isNumeric({ kind }: DescribedColumn): boolean {
  return kind === 'scale' || kind === 'number' || kind === 'picked';
}

/** A column of numbers where "Vet ej" can stand is read as text, and its numbers are put into a variable of its name after that. */
function readAs(column: DescribedColumn, name: string, at: number): string {
  return isNumeric(column) && column.notKnown ? `raw_${at + 1}_` : name;
}

function formatOf(column: DescribedColumn): string {
  if (isNumeric(column)) return column.notKnown ? 'A12' : 'F8.2';
  if (column.kind === 'choice') return `A${Math.max(2, ...column.codes.map(({ code }) => bytesOf(code)))}`;
  return column.name.startsWith(backgroundPrefix) ? 'A120' : `A${Math.min(8_000, widestText)}`;
}

function valueLabels(column: Named, locale: string): readonly string[] {
  const codes = labelledCodes(column);
  if (codes.length === 0) return [];
  const lines = codes.map(({ code, text }) => `  ${spssValue(column, code)} ${label(inLanguage(text, locale), 'value')}`);
  return [`VALUE LABELS ${column.spss}\n${lines.join('\n')}.`];
}

function missingValues(column: Named): readonly string[] {
  return column.notKnown ? [`MISSING VALUES ${column.spss} (${spssValue(column, notKnownCode)}).`] : [];
}

function spssValue(column: DescribedColumn, code: string): string {
  if (!isNumeric(column)) return quoted(code);
  return code === notKnownCode ? String(notKnownNumber) : code;
}

/** Names of letters, digits and underscores, at most 64, each once; SPSS tells no capital letters apart. */
function spssNames(columns: readonly DescribedColumn[]): readonly string[] {
  const used = new Set<string>();
  return columns.map(({ name }) => {
    const plain = name
      .normalize('NFD')
      .replace(/[^A-Za-z0-9_]/g, (sign) => (/\p{M}/u.test(sign) ? '' : '_'))
      .replace(/_+$/, '');
    const base = (/^[A-Za-z]/.test(plain) ? plain : `v_${plain}`).slice(0, 60);
    let free = base;
    for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${base}_${number}`;
    used.add(free.toLowerCase());
    return free;
  });
}

function label(text: string, kind: keyof typeof longest): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let cut = line;
  while (bytesOf(cut) > longest[kind]) cut = [...cut].slice(0, -1).join('');
  return quoted(cut.length < line.length ? `${cut.slice(0, -1)}…` : line);
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function comment(locale: string, file: string): string {
  return locale === 'en'
    ? `* Reads ${file} with labels. Run it in the folder of the file (CD '...').\n* Texts that a spreadsheet would run begin with an apostrophe. SPSS cannot read texts with line breaks in them: use R or Python for those.`
    : `* Läser ${file} med etiketter. Kör den i filens mapp (CD '...').\n* Texter som ett kalkylprogram skulle köra börjar med en apostrof. SPSS kan inte läsa texter med radbrytningar: använd R eller Python till dem.`;
}
