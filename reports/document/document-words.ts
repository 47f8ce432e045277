// The document's own words; everything else comes with the report.

export interface DocumentWords {
  readonly results: string;
  readonly example: string;
  readonly brief: string;
  readonly contents: string;
  readonly toFigure: string;
  readonly table: string;
  readonly tooFew: string;
  readonly noTexts: string;
  readonly method: string;
}

const swedish: DocumentWords = {
  results: 'Resultat',
  example: 'Exempeldata. Svaren är påhittade och visar hur en rapport ser ut.',
  brief: 'Kort sagt',
  contents: 'Innehåll',
  toFigure: 'Till diagrammet',
  table: 'Samma siffror som tabell',
  tooFew: 'För få har svarat för att svaren ska kunna visas.',
  noTexts: 'Ingen har skrivit något.',
  method: 'Så har vi räknat',
};

const english: DocumentWords = {
  results: 'Results',
  example: 'Example data. The answers are made up and show what a report looks like.',
  brief: 'In short',
  contents: 'Contents',
  toFigure: 'To the chart',
  table: 'The same numbers as a table',
  tooFew: 'Too few have answered for the answers to be shown.',
  noTexts: 'Nobody has written anything.',
  method: 'How we counted',
};

/** The words of a language; Swedish for every language but English. */
export function documentWords(locale: string): DocumentWords {
  return locale.startsWith('en') ? english : swedish;
}
