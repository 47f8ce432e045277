// What the groups wrote down at the meeting about learning. Invented; nobody is named. One entry a group; the first two
// success factors are those it chose to present.

export interface GroupNotes {
  readonly question: 'internal_learning' | 'external_learning';
  readonly successFactors: readonly [string, string, ...string[]];
  readonly challenges: readonly string[];
  readonly tips: readonly string[];
  readonly reactions?: string;
}

export const groupNotes: readonly GroupNotes[] = [
  {
    question: 'internal_learning',
    successFactors: [
      'Chefen frågar efter vad vi har lärt oss',
      'Tid för lärande står i projektplanen',
      'Korta lärande samtal direkt efter mötena',
    ],
    challenges: ['Allt annat är mer akut', 'Kunskapen sitter i enskilda personer'],
    tips: ['Byt en informationspunkt i månaden mot en lärandepunkt'],
    reactions: 'Många kände igen sig i att tiden måste bokas först.',
  },
  {
    question: 'internal_learning',
    successFactors: ['Förtroendevalda är med i samtalet, inte bara i publiken', 'Vi besöker verksamheterna tillsammans'],
    challenges: ['Nya ledamöter var fjärde år', 'Språket, vi pratar i förkortningar'],
    tips: ['En introduktion i tre delar i stället för en heldag', 'Låt en ledamot berätta för de andra'],
  },
  {
    question: 'internal_learning',
    successFactors: ['Analytiker och strateger sitter ihop', 'Samma lägesbild för alla förvaltningar', 'Nyfikenhet'],
    challenges: ['Stuprören', 'Uppföljning ses som kontroll'],
    tips: ['Bjud in vården till strategin tidigt'],
    reactions: 'Fler ville höra hur lägesbilden tas fram.',
  },
  {
    question: 'external_learning',
    successFactors: ['Frågorna kommer från kommunerna', 'Ett labb eller en arena som flera äger'],
    challenges: ['Små kommuner har ingen att skicka', 'För många nätverk'],
    tips: ['Åk ut i stället för att bjuda in', 'Ersätt resan för den som har längst'],
    reactions: 'Labbet väckte mest frågor: vem betalar och vem bestämmer tema?',
  },
  {
    question: 'external_learning',
    successFactors: ['Samma personer över tid', 'Tydlig nytta för den egna kommunen', 'Länsstyrelsen och regionen bjuder in tillsammans'],
    challenges: ['Svårt att nå skolan', 'Lärandet stannar hos den som var med'],
    tips: ['Hemuppgift som kräver ett samtal på hemmaplan'],
  },
  {
    question: 'external_learning',
    successFactors: ['Vi delar misslyckanden', 'Kommundirektörerna har beställt det'],
    challenges: ['Näringslivet tycker att det går för långsamt'],
    tips: ['Berätta vad som hände sen', 'Max en sida dokumentation'],
    reactions: 'Igenkännande skratt åt sidantalet.',
  },
];
