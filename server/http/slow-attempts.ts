// Passwords can be guessed, tokens cannot. So attempts with a password wait for each other: those from one address at one account
// always, and once some have failed, a second apart. Whoever knows the password waits no longer than the queue of their own
// address is; what goes wrong on other accounts in the room, or on theirs from elsewhere, does not lock them out.
import { ProblemError } from './problem.ts';

export interface SlowAttempts {
  /** Makes an attempt in its turn; `undefined` is a failure. Throws the problem `too-many-failures` where too many wait. */
  readonly attempt: <T>(from: AttemptFrom, make: () => Promise<T | undefined>) => Promise<T | undefined>;
  readonly stop: () => void;
}

export interface AttemptFrom {
  readonly address: string;
  readonly account: string;
}

interface Lane {
  failures: number;
  waiting: number;
  last: Promise<unknown>;
}

interface LaneRule {
  /** Failures after which attempts are held apart. */
  readonly free: number;
  readonly mostWaiting: number;
}

const windowMs = 10 * 60_000;
const apartMs = 1_000;

const fromOneAddress: LaneRule = { free: 5, mostWaiting: 30 };
/** From wherever: against guesses that are spread over many addresses (NIST SP 800-63B-4, 3.2.2: at most 100). */
const onOneAccount: LaneRule = { free: 100, mostWaiting: 60 };

/** Counts in memory; nothing is written down. `pause` waits for so many milliseconds. */
export function slowAttempts(pause: (milliseconds: number) => Promise<void>): SlowAttempts {
  const lanes = new Map<string, Lane>();
  // Everything that nobody waits in is forgotten every ten minutes.
  const sweep = setInterval(() => {
    for (const [key, lane] of lanes) if (lane.waiting === 0) lanes.delete(key);
  }, windowMs).unref();

  function laneOf(key: string): Lane {
    const lane = lanes.get(key) ?? { failures: 0, waiting: 0, last: Promise.resolve() };
    lanes.set(key, lane);
    return lane;
  }

  function inLane<T>(lane: Lane, { free, mostWaiting }: LaneRule, make: () => Promise<T>): Promise<T> {
    if (lane.waiting >= mostWaiting) throw new ProblemError('too-many-failures', { values: { seconds: String(mostWaiting) } });
    lane.waiting += 1;
    const done = lane.last
      .then(() => (lane.failures >= free ? pause(apartMs) : undefined))
      .then(make)
      .finally(() => {
        lane.waiting -= 1;
      });
    lane.last = done.catch(() => undefined);
    return done;
  }

  async function attempt<T>({ address, account }: AttemptFrom, make: () => Promise<T | undefined>): Promise<T | undefined> {
    const [own, all] = [laneOf(`${address} ${account}`), laneOf(account)];
    const counted = async () => {
      const made = await make();
      if (made === undefined) {
        own.failures += 1;
        all.failures += 1;
      } else own.failures = 0;
      return made;
    };
    // The lane of the account is only waited in when the account is under attack.
    return inLane(own, fromOneAddress, () => (all.failures >= onOneAccount.free ? inLane(all, onOneAccount, counted) : counted()));
  }

  return { attempt, stop: () => clearInterval(sweep) };
}
