// Checksums of the files of an archive, made while they pass by: the last file names them, in the form that sha256sum reads.
import { createHash, type Hash } from 'node:crypto';
import type { ArchiveFile } from './zipped.ts';

/** The same files, and after them `manifest-sha256.txt`. */
export async function* withManifest(files: AsyncIterable<ArchiveFile>): AsyncIterable<ArchiveFile> {
  const sums: { readonly name: string; readonly hash: Hash }[] = [];
  for await (const file of files) {
    const hash = createHash('sha256');
    sums.push({ name: file.name, hash });
    yield { name: file.name, content: summed(file.content, hash) };
  }
  yield { name: 'manifest-sha256.txt', content: sums.map(({ name, hash }) => `${hash.digest('hex')}  ${name}\n`).join('') };
}

function summed(content: ArchiveFile['content'], hash: Hash): ArchiveFile['content'] {
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) return passing(content, hash);
  hash.update(content);
  return content;
}

async function* passing(content: AsyncIterable<string>, hash: Hash): AsyncIterable<string> {
  for await (const part of content) {
    hash.update(part);
    yield part;
  }
}
