// Every sentence a participant can meet when an answer is not accepted. Each says what to do. Swedish first; another
// language is another object with the same keys.

/** The sentences in one language. */
export interface Messages {
  readonly unreadable: string;
  readonly unknownQuestion: string;
  readonly wrongShape: string;
  readonly required: string;
  readonly chooseOne: string;
  readonly chooseListed: string;
  readonly chooseOnce: string;
  readonly exclusive: (choice: string) => string;
  readonly atLeast: (count: number) => string;
  readonly atMost: (count: number) => string;
  readonly rankAll: string;
  readonly sayWhat: string;
  readonly chooseStep: string;
  readonly yesOrNo: string;
  readonly writeText: string;
  readonly strangeCharacters: string;
  readonly tooLong: (longest: number) => string;
  readonly tooShort: (shortest: number) => string;
  readonly noDigitsLast: string;
  readonly email: string;
  readonly url: string;
  readonly tel: string;
  readonly date: string;
  readonly time: string;
  readonly dateTime: string;
  readonly number: string;
  readonly notLess: (least: string) => string;
  readonly notMore: (most: string) => string;
  readonly pattern: string;
  readonly rule: string;
  readonly unknownRow: string;
  readonly everyRow: (rows: readonly string[]) => string;
  readonly minRows: (count: number) => string;
  readonly tooManyParts: (count: number) => string;
  readonly fileShape: string;
  readonly fileKind: (kinds: string) => string;
  readonly fileSize: (megabytes: number) => string;
  readonly oneFile: string;
}

const sv: Messages = {
  unreadable: 'Vi kunde inte läsa svaren. Ladda om sidan och försök igen.',
  unknownQuestion: 'Den här frågan finns inte i enkäten. Ladda om sidan och svara igen.',
  wrongShape: 'Vi kunde inte läsa svaret. Svara på frågan igen.',
  required: 'Svara på frågan.',
  chooseOne: 'Välj ett av alternativen.',
  chooseListed: 'Välj bland alternativen i listan.',
  chooseOnce: 'Välj varje alternativ bara en gång.',
  exclusive: (choice) => `Välj antingen ”${choice}” eller andra alternativ, inte båda.`,
  atLeast: (count) => `Välj minst ${count} alternativ.`,
  atMost: (count) => `Välj högst ${count} alternativ.`,
  rankAll: 'Sätt alla alternativ i ordning.',
  sayWhat: 'Skriv vad du menar med ditt eget alternativ.',
  chooseStep: 'Välj ett av stegen på skalan.',
  yesOrNo: 'Välj ja eller nej.',
  writeText: 'Skriv svaret som text.',
  strangeCharacters: 'Texten har tecken som inte går att spara. Skriv om den.',
  tooLong: (longest) => `Korta texten till högst ${longest} tecken.`,
  tooShort: (shortest) => `Skriv minst ${shortest} tecken.`,
  noDigitsLast: 'Ta bort siffrorna sist i texten.',
  email: 'Skriv en hel e-postadress, till exempel namn@kommun.se.',
  url: 'Skriv en webbadress, till exempel https://www.kommun.se.',
  tel: 'Skriv ett telefonnummer med siffror, till exempel 070-123 45 67.',
  date: 'Skriv ett datum som finns: år-månad-dag, till exempel 2025-05-20.',
  time: 'Skriv ett klockslag, till exempel 13:30.',
  dateTime: 'Skriv datum och klockslag, till exempel 2025-05-20T13:30.',
  number: 'Skriv ett tal med siffror.',
  notLess: (least) => `Ange ${least} eller mer.`,
  notMore: (most) => `Ange ${most} eller mindre.`,
  pattern: 'Skriv svaret så som frågan beskriver.',
  rule: 'Svaret stämmer inte med dina andra svar. Ändra ett av dem.',
  unknownRow: 'Den här raden finns inte i frågan. Ladda om sidan och svara igen.',
  everyRow: (rows) => `Svara på alla rader. Kvar: ${rows.join(', ')}.`,
  minRows: (count) => `Fyll i minst ${count} rader.`,
  tooManyParts: (count) => `Ta bort några. Det får vara högst ${count}.`,
  fileShape: 'Vi kunde inte läsa filen. Välj den igen.',
  fileKind: (kinds) => `Välj en fil av rätt sort: ${kinds}.`,
  fileSize: (megabytes) => `Välj en mindre fil. Den får vara högst ${String(megabytes).replace('.', ',')} MB.`,
  oneFile: 'Välj bara en fil.',
};

const en: Messages = {
  unreadable: 'We could not read the answers. Reload the page and try again.',
  unknownQuestion: 'This question is not in the survey. Reload the page and answer again.',
  wrongShape: 'We could not read the answer. Answer the question again.',
  required: 'Answer the question.',
  chooseOne: 'Choose one of the options.',
  chooseListed: 'Choose from the options in the list.',
  chooseOnce: 'Choose each option only once.',
  exclusive: (choice) => `Choose either “${choice}” or other options, not both.`,
  atLeast: (count) => `Choose at least ${count} options.`,
  atMost: (count) => `Choose at most ${count} options.`,
  rankAll: 'Put all options in order.',
  sayWhat: 'Write what you mean by your own option.',
  chooseStep: 'Choose one of the steps on the scale.',
  yesOrNo: 'Choose yes or no.',
  writeText: 'Write the answer as text.',
  strangeCharacters: 'The text has characters that cannot be saved. Write it again.',
  tooLong: (longest) => `Shorten the text to at most ${longest} characters.`,
  tooShort: (shortest) => `Write at least ${shortest} characters.`,
  noDigitsLast: 'Remove the digits at the end of the text.',
  email: 'Write a whole e-mail address, for example name@municipality.se.',
  url: 'Write a web address, for example https://www.municipality.se.',
  tel: 'Write a phone number with digits, for example +46 70 123 45 67.',
  date: 'Write a date that exists: year-month-day, for example 2025-05-20.',
  time: 'Write a time of day, for example 13:30.',
  dateTime: 'Write a date and a time, for example 2025-05-20T13:30.',
  number: 'Write a number with digits.',
  notLess: (least) => `Enter ${least} or more.`,
  notMore: (most) => `Enter ${most} or less.`,
  pattern: 'Write the answer the way the question describes.',
  rule: 'The answer does not agree with your other answers. Change one of them.',
  unknownRow: 'This row is not in the question. Reload the page and answer again.',
  everyRow: (rows) => `Answer every row. Left: ${rows.join(', ')}.`,
  minRows: (count) => `Fill in at least ${count} rows.`,
  tooManyParts: (count) => `Remove some. There may be at most ${count}.`,
  fileShape: 'We could not read the file. Choose it again.',
  fileKind: (kinds) => `Choose a file of the right kind: ${kinds}.`,
  fileSize: (megabytes) => `Choose a smaller file. It may be at most ${megabytes} MB.`,
  oneFile: 'Choose only one file.',
};

/**
 * The sentences in a language; Swedish where there are none in it.
 *
 * @example messagesIn('en').required // 'Answer the question.'
 */
export function messagesIn(locale: string): Messages {
  return locale === 'en' || locale.startsWith('en-') ? en : sv;
}

/** For tests: every language there is. */
export const messagesByLocale: Readonly<Record<string, Messages>> = { sv, en };
