// What each group picked among its own suggestions (the two success factors it presented), in its own words, by group. Groups are
// organisations here: what they send in is meant for everyone, and names of those with a task are taken away before release.
import { itemText, itemValue, questionsIn } from '../../surveys/definition/questions-in.ts';
import type { PicksDefinition } from '../definition/row-definitions.ts';
import { grouped } from '../tabulate/grouped.ts';
import { type Composition, type WaveInReport, wavesOf } from './composition.ts';
import { alphabetical } from './numbers.ts';
import type { TextsFigure } from './report.ts';
import { tilesWordsIn } from './tiles-words.ts';

interface Entry {
  readonly about: string;
  readonly title: string;
  readonly picked: readonly string[];
}

/** One figure for each thing talked about, in the order of the survey; none where no group has sent anything in. */
export function picksFigures(composition: Composition, definition: PicksDefinition): readonly TextsFigure[] {
  const waves = wavesOf(composition, definition.survey).filter(({ release }) => release?.rows !== undefined);
  const entries = waves.flatMap((wave) => entriesIn(composition, definition, wave, waves.length > 1));
  const topics = topicsIn(composition, definition, waves);
  const byTopic = grouped(entries, ({ about }) => about);
  return topics.flatMap(({ code, text }, at) => {
    const own = byTopic.get(code);
    return own ? [picksFigure(composition, `${definition.id}-${at + 1}`, text, own)] : [];
  });
}

function entriesIn({ locale }: Composition, definition: PicksDefinition, wave: WaveInReport, several: boolean): readonly Entry[] {
  const say = tilesWordsIn(locale);
  return (wave.release?.rows ?? []).flatMap(({ answers }) => {
    const picked = answers[definition.question];
    const texts = Array.isArray(picked) ? picked.filter((one) => typeof one === 'string') : [];
    if (texts.length === 0) return [];
    const group = say.group(String(answers[definition.group] ?? ''));
    return [{ about: String(answers[definition.about]), title: several ? `${wave.label}, ${group}` : group, picked: texts }];
  });
}

/** Everything that could be talked about in any of the waves, once each. */
function topicsIn({ locale }: Composition, { about }: PicksDefinition, waves: readonly WaveInReport[]) {
  const choices = waves.flatMap(({ survey }) => {
    const question = questionsIn(survey.json).find(({ name }) => name === about);
    return question && 'choices' in question ? question.choices : [];
  });
  return [...new Map(choices.map((choice) => [String(itemValue(choice)), itemText(choice, locale)]))].map(([code, text]) => ({
    code,
    text,
  }));
}

function picksFigure({ locale, words }: Composition, id: string, title: string, entries: readonly Entry[]): TextsFigure {
  const groups = [...grouped(entries, (entry) => entry.title)]
    .map(([name, own]) => ({ title: name, status: 'released' as const, texts: own.flatMap(({ picked }) => picked) }))
    .sort((a, b) => alphabetical(locale)(a.title, b.title));
  return {
    kind: 'texts',
    id,
    title,
    alt: `${title} ${groups.map((group) => `${group.title}: ${group.texts.join('; ')}`).join('. ')}.`,
    base: tilesWordsIn(locale).picks(groups.length),
    notes: [],
    table: {
      caption: title,
      columns: [
        { title: tilesWordsIn(locale).groupHead, numeric: false },
        { title: words.answer, numeric: false },
      ],
      rows: groups.flatMap((group) => group.texts.map((text) => [group.title, text])),
    },
    sources: [],
    groups,
  };
}
