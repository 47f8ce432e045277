// Who has registered, for the organiser: the list, and what the caterer needs to know without names.
import type { CsvProfile } from '../../reports/csv/csv-profile.ts';
import type { PlaceState } from '../../surveys/fieldwork/places.ts';
import type { Context } from '../context.ts';
import { findActivity } from './find.ts';
import type { NamedCsv } from './read-csv.ts';
import { findRegistrationWave, registeredIn, said, standing } from './registrations.ts';

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  readonly email: string;
  readonly phone: string;
  readonly place: PlaceState;
  /** Whether name, title and organisation may stand on the list that participants get. */
  readonly onList: boolean;
}

export interface ParticipantsView {
  readonly perOrganisation?: number;
  readonly lastDay?: string;
  /** In the order they registered. */
  readonly participants: readonly Participant[];
  /** What those with a place have asked for, each as they wrote it, with how many wrote the same. No names. */
  readonly diets: readonly Wish[];
  readonly accessNeeds: readonly Wish[];
}

export interface Wish {
  readonly text: string;
  readonly count: number;
}

/** The participants of a registration. Throws the problems `no-such-wave` and `not-registration`. */
export async function readParticipants(context: Context, choice: { readonly wave: string }): Promise<ParticipantsView> {
  const wave = await findRegistrationWave(context, choice.wave);
  const { registration = {} } = await findActivity(context, wave.activity);
  const registered = await registeredIn(context, wave);
  const coming = standing(registered, 'place').map(({ response }) => response);
  return {
    ...registration,
    participants: registered.map(({ place, response }) => ({
      id: place.response,
      name: said(response, 'name'),
      title: said(response, 'title'),
      organisation: said(response, 'organisation'),
      email: said(response, 'email'),
      phone: said(response, 'phone'),
      place: place.state,
      onList: response.answers.on_list === true,
    })),
    diets: wishes(coming.map((response) => said(response, 'diet'))),
    accessNeeds: wishes(coming.map((response) => said(response, 'access_needs'))),
  };
}

/** The same wish however it was typed, the most common first. */
function wishes(texts: readonly string[]): readonly Wish[] {
  const counts = new Map<string, Wish>();
  for (const text of texts) {
    if (!text) continue;
    const key = text
      .toLocaleLowerCase('sv')
      .replace(/[\s.!]+/g, ' ')
      .trim();
    const known = counts.get(key);
    counts.set(key, { text: known?.text ?? text, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.text.localeCompare(b.text, 'sv'));
}

/** The list as CSV, never with diet or access needs. Throws as `readParticipants`. */
export async function readParticipantsCsv(
  context: Context,
  choice: { readonly wave: string; readonly profile: CsvProfile },
): Promise<NamedCsv> {
  const { participants } = await readParticipants(context, choice);
  const { csvHeader, csvLines } = await import('../../reports/csv/csv-text.ts');
  const heads = ['name', 'title', 'organisation', 'email', 'phone', 'place', 'on_list'];
  const rows = participants.map((one) => [
    one.name,
    one.title,
    one.organisation,
    one.email,
    one.phone,
    one.place,
    one.onList ? 'yes' : 'no',
  ]);
  return { name: 'participants', content: csvHeader(heads, choice.profile) + csvLines(rows, choice.profile) };
}
