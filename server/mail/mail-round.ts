// Goes through the queue now and then, and when somebody has put something in it. One round at a time.

export interface MailRound {
  /** Begins a round soon, or another one after the one under way. */
  readonly wake: () => void;
  /** Begins no more; resolves when the one under way has ended. */
  readonly stop: () => Promise<void>;
}

const everyMs = 30_000;

/**
 * @example const round = mailRound(() => deliverMails(context, sender), (error) => log.error({ err: error }, 'mail-round'));
 */
export function mailRound(work: () => Promise<unknown>, onError: (error: unknown) => void, pauseMs = everyMs): MailRound {
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
