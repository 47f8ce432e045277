// An R script that reads a responses.csv of profile `data` with types and labels, in R as it comes. Labels are kept as haven keeps
// them (attributes `label` and `labels`), so its functions work on the result too.
import { notKnownCode } from '../tabulate/variable.ts';
import { type DescribedColumn, inLanguage, labelledCodes } from './described-columns.ts';

/**
 * The script. It makes a data frame named `responses`.
 *
 * @param file the name of the CSV file beside it
 * @example responsesR(describedColumns(names, survey), 'responses-7KQ4M2R.csv', 'sv')
 */
export function responsesR(columns: readonly DescribedColumn[], file: string, locale: string): string {
  return [
    ...comments(locale, file),
    `responses <- read.csv(${quoted(file)}, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")`,
    '',
    ...columns.flatMap((column) => columnLines(column, locale)),
    '',
  ].join('\n');
}

function columnLines(column: DescribedColumn, locale: string): readonly string[] {
  const place = `responses[[${quoted(column.name)}]]`;
  const title = `attr(${place}, "label") <- ${quoted(inLanguage(column.title, locale))}`;
  return [...valueLines(column, place, locale), title];
}

function valueLines(column: DescribedColumn, place: string, locale: string): readonly string[] {
  if (column.kind === 'choice') {
    const codes = labelledCodes(column);
    const [levels, labels] = [codes.map(({ code }) => quoted(code)), uniqueLabels(codes.map(({ text }) => inLanguage(text, locale)))];
    return [`${place} <- factor(${place}, levels = c(${levels.join(', ')}), labels = c(${labels.map(quoted).join(', ')}))`];
  }
  if (column.kind === 'text') return [];
  const known = column.notKnown ? [`${place}[${place} %in% ${quoted(notKnownCode)}] <- NA`] : [];
  const steps = column.codes.map(({ code, text }) => `${quoted(inLanguage(text, locale))} = ${code}`);
  const labels = steps.length > 0 ? [`attr(${place}, "labels") <- c(${steps.join(', ')})`] : [];
  return [...known, `${place} <- as.numeric(${place})`, ...labels];
}

/** A factor's labels must differ. */
function uniqueLabels(labels: readonly string[]): readonly string[] {
  return labels.map((label, at) => (labels.indexOf(label) === at ? label : `${label} (${at + 1})`));
}

/** Everything but plain letters as \u escapes: the script then reads the same whatever the encoding of the session. */
function quoted(text: string): string {
  const escaped = [...text.replace(/\s+/g, ' ')].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') return `\\${character}`;
    if (code >= 0x20 && code < 0x7f) return character;
    return code > 0xffff ? `\\U{${code.toString(16)}}` : `\\u{${code.toString(16)}}`;
  });
  return `"${escaped.join('')}"`;
}

function comments(locale: string, file: string): readonly string[] {
  return locale === 'en'
    ? [
        `# Reads ${file} with labels: source("${file.replace(/csv$/, 'R')}", chdir = TRUE)`,
        `# "Don't know" is NA in numbers and a level of its own in choices. Texts that a spreadsheet would run begin with an apostrophe.`,
      ]
    : [
        `# Läser ${file} med etiketter: source("${file.replace(/csv$/, 'R')}", chdir = TRUE)`,
        '# "Vet ej" blir NA i tal och en egen nivå i val. Texter som ett kalkylprogram skulle köra börjar med en apostrof.',
      ];
}
