// Phrases that several forms use: said the same everywhere.

/** Under every open question: names in free text are personal data we neither need nor want. */
export const noNames = { sv: 'Skriv inte namn.', en: 'Do not write names.' } as const;

export const yes = { sv: 'Ja', en: 'Yes' } as const;
export const no = { sv: 'Nej', en: 'No' } as const;
