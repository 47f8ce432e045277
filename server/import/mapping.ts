// Which column of a foreign file holds what. Columns are named as in responses.csv, which the codebook explains.
import { z } from 'zod';

const target = z
  .object({
    /** As in responses.csv: `relevance`, `arrangements__venue`, `results__knowledge`, `background__sector`. */
    column: z.string().min(1),
    /** What stands in the file, and the code it means: { "Mycket": 5, "Vet inte": "na" }. */
    codes: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    /** Between several answers in one cell, where all options of a multiple choice stand in one column. */
    separator: z.string().min(1).exactOptional(),
  })
  .strict();

const mapping = z
  .object({
    /** Language of those who answered; Swedish where left out. */
    locale: z.enum(['sv', 'en']).exactOptional(),
    /** By the header in the file; null leaves the column out. */
    columns: z.record(z.string(), z.union([z.string().min(1), z.null(), target])).exactOptional(),
    /** What holds for every row and stands in no column: { "show_ok": "false" }. */
    always: z.record(z.string(), z.string()).exactOptional(),
  })
  .strict();

export type Target = z.infer<typeof target>;

export interface Mapping {
  readonly locale: 'sv' | 'en';
  /** By header; undefined for a column that is left out on purpose. */
  readonly columns: ReadonlyMap<string, Target | undefined>;
  readonly always: Readonly<Record<string, string>>;
}

/** The mapping in a JSON text. Throws one sentence that says what is wrong with it and where. */
export function readMapping(text: string): Mapping {
  const checked = mapping.safeParse(parsedJson(text));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Error(`The mapping does not fit at '${issue?.path.join('.')}': ${issue?.message}. The format is in docs/import.md.`);
  }
  const { locale = 'sv', columns = {}, always = {} } = checked.data;
  const targets = Object.entries(columns).map(([header, to]) => [header.trim(), targetOf(to)] as const);
  return { locale, always, columns: new Map(targets) };
}

/** Columns that are called as in responses.csv need no mapping. */
export const noMapping: Mapping = { locale: 'sv', columns: new Map(), always: {} };

function targetOf(to: string | Target | null): Target | undefined {
  if (to === null) return undefined;
  return typeof to === 'string' ? { column: to } : to;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('The mapping is not JSON. The format is in docs/import.md.');
  }
}
