// What the page of themes reads and changes. A tick shows at once and is kept at once; ticks are sent one after the other.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SwedishText } from '../../../surveys/definition/localized-text.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { api } from '../../api/client.ts';

export interface ThemeName {
  readonly id: string;
  readonly name: SwedishText;
}

export interface CodedText {
  readonly text: string;
  /** How many wrote exactly this. */
  readonly times: number;
  /** Ids of its themes; null where nobody has read it for themes. */
  readonly themes: readonly string[] | null;
}

export interface CodedQuestion {
  readonly question: string;
  readonly questionText: SwedishText;
  readonly tooFew: boolean;
  readonly themes: readonly ThemeName[];
  readonly texts: readonly CodedText[];
}

export interface CodedWave {
  readonly wave: { readonly id: string; readonly code: string; readonly title: SwedishText };
  readonly activity: string;
  readonly occasion?: Occasion;
  readonly questions: readonly CodedQuestion[];
}

const addressOf = (wave: string): string => `/waves/${encodeURIComponent(wave)}`;

export const codedTextsQuery = (wave: string) =>
  queryOptions({
    queryKey: ['coded-texts', wave],
    queryFn: ({ signal }) => api.get<CodedWave>(`${addressOf(wave)}/themes`, signal),
  });

/** Adds, renames and removes themes; the page is fetched anew after each. */
export function useThemeChanges(wave: string, question: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['coded-texts', wave] });
  const address = `${addressOf(wave)}/themes`;
  return {
    add: useMutation({ mutationFn: (name: SwedishText) => api.post<ThemeName>(address, { question, name }), onSuccess }),
    rename: useMutation({
      mutationFn: ({ id, name }: ThemeName) => api.patch<ThemeName>(`${address}/${encodeURIComponent(id)}`, { name }),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (id: string) => api.delete<void>(`${address}/${encodeURIComponent(id)}`), onSuccess }),
  };
}

/** Says what a text is about. Shown before it is kept; where it could not be kept, what is kept is fetched and shown. */
export function useCodeText(wave: string, question: string) {
  const queries = useQueryClient();
  const { queryKey } = codedTextsQuery(wave);
  return useMutation({
    scope: { id: `code ${wave}` },
    mutationFn: ({ text, themes }: Pick<CodedText, 'text' | 'themes'>) =>
      api.post<Pick<CodedText, 'themes'>>(`${addressOf(wave)}/texts/themes`, { question, text, themes }),
    onMutate: async (coded) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, (all) => all && withThemes(all, question, coded));
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}

function withThemes(all: CodedWave, question: string, { text, themes }: Pick<CodedText, 'text' | 'themes'>): CodedWave {
  const questions = all.questions.map((one) =>
    one.question === question ? { ...one, texts: one.texts.map((coded) => (coded.text === text ? { ...coded, themes } : coded)) } : one,
  );
  return { ...all, questions };
}

/** How many of those who wrote have been read, and how many they are. */
export function progressOf({ texts }: Pick<CodedQuestion, 'texts'>): { readonly read: number; readonly all: number } {
  const sum = (some: readonly CodedText[]) => some.reduce((total, { times }) => total + times, 0);
  return { read: sum(texts.filter(({ themes }) => themes !== null)), all: sum(texts) };
}

/** How many are about a theme. */
export function countOf({ texts }: Pick<CodedQuestion, 'texts'>, theme: string): number {
  return texts.reduce((total, { themes, times }) => total + (themes?.includes(theme) ? times : 0), 0);
}

/** The themes after one has been ticked or unticked. */
export function toggled(themes: readonly string[] | null, theme: string): readonly string[] {
  const before = themes ?? [];
  return before.includes(theme) ? before.filter((one) => one !== theme) : [...before, theme];
}
