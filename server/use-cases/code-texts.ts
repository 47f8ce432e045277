// Themes: what an organiser says the open answers of a wave are about, so that they can be counted like the options of a multiple
// choice. Only of texts that are shown, or would be if results were released now (see look-before-release.ts): the counts are made of
// the release (reports/disclosure/theme-tables.ts).
import type { WaveRelease } from '../../reports/disclosure/wave-release.ts';
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import { textKey } from '../../surveys/fieldwork/text-key.ts';
import {
  type ActivityThemes,
  mostThemes,
  type Theme,
  themesOfText,
  themesOn,
  withoutTheme,
  withRead,
  withRenamed,
  withTheme,
} from '../../surveys/fieldwork/themes.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findOccasion } from './find.ts';
import { findTexts } from './look-before-release.ts';
import type { ReleasedWave } from './read-csv.ts';

export interface CodedText {
  readonly text: string;
  /** How many wrote exactly this. */
  readonly times: number;
  /** Ids of its themes; null where nobody has read it for themes. */
  readonly themes: readonly string[] | null;
}

export interface CodedQuestion {
  /** As texts.csv names it. */
  readonly question: string;
  readonly questionText: SwedishText;
  /** Fewer than k wrote, so there is nothing to read. */
  readonly tooFew: boolean;
  readonly themes: readonly Pick<Theme, 'id' | 'name'>[];
  readonly texts: readonly CodedText[];
}

export interface CodedWave {
  readonly wave: { readonly id: string; readonly code: string; readonly title: SwedishText };
  readonly activity: string;
  readonly occasion?: Occasion;
  readonly questions: readonly CodedQuestion[];
}

export interface WaveOnly {
  /** Id or code. */
  readonly wave: string;
}

/** The texts of a wave with their themes. Throws the problems `no-such-wave`, `not-released` and `too-few`. */
export async function readCodedTexts(context: Context, choice: WaveOnly): Promise<CodedWave> {
  const { wave, survey, release } = await findTexts(context, choice.wave);
  const [all, { openTextsOf }] = await Promise.all([context.store.themes(wave.activity), import('../../reports/tabulate/open-texts.ts')]);
  const questions = openTextsOf(survey).map(({ question, questionText }): CodedQuestion => {
    const released = release.texts.find((texts) => texts.question === question);
    const themes = themesOn(all, survey.id, question).map(({ id, name }) => ({ id, name }));
    const texts = codedTexts(all, wave.id, question, released?.texts ?? []);
    return { question, questionText, tooFew: released?.status !== 'released', themes, texts };
  });
  const occasion = wave.occasion === undefined ? undefined : await findOccasion(context, wave.activity, wave.occasion);
  const { id, code, title, activity } = wave;
  return { wave: { id, code, title }, activity, ...(occasion ? { occasion } : {}), questions };
}

function codedTexts(all: ActivityThemes, wave: string, question: string, texts: readonly string[]): readonly CodedText[] {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].map(([text, count]) => ({
    text,
    times: count,
    themes: themesOfText(all, { wave, question, key: textKey(text) }) ?? null,
  }));
}

/**
 * Adds a theme to a question, for every wave of the activity that asks it. Throws as `readCodedTexts`, and the problems
 * `no-open-question`, `theme-already` and `too-many-themes`.
 *
 * @example await addTheme(context, { wave: 'K7QM2RX', question: 'keep', name: { sv: 'Samtalen' } }) // { id: 'theme_1', … }
 */
export async function addTheme(
  context: Context,
  choice: WaveOnly & { readonly question: string; readonly name: SwedishText },
): Promise<Pick<Theme, 'id' | 'name'>> {
  const { wave, survey, release } = await findTexts(context, choice.wave);
  const { question, name } = choice;
  if (!release.texts.some((texts) => texts.question === question)) throw new ProblemError('no-open-question');
  const wanted = { survey: survey.id, question, name };
  const before = await context.store.themes(wave.activity);
  const refusal = refusalOf(before, wanted);
  if (refusal) throw new ProblemError(refusal, { values: { most: String(mostThemes) } });
  const after = await context.store.rewriteThemes(wave.activity, (all) => (refusalOf(all, wanted) ? all : withTheme(all, wanted)));
  const added = themesOn(after, survey.id, question).findLast((theme) => isSame(theme.name, name));
  if (!added) throw new ProblemError('too-many-themes', { values: { most: String(mostThemes) } });
  return { id: added.id, name: added.name };
}

/** Gives a theme another name. Throws as `readCodedTexts`, and the problems `no-such-theme` and `theme-already`. */
export async function renameTheme(
  context: Context,
  choice: WaveOnly & { readonly theme: string; readonly name: SwedishText },
): Promise<Pick<Theme, 'id' | 'name'>> {
  const { wave, theme } = await findTheme(context, choice);
  const { survey, question, id } = theme;
  const others = themesOn(await context.store.themes(wave.activity), survey, question).filter((one) => one.id !== id);
  if (others.some(({ name }) => isSame(name, choice.name))) throw new ProblemError('theme-already');
  await context.store.rewriteThemes(wave.activity, (all) => withRenamed(all, id, choice.name));
  return { id, name: choice.name };
}

/** Takes a theme away, from all texts too. Throws as `readCodedTexts`, and the problem `no-such-theme`. */
export async function removeTheme(context: Context, choice: WaveOnly & { readonly theme: string }): Promise<void> {
  const { wave, theme } = await findTheme(context, choice);
  await context.store.rewriteThemes(wave.activity, (all) => withoutTheme(all, theme.id));
}

export interface TextThemes extends WaveOnly {
  readonly question: string;
  /** The text as texts.csv has it. */
  readonly text: string;
  /** Ids; none: read, and no theme fits. Null: as if nobody had read it. */
  readonly themes: readonly string[] | null;
}

/**
 * Says which themes a text is about; whoever wrote the very same is counted too. Throws as `readCodedTexts`, and the
 * problems `no-such-text` and `no-such-theme`.
 */
export async function codeText(context: Context, choice: TextThemes): Promise<Pick<CodedText, 'themes'>> {
  const { wave, survey, release } = await findTexts(context, choice.wave);
  const { question } = choice;
  const text = choice.text.trim();
  if (!release.texts.find((texts) => texts.question === question)?.texts.includes(text)) throw new ProblemError('no-such-text');
  const known = themesOn(await context.store.themes(wave.activity), survey.id, question).map(({ id }) => id);
  if (choice.themes?.some((theme) => !known.includes(theme))) throw new ProblemError('no-such-theme');
  const wanted = known.filter((id) => choice.themes?.includes(id));
  const place = { wave: wave.id, question, key: textKey(text) };
  await context.store.rewriteThemes(wave.activity, (all) => {
    const left = new Set(themesOn(all, survey.id, question).map(({ id }) => id));
    const marked = wanted.filter((id) => left.has(id));
    return withRead(withoutGone(all, wave.id, release), place, choice.themes === null ? undefined : marked);
  });
  return { themes: choice.themes === null ? null : wanted };
}

/** Forgets what was said about a text that is being hidden. */
export async function forgetCoding({ store }: Context, released: ReleasedWave, { question, text }: HiddenText): Promise<void> {
  const { id, activity } = released.wave;
  const place = { wave: id, question, key: textKey(text.trim()) };
  await store.rewriteThemes(activity, (all) => (themesOfText(all, place) === undefined ? all : withRead(all, place, undefined)));
}

interface HiddenText {
  readonly question: string;
  readonly text: string;
}

/** Without what was said about texts that have left the release: an organisation may have corrected its answer. */
function withoutGone(all: ActivityThemes, wave: string, release: WaveRelease): ActivityThemes {
  const shown = new Map(release.texts.map(({ question, texts }) => [question, new Set(texts.map(textKey))]));
  const read = all.read.map((one) => {
    if (one.wave !== wave) return one;
    const left = Object.entries(one.texts).filter(([key]) => shown.get(one.question)?.has(key));
    return { ...one, texts: Object.fromEntries(left) };
  });
  return { ...all, read };
}

async function findTheme(
  context: Context,
  choice: WaveOnly & { readonly theme: string },
): Promise<ReleasedWave & { readonly theme: Theme }> {
  const released = await findTexts(context, choice.wave);
  const { themes } = await context.store.themes(released.wave.activity);
  const theme = themes.find(({ id, survey }) => id === choice.theme && survey === released.survey.id);
  if (!theme) throw new ProblemError('no-such-theme');
  return { ...released, theme };
}

function refusalOf(all: ActivityThemes, { survey, question, name }: Pick<Theme, 'survey' | 'question' | 'name'>) {
  const themes = themesOn(all, survey, question);
  if (themes.some((theme) => isSame(theme.name, name))) return 'theme-already';
  return themes.length >= mostThemes ? 'too-many-themes' : undefined;
}

function isSame(a: SwedishText, b: SwedishText): boolean {
  return a.sv.toLocaleLowerCase('sv') === b.sv.toLocaleLowerCase('sv');
}
