// codebook.csv: what each column of responses.csv means, so that the file can be understood without this system.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import { openTextsOf } from '../tabulate/open-texts.ts';
import { notKnownCode, type Variable } from '../tabulate/variable.ts';
import { variablesOf } from '../tabulate/variables-of.ts';
import { columnTitle, pickedCodes } from './column-labels.ts';
import type { CsvProfile } from './csv-profile.ts';
import { csvHeader, csvLines } from './csv-text.ts';
import { type ResponseColumn, responseColumns } from './response-columns.ts';
import { writtenColumns } from './written-columns.ts';

/**
 * One row a column with an empty code and the question's text, then one a code with what it is called. Labels stand in
 * Swedish and English, the reader's language first. `notes` are rows of type `retention` at the end, about the file and no column: how long
 * the answers are kept.
 */
export function codebookCsv(survey: Survey, profile: CsvProfile, locale: string, notes: readonly SwedishText[] = []): string {
  const languages = locale === 'en' ? ['en', 'sv'] : ['sv', 'en'];
  const header = ['column', 'question', 'item', 'type', 'scale', 'code', ...languages.map((language) => `label_${language}`), 'required'];
  const labels = (text: SwedishText) => languages.map((language) => text[language] ?? '');
  const columns = responseColumns(variablesOf(survey)).flatMap((column) => columnRows(column, labels));
  const texts = textRows(survey, labels);
  return (
    csvHeader(header, profile) +
    csvLines([...columns, ...texts, ...notes.map((note) => ['', '', '', 'retention', '', '', ...labels(note), ''])], profile)
  );
}

type Labels = (text: SwedishText) => readonly string[];

/** Texts: in texts.csv, and for organisations in responses.csv too. */
function textRows(survey: Survey, labels: Labels): readonly (readonly string[])[] {
  const open = openTextsOf(survey).map(({ question, questionText }) => ({ name: question, text: questionText }));
  const once = new Map([...open, ...writtenColumns(survey)].map(({ name, text }) => [name, text]));
  return [...once].map(([name, text]) => [name, name, '', 'text', '', '', ...labels(text), '']);
}

function columnRows(column: ResponseColumn, labels: Labels): readonly (readonly string[])[] {
  const { name, variable, option } = column;
  const item = option?.code ?? variable.item;
  const head = [name, variable.question, item, variable.questionType, variable.scale];
  const required = variable.required ? '1' : '0';
  const codes = option ? pickedCodes : codesOf(variable);
  return [
    [...head, '', ...labels(columnTitle(variable, option?.text)), required],
    ...codes.map(({ code, text }) => [...head, code, ...labels(text), required]),
  ];
}

function codesOf(variable: Variable) {
  return [...variable.codes, ...(variable.notKnown ? [{ code: notKnownCode, text: variable.notKnown }] : [])];
}
