// Releasing without a transaction. One change of one document decides: the wave's key document goes from sealed to moving,
// if it still has the seal of this counting, and loses the answer key in the same change. Everything before can be thrown
// away, everything after can be taken up by anyone (finish-release).
import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import type { Releases } from '../store.ts';
import type { Connection } from './connection.ts';
import { finishRelease } from './finish-release.ts';
import { unlessThere } from './prepare.ts';
import { newSeal, releasePartsIn } from './release-parts.ts';

export function releasesIn(connection: Connection): Releases {
  const { answerKeys, responses, organisationResponses, releases, releaseParts } = connection.models;
  const { writeParts, read } = releasePartsIn(connection);

  async function keepForPersons(release: WaveRelease, counted: number | undefined): Promise<boolean> {
    const { wave } = release;
    const seal = newSeal();
    const stages = mongoose.trusted({ $in: ['taking', 'sealed'] });
    const { matchedCount } = await answerKeys.updateOne({ _id: wave, stage: stages } as never, { $set: { stage: 'sealed', seal } });
    if (matchedCount === 0) {
      await finishRelease(connection, wave); // it was decided before
      return true;
    }
    await responses.deleteMany({ wave, pending: true });
    if (counted !== undefined && (await storedFor(wave)) !== counted) return false;
    return decide(release, seal);
  }

  async function decide(release: WaveRelease, seal: string): Promise<boolean> {
    const { wave, activity } = release;
    const parts = await writeParts(release, seal);
    const change = {
      $set: { stage: 'moving', activity, parts, renaming: randomBytes(32).toString('base64') },
      $unset: { key: 1, room: 1, roomNumber: 1 },
    } as const;
    const { matchedCount } = await answerKeys.updateOne({ _id: wave, stage: 'sealed', seal }, change);
    if (matchedCount === 0) await releaseParts.deleteMany({ wave, seal });
    await finishRelease(connection, wave);
    return matchedCount === 1;
  }

  /** What organisations sent is not renamed, and can be counted again after a correction. */
  async function keepForOrganisations(release: WaveRelease, counted: number | undefined): Promise<boolean> {
    const { wave, activity } = release;
    if (counted !== undefined && (await storedFor(wave)) !== counted) return false;
    const seal = newSeal();
    const parts = await writeParts(release, seal);
    await releases.updateOne({ _id: wave }, { $set: { activity, seal, parts } }, { upsert: true, runValidators: true });
    const current = (await releases.findById(wave).lean())?.seal ?? seal;
    await releaseParts.deleteMany({ wave, seal: mongoose.trusted({ $ne: current }) });
    return true;
  }

  async function storedFor(wave: string): Promise<number> {
    const confirmed = await responses.countDocuments({ wave, pending: mongoose.trusted({ $exists: false }) });
    return confirmed + (await organisationResponses.countDocuments({ wave }));
  }

  /** Read again where the release of an organisation wave was being made anew meanwhile. */
  async function releaseOf(wave: string): Promise<WaveRelease | undefined> {
    for (;;) {
      const row = await releases.findById(wave).lean();
      const release = row ? await read(row) : undefined;
      if (release || !row) return release;
      if ((await releases.findById(wave).lean())?.seal === row.seal)
        throw new Error(`The release of wave ${wave} is incomplete in the store.`);
    }
  }

  return {
    keepRelease: async (release, counted) => {
      if (release.unit !== 'person') return keepForOrganisations(release, counted);
      return keepForPersons(release, counted);
    },
    adoptRelease: async (release) => {
      if (await releases.findById(release.wave).lean()) return false;
      const seal = newSeal();
      const parts = await writeParts(release, seal);
      return unlessThere(releases.create([{ _id: release.wave, activity: release.activity, seal, parts }]));
    },
    release: releaseOf,
    releasesOf: async (activity) => {
      const rows = await releases.find({ activity }, { _id: 1 }).sort({ _id: 1 }).lean();
      const all: WaveRelease[] = [];
      for (const { _id } of rows) {
        const release = await releaseOf(_id);
        if (release) all.push(release);
      }
      return all;
    },
  };
}
