// A disk that loses power: what was flushed is there, of what was written after that some is, in no order, perhaps torn.
import { between, chance, type Random } from '../../../server/samples/random.ts';

export type DiskEvent =
  | { readonly kind: 'create'; readonly file: string }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'flush'; readonly file: string }
  | { readonly kind: 'flush-failed'; readonly file: string }
  | { readonly kind: 'write'; readonly file: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'flush-folder' }
  | { readonly kind: 'acknowledge'; readonly receipt: string };

export type Files = ReadonlyMap<string, Buffer>;

type Change = Extract<DiskEvent, { kind: 'write' | 'truncate' }>;
type NameChange = { readonly name: string; readonly content: Content | undefined };

/** What a name stands for: it can be removed and made again while the old content is still on the disk. */
interface Content {
  flushed: Buffer;
  unflushed: Change[];
}

export interface Disk {
  readonly happen: (event: DiskEvent) => void;
  /** What is found after the power has come back, if it went now. */
  readonly afterPowerCut: (random: Random) => Files;
}

/** Some disks tear a write between sectors. */
const sector = 512;

/** A disk on which `files` have been for long. */
export function diskWith(files: Files): Disk {
  const names = new Map<string, Content>();
  for (const [name, bytes] of files) names.set(name, { flushed: bytes, unflushed: [] });
  const namesFlushed = new Map(names);
  let nameChanges: NameChange[] = [];

  function rename(name: string, content: Content | undefined): void {
    apply(names, { name, content });
    nameChanges.push({ name, content });
  }

  function flushNames(): void {
    for (const change of nameChanges) apply(namesFlushed, change);
    nameChanges = [];
  }

  function happen(event: DiskEvent): void {
    if (event.kind === 'acknowledge') return;
    if (event.kind === 'flush-folder') flushNames();
    else if (event.kind === 'remove') rename(event.file, undefined);
    else if (event.kind === 'create' && !names.has(event.file)) rename(event.file, { flushed: Buffer.alloc(0), unflushed: [] });
    else happenIn(names.get(event.file), event);
  }

  function afterPowerCut(random: Random): Files {
    const found = new Map(namesFlushed);
    for (const change of nameChanges.slice(0, between(random, 0, nameChanges.length))) apply(found, change);
    const unlucky = chance(random, 1 / 3); // nothing at all of what was not flushed
    return new Map([...found].map(([name, content]) => [name, unlucky ? content.flushed : survivorsOf(content, random)]));
  }

  return { happen, afterPowerCut };
}

function apply(names: Map<string, Content>, { name, content }: NameChange): void {
  if (content) names.set(name, content);
  else names.delete(name);
}

function happenIn(content: Content | undefined, event: Extract<DiskEvent, { file: string }>): void {
  if (!content) return; // through a descriptor of a removed file: nobody can read it
  if (event.kind === 'flush') flush(content);
  else if (event.kind === 'flush-failed')
    content.unflushed = []; // the system calls them written, and never tries again
  else if (event.kind === 'write' || event.kind === 'truncate') content.unflushed.push(event);
}

function flush(content: Content): void {
  content.flushed = content.unflushed.reduce(changed, content.flushed);
  content.unflushed = [];
}

function survivorsOf({ flushed, unflushed }: Content, random: Random): Buffer {
  return unflushed.filter(() => chance(random, 1 / 2)).reduce((bytes, change) => changed(bytes, torn(change, random)), flushed);
}

function torn(change: Change, random: Random): Change {
  if (change.kind === 'truncate' || change.bytes.length <= sector || chance(random, 3 / 4)) return change;
  const sectors = between(random, 1, Math.ceil(change.bytes.length / sector) - 1);
  return { ...change, bytes: change.bytes.subarray(0, sectors * sector) };
}

/** A new buffer; what lies between the old end and a write beyond it is zero. */
function changed(bytes: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') return Buffer.concat([bytes.subarray(0, change.size)], change.size);
  const length = Math.max(bytes.length, change.offset + change.bytes.length);
  const after = Buffer.concat([bytes], length);
  change.bytes.copy(after, change.offset);
  return after;
}
