// Taking one open answer out of results that are already released: an organiser hides what names or hurts someone. Only ever
// less is shown than before, so disclosure control has nothing to decide anew. Numbers stay: they were counted before.
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Answers } from '../tabulate/variable.ts';
import { markReleased } from './released.ts';
import type { WaveRelease } from './wave-release.ts';

export interface HiddenText {
  /** As in the release: `keep`, `tips__tip` in a repeated panel, `barriers-Comment` beside "Annat". */
  readonly question: string;
  /** The text, as released. Whoever else wrote the very same is hidden too. */
  readonly text: string;
}

/** How many times a text stands among a release's open answers to a question. */
export function timesReleased(release: WaveRelease, { question, text }: HiddenText): number {
  const written = release.texts.find((texts) => texts.question === question)?.texts ?? [];
  return written.filter((one) => one === text.trim()).length;
}

/**
 * The release without a text, rows of organisations included.
 *
 * @example withoutText(release, survey, { question: 'keep', text: 'Anna var bäst' })
 */
export function withoutText(release: WaveRelease, survey: Survey, hidden: HiddenText): WaveRelease {
  const text = hidden.text.trim();
  const texts = release.texts.map((one) =>
    one.question === hidden.question ? { ...one, texts: one.texts.filter((written) => written !== text) } : one,
  );
  const rows = release.rows?.map((row) => ({ ...row, answers: answersWithoutText(survey, row.answers, hidden) }));
  return { ...release, texts: markReleased(texts), ...(rows ? { rows: markReleased(rows) } : {}) };
}

/**
 * The release without the texts that no longer stand in the answers it was made of: somebody hid them while it was being made.
 * `now` is a release of the answers as they stand.
 */
export function withoutTextsGone(release: WaveRelease, survey: Survey, now: WaveRelease): WaveRelease {
  const left = new Map(now.texts.map(({ question, texts }) => [question, new Set(texts)]));
  const gone = release.texts.flatMap(({ question, texts }) =>
    [...new Set(texts)].filter((text) => !left.get(question)?.has(text)).map((text) => ({ question, text })),
  );
  return gone.reduce((rest, text) => withoutText(rest, survey, text), release);
}

/** The answers without a text, wherever in them it has been picked again (the two factors a group chose to present). */
export function answersWithoutText(survey: Survey, answers: Answers, { question, text }: HiddenText): Answers {
  const [asked = question, inner] = question.split('__');
  const isHidden = (value: unknown) => typeof value === 'string' && value.trim() === text.trim();
  if (inner === undefined) return isHidden(answers[question]) ? without(answers, question) : answers;
  const emptied = { ...answers, ...changed(answers, asked, (entry) => (isHidden(fieldOf(entry, inner)) ? without(entry, inner) : entry)) };
  return pickedFrom(survey, asked).reduce<Answers>((left, name) => withoutPick(left, name, isHidden), emptied);
}

/** Questions whose choices are what was written in a repeated panel. */
function pickedFrom(survey: Survey, panel: string): readonly string[] {
  return questionsIn(survey.json)
    .filter((question) => 'choicesFromQuestion' in question && question.choicesFromQuestion === panel)
    .map(({ name }) => name);
}

function withoutPick(answers: Answers, name: string, isHidden: (value: unknown) => boolean): Answers {
  const picked = answers[name];
  if (isHidden(picked)) return without(answers, name);
  return Array.isArray(picked) && picked.some(isHidden) ? { ...answers, [name]: picked.filter((value) => !isHidden(value)) } : answers;
}

type Entry = Readonly<Record<string, unknown>>;

/** The entries of a repeated panel, each changed. */
function changed(answers: Answers, panel: string, change: (entry: Entry) => Entry): Answers {
  const entries = answers[panel];
  if (!Array.isArray(entries)) return {};
  return { [panel]: entries.map((entry: unknown) => (typeof entry === 'object' && entry !== null ? change(entry as Entry) : entry)) };
}

function fieldOf(entry: Entry, name: string): unknown {
  return Object.hasOwn(entry, name) ? entry[name] : undefined;
}

function without(answers: Answers, name: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== name));
}
