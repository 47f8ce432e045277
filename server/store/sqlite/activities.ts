import type { Survey } from '../../../surveys/definition/survey.ts';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { Activities } from '../store.ts';
import { type Connection, parsed } from './connection.ts';

export function activitiesIn({ all, one, change, write }: Connection): Activities {
  const addDefinition = change('INSERT INTO definitions (fingerprint, survey) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const definition = one('SELECT survey FROM definitions WHERE fingerprint = ?');
  const definitions = all('SELECT fingerprint, survey FROM definitions ORDER BY fingerprint');
  const addActivity = change('INSERT INTO activities (id, activity) VALUES (?, ?)');
  const changeActivity = change('UPDATE activities SET activity = ? WHERE id = ?');
  const activity = one('SELECT activity FROM activities WHERE id = ?');
  const activities = all('SELECT activity FROM activities ORDER BY number DESC');
  const addOccasion = change('INSERT INTO occasions (id, activity, number, occasion) VALUES (?, ?, ?, ?)');
  const changeOccasion = change('UPDATE occasions SET activity = ?, number = ?, occasion = ? WHERE id = ?');
  const occasionById = one('SELECT occasion FROM occasions WHERE id = ?');
  const occasions = all('SELECT occasion FROM occasions WHERE activity = ? ORDER BY number, id');
  const removeOccasion = change(
    `DELETE FROM occasions WHERE activity = ? AND id = ?
       AND NOT EXISTS (SELECT 1 FROM waves WHERE waves.activity = occasions.activity AND json_extract(wave, '$.occasion') = occasions.id)`,
  );
  const columnsOf = (occasion: Occasion) => [occasion.id, occasion.activity, occasion.number, JSON.stringify(occasion)] as const;

  async function* allDefinitions(): ReturnType<Activities['definitions']> {
    for (const row of definitions()) yield { fingerprint: String(row.fingerprint), survey: parsed<Survey>(row.survey) };
  }

  return {
    addDefinition: async (fingerprint, survey) => void (await write(() => addDefinition(fingerprint, JSON.stringify(survey)))),
    definition: async (fingerprint) => optional<Survey>(definition(fingerprint)?.survey),
    definitions: allDefinitions,
    addActivity: async (added) => void (await write(() => addActivity(added.id, JSON.stringify(added)))),
    changeActivity: async (changed) => void (await write(() => changeActivity(JSON.stringify(changed), changed.id))),
    activity: async (id) => optional<Activity>(activity(id)?.activity),
    activities: async () => activities().map((row) => parsed<Activity>(row.activity)),
    addOccasion: async (added) => void (await write(() => addOccasion(...columnsOf(added)))),
    rewriteOccasion: (id, rewrite) =>
      write(() => {
        const before = optional<Occasion>(occasionById(id)?.occasion);
        if (!before) return undefined;
        const after = rewrite(before);
        changeOccasion(after.activity, after.number, JSON.stringify(after), id);
        return after;
      }),
    removeOccasion: (of, id) => write(() => removeOccasion(of, id) === 1),
    occasionsOf: async (of) => occasions(of).map((row) => parsed<Occasion>(row.occasion)),
  };
}

function optional<T>(column: Parameters<typeof parsed>[0]): T | undefined {
  return column === undefined ? undefined : parsed<T>(column);
}
