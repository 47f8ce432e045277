import type { Measure } from '../tabulate/table.ts';
import type { Released } from './released.ts';

/** Why a table has numbers or not. `hidden`: a small group, or one hidden to protect it. `too-few`: the whole wave or question. */
export type TableStatus = 'released' | 'hidden' | 'too-few';

/** A table after disclosure control: without a single number unless its status is `released`. */
export type ReleasedTable = Released<
  {
    readonly question: string;
    readonly item: string;
    readonly measure: Measure;
    readonly breakdown: string;
    readonly group: string;
  } & (
    | { readonly status: 'hidden' | 'too-few' }
    | {
        readonly status: 'released';
        readonly base: number;
        readonly notKnown: number;
        readonly missing: number;
        readonly cells: readonly { readonly code: string; readonly n: number }[];
      }
  )
>;

/** Open answers in random order, without background. */
export interface ReleasedTexts {
  readonly question: string;
  readonly status: 'released' | 'too-few';
  readonly texts: readonly string[];
}

/** The frozen, disclosure-controlled results of one closed wave. Plain JSON; everything shown is made from these. */
export interface WaveRelease {
  readonly wave: string;
  readonly activity: string;
  readonly occasion?: string;
  readonly survey: { readonly id: string; readonly version: number };
  readonly unit: 'person' | 'organisation';
  readonly k: number;
  readonly status: 'released' | 'too-few';
  /** Absent where there are too few. */
  readonly responses?: number;
  /** Day, never time. */
  readonly releasedOn: string;
  readonly tables: readonly ReleasedTable[];
  readonly texts: Released<readonly ReleasedTexts[]>;
  /** Unit organisation only: the answers themselves, named, as they were sent (the RUS map, one sheet a municipality). */
  readonly rows?: Released<readonly OrganisationRow[]>;
  /** ISO date when the answers it was made of were erased; texts and rows, which are those answers, went with them. */
  readonly erasedOn?: string;
}

export interface OrganisationRow {
  readonly background: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, unknown>>;
}
