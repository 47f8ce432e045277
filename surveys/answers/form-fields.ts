// Answers as the fields of an HTML form, and back. The server reads a form that was posted without JavaScript with it, and
// the light page's script reads and fills the same form, so that both send the very same answers. Knows nothing of what is
// right: that is the check's task.
import { itemValue, questionsIn } from '../definition/questions-in.ts';
import type { Item, Question, SurveyJson } from '../definition/survey-json.ts';

/** What a field's text stands for. */
export type FormField =
  | { readonly is: 'text' | 'number' | 'yes-no' }
  /** One code or several. `numbers`: those that are stored as numbers, the others being texts. */
  | { readonly is: 'one' | 'several'; readonly numbers?: readonly number[] };

/** By the field's name: `relevance`, a row as `worth.ours`, what "Annat" means as `topics-Comment`. */
export type FormFields = Readonly<Record<string, FormField>>;

/** A field and its text, as a browser has it in FormData or sends it. */
export type FormEntry = readonly [name: string, text: string];

/** Fields that are about the submission and not answers begin with this; no question's name does. */
export const ownFieldMark = ':';

/**
 * The fields of a survey that has the light page.
 *
 * @example fieldsOf(checkOut.json) // { take_away: { is: 'text' }, first_step: { is: 'text' }, show_ok: { is: 'yes-no' } }
 */
export function fieldsOf(json: SurveyJson): FormFields {
  return Object.fromEntries(questionsIn(json).flatMap(fieldsOfQuestion));
}

function fieldsOfQuestion(question: Question): readonly (readonly [string, FormField])[] {
  const { name } = question;
  switch (question.type) {
    case 'text':
      return [[name, { is: question.inputType === 'number' ? 'number' : 'text' }]];
    case 'boolean':
      return [[name, { is: 'yes-no' }]];
    case 'rating':
      return [[name, codes('one', question.rateValues ?? [])]];
    case 'dropdown':
      return [[name, codes('one', question.choices)]];
    case 'radiogroup':
    case 'checkbox': {
      const field = codes(question.type === 'checkbox' ? 'several' : 'one', question.choices);
      return question.showOtherItem
        ? [
            [name, field],
            [`${name}-Comment`, { is: 'text' }],
          ]
        : [[name, field]];
    }
    case 'matrix':
      return question.rows.map((row) => [`${name}.${itemValue(row)}`, codes('one', question.columns)]);
    default:
      return [[name, { is: 'text' }]];
  }
}

function codes(is: 'one' | 'several', items: readonly Item[]): FormField {
  const numbers = items.map(itemValue).filter((value) => typeof value === 'number');
  return numbers.length > 0 ? { is, numbers } : { is };
}

/**
 * The answers in a form, as the check takes them. Empty fields are no answers; fields that do not exist are handed on as they
 * are, so that the check refuses them.
 *
 * @example answersFrom({ relevance: { is: 'one', numbers: [1, 2, 3, 4, 5] } }, [['relevance', '4']]) // { relevance: 4 }
 */
export function answersFrom(fields: FormFields, entries: Iterable<FormEntry>): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [name, texts] of textsByName(entries)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const value = field ? valueIn(field, texts) : texts.length === 1 ? texts[0] : texts;
    if (value === undefined) continue;
    const [question = '', row] = field ? name.split('.') : [name];
    if (row === undefined) put(answers, question, value);
    else {
      if (!Object.hasOwn(answers, question)) answers[question] = {};
      put(answers[question] as Record<string, unknown>, row, value);
    }
  }
  return answers;
}

/** Not by assignment: a field may be named `__proto__`. */
function put(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

function textsByName(entries: Iterable<FormEntry>): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const [name, text] of entries) {
    if (name.startsWith(ownFieldMark)) continue;
    const before = texts.get(name);
    if (before) before.push(text);
    else texts.set(name, [text]);
  }
  return texts;
}

function valueIn(field: FormField, texts: readonly string[]): unknown {
  const values = texts.filter((text) => text !== '').map((text) => readText(field, text));
  if (field.is === 'several') return values.length > 0 ? values : undefined;
  return values.length > 1 ? values : values[0];
}

/** A browser sends line ends as CRLF. What cannot be read is kept as written, and the check says so. */
function readText(field: FormField, text: string): unknown {
  switch (field.is) {
    case 'text':
      return text.replaceAll('\r\n', '\n');
    case 'number':
      return /^-?\d{1,12}$/.test(text.trim()) ? Number(text) : text;
    case 'yes-no':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return field.numbers?.find((number) => String(number) === text) ?? text;
  }
}

/**
 * The fields that show some answers: what a browser would send if they had been written in the form.
 *
 * @example entriesOf({ worth: { ours: 4 } }) // [['worth.ours', '4']]
 */
export function entriesOf(answers: Readonly<Record<string, unknown>>): readonly FormEntry[] {
  return Object.entries(answers).flatMap(([name, answer]): readonly FormEntry[] => {
    if (answer === undefined || answer === null) return [];
    if (Array.isArray(answer)) return answer.map((value) => [name, String(value)]);
    if (typeof answer === 'object') return Object.entries(answer).map(([row, value]) => [`${name}.${row}`, String(value)]);
    return [[name, String(answer)]];
  });
}
