// A ZIP archive that is written while it is read: no file in it is whole in memory.
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

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
      entry.push(typeof part === 'string' ? strToU8(part) : part);
      yield* drain();
    }
    entry.push(new Uint8Array(0), true);
    yield* drain();
  }
  archive.end();
  yield* drain();
}
