/** A link to the report of an activity for someone without a login. Who opens it is not noted anywhere. */
export interface Share {
  /** Random; public: it stands in the address, and finds nothing without the secret. */
  readonly id: string;
  readonly activity: string;
  /** SHA-256 of the secret after the # of the link, hex. */
  readonly secretHash: string;
  /** ISO dates. */
  readonly madeOn: string;
  /** The last day it works. */
  readonly lastDay: string;
  /** Name of whoever made it. */
  readonly madeBy: string;
  /** What it is for, as the maker wrote: "Styrgruppen". */
  readonly note?: string;
  /** How many it was mailed to when it was made; not who. */
  readonly mailed?: number;
}

/** For how long a link works unless told otherwise, and at most. */
export const usualShareDays = 90;
export const mostShareDays = 730;
