// Reads a pasted list of recipients, one a line. Two ways of writing are understood, since lists come from two places:
// typed by hand, `Askersund; municipality=1882; sector=kommun`, or copied from a spreadsheet with a first row of names,
// `mottagare ⇥ municipality ⇥ sector`.
import type { NewInvitation } from '../../api/shapes.ts';

export type LineFault = 'noRecipient' | 'badName' | 'noValue' | 'tooManyCells' | 'tooLong' | 'repeated';

export interface InvitationFault {
  /** As counted in the text, from 1. */
  readonly line: number;
  readonly reason: LineFault;
  /** The words it is about. */
  readonly words: string;
}

export interface ParsedInvitations {
  readonly invitations: readonly NewInvitation[];
  readonly faults: readonly InvitationFault[];
}

/** The longest recipient and background value the server takes. */
const longestRecipient = 200;
const longestValue = 100;
const recipientHeads: ReadonlySet<string> = new Set(['mottagare', 'recipient', 'namn', 'name']);
const backgroundName = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Recipients and what is known of them; lines that cannot be read are faults, and empty lines nothing.
 *
 * @example parseInvitations('Askersund; municipality=1882').invitations // [{ recipient: 'Askersund', background: { municipality: '1882' } }]
 */
export function parseInvitations(text: string): ParsedInvitations {
  const lines = text
    .split(/\r?\n/)
    .map(lineOf)
    .filter(({ cells }) => cells.some(Boolean));
  const head = lines[0];
  const hasHead = head !== undefined && head.cells.length > 1 && recipientHeads.has((head.cells[0] ?? '').toLowerCase());
  const names = hasHead ? head.cells.slice(1) : undefined;
  const wrongHead = names?.find((name) => !backgroundName.test(name));
  if (head && wrongHead !== undefined) return { invitations: [], faults: [{ line: head.number, reason: 'badName', words: wrongHead }] };
  return readLines(hasHead ? lines.slice(1) : lines, names);
}

function lineOf(text: string, index: number): Line {
  return { number: index + 1, cells: text.split(text.includes('\t') ? '\t' : ';').map((cell) => cell.trim()) };
}

function readLines(lines: readonly Line[], names: readonly string[] | undefined): ParsedInvitations {
  const invitations: NewInvitation[] = [];
  const faults: InvitationFault[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const fault = faultIn(line, names, seen);
    if (fault) faults.push(fault);
    else invitations.push(invitationOf(line, names));
    seen.add(recipientOf(line).toLowerCase());
  }
  return { invitations, faults };
}

function recipientOf({ cells }: Line): string {
  return cells[0] ?? '';
}

/** The rest of a line as pairs; empty cells under a head say nothing. */
function pairsOf({ cells }: Line, names: readonly string[] | undefined): readonly (readonly [name: string, value: string])[] {
  const rest = cells.slice(1);
  if (names) return rest.map((value, index) => [names[index] ?? '', value] as const).filter(([, value]) => value);
  return rest.filter(Boolean).map((cell) => {
    const at = cell.indexOf('=');
    return at < 0 ? ([cell, ''] as const) : ([cell.slice(0, at).trim(), cell.slice(at + 1).trim()] as const);
  });
}

function faultIn(line: Line, names: readonly string[] | undefined, seen: ReadonlySet<string>): InvitationFault | undefined {
  const fault = (reason: LineFault, words: string): InvitationFault => ({ line: line.number, reason, words });
  const recipient = recipientOf(line);
  if (!recipient) return fault('noRecipient', line.cells.join('; '));
  if (recipient.length > longestRecipient) return fault('tooLong', recipient);
  if (seen.has(recipient.toLowerCase())) return fault('repeated', recipient);
  const surplus = names ? line.cells[names.length + 1] : undefined;
  if (surplus) return fault('tooManyCells', surplus);
  for (const [name, value] of pairsOf(line, names)) {
    if (!value) return fault('noValue', name);
    if (!backgroundName.test(name)) return fault('badName', name);
    if (value.length > longestValue) return fault('tooLong', value);
  }
  return undefined;
}

function invitationOf(line: Line, names: readonly string[] | undefined): NewInvitation {
  const pairs = pairsOf(line, names);
  return { recipient: recipientOf(line), ...(pairs.length > 0 ? { background: Object.fromEntries(pairs) } : {}) };
}
