/** Answers by question name, as they are sent and kept. */
export type Answers = Readonly<Record<string, unknown>>;
