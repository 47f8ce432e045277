import type { FailureKind, Limits } from '../http/limits.ts';
import { type Problem, ProblemError } from '../http/problem.ts';
import type { Call } from '../http/route.ts';

const failureKinds: Partial<Record<Problem['code'], FailureKind>> = {
  'no-such-wave': 'code',
  'no-such-invitation': 'token',
  'no-such-share': 'token',
};

/** Ends the request with a problem, and counts it where it may have been a guess. */
export async function refuse(limits: Limits, request: Call['request'], problem: Problem): Promise<never> {
  const kind = failureKinds[problem.code];
  if (kind) await limits.failed(kind, request);
  const { code, ...more } = problem;
  throw new ProblemError(code, more);
}

/** Runs `look`; a wrong code, token or secret counts as a failed guess. */
export async function counting<T>(limits: Limits, request: Call['request'], look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ProblemError) return refuse(limits, request, error.problem);
    throw error;
  }
}
