// Fonts come as WOFF, which is a TrueType font with each table compressed (https://www.w3.org/TR/WOFF/). fontkit reads it too, but
// stumbles over empty and composite glyphs when only some of them are embedded, which it does not in the plain font.
import { inflateSync } from 'node:zlib';

const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;
/** The last glyph may be empty, and is looked at all the same. */
const slack = 64;

/**
 * The TrueType font in a WOFF file.
 *
 * @throws Error for anything else.
 * @example document.registerFont('regular', unpackWoff(readFileSync('arimo-latin-400-normal.woff')));
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF font.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, woffHeader + at * woffEntry));
  const directory = Buffer.alloc(sfntHeader + count * sfntEntry);
  const largestPower = 2 ** Math.floor(Math.log2(count));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(largestPower * 16, 6);
  directory.writeUInt16BE(Math.log2(largestPower), 8);
  directory.writeUInt16BE((count - largestPower) * 16, 10);
  let offset = directory.length;
  tables.forEach(({ tag, checksum, data }, at) => {
    const entry = sfntHeader + at * sfntEntry;
    tag.copy(directory, entry);
    directory.writeUInt32BE(checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    offset += padded(data.length);
  });
  const bodies = tables.map(({ data }) => Buffer.concat([data, Buffer.alloc(padded(data.length) - data.length)]));
  return Buffer.concat([directory, ...bodies, Buffer.alloc(slack)]);
}

function tableAt(woff: Buffer, entry: number): { readonly tag: Buffer; readonly checksum: number; readonly data: Buffer } {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(entry + field)) as [
    number,
    number,
    number,
    number,
  ];
  const stored = woff.subarray(offset, offset + packed);
  return { tag: woff.subarray(entry, entry + 4), checksum, data: packed < length ? inflateSync(stored) : stored };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
