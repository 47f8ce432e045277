// A ZIP archive that is written while it is read: no file in it is whole in memory.
import { setImmediate as othersFirst } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** How much is packed at a time, in bytes: a few milliseconds' work. Whoever sends an answer meanwhile is served in between. */
const pieceSize = 65_536;

export interface ArchiveFile {
  readonly name: string;
  /** Bytes are put in as they are: pictures and PDF are compressed already. */
  readonly content: string | Uint8Array | AsyncIterable<string>;
}

/** The bytes of an archive of these files, all dated `at`. */
export async function* zipped(files: AsyncIterable<ArchiveFile>, at: Date): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const archive = new Zip((error, chunk) => {
    if (error) failure = error;
    else ready.push(chunk);
  });
  function* drain(): Iterable<Uint8Array> {
    if (failure) throw failure;
    const chunks = ready;
    ready = [];
    yield* chunks;
  }
  for await (const { name, content } of files) {
    const entry = content instanceof Uint8Array ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = at;
    archive.add(entry);
    for await (const part of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) {
      for (const piece of piecesOf(typeof part === 'string' ? strToU8(part) : part)) {
        entry.push(piece);
        yield* drain();
        await othersFirst();
      }
    }
    entry.push(new Uint8Array(0), true);
    yield* drain();
  }
  archive.end();
  yield* drain();
}

function* piecesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceSize) yield bytes.subarray(from, from + pieceSize);
}
