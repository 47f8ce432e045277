// What organisers say open answers are about. Themes are named by hand, per question of a survey, and shared by all waves of an
// activity that ask it, so that the first session and the last can be compared. A text is known by its key, never kept here.
import type { SwedishText } from '../definition/localized-text.ts';

export interface Theme {
  /** `theme_1`: never used again within the activity, so that a file can be told from a later one. */
  readonly id: string;
  /** Id of the survey. */
  readonly survey: string;
  /** As in the release: `keep`, `tips__tip` in a repeated panel, `barriers-Comment` beside "Annat". */
  readonly question: string;
  readonly name: SwedishText;
}

/** The texts of one wave's question that have been read: ids of their themes by `textKey`, none where no theme fits. */
export interface ReadTexts {
  readonly wave: string;
  readonly question: string;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** All themes of an activity, and which texts they have been found in. */
export interface ActivityThemes {
  /** How many themes have ever been made: ids go on from there. */
  readonly made: number;
  readonly themes: readonly Theme[];
  readonly read: readonly ReadTexts[];
}

export const noThemes: ActivityThemes = { made: 0, themes: [], read: [] };

/** More themes than this for one question can neither be kept in mind nor read in a chart. */
export const mostThemes = 30;

export type WantedTheme = Pick<Theme, 'survey' | 'question' | 'name'>;

/** The themes of one question. */
export function themesOn(all: ActivityThemes, survey: string, question: string): readonly Theme[] {
  return all.themes.filter((theme) => theme.survey === survey && theme.question === question);
}

/** With one theme more, at the end of its question's list. */
export function withTheme(all: ActivityThemes, wanted: WantedTheme): ActivityThemes {
  const made = all.made + 1;
  return { ...all, made, themes: [...all.themes, { id: `theme_${made}`, ...wanted }] };
}

/** With another name on a theme. */
export function withRenamed(all: ActivityThemes, id: string, name: SwedishText): ActivityThemes {
  return { ...all, themes: all.themes.map((theme) => (theme.id === id ? { ...theme, name } : theme)) };
}

/** Without a theme, and without it on any text; texts that had no other stay read. */
export function withoutTheme(all: ActivityThemes, id: string): ActivityThemes {
  const read = all.read.map((one) => ({
    ...one,
    texts: Object.fromEntries(Object.entries(one.texts).map(([key, themes]) => [key, themes.filter((theme) => theme !== id)])),
  }));
  return { ...all, themes: all.themes.filter((theme) => theme.id !== id), read };
}

export interface TextRead {
  readonly wave: string;
  readonly question: string;
  /** `textKey` of the text. */
  readonly key: string;
}

/** The themes of a text; undefined where nobody has read it for themes. */
export function themesOfText(all: ActivityThemes, { wave, question, key }: TextRead): readonly string[] | undefined {
  const texts = all.read.find((one) => one.wave === wave && one.question === question)?.texts;
  return texts && Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** With these themes on a text; `undefined` takes the text out, as if nobody had read it. */
export function withRead(all: ActivityThemes, text: TextRead, themes: readonly string[] | undefined): ActivityThemes {
  const { wave, question, key } = text;
  const isThis = (one: ReadTexts) => one.wave === wave && one.question === question;
  const { [key]: _before, ...others } = all.read.find(isThis)?.texts ?? {};
  const texts = themes === undefined ? others : { ...others, [key]: themes };
  const rest = all.read.filter((one) => !isThis(one));
  return { ...all, read: Object.keys(texts).length === 0 ? rest : [...rest, { wave, question, texts }] };
}
