// Reads a list of recipients, pasted or from a file, whatever program it comes from: columns are told apart by their heads or by what
// stands in them, the organiser corrects the guess, and every row that cannot be used says why.
import Papa from 'papaparse';
import { isAddress } from '../../../surveys/fieldwork/mail.ts';
import { municipalities, municipalitiesIn } from '../../../surveys/reference/municipalities.ts';
import type { NewInvitation } from '../../api/shapes.ts';

/** What a column is used as: `background:municipality` for a value that results may be broken down by. */
export type ColumnUse = 'recipient' | 'email' | 'skip' | `background:${string}`;

export interface RecipientsTable {
  /** The first row, where it names the columns. */
  readonly heads: readonly string[] | undefined;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly columns: number;
}

export type RowRefusal = 'noRecipient' | 'badAddress' | 'repeated' | 'repeatedAddress' | 'tooLong' | 'badMunicipality';

export interface RefusedRow {
  /** As counted in the text, from 1. */
  readonly line: number;
  readonly reason: RowRefusal;
  readonly words: string;
}

const knownHeads: Readonly<Record<string, ColumnUse>> = {
  mottagare: 'recipient',
  recipient: 'recipient',
  namn: 'recipient',
  name: 'recipient',
  organisation: 'recipient',
  kommun: 'recipient',
  'e-post': 'email',
  epost: 'email',
  'e-postadress': 'email',
  email: 'email',
  'e-mail': 'email',
  mejl: 'email',
  mail: 'email',
  kommunkod: 'background:municipality',
  municipality: 'background:municipality',
  sektor: 'background:sector',
  sector: 'background:sector',
};
const backgroundName = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const longestRecipient = 200;
const longestValue = 100;
const codes: ReadonlySet<string> = new Set(municipalities.map(({ code }) => code));

/** The rows and columns of a text; empty lines are none. @example readTable('mottagare;e-post\nFalun;a@falun.example').columns // 2 */
export function readTable(text: string): RecipientsTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimitersToGuess: ['\t', ';', ','] });
  const rows = data
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  const [first, ...rest] = rows;
  const hasHeads = first?.cells.some((cell) => knownHeads[cell.toLowerCase()] !== undefined) && !first.cells.some(isAddress);
  return {
    heads: hasHeads ? first?.cells : undefined,
    rows: hasHeads ? rest : rows,
    columns: Math.max(0, ...rows.map(({ cells }) => cells.length)),
  };
}

/** What each column probably is: by its head, else by what stands in it. */
export function guessColumns({ heads, rows, columns }: RecipientsTable): readonly ColumnUse[] {
  const uses: ColumnUse[] = [];
  for (let at = 0; at < columns; at++) {
    const guess = heads ? byHead(heads[at] ?? '') : byContent(rows, at);
    uses.push((guess === 'recipient' || guess === 'email') && uses.includes(guess) ? 'skip' : guess);
  }
  const free = uses.indexOf('skip');
  return uses.includes('recipient') || free < 0 ? uses : uses.map((use, at) => (at === free ? 'recipient' : use));
}

function byHead(head: string): ColumnUse {
  return knownHeads[head.toLowerCase()] ?? (backgroundName.test(head) ? `background:${head}` : 'skip');
}

function byContent(rows: RecipientsTable['rows'], at: number): ColumnUse {
  const cells = rows.flatMap(({ cells }) => cells[at] || []);
  if (cells.length > 0 && cells.every((cell) => cell.includes('@'))) return 'email';
  if (cells.length > 0 && cells.every((cell) => codes.has(cell))) return 'background:municipality';
  return at === 0 ? 'recipient' : 'skip';
}

/** The recipients of a table read with the given columns, and each row that is refused with why. */
export function readRecipients(
  { rows }: RecipientsTable,
  uses: readonly ColumnUse[],
): { readonly invitations: readonly NewInvitation[]; readonly refused: readonly RefusedRow[] } {
  const invitations: NewInvitation[] = [];
  const refused: RefusedRow[] = [];
  const seen = { names: new Set<string>(), addresses: new Set<string>() };
  for (const { line, cells } of rows) {
    const invitation = invitationOf(cells, uses);
    const refusal = refusalOf(invitation, seen);
    if (refusal) refused.push({ line, ...refusal });
    else invitations.push(invitation);
    seen.names.add((invitation.recipient ?? '').toLowerCase());
    if (invitation.email) seen.addresses.add(invitation.email.toLowerCase());
  }
  return { invitations, refused };
}

function invitationOf(cells: readonly string[], uses: readonly ColumnUse[]): NewInvitation {
  const cellOf = (wanted: ColumnUse) => cells[uses.indexOf(wanted)] ?? '';
  const background = Object.fromEntries(
    uses.flatMap((use, at) => (use.startsWith('background:') && cells[at] ? [[use.slice('background:'.length), cells[at] ?? '']] : [])),
  );
  const email = cellOf('email');
  return {
    recipient: uses.includes('recipient') ? cellOf('recipient') : email,
    ...(email ? { email } : {}),
    ...(Object.keys(background).length > 0 ? { background } : {}),
  };
}

function refusalOf(
  { recipient = '', email, background = {} }: NewInvitation,
  seen: { readonly names: ReadonlySet<string>; readonly addresses: ReadonlySet<string> },
): Omit<RefusedRow, 'line'> | undefined {
  if (!recipient) return { reason: 'noRecipient', words: email ?? '' };
  if (email && !isAddress(email)) return { reason: 'badAddress', words: email };
  if (email && seen.addresses.has(email.toLowerCase())) return { reason: 'repeatedAddress', words: email };
  if (seen.names.has(recipient.toLowerCase())) return { reason: 'repeated', words: recipient };
  const long = [
    recipient.length > longestRecipient ? recipient : '',
    ...Object.values(background).filter((value) => value.length > longestValue),
  ];
  const tooLong = long.find(Boolean);
  if (tooLong) return { reason: 'tooLong', words: `${tooLong.slice(0, 40)} …` };
  if (background.municipality && !codes.has(background.municipality)) return { reason: 'badMunicipality', words: background.municipality };
  return undefined;
}

/** The municipalities of a county as a list to fill in addresses in. @example municipalitiesAsText('20') // 'mottagare;e-post;municipality\nAvesta;;2084\n…' */
export function municipalitiesAsText(county: string): string {
  const rows = [...municipalitiesIn(county)].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return ['mottagare;e-post;municipality', ...rows.map(({ code, name }) => `${name};;${code}`)].join('\n');
}
