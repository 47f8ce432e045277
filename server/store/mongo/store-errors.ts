// The driver's errors in our words.
import mongoose from 'mongoose';
import { StoreUnavailable } from '../store.ts';

const duplicateKey = 11000;

/** Codes of a server that understood and refused for good: our mistake, not its absence. */
const broken = new Set([
  2 /* BadValue */, 9 /* FailedToParse */, 14 /* TypeMismatch */, 59 /* CommandNotFound */, 238 /* NotImplemented */,
]);

/** Whether a write was refused because its key is taken. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === duplicateKey;
}

/** Which of the documents of an unordered insert have keys that are taken. Throws where any failed for another reason. */
export async function duplicatesIn(inserting: Promise<unknown>): Promise<readonly number[]> {
  try {
    await inserting;
    return [];
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
    const failures = [error.writeErrors].flat();
    if (failures.some(({ code }) => code !== duplicateKey) || failures.length === 0) throw error;
    return failures.map(({ index }) => index);
  }
}

/** `StoreUnavailable` for whatever may pass (no server, no primary, no room); anything else as it is. */
export function storeErrorOf(error: unknown): unknown {
  if (error instanceof StoreUnavailable || !(mayPass(error) || isUnreachable(error))) return error;
  return new StoreUnavailable('The database could not be reached or written.', { cause: error });
}

function mayPass(error: unknown): boolean {
  if (error instanceof mongoose.mongo.MongoParseError) return false;
  if (error instanceof mongoose.mongo.MongoServerError) return !isDuplicate(error) && !broken.has(Number(error.code));
  return error instanceof mongoose.mongo.MongoError;
}

/** Sockets that break while a command is on its way. */
const broke = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);

function isUnreachable(error: unknown): boolean {
  if (error instanceof mongoose.Error.MongooseServerSelectionError) return true;
  return error instanceof Error && 'code' in error && broke.has(String(error.code));
}

type Answer = Promise<unknown> | AsyncIterable<unknown>;
type Method = (...given: never[]) => Answer;

/** The same methods, whose failures are in our words. */
export function inOurWords<T extends object>(methods: T): T {
  const wrapped = Object.entries(methods as Record<string, Method>).map(([name, method]) => [
    name,
    (...given: never[]) => answerOf(() => method(...given)),
  ]);
  return Object.fromEntries(wrapped) as T;
}

function answerOf(call: () => Answer): Answer {
  const answer = call();
  return Symbol.asyncIterator in answer ? iterated(answer) : settled(answer);
}

async function settled(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    throw storeErrorOf(error);
  }
}

async function* iterated(answer: AsyncIterable<unknown>): AsyncIterable<unknown> {
  try {
    yield* answer;
  } catch (error) {
    throw storeErrorOf(error);
  }
}
