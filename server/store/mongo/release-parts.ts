// A release in pieces: together they may be larger than a document can be. The seal tells the pieces of one writing from those
// of another, so that a new release can be written beside the one that is shown.
import { randomBytes } from 'node:crypto';
import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import { remembered } from '../remembered.ts';
import type { Connection } from './connection.ts';
import type { ReleaseRow } from './models.ts';

/** A document may hold 16 MB. */
const partBytes = 8 * 1024 * 1024;

export interface ReleaseParts {
  /** Writes the pieces under a seal; returns how many there are. */
  readonly writeParts: (release: WaveRelease, seal: string) => Promise<number>;
  /** Puts the pieces together; undefined where they have been replaced meanwhile. */
  readonly read: (row: ReleaseRow) => Promise<WaveRelease | undefined>;
}

export function releasePartsIn({ models: { releaseParts } }: Connection): ReleaseParts {
  const made = remembered<WaveRelease>();
  return {
    writeParts: async (release, seal) => {
      const bytes = Buffer.from(JSON.stringify(release));
      const parts = Math.ceil(bytes.length / partBytes);
      for (let part = 0; part < parts; part++) {
        const some = bytes.subarray(part * partBytes, (part + 1) * partBytes);
        await releaseParts.create([{ _id: partId(release.wave, seal, part), wave: release.wave, seal, bytes: some }]);
      }
      return parts;
    },
    read: async ({ _id: wave, seal, parts }) => {
      const known = made.find(wave, seal);
      if (known) return known;
      const bytes: Buffer[] = [];
      for (let part = 0; part < parts; part++) {
        const row = await releaseParts.findById(partId(wave, seal, part)).lean();
        if (!row) return undefined;
        bytes.push(Buffer.from(row.bytes.buffer));
      }
      const whole = Buffer.concat(bytes);
      return made.keep(wave, seal, JSON.parse(whole.toString()) as WaveRelease, whole.length);
    },
  };
}

export const newSeal = () => randomBytes(9).toString('base64url');
const partId = (wave: string, seal: string, part: number) => `${wave}:${seal}:${part}`;
