// The wall as it stands, to keep with the notes of the day: as rows, and as a picture. What is hidden or waits is not in it,
// and texts stand in the order of their ids, which says nothing of when they came.
import type { CsvProfile } from '../../reports/csv/csv-profile.ts';
import { answerLabel } from '../../surveys/definition/answer-label.ts';
import { textIn } from '../../surveys/definition/localized-text.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import { pileName, pileNumbers } from '../../surveys/fieldwork/room.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { slugOf } from './read-csv.ts';
import { openWallAsLead, type Wall, type Walls } from './read-wall.ts';
import { type SeenText, wallView } from './wall-view.ts';

export interface WallChoice {
  readonly code: string;
  readonly key?: string | undefined;
  readonly locale: 'sv' | 'en';
}

export interface WallFile<T> {
  readonly name: string;
  readonly content: T;
}

/** Texts that stand together under a heading: of a pile, or of a question. */
export interface WallGroup {
  readonly title: string;
  readonly texts: readonly { readonly label: string; readonly question: string; readonly text: string }[];
}

const unsorted = { sv: 'Inte sorterat', en: 'Not sorted' };

/** The wall as CSV. Throws the problems of `openWallAsLead`. */
export async function readWallCsv(
  context: Context,
  walls: Walls,
  { profile, ...choice }: WallChoice & { readonly profile: CsvProfile },
): Promise<WallFile<string>> {
  const wall = await leadsWall(context, walls, choice);
  const { csvHeader, csvLines } = await import('../../reports/csv/csv-text.ts');
  const rows = groupsOf(wall, choice.locale).flatMap(({ title, texts }) =>
    texts.map(({ label, question, text }) => [title, question, label, text]),
  );
  return {
    name: `${fileName(wall)}.csv`,
    content: csvHeader(['heading', 'question', 'group', 'text'], profile) + csvLines(rows, profile),
  };
}

/** The wall as a picture. Throws the problem `wall-too-long`, and those of `openWallAsLead`. */
export async function readWallPng(context: Context, walls: Walls, choice: WallChoice): Promise<WallFile<Uint8Array>> {
  const wall = await leadsWall(context, walls, choice);
  const [{ draw }, { scaleFor, sheetOf }] = await Promise.all([
    import('../rendering/drawing-thread.ts'),
    import('../rendering/wall-sheet.ts'),
  ]);
  const activity = await context.store.activity(wall.wave.activity);
  const picture = {
    title: textIn(wall.survey.json.title, choice.locale),
    above: activity?.title ?? '',
    groups: groupsOf(wall, choice.locale),
  };
  // Said beforehand: a picture that ends in the middle looks as if it were whole.
  if (scaleFor(sheetOf(picture)) === undefined) throw new ProblemError('wall-too-long');
  return { name: `${fileName(wall)}.png`, content: await draw('wall', picture) };
}

async function leadsWall(context: Context, walls: Walls, choice: WallChoice): Promise<Wall> {
  const wave = await openWallAsLead(context, { code: choice.code, key: choice.key });
  const wall = await walls.read(wave.id);
  if (!wall) throw new ProblemError('closed');
  return wall;
}

/** By pile while the screens show piles, else by question. */
export function groupsOf(wall: Wall, locale: string): readonly WallGroup[] {
  const { sorting, pileNames, texts } = wallView(wall, false);
  const titles = titlesOf(wall.survey, locale);
  const group = (title: string, chosen: (text: SeenText) => boolean): WallGroup => ({
    title,
    texts: texts.filter(chosen).map((text) => ({
      label: labelOf(wall.survey, text, locale),
      question: titles.get(text.question) ?? text.question,
      text: text.text,
    })),
  });
  const groups = sorting
    ? [
        ...pileNumbers.map((pile) => group(pileName(pileNames, pile, locale), (text) => text.pile === pile)),
        group(textIn(unsorted, locale), ({ pile }) => pile === undefined),
      ]
    : (wall.survey.room ?? []).map((question) => group(titles.get(question) ?? question, (text) => text.question === question));
  return groups.filter((one) => one.texts.length > 0);
}

function titlesOf({ json }: Survey, locale: string): ReadonlyMap<string, string> {
  return new Map(questionsIn(json).map(({ name, title }) => [name, title ? textIn(title, locale) : name]));
}

/** Which group, and what it talked about, as people read it. */
function labelOf({ json }: Survey, { labels = {} }: SeenText, locale: string): string {
  return Object.entries(labels)
    .map(([name, value]) => answerLabel(json, name, value, locale))
    .join(', ');
}

function fileName({ survey, wave }: Wall): string {
  return `wall-${slugOf(survey.json.title.sv)}-${wave.code}`;
}
