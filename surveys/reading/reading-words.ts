// The few words of ours that stand between the words of a survey when it is read as text.

export interface ReadingWords {
  readonly chooseOne: string;
  readonly chooseSome: (least: number | undefined, most: number | undefined) => string;
  readonly rank: string;
  readonly scale: string;
  readonly eachRow: string;
  readonly write: (most: number | undefined) => string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly attach: string;
  readonly several: string;
  readonly rows: string;
  readonly other: string;
  readonly none: string;
  readonly fromEarlier: string;
  readonly noAnswer: string;
  readonly number: (place: number) => string;
}

const sv: ReadingWords = {
  chooseOne: 'Välj ett',
  chooseSome: (least, most) => {
    if (least !== undefined && least === most) return `Välj precis ${least}`;
    const limits = [least ? `minst ${least}` : '', most ? `högst ${most}` : ''].filter(Boolean).join(', ');
    return limits ? `Välj ${limits}` : 'Välj ett eller flera';
  },
  rank: 'Sätt i ordning',
  scale: 'Välj ett steg på skalan',
  eachRow: 'Välj ett på varje rad',
  write: (most) => (most ? `Skriv, högst ${most} tecken` : 'Skriv'),
  kinds: { date: 'Datum', number: 'Tal', email: 'E-postadress', tel: 'Telefonnummer', url: 'Webbadress', time: 'Klockslag' },
  yes: 'Ja',
  no: 'Nej',
  attach: 'Bifoga en fil',
  several: 'Kan besvaras flera gånger',
  rows: 'Rader',
  other: 'Annat',
  none: 'Inget av detta',
  fromEarlier: 'Alternativen är det ni har svarat på en tidigare fråga.',
  noAnswer: 'Inget svar',
  number: (place) => `Nummer ${place}`,
};

const en: ReadingWords = {
  chooseOne: 'Choose one',
  chooseSome: (least, most) => {
    if (least !== undefined && least === most) return `Choose exactly ${least}`;
    const limits = [least ? `at least ${least}` : '', most ? `at most ${most}` : ''].filter(Boolean).join(', ');
    return limits ? `Choose ${limits}` : 'Choose one or more';
  },
  rank: 'Put in order',
  scale: 'Choose a step on the scale',
  eachRow: 'Choose one in each row',
  write: (most) => (most ? `Write, at most ${most} characters` : 'Write'),
  kinds: { date: 'Date', number: 'Number', email: 'E-mail address', tel: 'Telephone number', url: 'Web address', time: 'Time' },
  yes: 'Yes',
  no: 'No',
  attach: 'Attach a file',
  several: 'Can be answered several times',
  rows: 'Rows',
  other: 'Other',
  none: 'None of these',
  fromEarlier: 'The choices are what you have answered to an earlier question.',
  noAnswer: 'No answer',
  number: (place) => `Number ${place}`,
};

/** The words for a reader: English where that is asked for, else Swedish. */
export function readingWords(locale: string): ReadingWords {
  return locale === 'en' ? en : sv;
}
