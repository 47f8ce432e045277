// Invented positions on the RUS map for the 21 real regions. The network's own map of January 2017 does not say in text which
// region stood where, so nothing is taken from it but the labels; every answer says that it is an example.
import type { AnswersOf } from '../../surveys/definition/answers-of.ts';
import type { rusStatus } from '../../surveys/library/rus-status.ts';
import { type Region, regions } from '../../surveys/reference/regions.ts';
import type { RusPhase, RusState } from '../../surveys/reference/rus.ts';
import type { NewInvitation } from '../use-cases/invite-to-wave.ts';
import { quotas } from './answer-models.ts';
import { between, chance, pick, type Random } from './random.ts';
import { optional } from './text-deck.ts';

type RusAnswers = AnswersOf<typeof rusStatus>;

interface Position {
  readonly state: RusState;
  readonly phase: RusPhase;
  readonly next: string;
}

/** Place on the way round where a new strategy comes into force. */
const adoption = 4;

/** The way round: from one strategy to the next. */
const positions: readonly Position[] = [
  { state: 'renewing', phase: 'initiative', next: 'Beslut om uppdragsdirektiv' },
  { state: 'renewing', phase: 'planning', next: 'Projektplan till styrgruppen' },
  { state: 'renewing', phase: 'drafting', next: 'Beslut om remissversion i regionstyrelsen' },
  { state: 'recent', phase: 'proposal', next: 'Beslut i regionfullmäktige' },
  { state: 'recent', phase: 'adopted', next: 'Genomförandeplan' },
  { state: 'recent', phase: 'implementing', next: 'Första uppföljningen' },
  { state: 'current', phase: 'implementing', next: 'Översyn av strategin' },
];

interface Standing {
  /** The place on the way round. */
  readonly place: number;
  /** When the strategy in force was adopted, and until which year it is valid. */
  readonly adopted: string;
  readonly horizon: number;
}

/** Where each region stands, by county code. */
export type RusMap = Readonly<Record<string, Standing>>;

/** A map to begin with, as of an ISO date. */
export function firstMap(random: Random, asOf: string): RusMap {
  const year = latestSpring(asOf);
  const places = quotas(random, regions.length, { 0: 0.14, 1: 0.14, 2: 0.19, 3: 0.1, 4: 0.1, 5: 0.09, 6: 0.24 }).map(Number);
  return eachRegion((_, at) => {
    const place = places[at] ?? 0;
    const age = place === adoption ? 0 : place === adoption + 1 ? 1 : between(random, 3, 7);
    return { place, ...adoptedIn(random, year - age) };
  });
}

/** The map at a later date: about half have moved, most of them one step. */
export function laterMap(random: Random, map: RusMap, asOf: string): RusMap {
  const year = latestSpring(asOf);
  const steps = quotas(random, regions.length, { 0: 0.5, 1: 0.4, 2: 0.1 }).map(Number);
  return eachRegion((code, at) => {
    const before = map[code] ?? { place: 0, ...adoptedIn(random, year - 5) };
    const reached = before.place + (steps[at] ?? 0);
    const renewed = before.place < adoption && reached >= adoption ? adoptedIn(random, year) : {};
    return { ...before, ...renewed, place: reached % positions.length };
  });
}

/** The year of the latest spring that is over: strategies are adopted in spring here. */
function latestSpring(asOf: string): number {
  const [year, month] = asOf.split('-').map(Number);
  return (month ?? 1) > 4 ? (year ?? 0) : (year ?? 0) - 1;
}

function adoptedIn(random: Random, year: number): Omit<Standing, 'place'> {
  return { adopted: `${year}-0${between(random, 2, 4)}-${between(random, 10, 28)}`, horizon: year + between(random, 8, 12) };
}

function eachRegion(standing: (code: string, at: number) => Standing): RusMap {
  return Object.fromEntries(regions.map(({ code }, at) => [code, standing(code, at)]));
}

/** A link for each region. */
export function regionInvitations(some: readonly Region[]): readonly NewInvitation[] {
  return some.map(({ code, name }) => ({ recipient: name, background: { region: code } }));
}

const notes = [
  'Tidplanen är preliminär.',
  'Vi väntar på budgetbeslutet.',
  'Samråd med kommunerna pågår.',
  'Kortare strategi än den förra.',
  'Beslutet är framflyttat ett halvår.',
  'Gärna kontakt med någon som nyss har haft remiss.',
];

/**
 * What those regions answer about where they stand.
 *
 * @param asOf ISO date
 */
export function rusAnswers(random: Random, map: RusMap, some: readonly Region[], asOf: string): readonly RusAnswers[] {
  const year = Number(asOf.slice(0, 4));
  return some.flatMap(({ code, county }) => {
    const standing = map[code];
    const position = standing && positions[standing.place];
    return position ? [answerOf(random, { code, county, standing, position, asOf, year })] : [];
  });
}

interface Reported {
  readonly code: string;
  readonly county: string;
  readonly standing: Standing;
  readonly position: Position;
  readonly asOf: string;
  readonly year: number;
}

function answerOf(random: Random, { code, county, standing, position, asOf, year }: Reported): RusAnswers {
  const { state, phase, next } = position;
  const milestone = `${next}, ${pick(random, ['våren', 'hösten'])} ${year + between(random, 1, 2)}`;
  return {
    ...{ region: code, as_of: asOf, state, phase, strategy: `Exempelstrategi för ${county}` },
    ...{ adopted_on: standing.adopted, horizon: standing.horizon },
    ...optional('next_milestone', chance(random, 0.75) ? milestone : undefined),
    ...optional('note', chance(random, 0.3) ? `Exempel. ${pick(random, notes)}` : undefined),
  };
}
