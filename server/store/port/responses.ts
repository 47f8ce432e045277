import type { Background, Response } from '../../../surveys/fieldwork/response.ts';

/** What became of a response handed to `keep`. */
export type Kept =
  /** Written durably just now. */
  | 'kept'
  /** The same id with the same answers was there already. */
  | 'same'
  /** The same id with other answers was there already; it is unchanged. */
  | 'different'
  /** The sender's response is not the one this was to replace: somebody else has sent meanwhile, and nothing was written. */
  | 'changed'
  /** The wave's answer key has been destroyed: its results are released, and nothing was written. */
  | 'too-late';

export interface CountedAnswers {
  /** As canonical JSON (see canonical-json.ts): counting reads it without making objects of it. */
  readonly answers: string;
  readonly background: Background;
}

export interface Responses {
  /**
   * Resolves only after the write is durable. An organisation's earlier response from the same sender is replaced; where
   * `replacing` is given, only if it is that one (an id), or there is none (null): of two who correct it at once, one is told.
   */
  keep(wave: string, response: Response, replacing?: string | null): Promise<Kept>;
  /** For copying from another store: adds those whose ids are not there, as they are. Returns how many were added. */
  adoptResponses(wave: string, responses: readonly Response[]): Promise<number>;
  response(wave: string, id: string): Promise<Response | undefined>;
  /** An organisation's response as it stands. */
  responseFrom(wave: string, sender: string): Promise<Response | undefined>;
  /** Streams; never in the order of arrival for unit person. */
  responsesTo(wave: string): AsyncIterable<Response>;
  /** The same in pages, with nothing but what is counted, for waves of any size: other requests are answered in between. */
  answersTo(wave: string): AsyncIterable<readonly CountedAnswers[]>;
  countResponses(wave: string): Promise<number>;
  /** The ids of what is stored, in no order of arrival: what one process has not seen, another has kept. */
  responseIds(wave: string): Promise<readonly string[]>;
}
