// What every use case is given: the world outside, as plain values. Tests give their own.
import type { Issuer } from './sign-on/issuer.ts';
import type { Store } from './store/store.ts';

export interface Context {
  readonly store: Store;
  readonly clock: () => Date;
  /** Unpredictable bytes: tokens, ids, shuffling. */
  readonly random: (bytes: number) => Buffer;
  /** Where participants reach this server, without a slash at the end: `https://enkat.example.se`. */
  readonly baseUrl: string;
  /** Sends what lies in the queue of mails; absent where no mail server is set: organisers then send them by hand. */
  readonly mailing?: {
    readonly wake: () => void;
    /** The address mails come from. */
    readonly from?: string;
  };
  /** The organisation's own login service; absent where none is set. */
  readonly issuer?: Issuer;
  /** Told after a response has been kept, so that the room screen can follow. */
  readonly onKept?: (wave: string) => void;
}
