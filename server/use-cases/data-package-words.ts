// What the tables of an archive are, and what the columns mean that are the same in every one.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';

export type TableKind = 'figures' | 'responses' | 'texts' | 'codebook';

interface Column {
  readonly type?: 'integer' | 'number';
  readonly means: SwedishText;
  readonly values?: readonly string[];
}

export const tableWords: Readonly<Record<TableKind, { readonly title: SwedishText; readonly description: SwedishText }>> = {
  figures: {
    title: { sv: 'Alla siffror', en: 'All figures' },
    description: {
      sv: 'Varje siffra i rapporten, en rad per cell. Rader utan kod och med medelvärde är medelvärden.',
      en: 'Every number of the report, one row a cell. Rows without a code and with a mean are means.',
    },
  },
  responses: {
    title: { sv: 'Svar', en: 'Answers' },
    description: {
      sv: 'En rad per svar. Svar från personer står i slumpad ordning, utan egna ord och utan det som kan peka ut någon. Svar från organisationer står som de skickades.',
      en: 'One row a response. Persons’ stand in random order, without their own words and without what could single someone out. Organisations’ stand as they were sent.',
    },
  },
  texts: {
    title: { sv: 'Svar med egna ord', en: 'Answers in own words' },
    description: {
      sv: 'En rad per text, i slumpad ordning. Texterna kan inte kopplas till andra svar.',
      en: 'One row a text, in random order. Texts cannot be tied to other answers.',
    },
  },
  codebook: {
    title: { sv: 'Kodbok', en: 'Codebook' },
    description: {
      sv: 'Vad kolumnerna i svaren betyder: en rad per kolumn, och en per kod med dess etikett.',
      en: 'What the columns of the answers mean: one row a column, and one a code with its label.',
    },
  },
};

export const figureColumns: Readonly<Record<string, Column>> = {
  activity: {
    means: {
      sv: 'Aktivitetens id; ett annat för förra omgången, som rapporten jämför med',
      en: 'Id of the activity; another for the round before, which the report compares with',
    },
  },
  occasion: { means: { sv: 'Träff, möte eller steg', en: 'Session, meeting or step' } },
  wave: { means: { sv: 'Omgångens kod', en: 'Code of the wave' } },
  survey: { means: { sv: 'Enkätens id', en: 'Id of the survey' } },
  version: { type: 'integer', means: { sv: 'Enkätens version', en: 'Version of the survey' } },
  question: { means: { sv: 'Frågans namn', en: 'Name of the question' } },
  item: { means: { sv: 'Rad eller cell i frågan', en: 'Row or cell of the question' } },
  breakdown: { means: { sv: 'Vad svaren är uppdelade efter; tomt för alla', en: 'What answers are broken down by; empty for all' } },
  group: { means: { sv: 'Gruppen', en: 'The group' } },
  code: { means: { sv: 'Svarets kod; na är ”Vet ej”', en: "The answer's code; na is “Don't know”" } },
  label: { means: { sv: 'Vad svaret heter', en: 'What the answer is called' } },
  n: { type: 'integer', means: { sv: 'Hur många som valde svaret', en: 'How many chose the answer' } },
  base: { type: 'integer', means: { sv: 'Hur många andelen eller medelvärdet räknas på', en: 'How many the share or mean is taken of' } },
  percent: { type: 'number', means: { sv: 'Andel av basen, 0–100', en: 'Share of the base, 0–100' } },
  mean: { type: 'number', means: { sv: 'Medelvärde utan ”Vet ej”', en: "Mean without “Don't know”" } },
  ci_low: { type: 'number', means: { sv: '95 procents intervall, nedre', en: '95 percent interval, lower end' } },
  ci_high: { type: 'number', means: { sv: '95 procents intervall, övre', en: '95 percent interval, upper end' } },
  status: {
    means: {
      sv: 'released: visas; hidden: liten grupp, eller dold för att skydda en; too-few: för få svar',
      en: 'released: shown; hidden: a small group, or hidden to protect one; too-few: too few answers',
    },
    values: ['released', 'hidden', 'too-few'],
  },
};

export const textColumns: Readonly<Record<string, Column>> = {
  question: { means: { sv: 'Frågans namn', en: 'Name of the question' } },
  text: { means: { sv: 'Texten', en: 'The text' } },
};

export const codebookColumns: Readonly<Record<string, Column>> = {
  column: { means: { sv: 'Kolumn i svaren', en: 'Column of the answers' } },
  question: { means: { sv: 'Frågans namn', en: 'Name of the question' } },
  item: { means: { sv: 'Rad, cell eller alternativ', en: 'Row, cell or option' } },
  type: { means: { sv: 'Frågetyp', en: 'Type of question' } },
  scale: { means: { sv: 'Skala; bara lika skalor kan jämföras', en: 'Scale; only equal scales can be compared' } },
  code: { means: { sv: 'Kod; tomt för kolumnen själv', en: 'Code; empty for the column itself' } },
  label_sv: { means: { sv: 'Etikett på svenska', en: 'Label in Swedish' } },
  label_en: { means: { sv: 'Etikett på engelska', en: 'Label in English' } },
  required: { means: { sv: '1 om frågan måste besvaras', en: '1 where the question must be answered' } },
};
