import { createHash } from 'node:crypto';

/** Bytes that look random and are the same in every run: SHA-256 in counter mode. */
export function seededBytes(seed: string): (bytes: number) => Buffer {
  let counter = 0;
  return (bytes) => {
    const blocks: Buffer[] = [];
    for (let length = 0; length < bytes; length += 32) blocks.push(createHash('sha256').update(`${seed}:${counter++}`).digest());
    return Buffer.concat(blocks).subarray(0, bytes);
  };
}
