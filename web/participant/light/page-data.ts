// What the server has written in the page for the script: about the form, and the sentences that have numbers in them.
import type { FormFields } from '../../../surveys/answers/form-fields.ts';

/** One thing, and several of it with `{{count}}`. */
type Counted = readonly [one: string, several: string];

interface EveryPage {
  readonly code: string;
  readonly locale: string;
  readonly words: {
    readonly countdown: Counted;
    readonly status: Readonly<Record<'sending' | 'sent' | 'waiting' | 'refused', string>>;
  };
}

export interface FormPage extends EveryPage {
  readonly closed?: never;
  readonly invited: boolean;
  /** Of a preview, which sends nothing: the sentence that is said instead. */
  readonly preview?: string;
  readonly fields: FormFields;
  readonly words: EveryPage['words'] & {
    readonly answered: string;
    readonly chosen: string;
    readonly left: Counted;
    readonly missing: Counted;
    readonly wrong: Counted;
    readonly linkBefore: string;
    readonly nothingLost: string;
    readonly keptNot: string;
    readonly clearing: readonly [sure: string, yes: string, no: string];
    readonly status: { readonly kept: string };
  };
}

export interface ClosedPage extends EveryPage {
  readonly closed: true;
}

/** Undefined on pages that need no script. */
export function pageData(): FormPage | ClosedPage | undefined {
  const text = document.getElementById('page')?.textContent;
  return text ? (JSON.parse(text) as FormPage | ClosedPage) : undefined;
}

/** A sentence with its values filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function counted(text: Counted, count: number): string {
  return fill(text[count === 1 ? 0 : 1], { count });
}
