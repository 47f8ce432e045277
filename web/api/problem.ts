// What can go wrong between the page and the server: it answered with a problem document, or it could not be reached.

/** One field the server would not take, from a problem document's `problems`. */
export interface WrongField {
  readonly field: string;
  readonly message: string;
}

interface ProblemDocument {
  readonly type?: string;
  readonly title?: string;
  readonly status: number;
  readonly detail?: string;
  readonly problems?: readonly WrongField[];
}

/** The server answered with a problem document (RFC 9457). `detail` says what to do and is fit to be shown. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** The last part of the document's type: `wave-already`. Empty where the reply was not a problem document. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly wrongFields: readonly WrongField[];

  constructor({ type = '', title = '', status, detail = '', problems = [] }: ProblemDocument) {
    super(`${status} ${title || type}`);
    this.status = status;
    this.code = type.split('/').at(-1) ?? '';
    this.title = title;
    this.detail = detail;
    this.wrongFields = problems;
  }
}

/** No answer came: no network, or no server. Whether the request was carried out is not known. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The problem in a reply that is not 2xx, also where a proxy has answered with something else than JSON. */
export async function problemIn(response: Response): Promise<Problem> {
  const sent: unknown = await response.json().catch(() => ({}));
  const told = typeof sent === 'object' && sent !== null ? sent : {};
  return new Problem({ ...told, status: response.status });
}

/** Whether the person has to log in (again). */
export function isLoggedOut(error: unknown): boolean {
  return error instanceof Problem && error.status === 401;
}
