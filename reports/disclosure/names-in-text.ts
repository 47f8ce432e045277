// What in an open answer may point someone out, for the organiser who reads it before results are shown. A rule of thumb in Swedish and
// English that would rather mark too much: it never hides anything by itself, and what it does not mark may name someone all the same.
//
// Marked are e-mail addresses, telephone numbers, personal identity numbers, a title with the name after it, common first names wherever
// they stand, and other words with a capital that begin no sentence. Not marked are places (municipalities, counties, regions), words that
// are written with a capital anyway (months in English, Swedish, SKR), and words in capitals only.
import { municipalities } from '../../surveys/reference/municipalities.ts';
import { regions } from '../../surveys/reference/regions.ts';

/** Why a part of a text is marked. `name`: a first name, or a capital where no sentence begins. */
export type MarkReason = 'email' | 'phone' | 'number' | 'title' | 'name';

/** A part of a text, from one place up to another. */
export interface NameMark {
  readonly from: number;
  readonly to: number;
  readonly reason: MarkReason;
}

const email = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.\p{L}{2,}/gu;
/** 19640823-3234, 640823+3234, 6408233234; samordningsnummer have 60 added to the day. */
const identityNumber = /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])[-+ ]?\d{4}(?!\d)/g;
/** At least seven digits after a 0 or a +, with spaces and hyphens between them as people write them. */
const phone = /(?<![\d-])(?:\+\d|00\d|0\d)(?:[ \-–/()]{0,2}\d){6,13}(?!\d)/g;
const titles = [
  'herr|fru|fröken|dr|doktor|prof|professor|rektor|kollegan|kollega|chefen|handledaren|läraren|politikern|direktören|mr|mrs|ms|miss|sir',
  'kommunchefen|kommunchef|regiondirektören|regiondirektör|regionrådet|regionråd|kommunalrådet|kommunalråd|processledaren|projektledaren',
  'ordföranden|ordförande|föreläsaren|facilitatorn|moderatorn|konsulten|enhetschefen|enhetschef|colleague|facilitator|lecturer|chairman|manager',
]
  .join('|')
  .split('|')
  .map((title) => `[${title[0]?.toUpperCase()}${title[0]}]${title.slice(1)}`)
  .join('|');
const titled = new RegExp(`(?<![\\p{L}\\d])(?:${titles})\\.?[ \u00a0]\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{L}+)*`, 'gu');
const word = /\p{L}+(?:[-'’]\p{L}+)*/gu;

/**
 * The parts of a text that may point someone out, in order and never overlapping.
 *
 * @example marksIn('Bra att Karin höll i det').map(({ from, to }) => [from, to]) // [[8, 13]]
 */
export function marksIn(text: string): readonly NameMark[] {
  const found = [
    ...matches(text, email, 'email'),
    ...matches(text, identityNumber, 'number'),
    ...matches(text, phone, 'phone'),
    ...matches(text, titled, 'title').filter(({ from, to }) => !isPlaceAfterTitle(text.slice(from, to))),
    ...names(text),
  ];
  return withoutOverlaps(text.length, found);
}

/** Whether anything in it is marked. */
export function mayName(text: string): boolean {
  return marksIn(text).length > 0;
}

function matches(text: string, pattern: RegExp, reason: MarkReason): readonly NameMark[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length, reason }));
}

function isPlaceAfterTitle(part: string): boolean {
  return isKnown(part.split(/[ \u00a0]/)[1] ?? '');
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly begins: boolean;
}

function names(text: string): readonly NameMark[] {
  const words = [...text.matchAll(word)].map((match): Word => {
    return { from: match.index, to: match.index + match[0].length, text: match[0], begins: beginsSentence(text, match.index) };
  });
  const marks: NameMark[] = [];
  for (let at = 0; at < words.length; at++) {
    const one = words[at] as Word;
    const next = words[at + 1];
    if (!isName(one, text, next)) continue;
    let last = one;
    // A name goes on with the words after it: Anna Maria Ek.
    for (let more = words[at + 1]; more && isCapitalised(more.text) && adjoins(text, last, more); more = words[at + 1]) {
      if (isKnown(more.text)) break;
      last = more;
      at += 1;
    }
    marks.push({ from: one.from, to: last.to, reason: 'name' });
  }
  return marks;
}

function isName(one: Word, text: string, next: Word | undefined): boolean {
  if (isFirstName(one.text)) return true;
  if (!isCapitalised(one.text) || isKnown(one.text)) return false;
  if (!one.begins) return true;
  // "Ceylan Ek var bäst": two capitals in a row at the beginning; "Region Exempel" is known by its first word.
  return next !== undefined && isCapitalised(next.text) && !next.begins && !isKnown(next.text) && adjoins(text, one, next);
}

function adjoins(text: string, { to }: Word, { from }: Word): boolean {
  return /^[ \u00a0]$/.test(text.slice(to, from));
}

/** Begins the text, a line, a list item, or stands after the end of a sentence, a colon or an opening quote. */
function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at).replace(/[ \t\u00a0"'”’“«»(]+$/u, '');
  return before === '' || /[.!?…:;\n•*–-]$/u.test(before) || /(?:^|\n)\s*\d+[.)]?$/u.test(before);
}

/** One capital, then small letters: `Ek`, `Ann-Sofie`, `McKay`; not `SKR` or `I`. */
function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
}

/** In small letters only those that are no other word. */
function isFirstName(text: string): boolean {
  const plain = text.toLocaleLowerCase('sv');
  const [first = ''] = plain.split('-');
  const isOne = (name: string) => firstNames.has(name) || (name.endsWith('s') && firstNames.has(name.slice(0, -1)));
  if (!isOne(plain) && !isOne(first)) return false;
  return isCapitalised(text) || !alsoWords.has(plain.replace(/s$/, '')) ? !isKnown(text) : false;
}

function isKnown(text: string): boolean {
  const plain = text.toLocaleLowerCase('sv');
  return known.has(plain) || (plain.endsWith('s') && known.has(plain.slice(0, -1)));
}

/** Of two that overlap the one found first stays: an address before the name in it. */
function withoutOverlaps(length: number, marks: readonly NameMark[]): readonly NameMark[] {
  const taken = new Uint8Array(length);
  const kept = marks.filter(({ from, to }) => {
    const isFree = !taken.subarray(from, to).includes(1);
    if (isFree) taken.fill(1, from, to);
    return isFree;
  });
  return kept.sort((a, b) => a.from - b.from);
}

const list = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
const wordsOf = (text: string): readonly string[] => text.toLocaleLowerCase('sv').split(/[\s-]+/);

/** Written with a capital without being anybody: places, organisations, languages, days and months, what surveys are about. */
const known = new Set([
  ...municipalities.flatMap(({ name }) => [name.toLocaleLowerCase('sv'), ...wordsOf(name)]),
  ...regions.flatMap(({ name, county }) => [...wordsOf(name), ...wordsOf(county)]),
  ...list(`
    sverige sweden norge norway danmark denmark finland island europa europe norden nordic göteborg malmö västsverige norrland svealand götaland
    mälardalen bergslagen sverigedemokraterna socialdemokraterna moderaterna centerpartiet vänsterpartiet liberalerna kristdemokraterna
    miljöpartiet riksdagen regeringen regionen kommunen länsstyrelsen länsstyrelserna arbetsförmedlingen försäkringskassan trafikverket
    tillväxtverket boverket skolverket socialstyrelsen vinnova polisen universitetet högskolan eu-kommissionen landstinget region kommun
    municipality county university agency teams zoom mentimeter miro teams-möte powerpoint excel word outlook sharepoint google microsoft
    chatgpt copilot facebook linkedin instagram youtube efterklang agenda vision rus
    swedish english norwegian danish finnish german french svenska engelska
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december christmas easter midsummer jul påsk midsommar covid corona internet ai-verktyg i'd i'm i've i'll
  `),
]);

/** Common first names in Sweden (Statistics Sweden's lists of names) and in English. */
const firstNames = new Set(
  list(`
    anna eva maria karin kristina lena sara kerstin emma ingrid marie malin jenny annika susanne linda monica inger birgitta johanna elin ulla
    anneli sofia katarina helena margareta gunilla christina elisabeth elisabet hanna ida matilda julia lisa åsa camilla ellen anette annette
    josefin caroline carina marianne anita barbro yvonne siv gun britt agneta mona pia ulrika petra cecilia therese frida maja klara clara
    alice astrid elsa ebba wilma olivia saga freja stina lotta charlotta charlotte ann-marie ann-sofie ann-christin berit birgit viktoria
    victoria madeleine mikaela sandra rebecka rebecca amanda felicia linnea linnéa moa tove tuva nora vera selma signe agnes fatima zahra
    aisha amina leila layla samira nadia yasmin maryam hawa
    lars mikael anders johan per nils erik jan peter karl thomas daniel fredrik andreas hans stefan magnus mats bo jonas björn martin leif
    alexander bengt ulf patrik christer göran lennart henrik håkan mattias robert marcus kjell rolf joakim christian kristian niklas david
    tommy sven gunnar roger roland ola simon jonathan oskar oscar gustav gustaf viktor victor emil william elias hugo lucas lukas adam filip
    oliver linus isak axel anton albin ludvig rasmus sebastian tobias tomas torbjörn staffan stig sten rune åke arne bertil bertil börje
    ingemar ingvar jörgen kent kurt claes klas pontus ove owe dag hasse lasse kalle olle pelle mohammed mohammad muhammad ahmed ali hassan
    hussein omar ibrahim yusuf mustafa abdi ahmad khalid
    john james mary michael sarah jennifer elizabeth emily george charles paul mark kevin brian laura susan karen nancy betty margaret
  `),
);

/** Names that are also words in small letters: those count only with a capital. */
const alsoWords = new Set(
  list(`
    per hans bo dag sten stig björn ove moa saga vera mark klara tuva rolf may hugo emil viktoria victoria gun siv eva ida mona elin jan ola
    pia ali sara lena maja nora alice
  `),
);
