// A form as it was posted without a script.
import type { FormEntry } from '../../surveys/answers/form-fields.ts';

export interface PostedForm {
  readonly submissionId: string | undefined;
  readonly locale: string | undefined;
  /** The language asked for by the button that sent the form: nothing is submitted, only shown anew. */
  readonly language: string | undefined;
  readonly token: string | undefined;
  readonly entries: readonly FormEntry[];
}

/**
 * Reads `application/x-www-form-urlencoded`.
 *
 * @example postedForm('%3Asubmission=K7…&relevance=4').entries // [[':submission', 'K7…'], ['relevance', '4']]
 */
export function postedForm(body: string): PostedForm {
  const fields = new URLSearchParams(body);
  const own = (name: string) => fields.get(`:${name}`)?.trim() || undefined;
  const token = own('token');
  return {
    submissionId: own('submission'),
    locale: own('locale'),
    language: own('language'),
    token: token && tokenIn(token),
    entries: [...fields],
  };
}

/** The code alone, or the link it stands in. */
function tokenIn(text: string): string {
  return /#t=([^&\s]+)/.exec(text)?.[1] ?? text;
}
