// The one place that speaks HTTP for the organiser's pages. Paths are those of the contract without `/api`.
import { problemIn, Unreachable } from './problem.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** After this a request counts as lost. */
const patienceMs = 20_000;

async function send(method: Method, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
  const request: RequestInit = {
    method,
    // The server words its problem documents in this language.
    headers: {
      Accept: 'application/json',
      'Accept-Language': document.documentElement.lang,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    signal: limited(signal),
    ...(body && { body: JSON.stringify(body) }),
  };
  const response = await fetch(`/api${path}`, request).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new Unreachable('the server could not be reached', { cause });
  });
  if (!response.ok) throw await problemIn(response);
  return response;
}

/** Ends when the caller gives up or patience does. (`AbortSignal.any` is younger than the oldest browser we serve.) */
function limited(signal: AbortSignal | undefined): AbortSignal {
  const patience = AbortSignal.timeout(patienceMs);
  if (!signal) return patience;
  const either = new AbortController();
  for (const one of [signal, patience]) one.addEventListener('abort', () => either.abort(one.reason), { once: true });
  if (signal.aborted) either.abort(signal.reason);
  return either.signal;
}

async function read<T>(response: Response): Promise<T> {
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/**
 * The server's API. Each call resolves with the reply's JSON, and throws `Problem` (the server said no, and what to do)
 * or `Unreachable` (no reply).
 *
 * @example const { activity, waves } = await api.get<ActivityView>(`/activities/${id}`);
 */
export const api = {
  get: async <T>(path: string, signal?: AbortSignal): Promise<T> => read<T>(await send('GET', path, undefined, signal)),
  post: async <T>(path: string, body: object = {}): Promise<T> => read<T>(await send('POST', path, body)),
  patch: async <T>(path: string, body: object): Promise<T> => read<T>(await send('PATCH', path, body)),
  delete: async <T>(path: string): Promise<T> => read<T>(await send('DELETE', path)),
};
