// Where each organisation stands (the RUS map): columns of the way round, and who has moved since the round before. A table with a
// column a round tells the same over time.
import { itemText, itemValue, questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Question } from '../../surveys/definition/survey-json.ts';
import type { TilesDefinition } from '../definition/row-definitions.ts';
import { grouped } from '../tabulate/grouped.ts';
import { type Composition, said, type WaveInReport, wavesOf } from './composition.ts';
import { captionOf } from './figure-base.ts';
import { alphabetical } from './numbers.ts';
import { shortPlace } from './short-place.ts';
import { textColumn } from './table-cells.ts';
import type { TileGroup, TilesFigure } from './tiles.ts';
import { tilesWordsIn } from './tiles-words.ts';

interface Place {
  readonly state: string;
  readonly phase: string;
}

interface Organisation {
  readonly code: string;
  readonly name: string;
  /** One a round: the newest entry until then; undefined before the first. */
  readonly places: readonly (Place | undefined)[];
}

interface Standings {
  readonly composition: Composition;
  readonly definition: TilesDefinition;
  readonly rounds: readonly WaveInReport[];
  readonly organisations: readonly Organisation[];
  readonly nameOf: (question: 'state' | 'phase', code: string) => string;
}

/** One figure, of the newest round that is released; none before the first. */
export function tilesFigures(composition: Composition, definition: TilesDefinition): readonly TilesFigure[] {
  const rounds = wavesOf(composition, definition.survey).filter(({ release }) => release?.rows !== undefined);
  const newest = rounds.at(-1);
  if (!newest) return [];
  const questions = new Map(questionsIn(newest.survey.json).map((question) => [question.name, question]));
  const nameOf: Standings['nameOf'] = (question, code) => textOfCode(questions.get(definition[question]), code, composition.locale);
  const organisations = organisationsIn(composition, definition, rounds, questions.get(definition.key));
  return [tilesFigure({ composition, definition, rounds, organisations, nameOf })];
}

function textOfCode(question: Question | undefined, code: string, locale: string): string {
  const choice = question && 'choices' in question ? question.choices.find((item) => String(itemValue(item)) === code) : undefined;
  return choice === undefined ? code : itemText(choice, locale);
}

function organisationsIn(
  { locale }: Composition,
  definition: TilesDefinition,
  rounds: readonly WaveInReport[],
  key: Question | undefined,
): readonly Organisation[] {
  const choices = key && 'choices' in key ? key.choices : [];
  const found = choices.map((choice): Organisation => {
    const code = String(itemValue(choice));
    const places: (Place | undefined)[] = [];
    for (const round of rounds) places.push(newestEntry(definition, round, code) ?? places.at(-1));
    return { code, name: itemText(choice, locale), places };
  });
  return found.sort((a, b) => alphabetical(locale)(shortPlace(a.name), shortPlace(b.name)));
}

/** What an organisation said last in a round. */
function newestEntry(definition: TilesDefinition, { release }: WaveInReport, code: string): Place | undefined {
  const own = (release?.rows ?? []).filter(({ answers }) => String(answers[definition.key]) === code);
  const dateOf = (row: (typeof own)[number]) => String(row.answers[definition.dated] ?? '');
  const newest = [...own].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1))[0];
  return newest && { state: String(newest.answers[definition.state]), phase: String(newest.answers[definition.phase]) };
}

/** Where it stood before, for one that has moved since the round before. */
function movedFrom({ places }: Organisation): Place | undefined {
  const [before, now] = [places.at(-2), places.at(-1)];
  return before && now && (before.state !== now.state || before.phase !== now.phase) ? before : undefined;
}

/** "Genomförande"; with its state where only that tells it from where it stands now. */
function placeBefore({ nameOf }: Standings, before: Place, now: Place | undefined): string {
  const phase = nameOf('phase', before.phase);
  return before.phase === now?.phase ? `${phase} (${nameOf('state', before.state)})` : phase;
}

function tilesFigure(standings: Standings): TilesFigure {
  const { composition, definition, organisations, rounds } = standings;
  const say = tilesWordsIn(composition.locale);
  const title = said(composition, definition.title);
  const missing = organisations.filter(({ places }) => places.at(-1) === undefined);
  const moved = organisations.filter(movedFrom);
  const newest = rounds.at(-1);
  const before = rounds.at(-2)?.labelInText;
  const base = say.base(organisations.length - missing.length, organisations.length, newest?.occasion ? newest.labelInText : undefined);
  const change = before === undefined ? say.firstRound : say.moved(moved.length, before);
  return {
    kind: 'tiles',
    id: definition.id,
    title,
    alt: [
      ...groupsOf(standings).map(groupAlt),
      change,
      moved.length > 0 ? `${moved.map((one) => movedText(standings, one)).join('; ')}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    base: `${base} ${change}`,
    notes: missing.length > 0 ? [say.missing(missing.map(({ name }) => shortPlace(name)))] : [],
    table: { caption: captionOf(title, base), ...tableOf(standings) },
    sources: [],
    groups: groupsOf(standings),
  };
}

function movedText(standings: Standings, organisation: Organisation): string {
  const [before, now] = [organisation.places.at(-2), organisation.places.at(-1)];
  const say = tilesWordsIn(standings.composition.locale);
  return before && now ? `${shortPlace(organisation.name)} ${say.from(placeBefore(standings, before, now))}` : organisation.name;
}

function groupAlt({ title, note, columns }: TileGroup): string {
  const parts = columns
    .filter(({ tiles }) => tiles.length > 0)
    .map((column) => `${column.title} ${column.tiles.map(({ label }) => label).join(', ')}`);
  return `${title}, ${note}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}.`;
}

/** The columns that are always there, and those that answers have made, under the state they belong to. */
function groupsOf(standings: Standings): readonly TileGroup[] {
  const { definition, organisations, nameOf, composition } = standings;
  const used = organisations.flatMap(({ places }) => places.at(-1) ?? []);
  const usual = definition.places.map(([state, phase]) => ({ state, phase }));
  const all = [...usual, ...used.filter((place) => !usual.some((one) => isSame(one, place)))];
  const byState = grouped(all, ({ state }) => state);
  return [...byState].map(([state, places]) => {
    const phases = [...new Set(places.map(({ phase }) => phase))];
    const columns = phases.map((phase) => ({ title: nameOf('phase', phase), tiles: tilesIn(standings, { state, phase }) }));
    const count = columns.reduce((sum, { tiles }) => sum + tiles.length, 0);
    return { title: nameOf('state', state), note: tilesWordsIn(composition.locale).count(count), columns };
  });
}

function tilesIn(standings: Standings, place: Place): TileGroup['columns'][number]['tiles'] {
  const say = tilesWordsIn(standings.composition.locale);
  return standings.organisations
    .filter(({ places }) => isSame(places.at(-1), place))
    .map((organisation) => {
      const before = movedFrom(organisation);
      const label = shortPlace(organisation.name);
      return before ? { label, from: say.from(placeBefore(standings, before, place)) } : { label };
    });
}

function isSame(one: Place | undefined, other: Place): boolean {
  return one?.state === other.state && one.phase === other.phase;
}

/** A row an organisation, a column a round. */
function tableOf(standings: Standings): Omit<TilesFigure['table'], 'caption'> {
  const { organisations, rounds, nameOf, composition } = standings;
  const say = tilesWordsIn(composition.locale);
  const placeText = (place: Place | undefined) =>
    place ? `${nameOf('state', place.state)}: ${nameOf('phase', place.phase)}` : say.unknown;
  return {
    columns: [textColumn(say.organisation), ...rounds.map(({ label }) => textColumn(label)), textColumn(say.sinceBefore)],
    rows: organisations.map((organisation) => {
      const before = movedFrom(organisation);
      return [
        organisation.name,
        ...organisation.places.map(placeText),
        before ? say.movedFrom(placeBefore(standings, before, organisation.places.at(-1))) : say.notMoved,
      ];
    }),
  };
}
