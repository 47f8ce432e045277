// People who send answers over connections of their own, and keep sending until they are told that the answer is kept.
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Submission } from './fieldwork.ts';

export interface Reply {
  readonly status: number;
  /** Where the status is 2xx. */
  readonly receipt?: string;
  readonly type?: string;
}

/** Sends once; undefined where no whole reply came. `headers` may be a clock that is wrong, a language, anything. */
export function send(
  url: string,
  code: string,
  submission: Submission,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply | undefined> {
  const body = JSON.stringify(submission);
  return new Promise((resolve) => {
    const sent = request(
      `${url}/api/waves/${code}/responses`,
      {
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part.toString();
        });
        response.once('close', () => resolve(response.complete ? replyOf(response.statusCode ?? 0, text) : undefined));
      },
    );
    sent.once('error', () => resolve(undefined));
    sent.end(body);
  });
}

/** Sends until a 2xx comes, with the same submission each time, as the participant's page does. Throws where it is refused for good. */
export async function sendUntilKept(
  url: string,
  code: string,
  submission: () => Submission,
  { pauseMs = 50, patienceMs = 60_000 } = {},
): Promise<Reply & { readonly attempts: number }> {
  const until = performance.now() + patienceMs;
  for (let attempts = 1; performance.now() < until; attempts++) {
    const reply = await send(url, code, submission());
    if (isKept(reply)) return { ...reply, attempts };
    if (reply && reply.status < 500) throw new Error(`Refused for good: ${reply.status} ${reply.type}`);
    await wait(pauseMs);
  }
  throw new Error(`Not acknowledged within ${patienceMs} ms.`);
}

export function isKept(reply: Reply | undefined): reply is Reply & { readonly receipt: string } {
  return reply !== undefined && reply.status >= 200 && reply.status < 300 && reply.receipt !== undefined;
}

/** Runs one after another in each of `lanes` lanes. */
export async function inLanes<T, R>(lanes: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

function replyOf(status: number, text: string): Reply | undefined {
  try {
    const { receipt, type } = JSON.parse(text) as { receipt?: string; type?: string };
    return { status, ...(receipt === undefined ? {} : { receipt }), ...(type === undefined ? {} : { type }) };
  } catch {
    return undefined;
  }
}
