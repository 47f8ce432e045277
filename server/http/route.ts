// A route is a value: what it is called, who may, what it takes and what it answers. The app, the 405s and the OpenAPI
// document are all made from the same list, so none of them can forget one.
import type { Request, Response } from 'express';
import type { AuditAction } from '../store/store.ts';
import type { Deed } from '../use-cases/record.ts';
import type { Need } from '../use-cases/rights.ts';
import type { Identity } from './access.ts';
import type { Checked, SchemaName } from './contract.ts';
import { ProblemError } from './problem.ts';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** A request, as a route sees it. */
export interface Call<B = undefined, Q = undefined> {
  readonly body: B;
  readonly query: Q;
  /** A parameter in the path. */
  readonly param: (name: string) => string;
  readonly locale: 'sv' | 'en';
  readonly who: Identity | undefined;
  readonly request: Request;
  readonly response: Response;
}

/** For `answers`: JSON with that status. 204 has no body. */
export const json = (status: number) => ({ status, type: 'application/json' });

/** What a route answers: JSON, or a file. `undefined`: it has written to the response itself. */
export type Reply =
  | {
      readonly status: number;
      readonly json?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      /** What the audit log says beside who did it and in which activity. */
      readonly about?: Partial<Deed>;
    }
  | {
      readonly content: string | Uint8Array | AsyncIterable<string | Uint8Array>;
      readonly type: string;
      readonly filename?: string;
      readonly about?: Partial<Deed>;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | undefined;

export interface Route {
  readonly method: Method;
  /** As Express writes it. */
  readonly path: string;
  readonly summary: string;
  /** What whoever asks must be, in the activity that it is about. */
  readonly access: Need;
  /** Where the activity is named, for a route whose address does not say it (`/api/activities/:id…`, `/api/waves/:id…`). */
  readonly of?: 'query' | 'body';
  /** What the audit log calls it when it has been done. */
  readonly records?: AuditAction;
  readonly body?: SchemaName;
  readonly query?: SchemaName;
  /** Takes the token of a personal link in the header `Invitation`: in the address it would end up in logs. */
  readonly personalLink?: boolean;
  /** Bytes that a larger body than usual may have; asked only when a larger one arrives. */
  readonly roomFor?: (request: Request) => Promise<number>;
  /** Media type of a successful answer. */
  readonly answers: { readonly status: number; readonly type: string; readonly also?: readonly number[] };
  /** Statuses of the problems it can answer with, beside 400 for bad input, 401, 403, 405, 413, 415, 429, 500 and 503. */
  readonly problems?: readonly number[];
  readonly answer: (call: Call<never, never>) => Promise<Reply> | Reply;
}

type Given<N> = N extends SchemaName ? Checked<N> : undefined;

/** Declares a route; the call's body and query have the types of the shapes it names. */
export function route<const B extends SchemaName | undefined = undefined, const Q extends SchemaName | undefined = undefined>(
  definition: Omit<Route, 'body' | 'query' | 'answer'> & {
    readonly body?: B;
    readonly query?: Q;
    readonly answer: (call: Call<Given<B>, Given<Q>>) => Promise<Reply> | Reply;
  },
): Route {
  return definition as unknown as Route;
}

let contract: Promise<typeof import('./contract.ts')> | undefined;

/** The contract is loaded when the first body or query arrives, not at start. */
export function loadContract(): Promise<typeof import('./contract.ts')> {
  contract ??= import('./contract.ts');
  return contract;
}

/** The value in the shape a route asks for. Throws the problems `bad-body` or `bad-query`. */
export async function shaped(name: SchemaName | undefined, value: unknown, place: 'body' | 'query', locale: 'sv' | 'en'): Promise<unknown> {
  if (!name) return undefined;
  const { check } = await loadContract();
  const checked = check(name, value, locale);
  if (!checked.ok) throw new ProblemError(place === 'body' ? 'bad-body' : 'bad-query', { problems: checked.problems });
  return checked.value;
}
