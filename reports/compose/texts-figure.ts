// Open answers, per wave, in the random order they were released in.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { TextsDefinition } from '../definition/report-definition.ts';
import { openTextsOf } from '../tabulate/open-texts.ts';
import { type Composition, type WaveInReport, wavesOf } from './composition.ts';
import type { TextsFigure } from './report.ts';

/** One figure with a group a wave; none where no wave has results. */
export function textsFigures(composition: Composition, definition: TextsDefinition): readonly TextsFigure[] {
  const surveys = typeof definition.survey === 'string' ? [definition.survey] : definition.survey;
  const waves = surveys
    .flatMap((survey) => wavesOf(composition, survey))
    .filter(({ release }) => release !== undefined && release.erasedOn === undefined);
  const several = surveys.length > 1;
  const groups = waves.map((wave) =>
    groupOf(wave, definition.question, several ? textIn(wave.wave.title, composition.locale) : wave.label),
  );
  if (groups.length === 0) return [];
  return [figureOf(composition, definition, waves, groups)];
}

type Group = TextsFigure['groups'][number];

function groupOf({ release }: WaveInReport, question: string, title: string): Group {
  const found = release?.status === 'too-few' ? undefined : release?.texts.find((texts) => texts.question === question);
  return { title, status: found?.status ?? 'too-few', texts: found?.texts ?? [] };
}

function figureOf(
  composition: Composition,
  definition: TextsDefinition,
  waves: readonly WaveInReport[],
  groups: readonly Group[],
): TextsFigure {
  const { words, locale } = composition;
  const asked = waves.flatMap(({ survey }) => openTextsOf(survey)).findLast(({ question }) => question === definition.question);
  const title = definition.title ? textIn(definition.title, locale) : asked ? textIn(asked.questionText, locale) : definition.question;
  const total = groups.reduce((sum, { texts }) => sum + texts.length, 0);
  return {
    kind: 'texts',
    id: definition.id,
    title,
    alt: `${title} ${words.alt.texts(total)}`,
    // How many wrote is as hidden as what they wrote.
    base: groups.some(({ status }) => status === 'released') ? words.base.texts(total) : words.base.tooFew,
    notes: tooFewNotes(composition, waves, groups),
    table: tableOf(composition, title, groups),
    sources: [],
    groups,
  };
}

function tooFewNotes({ words }: Composition, waves: readonly WaveInReport[], groups: readonly Group[]): readonly string[] {
  return groups.flatMap(({ status, title }, at) => {
    const release = waves[at]?.release;
    if (status === 'released' || !release) return [];
    return [release.status === 'too-few' ? words.notes.tooFewWave(title, release.k) : words.notes.tooFewQuestion(title, release.k)];
  });
}

function tableOf({ words }: Composition, title: string, groups: readonly Group[]): TextsFigure['table'] {
  const columns = [
    { title: words.wave, numeric: false },
    { title: words.answer, numeric: false },
  ];
  const rows = groups.flatMap((group) => group.texts.map((text) => [group.title, text]));
  return { caption: title, columns, rows };
}
