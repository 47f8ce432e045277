// Work that the server does by itself now and then (mails, what is past its day), and at once when there is a reason to. One round at a
// time: a round that is asked for while one is under way comes after it.

export interface Rounds {
  /** Begins a round soon, or another one after the one under way. */
  readonly wake: () => void;
  /** Begins no more; resolves when the one under way has ended. */
  readonly stop: () => Promise<void>;
}

const everyMs = 30_000;

/**
 * @example const mailing = startRounds(() => deliverMails(context, sender), (error) => log.error({ err: error }, 'mail-round'));
 */
export function startRounds(work: () => Promise<unknown>, onError: (error: unknown) => void, pauseMs = everyMs): Rounds {
  let underWay: Promise<void> | undefined;
  let again = false;
  let isStopped = false;

  const begin = (): void => {
    if (isStopped) return;
    if (underWay) {
      again = true;
      return;
    }
    again = false;
    underWay = work()
      .then(() => undefined, onError)
      .finally(() => {
        underWay = undefined;
        if (again) begin();
      });
  };
  const timer = setInterval(begin, pauseMs);
  timer.unref();
  return {
    wake: begin,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await underWay;
    },
  };
}
