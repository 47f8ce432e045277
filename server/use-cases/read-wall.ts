// What the room screen shows: texts whose writers said yes, of the questions that are meant for the room. Nothing else.
// A wave is read once and then followed: each later reading fetches only responses that have not been seen, whichever
// process has kept them.
import { timingSafeEqual } from 'node:crypto';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Response, StoredAnswers } from '../../surveys/fieldwork/response.ts';
import { newRoom, type Room } from '../../surveys/fieldwork/room.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findWave } from './find.ts';
import { roomKeyOf, screenKeyOf, wallIdOf } from './secrets.ts';
import { surveyOf } from './surveys-of-waves.ts';
import { countStepOf, inSteps } from './view-wave.ts';

export interface WallText {
  readonly id: string;
  /** The question it answers, by name. */
  readonly question: string;
  readonly text: string;
  /** Which group wrote it, as answers by question; never where persons answer. */
  readonly labels?: StoredAnswers;
}

/** Everything a facilitator may see of a wave's wall. */
export interface Wall {
  readonly wave: Wave;
  readonly survey: Survey;
  readonly count: number;
  /** In the order of their ids, which is random: two texts of one writer do not stand together. */
  readonly texts: readonly WallText[];
  readonly room: Room;
  /** How many times the room has been decided about. */
  readonly roomNumber: number;
  /** Opens the same wall for looking only. */
  readonly screenKey: string;
}

export interface OpenedWall {
  readonly wave: Wave;
  /** Whether the key is the facilitator's, who decides what is shown. */
  readonly lead: boolean;
}

/** The wave whose screen a key opens. Throws the problems `no-such-wave`, `bad-room-key`, `no-wall`, `not-open-yet` and `closed`. */
export async function openWall(
  context: Context,
  { code, key }: { readonly code: string; readonly key: string | undefined },
): Promise<OpenedWall> {
  const wave = await findWave(context, code);
  if (wave.status === 'draft') throw new ProblemError('not-open-yet');
  const answerKey = await context.store.answerKey(wave.id);
  if (!answerKey || wave.status === 'released') throw new ProblemError('closed');
  const lead = same(key, roomKeyOf(answerKey));
  if (!lead && !same(key, screenKeyOf(answerKey))) throw new ProblemError('bad-room-key');
  if (((await surveyOf(context, wave)).room ?? []).length === 0) throw new ProblemError('no-wall');
  return { wave, lead };
}

/** As `openWall`, for what only the facilitator may do. Throws `not-the-lead` for a key that only looks. */
export async function openWallAsLead(context: Context, choice: Parameters<typeof openWall>[1]): Promise<Wave> {
  const { wave, lead } = await openWall(context, choice);
  if (!lead) throw new ProblemError('not-the-lead');
  return wave;
}

export interface Walls {
  /** What stands there now; undefined once the wave is released or gone. */
  readonly read: (wave: string) => Promise<Wall | undefined>;
  /** Lets go of what was remembered: the next reading reads everything. */
  readonly forget: (wave: string) => void;
}

/** By response id, what each response gives the wall. */
type Seen = Map<string, readonly WallText[]>;

/** More new responses than this are read as a stream. */
const fewAtATime = 50;
/** Walls that are remembered at once. */
const mostWalls = 50;

/**
 * The walls of all waves, each followed from its first reading.
 *
 * @example const wall = await wallsOf(context).read(wave.id); wall?.texts // [{ id, question: 'take_away', text: 'Ring Avesta' }]
 */
export function wallsOf(context: Context): Walls {
  const walls = new Map<string, { readonly seen: Seen; last: Promise<unknown> }>();

  function followed(wave: string) {
    const known = walls.get(wave) ?? { seen: new Map(), last: Promise.resolve() };
    const oldest = walls.keys().next();
    if (!walls.has(wave) && walls.size >= mostWalls && !oldest.done) walls.delete(oldest.value);
    walls.set(wave, known);
    return known;
  }

  /** One reading of a wave at a time: the next one begins where it ended. */
  function read(wave: string): Promise<Wall | undefined> {
    const known = followed(wave);
    const reading = known.last.then(() => wallNow(context, wave, known.seen));
    known.last = reading.then(
      (wall) => wall ?? walls.delete(wave),
      () => undefined,
    );
    return reading;
  }

  /** Not in the middle of a reading: its texts would be half of them. */
  function forget(wave: string): void {
    const known = walls.get(wave);
    if (known) known.last = known.last.then(() => known.seen.clear());
  }

  return { read, forget };
}

async function wallNow(context: Context, id: string, seen: Seen): Promise<Wall | undefined> {
  const { store } = context;
  const [wave, answerKey, kept] = await Promise.all([store.wave(id), store.answerKey(id), store.room(id)]);
  if (!wave || !answerKey || wave.status === 'released') return undefined;
  const survey = await surveyOf(context, wave);
  await catchUp(context, id, seen, (response) => textsIn(response, { wave, survey, answerKey }));
  return {
    wave,
    survey,
    count: inSteps(seen.size, countStepOf(wave)),
    texts: [...seen.values()].flat().sort((a, b) => (a.id < b.id ? -1 : 1)),
    room: kept?.room ?? newRoom,
    roomNumber: kept?.number ?? 0,
    screenKey: screenKeyOf(answerKey),
  };
}

async function catchUp({ store }: Context, wave: string, seen: Seen, texts: (response: Response) => readonly WallText[]): Promise<void> {
  const ids = new Set(await store.responseIds(wave));
  for (const id of seen.keys()) if (!ids.has(id)) seen.delete(id); // a group has sent a correction
  const unseen = [...ids].filter((id) => !seen.has(id));
  if (unseen.length > fewAtATime) {
    for await (const response of store.responsesTo(wave)) seen.set(response.id, texts(response));
    return;
  }
  for (const response of await Promise.all(unseen.map((id) => store.response(wave, id)))) {
    if (response) seen.set(response.id, texts(response));
  }
}

interface Meaning {
  readonly wave: Wave;
  readonly survey: Survey;
  readonly answerKey: Buffer;
}

/** Nothing without the writer's yes; of several texts to one question (what a group has chosen), each by itself. */
function textsIn({ id, answers }: Response, { wave, survey, answerKey }: Meaning): readonly WallText[] {
  if (answers.show_ok !== true) return [];
  const labels = wave.unit === 'organisation' ? labelsIn(answers, survey.roomLabels ?? []) : {};
  return (survey.room ?? []).flatMap((question) =>
    written(answers[question]).map((text, place) => ({
      id: wallIdOf(answerKey, id, place === 0 ? question : `${question}:${place}`),
      question,
      text,
      ...labels,
    })),
  );
}

function written(answer: unknown): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}

function labelsIn(answers: StoredAnswers, questions: readonly string[]): { readonly labels?: StoredAnswers } {
  const given = questions.flatMap((question) => (answers[question] === undefined ? [] : [[question, answers[question]] as const]));
  return given.length > 0 ? { labels: Object.fromEntries(given) } : {};
}

function same(a: string | undefined, b: string): boolean {
  const [left, right] = [Buffer.from(a ?? ''), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
