/** What is known of a respondent beyond the answers and may be a breakdown: `{ municipality: '1880' }`. */
export type Background = Readonly<Record<string, string>>;

/** What answers look like at rest: codes, never labels. */
export type StoredAnswers = Readonly<Record<string, unknown>>;

/** One stored set of answers. For unit person nothing else is ever stored: no time, no order, no address. */
export interface Response {
  /** HMAC(answerKey, submissionId), hex; made anew at release. */
  readonly id: string;
  readonly locale: string;
  readonly version: number;
  readonly answers: StoredAnswers;
  readonly background: Background;
  /** Unit organisation only: whose answer this is (the invitation's token hash). The last one sent counts. */
  readonly sender?: string;
  /** With a sender only: when it was sent (ISO time), for the sender's own register. */
  readonly sentAt?: string;
}
