import type { Models } from './models.ts';

/** Numbers activities, waves and lines of the two logs in the order they were made: what organisers make has an order, what participants send has none. */
export async function nextNumber({ notes }: Models, of: 'activities' | 'waves' | 'audit' | 'erasures'): Promise<number> {
  const note = await notes.findOneAndUpdate({ _id: of }, { $inc: { value: 1 } }, { returnDocument: 'after', upsert: true }).lean();
  return note.value;
}
