import type { Survey } from '../../../surveys/definition/survey.ts';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import type { Activities } from '../store.ts';
import type { Connection } from './connection.ts';
import { nextNumber } from './next-number.ts';
import { unlessThere } from './prepare.ts';

export function activitiesIn({ models }: Connection): Activities {
  const { definitions, activities, occasions, waves } = models;

  async function* allDefinitions(): ReturnType<Activities['definitions']> {
    for await (const { _id, survey } of definitions.find().sort({ _id: 1 }).lean().cursor()) {
      yield { fingerprint: _id, survey: JSON.parse(survey) as Survey };
    }
  }

  return {
    addDefinition: async (fingerprint, survey) => {
      await unlessThere(definitions.create([{ _id: fingerprint, survey: JSON.stringify(survey) }]));
    },
    definition: async (fingerprint) => {
      const row = await definitions.findById(fingerprint).lean();
      return row ? (JSON.parse(row.survey) as Survey) : undefined;
    },
    definitions: allDefinitions,
    addActivity: async (added) => {
      const number = await nextNumber(models, 'activities');
      await activities.create([{ _id: added.id, number, activity: JSON.stringify(added) }]);
    },
    changeActivity: async (changed) => {
      await activities.updateOne({ _id: changed.id }, { $set: { activity: JSON.stringify(changed) } }, { runValidators: true });
    },
    activity: async (id) => {
      const row = await activities.findById(id).lean();
      return row ? (JSON.parse(row.activity) as Activity) : undefined;
    },
    activities: async () => {
      const rows = await activities.find().sort({ number: -1 }).lean();
      return rows.map(({ activity }) => JSON.parse(activity) as Activity);
    },
    addOccasion: async (added) => {
      await occasions.create([rowOf(added)]);
    },
    rewriteOccasion: async (id, rewrite) => {
      for (;;) {
        const row = await occasions.findById(id).lean();
        if (!row) return undefined;
        const after = rewrite(JSON.parse(row.occasion) as Occasion);
        const { _id, ...fields } = rowOf(after);
        const changed = await occasions.updateOne({ _id, occasion: row.occasion }, { $set: fields }, { runValidators: true });
        if (changed.matchedCount === 1) return after;
      }
    },
    removeOccasion: async (activity, id) => {
      // A wave that is added just then has no occasion afterwards: pages show it as one of the whole activity.
      const rows = await waves.find({ activity }).lean();
      if (rows.some(({ wave }) => (JSON.parse(wave) as Wave).occasion === id)) return false;
      const { deletedCount } = await occasions.deleteOne({ _id: id, activity });
      if (deletedCount === 1) for (const papers of [models.plans, models.attendance]) await papers.deleteOne({ _id: id });
      return deletedCount === 1;
    },
    occasionsOf: async (activity) => {
      const rows = await occasions.find({ activity }).sort({ number: 1, _id: 1 }).lean();
      return rows.map(({ occasion }) => JSON.parse(occasion) as Occasion);
    },
  };
}

function rowOf(occasion: Occasion) {
  return { _id: occasion.id, activity: occasion.activity, number: occasion.number, occasion: JSON.stringify(occasion) };
}
