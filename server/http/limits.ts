// Failed guesses are slowed down; nothing else is. Several hundred people answer from behind one Wi-Fi address, and a
// mistyped code on a slide makes all of them fail at once: what is right must pass however much has gone wrong before it
// from the same address. So only a further failure is answered 429, which is enough because every secret here is too
// long to guess (see README).

import type { Request } from 'express';
import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit';
import { ProblemError } from './problem.ts';

const windowMs = 10 * 60_000;

/** Failures an address may make in ten minutes before they are answered 429. Passwords can be guessed: slow-attempts.ts. */
const mostFailures = { code: 300, token: 100, login: 30, password: 30 } as const;
export type FailureKind = keyof typeof mostFailures;

export interface Limits {
  /** Counts a failure; throws the problem `too-many-failures` where there have been too many. */
  readonly failed: (kind: FailureKind, request: Pick<Request, 'ip'>) => Promise<void>;
  readonly stop: () => void;
}

/** Counters in memory, by address (a /56 where it is IPv6); nothing is written down. */
export function failureLimits(most: Readonly<Record<FailureKind, number>> = mostFailures): Limits {
  const counters = new Map<FailureKind, MemoryStore>();
  const counterOf = (kind: FailureKind): MemoryStore => {
    const counter = counters.get(kind) ?? new MemoryStore();
    if (!counters.has(kind)) counter.init({ windowMs } as Options);
    counters.set(kind, counter);
    return counter;
  };
  return {
    failed: async (kind, { ip }) => {
      const { totalHits, resetTime } = await counterOf(kind).increment(ipKeyGenerator(ip ?? 'unknown'));
      if (totalHits <= most[kind]) return;
      const seconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? Date.now()) - Date.now()) / 1000));
      throw new ProblemError('too-many-failures', { values: { seconds: String(seconds) } });
    },
    stop: () => {
      for (const counter of counters.values()) counter.shutdown();
    },
  };
}
