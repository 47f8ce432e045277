// What figures of who was asked, came and answered say by themselves.

export interface FieldworkWords {
  readonly occasion: string;
  readonly registered: string;
  readonly registeredCount: (n: number) => string;
  readonly present: string;
  readonly presentShare: string;
  readonly answers: string;
  readonly of: string;
  readonly measure: string;
  readonly asked: string;
  readonly share: string;
  readonly ofPresent: (n: number, of: number, share: string) => string;
  readonly ofInvited: (n: number, of: number, share: string) => string;
  readonly ofAsked: (n: number, of: number, share: string) => string;
  readonly noPresence: (n: number) => string;
  readonly onlyPresence: (n: number) => string;
  readonly openLink: (n: number) => string;
  readonly moreThan: (n: number, of: number) => string;
  readonly tooFew: (k: number, wave: 'open' | 'closed' | 'released') => string;
  readonly soFar: (n: number, exact: boolean, wave: 'open' | 'closed') => string;
  readonly soFarOf: Readonly<Record<'invited' | 'present' | 'asked', (of: number) => string>>;
  readonly notCounted: string;
  readonly measures: Readonly<Record<'invited' | 'present' | 'asked' | 'unknown', string>>;
  readonly base: (registered: number | undefined, present: readonly [number, number] | undefined) => string;
  readonly statusBase: (waves: number) => string;
  readonly notes: {
    readonly registered: string;
    readonly present: string;
    readonly responseRate: string;
    readonly ofAsked: string;
    readonly openLink: string;
    readonly steps: string;
  };
  readonly hasAnswered: string;
  readonly hasNot: string;
  readonly answeredBase: (n: number, all: number, waves: string) => string;
  readonly answeredNote: string;
  readonly all: string;
}

const swedish: FieldworkWords = {
  occasion: 'Tillfälle',
  registered: 'Anmälda',
  registeredCount: (n) => `${n} anmälda`,
  present: 'Närvarande',
  presentShare: 'Svar av närvarande',
  answers: 'Svar',
  of: 'Av',
  measure: 'Mått',
  asked: 'Tillfrågade',
  share: 'Andel',
  ofPresent: (n, of, share) => `${n} av ${of} närvarande, ${share}`,
  ofInvited: (n, of, share) => `${n} av ${of} inbjudna, ${share}`,
  ofAsked: (n, of, share) => `${n} av ${of} tillfrågade, ${share}`,
  noPresence: (n) => `${n} svar, närvaron är inte räknad`,
  onlyPresence: (n) => `${n} närvarande`,
  openLink: (n) => `${n} svar på en öppen länk, ingen andel`,
  moreThan: (n, of) => `${n} svar, fler än de ${of} som var kända`,
  tooFew: (k, wave) => `${{ open: 'Pågår, färre', closed: 'Stängd, färre', released: 'Färre' }[wave]} än ${k === 5 ? 'fem' : k} svar`,
  soFar: (n, exact, wave) => `${wave === 'open' ? 'Pågår' : 'Stängd, inte fastställd'}, ${exact ? '' : 'minst '}${n} svar`,
  soFarOf: { invited: (of) => `av ${of} inbjudna`, present: (of) => `av ${of} närvarande`, asked: (of) => `av ${of} tillfrågade` },
  notCounted: '–',
  measures: {
    invited: 'Svarsfrekvens, RR1 och RR2',
    present: 'Svar av närvarande',
    asked: 'Svar av tillfrågade',
    unknown: 'Ingen andel, öppen länk',
  },
  base: (registered, present) =>
    [
      registered === undefined ? '' : `${registered} anmälda.`,
      present === undefined ? '' : `${present[0] === present[1] ? present[0] : `${present[0]}–${present[1]}`} närvarande per tillfälle.`,
    ]
      .filter(Boolean)
      .join(' ') || 'Svar per tillfälle.',
  statusBase: (waves) => (waves === 1 ? 'En omgång.' : `${waves} omgångar.`),
  notes: {
    registered: 'Anmälda är antalet anmälningar. Vilka de är visas inte här.',
    present: 'Närvarande räknas i rummet. ”Svar av närvarande” är svaren delade med dem som var där, och är ingen svarsfrekvens.',
    responseRate:
      'Svarsfrekvensen är AAPOR RR1: besvarade enkäter delade med alla inbjudna. Påbörjade svar lagras inte, så RR2 är lika med RR1.',
    ofAsked: 'Vid en öppen länk till en känd grupp är andelen svaren delade med gruppens storlek. Vem som helst med länken kan ha svarat.',
    openLink: 'Vid en öppen länk är det okänt hur många som nåddes. Därför visas ingen andel.',
    steps: 'Tills resultatet är fastställt räknas personers svar i steg om fem. Vilka som har svarat visas aldrig.',
  },
  hasAnswered: 'Har svarat',
  hasNot: 'Har inte svarat',
  answeredBase: (n, all, wave) => `${wave}: ${n} av ${all} har svarat.`,
  answeredNote: 'Listan är de som kan väljas i enkäten. Den som har svarat minst en gång räknas som svarande.',
  all: 'Svar',
};

const english: FieldworkWords = {
  occasion: 'Occasion',
  registered: 'Registered',
  registeredCount: (n) => `${n} registered`,
  present: 'Present',
  presentShare: 'Answers of those present',
  answers: 'Answers',
  of: 'Of',
  measure: 'Measure',
  asked: 'Asked',
  share: 'Share',
  ofPresent: (n, of, share) => `${n} of ${of} present, ${share}`,
  ofInvited: (n, of, share) => `${n} of ${of} invited, ${share}`,
  ofAsked: (n, of, share) => `${n} of ${of} asked, ${share}`,
  noPresence: (n) => `${n} answers, presence was not counted`,
  onlyPresence: (n) => `${n} present`,
  openLink: (n) => `${n} answers to an open link, no share`,
  moreThan: (n, of) => `${n} answers, more than the ${of} that were known`,
  tooFew: (k, wave) => `${{ open: 'Under way, fewer', closed: 'Closed, fewer', released: 'Fewer' }[wave]} than ${k} answers`,
  soFar: (n, exact, wave) => `${wave === 'open' ? 'Under way' : 'Closed, not released'}, ${exact ? '' : 'at least '}${n} answers`,
  soFarOf: { invited: (of) => `of ${of} invited`, present: (of) => `of ${of} present`, asked: (of) => `of ${of} asked` },
  notCounted: '–',
  measures: {
    invited: 'Response rate, RR1 and RR2',
    present: 'Answers of those present',
    asked: 'Answers of those asked',
    unknown: 'No share, open link',
  },
  base: (registered, present) =>
    [
      registered === undefined ? '' : `${registered} registered.`,
      present === undefined ? '' : `${present[0] === present[1] ? present[0] : `${present[0]}–${present[1]}`} present per occasion.`,
    ]
      .filter(Boolean)
      .join(' ') || 'Answers per occasion.',
  statusBase: (waves) => (waves === 1 ? 'One round.' : `${waves} rounds.`),
  notes: {
    registered: 'Registered is the number of registrations. Who they are is not shown here.',
    present:
      'Those present are counted in the room. “Answers of those present” is answers divided by how many were there, and no response rate.',
    responseRate:
      'The response rate is AAPOR RR1: answered surveys divided by all invited. Answers that were begun are not stored, so RR2 equals RR1.',
    ofAsked:
      'With an open link to a known group, the share is answers divided by the size of the group. Anyone with the link may have answered.',
    openLink: 'With an open link it is not known how many were reached, so no share is shown.',
    steps: 'Until results are released, answers from persons are counted in steps of five. Who has answered is never shown.',
  },
  hasAnswered: 'Have answered',
  hasNot: 'Have not answered',
  answeredBase: (n, all, wave) => `${wave}: ${n} of ${all} have answered.`,
  answeredNote: 'The list is those that can be chosen in the survey. Whoever has answered at least once counts as having answered.',
  all: 'Answers',
};

/** The words of a language; Swedish where a language has none. */
export function fieldworkWordsIn(locale: string): FieldworkWords {
  return locale === 'en' ? english : swedish;
}
