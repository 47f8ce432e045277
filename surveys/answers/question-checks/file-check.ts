import type { FileQuestion } from '../../definition/survey-json.ts';
import { cleanText } from '../clean-text.ts';
import { isPlainList, isPlainRecord, ownValue } from '../plain-record.ts';
import { type Findings, note, type Place, within } from '../problem.ts';
import { UnsupportedSurvey } from '../unsupported-survey.ts';
import type { AnswerCheck } from './question-check.ts';

/** Where a definition sets no size: 10 MiB, in bytes. */
const largestByDefault = 10 * 1024 * 1024;
const mostFiles = 20;
const longestName = 255;
const base64 = ';base64,';

interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** Attached files: a name, a media type and the content as a data URL that says the same type. A pdf has to begin as one. */
export function checkFile(question: FileQuestion): AnswerCheck {
  if (question.storeDataAsText === false) throw new UnsupportedSurvey(`"${question.name}" must store its files as text.`);
  const most = question.allowMultiple ? mostFiles : 1;
  return {
    read(sent, place, findings) {
      if (!isPlainList(sent)) return note(findings, place, findings.messages.fileShape);
      if (sent.length > most) return note(findings, place, most === 1 ? findings.messages.oneFile : findings.messages.tooManyParts(most));
      const files = sent.map((_, index) => readFile(ownValue(sent, index), question, within(place, index), findings));
      return files.length > 0 ? files : undefined;
    },
  };
}

function readFile(sent: unknown, question: FileQuestion, place: Place, findings: Findings): StoredFile | undefined {
  const { messages } = findings;
  const file = asFile(sent);
  if (!file) return void note(findings, place, messages.fileShape);
  const { acceptedTypes, maxSize = largestByDefault } = question;
  if (acceptedTypes && !isAccepted(file, acceptedTypes)) return void note(findings, place, messages.fileKind(kindsIn(acceptedTypes)));
  const size = sizeOf(file);
  if (size === undefined) return void note(findings, place, messages.fileShape);
  if (maxSize > 0 && size > maxSize) return void note(findings, place, messages.fileSize(inMegabytes(maxSize)));
  return file;
}

function inMegabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}

/** People know extensions; media types are named only where there are no others. */
function kindsIn(acceptedTypes: string): string {
  const kinds = acceptedTypes.split(',').map((kind) => kind.trim());
  const extensions = kinds.filter((kind) => kind.startsWith('.'));
  return (extensions.length > 0 ? extensions : kinds).join(', ');
}

function asFile(sent: unknown): StoredFile | undefined {
  if (!isPlainRecord(sent) || Object.keys(sent).length !== 3) return undefined;
  const [name, type, content] = [ownValue(sent, 'name'), ownValue(sent, 'type'), ownValue(sent, 'content')];
  if (typeof name !== 'string' || typeof type !== 'string' || typeof content !== 'string') return undefined;
  const clean = cleanText(name)?.trim();
  return clean && clean.length <= longestName ? { name: clean, type, content } : undefined;
}

/** https://html.spec.whatwg.org/#attr-input-accept: extensions, media types and `image/*`. */
function isAccepted({ name, type }: StoredFile, acceptedTypes: string): boolean {
  return acceptedTypes
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .some((one) => {
      if (one.startsWith('.')) return name.toLowerCase().endsWith(one);
      return one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : one === type;
    });
}

/** Bytes behind the data URL; undefined where it is none, is of another type than the file says, or is no pdf though it says so. */
function sizeOf({ type, content }: StoredFile): number | undefined {
  const head = `data:${type}${base64}`;
  if (!content.startsWith(head) || content.length === head.length) return undefined;
  const data = content.slice(head.length).replace(/={1,2}$/, '');
  if (/[^A-Za-z0-9+/]/.test(data) || data.length % 4 === 1) return undefined;
  // "%PDF-" in base64: a pdf opens with it (ISO 32000-1, 7.5.2).
  if (type === 'application/pdf' && !data.startsWith('JVBERi')) return undefined;
  return Math.floor((data.length * 3) / 4);
}
