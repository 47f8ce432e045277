// The entrance to the catalogue of failures (`problems/`). Routes and use cases name a problem by its code; the error handler
// writes it as an RFC 9457 document in the caller's language.
import { catalogue } from './problems/catalogue.ts';
import type { CatalogueEntry } from './problems/catalogue-entry.ts';

export { catalogue };

export type ProblemCode = keyof typeof catalogue;

/** One thing that is wrong: with an answer (`question`) or with a field of the body or the query (`field`). */
export type Detail = { readonly question: string; readonly message: string } | { readonly field: string; readonly message: string };

/** A failure as a value. */
export interface Problem {
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string>>;
  readonly problems?: readonly Detail[];
}

/** What was thrown, as a sentence that can stand in a detail. */
export function sentenceOf(error: unknown): string {
  const words = (error instanceof Error ? error.message : String(error)).trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}

/** A failure that ends the request where it is found; the error handler writes it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(code: ProblemCode, more: Omit<Problem, 'code'> = {}) {
    const { status, title } = catalogue[code];
    super(`${status} ${title.en ?? title.sv}`);
    this.problem = { code, ...more };
  }
}

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly problems?: readonly Detail[];
}

/**
 * The document of a problem in a language.
 *
 * @example problemDocument({ code: 'closed' }, 'sv').status // 410
 */
export function problemDocument({ code, values = {}, problems }: Problem, locale: 'sv' | 'en'): ProblemDocument {
  const { status, title, detail }: CatalogueEntry = catalogue[code];
  const said = (detail[locale] ?? detail.sv).replace(/\{(\w+)\}/g, (_match, name: string) => values[name] ?? name);
  return { type: `/problems/${code}`, title: title[locale] ?? title.sv, status, detail: said, ...(problems ? { problems } : {}) };
}
