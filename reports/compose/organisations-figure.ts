// Which organisations have answered and which have not. Organisations are official and named; persons never stand here.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { itemText, itemValue, questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Item } from '../../surveys/definition/survey-json.ts';
import type { OrganisationsDefinition } from '../definition/fieldwork-definitions.ts';
import { type Composition, said, type WaveInReport, wavesOf } from './composition.ts';
import { fieldworkWordsIn } from './fieldwork-words.ts';
import { captionOf } from './figure-base.ts';
import { placeName } from './labels.ts';
import { alphabetical } from './numbers.ts';
import { shortPlace } from './short-place.ts';
import { countCell, numberColumn, textColumn } from './table-cells.ts';
import type { TilesFigure } from './tiles.ts';

interface Asked {
  readonly name: string;
  readonly answers: number;
}

/** One figure a released wave of organisations; none for waves of persons. */
export function organisationsFigures(composition: Composition, definition: OrganisationsDefinition): readonly TilesFigure[] {
  const waves = wavesOf(composition, definition.survey).filter(({ wave, release }) => wave.unit === 'organisation' && release?.rows);
  return waves.flatMap((wave, at) => {
    const asked = askedIn(composition, definition, wave);
    return asked.length === 0 ? [] : [organisationsFigure(composition, definition, wave, asked, { at, ofSeveral: waves.length > 1 })];
  });
}

/** Everyone the question lists, with how many answers speak for them. */
function askedIn({ locale }: Composition, { question }: OrganisationsDefinition, { survey, release }: WaveInReport): readonly Asked[] {
  const found = questionsIn(survey.json).find(({ name }) => name === question);
  if (!found || !('choices' in found)) return [];
  const rows = release?.rows ?? [];
  const asked = found.choices.map((choice) => ({
    name: nameOf(question, choice, locale),
    answers: rows.filter(({ answers }) => answers[question] === itemValue(choice)).length,
  }));
  return asked.sort((a, b) => alphabetical(locale)(a.name, b.name));
}

/** Choices may be codes alone. */
function nameOf(question: string, choice: Item, locale: string): string {
  const text = itemText(choice, locale);
  return text === String(itemValue(choice)) ? (placeName(question, text) ?? text) : text;
}

function organisationsFigure(
  composition: Composition,
  { id, ...definition }: OrganisationsDefinition,
  wave: WaveInReport,
  asked: readonly Asked[],
  { at, ofSeveral }: { readonly at: number; readonly ofSeveral: boolean },
): TilesFigure {
  const { locale } = composition;
  const say = fieldworkWordsIn(locale);
  const answered = asked.filter(({ answers }) => answers > 0);
  const silent = asked.filter(({ answers }) => answers === 0);
  const called = wave.label || textIn(wave.wave.title, locale);
  const title = ofSeveral ? `${said(composition, definition.title)}: ${called}` : said(composition, definition.title);
  const base = say.answeredBase(answered.length, asked.length, called);
  const tilesOf = (some: readonly Asked[]) => some.map(({ name }) => ({ label: shortPlace(name) }));
  const names = silent.map(({ name }) => shortPlace(name)).join(', ');
  return {
    kind: 'tiles',
    id: at === 0 ? id : `${id}-${at + 1}`,
    title,
    alt: `${base}${names ? ` ${say.hasNot}: ${names}.` : ''}`,
    base,
    notes: [say.answeredNote],
    table: {
      caption: captionOf(title, base),
      columns: [textColumn(say.asked), numberColumn(say.all)],
      rows: asked.map(({ name, answers }) => [name, countCell(answers)]),
    },
    sources: [],
    groups: [
      {
        title: '',
        note: '',
        columns: [
          { title: say.hasAnswered, tiles: tilesOf(answered) },
          { title: say.hasNot, tiles: tilesOf(silent) },
        ],
      },
    ],
  };
}
